"""``testimonia import CASE FILE.json``."""

from pathlib import Path
from typing import Annotated

import typer

from testimonia.cli.console import counted, err, out, seen
from testimonia.cli.options import AsName, CaseFolder, hand

File = Annotated[Path, typer.Argument(metavar="FILE.json", help="Statements in the shape of export --format json.")]


def import_(case: CaseFolder, file: File, as_name: AsName = None) -> int:
    """Keep statements from a person or another program as accepted by NAME.

    Exit code 1 where some could not be placed; they are named, and the rest is kept.
    """
    from testimonia.actions.import_ import import_ as take  # noqa: PLC0415  rooms open when their verb is called

    done = take(case, file, hand(as_name))
    for one in done.left_out:
        err().print(f"left out {seen(one.id)}: {seen(one.reason)}")
    out().print(
        f"{counted(done.new, 'new statement')}, {done.changed} changed, {done.accepted} accepted, "
        f"{done.rejected} rejected, {done.unchanged} as before, {len(done.left_out)} left out"
    )
    return int(bool(done.left_out))
