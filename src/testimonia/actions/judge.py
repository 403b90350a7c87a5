"""``judge``: what a reviewer decides about statements."""

from collections.abc import Sequence
from pathlib import Path

from testimonia.actions.hand import Hand
from testimonia.casebook import book
from testimonia.errors import NoSuchStatement
from testimonia.model.judgement import Decision, Judgement
from testimonia.model.statement import Statement


def judge(folder: Path, decision: Decision, ids: Sequence[str], hand: Hand) -> tuple[Statement, ...]:
    """Accept or reject statements, all of them or, where one is not in the case, none.

    Raises NoSuchStatement, and what opening the case raises.
    """
    with book.opened(folder) as case:
        known = {statement.id for statement in case.case().statements}
        if unknown := [name for name in ids if name not in known]:
            raise NoSuchStatement(f"not in the case: {', '.join(unknown)}; nothing was judged")
        return tuple(case.judge(Judgement(name, decision, hand.name, hand.at)) for name in dict.fromkeys(ids))
