"""``testimonia compare CASE``."""

import json
from dataclasses import asdict
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from testimonia.actions.supposing import LeavingOut
from testimonia.cli.console import err, out
from testimonia.cli.options import CaseFolder, OfTeller, WithoutSource

if TYPE_CHECKING:
    from testimonia.actions.compare import Compared


class Form(StrEnum):
    """In what form the comparison is printed."""

    TEXT = "text"
    JSON = "json"
    CSV = "csv"


AnEvent = Annotated[
    str | None,
    typer.Option("--event", metavar="EVENT", help="Only this event, by words of its label or its id: every account."),
]
WithAll = Annotated[bool, typer.Option("--all", help="Also events that one teller alone tells of.")]
AForm = Annotated[Form, typer.Option("--format", help="text for the screen, csv for a spreadsheet, json.")]


def compare(
    case: CaseFolder,
    event: AnEvent = None,
    teller: OfTeller = None,
    without: WithoutSource = None,
    with_all: WithAll = False,  # noqa: FBT002  a flag
    form: AForm = Form.TEXT,
) -> int:
    """Lay the accounts side by side: events by tellers, who agrees, who differs in what, and who is silent.

    Exit code 0: done. 2: it could not be done.
    """
    from testimonia.actions.compare import compare as lay  # noqa: PLC0415  rooms open when their verb is called

    compared = lay(case, event, LeavingOut(False, tuple(teller or ()), tuple(without or ())))  # noqa: FBT003
    if form is Form.JSON:
        out().print(json.dumps(_document(compared), ensure_ascii=False))
    elif form is Form.CSV:
        from testimonia.cli.compare_table import comparison_csv  # noqa: PLC0415

        told = {statement.id: statement for statement in compared.case.statements}
        out().print(comparison_csv(compared.matrix, told), end="")
    else:
        _print(compared, is_one=event is not None, with_alone=with_all)
    return 0


def _print(compared: "Compared", *, is_one: bool, with_alone: bool) -> None:
    from testimonia.cli.compare_lines import event_lines, matrix_lines  # noqa: PLC0415

    if not compared.asked:
        err().print("note: no event is told by two statements yet; has the case been read?")
        return
    if not is_one:
        for line in matrix_lines(compared, out().width, with_alone=with_alone):
            out().print(line)
        return
    asked = {event.id for event in compared.asked}
    for row in compared.matrix.rows:
        if row.event.id in asked:
            for line in event_lines(row, compared):
                out().print(line)


def _document(compared: "Compared") -> dict[str, object]:
    asked = {event.id for event in compared.asked}
    rows = [asdict(row) for row in compared.matrix.rows if row.event.id in asked]
    return {"tellers": compared.matrix.tellers, "events": rows}
