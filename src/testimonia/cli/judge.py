"""``testimonia judge CASE accept|reject ID...``."""

from enum import StrEnum
from typing import Annotated

import typer

from testimonia.cli.console import counted, out
from testimonia.cli.options import AsName, CaseFolder, hand
from testimonia.model.judgement import Decision


class Choice(StrEnum):
    """What can be decided here; a change comes in by ``import``."""

    ACCEPT = Decision.ACCEPT.value
    REJECT = Decision.REJECT.value


ChoiceArgument = Annotated[Choice, typer.Argument(metavar="accept|reject", help="What you decide.")]
Ids = Annotated[list[str], typer.Argument(metavar="ID...", help="Ids of statements, as export gives them.")]


def judge(case: CaseFolder, decision: ChoiceArgument, ids: Ids, as_name: AsName = None) -> None:
    """Accept or reject statements that were proposed."""
    from testimonia.actions.judge import judge as decide  # noqa: PLC0415  rooms open when their verb is called

    judged = decide(case, Decision(decision), ids, hand(as_name))
    out().print(f"{decision}ed {counted(len(judged), 'statement')}")
