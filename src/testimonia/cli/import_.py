"""``testimonia import CASE FILE.json``."""

from pathlib import Path
from typing import Annotated

import typer

from testimonia.cli.console import counted, err, out, seen
from testimonia.cli.options import AsName, CaseFolder, hand

File = Annotated[Path, typer.Argument(metavar="FILE.json", help="Statements in the shape that export writes.")]


def import_(case: CaseFolder, file: File, as_name: AsName = None) -> int:
    """Bring in statements of a person or another program, kept as accepted by --as NAME.

    Exit code 1 where a statement could not be placed; the others are kept.
    """
    from testimonia.actions.import_ import import_ as bring_in  # noqa: PLC0415  rooms open when their verb is called

    done = bring_in(case, file, hand(as_name))
    for one in done.left_out:
        err().print(f"left out {seen(one.id)}: {seen(one.reason)}")
    out().print(
        f"{counted(done.new, 'new statement')}, {done.accepted} accepted, {done.changed} changed, "
        f"{done.rejected} rejected, {done.unchanged} as before, {len(done.left_out)} left out"
    )
    return int(bool(done.left_out))
