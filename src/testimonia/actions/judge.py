"""``judge``: what a reviewer decides about statements."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from testimonia.actions.hand import Hand
from testimonia.actions.seen import as_seen
from testimonia.casebook import book
from testimonia.errors import NoSuchStatement
from testimonia.model.judgement import Decision, Judgement
from testimonia.model.statement import Statement


def judge(
    folder: Path,
    decision: Decision,
    ids: Sequence[str],
    hand: Hand,
    seen: Mapping[str, str] | None = None,
    of: Sequence[Statement] = (),
) -> tuple[Statement, ...]:
    """Accept or reject statements, all of them or, where one is not in the case, none.

    ``seen`` are the fingerprints of what the reviewer saw, by id; ``of`` are the statements themselves, where somebody
    who judges blind saw other than what stands. Raises NoSuchStatement, Stale where one has changed
    since, and what opening the case raises.
    """
    names = tuple(dict.fromkeys(ids))
    with book.opened(folder) as case:
        as_seen(case, seen or {})
        try:
            return case.judge_all([Judgement(name, decision, hand.name, hand.at) for name in names], of)
        except NoSuchStatement as unknown:
            raise NoSuchStatement(f"{unknown} So nothing was judged.") from unknown
