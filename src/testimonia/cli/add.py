"""``testimonia add CASE FILE...``."""

import json
from collections.abc import Sequence
from contextlib import closing
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from testimonia.cli.console import counted, err, out, seen
from testimonia.cli.options import AsJson, AsName, CaseFolder, hand
from testimonia.model.source import Described, Kind

if TYPE_CHECKING:
    from testimonia.actions.add import Outcome

Files = Annotated[list[Path], typer.Argument(metavar="FILE...", help="Files, or folders of them.")]
KindOption = Annotated[Kind | None, typer.Option(help="What the sources are.")]
Teller = Annotated[str | None, typer.Option(metavar="NAME", help="Who speaks, or who wrote.")]
MadeOn = Annotated[str | None, typer.Option(metavar="EDTF", help="When it was made, such as 2023-03-14 or 2023-03.")]
Language = Annotated[str | None, typer.Option(metavar="xx", help="The language, such as en.")]
Title = Annotated[str | None, typer.Option(metavar="TITLE", help="What it is called.")]


def add(  # noqa: PLR0913, PLR0917  each argument is an option of the contract
    case: CaseFolder,
    files: Files,
    kind: KindOption = None,
    teller: Teller = None,
    made_on: MadeOn = None,
    language: Language = None,
    title: Title = None,
    as_name: AsName = None,
    as_json: AsJson = False,  # noqa: FBT002  a flag of the command line
) -> int:
    """Bring files and folders into a case.

    NAME.meta.toml beside a file says what it is (kind, teller, made_on, language, title); options go before it.
    """
    from testimonia.actions.add import add as bring  # noqa: PLC0415  rooms open when their verb is called
    from testimonia.cli.progress import progress  # noqa: PLC0415

    said = Described(kind, teller, made_on, language, title)
    outcomes = []
    with progress("adding") as bar, closing(bring(case, files, said, hand(as_name), bar.expect)) as steps:
        for outcome in steps:
            outcomes.append(outcome)
            bar.did(outcome.name)
            _tell(outcome, quiet=as_json)
    _sum_up(outcomes, as_json=as_json)
    return int(any(outcome.came == "refused" for outcome in outcomes))


def _tell(outcome: "Outcome", *, quiet: bool) -> None:
    if quiet:
        return
    out().print(f"{outcome.came:8} {seen(outcome.name)}" + (f": {seen(outcome.message)}" if outcome.message else ""))
    for line in (outcome.remedy, *outcome.remarks):
        if line:
            out().print(f"         {seen(line)}")


def _sum_up(outcomes: Sequence["Outcome"], *, as_json: bool) -> None:
    if as_json:
        out().print(json.dumps({"files": [asdict(outcome) for outcome in outcomes]}, ensure_ascii=False, indent=1))
        return
    if not outcomes:
        err().print("there was no file to add")
    numbers = {came: sum(outcome.came == came for outcome in outcomes) for came in ("added", "again", "refused")}
    out().print(
        f"{counted(len(outcomes), 'file')}: " + ", ".join(f"{number} {came}" for came, number in numbers.items())
    )
