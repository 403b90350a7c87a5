"""``testimonia undo CASE``."""

from typing import Annotated

import typer

from testimonia.cli.console import out, seen
from testimonia.cli.options import AsName, CaseFolder, hand

AnEntry = Annotated[
    int | None,
    typer.Argument(
        metavar="ENTRY", min=1, help="The entry's number, as journal lists it; your last decision if unsaid."
    ),
]


def undo(case: CaseFolder, entry: AnEntry = None, as_name: AsName = None) -> None:
    """Take back what was decided; what stood before stands again. The journal keeps both."""
    from testimonia.actions.undo import undo as take_back  # noqa: PLC0415  rooms open when their verb is called

    line = take_back(case, hand(as_name), entry)
    if entry is None or line.entry == entry:
        out().print(f"took back entry {line.entry}: {seen(line.words)}")
    else:  # an entry that took this one back
        out().print(f"took back entry {entry}, so entry {line.entry} stands again: {seen(line.words)}")
