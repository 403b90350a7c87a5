"""``testimonia chronology CASE``."""

import json
from dataclasses import asdict
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any

import typer

from testimonia.actions.supposing import LeavingOut
from testimonia.cli.console import out
from testimonia.cli.options import CaseFolder, OfTeller, WithoutSource

if TYPE_CHECKING:
    from testimonia.actions.chronology import Charted
    from testimonia.model.chronology import Line


class View(StrEnum):
    """What can be printed."""

    TEXT = "text"
    JSON = "json"


Reasons = Annotated[bool, typer.Option("--reasons", help="Say under each line why its time is bounded so.")]
OfEvent = Annotated[str | None, typer.Option("--event", metavar="ID", help="One event alone, such as E3.")]
OfPerson = Annotated[
    str | None, typer.Option("--person", metavar="NAME", help="Only what this person tells, or has a part in.")
]
Undated = Annotated[bool, typer.Option("--all", help="List the statements that nothing dates, too.")]


class Status(StrEnum):
    """What ``--only`` takes."""

    ACCEPTED = "accepted"


OnlyAccepted = Annotated[Status | None, typer.Option("--only", help="As if only what reviewers accepted were told.")]
Form = Annotated[View, typer.Option("--format", help="text: bars for the eye; json: for another program.")]


def chronology(  # noqa: PLR0913, PLR0917  each is an option of the verb
    case: CaseFolder,
    reasons: Reasons = False,  # noqa: FBT002  a flag of the command line
    event: OfEvent = None,
    person: OfPerson = None,
    undated: Undated = False,  # noqa: FBT002
    only: OnlyAccepted = None,
    teller: OfTeller = None,
    without: WithoutSource = None,
    form: Form = View.TEXT,
) -> None:
    """Show when everything happened, as told and as the whole case allows it."""
    from testimonia.actions.chronology import chronology as lay  # noqa: PLC0415  rooms open when their verb is called
    from testimonia.actions.chronology_choice import Asked  # noqa: PLC0415
    from testimonia.cli.chronology_page import print_chronology  # noqa: PLC0415

    leaving_out = LeavingOut(only is not None, tuple(teller or ()), tuple(without or ()))
    charted = lay(case, Asked(event=event, person=person), leaving_out)
    if form is View.JSON:
        out().print(json.dumps(_document(charted), ensure_ascii=False, indent=1))
    else:
        print_chronology(charted, out(), with_reasons=reasons, with_undated=undated)


def _document(charted: "Charted") -> dict[str, Any]:
    """Lines and events with their bounds and reasons; the numbers are those of the dossier."""
    told = charted.case.chronology
    events = {event.id: event for event in charted.case.events}
    bounds = {line.event: asdict(line.bounds) for line in told.events}
    return {
        "lines": [_line(line, charted) for line in told.dated],
        "events": [
            {"number": number, **asdict(events[name]), "bounds": bounds.get(name)} for number, name in charted.events
        ],
        "undated": told.undated,
        "clashes": [{"number": clash.number, **asdict(clash.finding)} for clash in charted.clashes],
    }


def _line(line: "Line", charted: "Charted") -> dict[str, Any]:
    clashes = [clash.number for clash in charted.clashes if line.statement in clash.statements]
    return {"number": charted.numbers.number(line.statement), **asdict(line), "clashes": clashes}
