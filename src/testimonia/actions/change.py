"""``change``: a reviewer says what a statement should say."""

from pathlib import Path

from testimonia.actions.hand import Hand
from testimonia.actions.seen import as_seen
from testimonia.actions.slots import Slots, applied
from testimonia.casebook import book
from testimonia.model.judgement import Decision, Judgement
from testimonia.model.statement import Statement


def change(
    folder: Path, statement: str, slots: Slots, hand: Hand, seen: str | None = None, of: Statement | None = None
) -> Statement:
    """Keep a statement as it should be; that accepts it.

    ``seen`` is the fingerprint of what the reviewer saw, ``of`` the statement itself where somebody who judges blind
    saw other than what stands. Raises NoSuchStatement, BadValue, Stale, and what opening the
    case raises.
    """
    with book.opened(folder) as case:
        as_seen(case, {statement: seen} if seen else {})
        before = of or case.statement(statement)
        source = case.source(before.source)
        changed = applied(before, slots, case.text(source.id), source.described.made_on)
        return case.judge(Judgement(statement, Decision.CHANGE, hand.name, hand.at), changed)
