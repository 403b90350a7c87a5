"""``testimonia withdraw CASE SOURCE``."""

from typing import Annotated

import typer

from testimonia.cli.console import counted, err, out, seen
from testimonia.cli.options import AsName, CaseFolder, hand

ASource = Annotated[str, typer.Argument(metavar="SOURCE", help="The source's name, as it was added, or its id.")]
Sure = Annotated[bool, typer.Option("--yes", help="Do not ask whether it is meant.")]


def withdraw(case: CaseFolder, source: ASource, yes: Sure = False, as_name: AsName = None) -> None:  # noqa: FBT002  a flag
    """Destroy a source whose consent was withdrawn: its words, its file, and all that was decided about them.

    It cannot be undone. A dated stone stays in the journal.
    """
    from testimonia.actions.withdraw import withdraw as destroy  # noqa: PLC0415  rooms open when called

    if not yes:
        typer.confirm(
            f"Destroy {seen(source)} and everything read out of it? It cannot be undone.", abort=True, err=True
        )
    gone = destroy(case, source, hand(as_name))
    out().print(
        f"destroyed {seen(gone.name)}: {counted(gone.statements, 'statement')}, {counted(gone.comments, 'comment')}, "
        f"{counted(gone.words, 'piece')} of words, and the original"
    )
    err().print("note: copies in backups, exports and dossiers made before are not reached by this; destroy them too.")
