"""``testimonia comment CASE ID WORDS``."""

from typing import Annotated

import typer

from testimonia.cli.console import out
from testimonia.cli.options import AsName, CaseFolder, hand

AnId = Annotated[str, typer.Argument(metavar="ID", help="The statement's id, as export gives it.")]
Note = Annotated[str, typer.Argument(metavar="WORDS", help="The comment, in quotes.")]


def comment(case: CaseFolder, statement: AnId, words: Note, as_name: AsName = None) -> None:
    """Note something about a statement. It stays inside the case: no export and no dossier holds it."""
    from testimonia.actions.comment import comment as note  # noqa: PLC0415  rooms open when their verb is called

    note(case, statement, words, hand(as_name))
    out().print("kept the comment")
