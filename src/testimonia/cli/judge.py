"""``testimonia judge CASE accept|reject ID...``."""

from typing import Annotated, Literal

import typer

from testimonia.cli.console import counted, out, seen
from testimonia.cli.options import AsName, CaseFolder, hand

Choice = Annotated[Literal["accept", "reject"], typer.Argument(metavar="accept|reject", help="What you decide.")]
Ids = Annotated[list[str], typer.Argument(metavar="ID...", help="Statements, by the ids that export and check print.")]


def judge(case: CaseFolder, decision: Choice, ids: Ids, as_name: AsName = None) -> None:
    """Accept or reject statements that were proposed. A later decision replaces an earlier one; both stay on record."""
    from testimonia.actions.judge import judge as decide  # noqa: PLC0415  rooms open when their verb is called
    from testimonia.model.judgement import Decision  # noqa: PLC0415

    judged = decide(case, Decision(decision), ids, hand(as_name))
    for statement in judged:
        out().print(f"{statement.status.value} {statement.id}: {seen(' '.join(statement.anchor.quote.split()))}")
    out().print(counted(len(judged), "statement"))
