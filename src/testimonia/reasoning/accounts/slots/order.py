"""Two happenings that one puts in this order, and the other in that."""

from testimonia.reasoning.accounts.resemblance import Common, both_affirm
from testimonia.reasoning.accounts.sequences import Sequence, sequences
from testimonia.reasoning.accounts.telling import Telling


def differs(one: Telling, other: Telling, _common: Common) -> tuple[float, ...] | None:
    """An empty tuple where what is the earlier for one is the later for the other; None where both may be right."""
    if not both_affirm(one, other):
        return None
    mine, theirs = sequences(one.sentence), sequences(other.sentence)
    return () if any(_are_opposed(a, b) for a in mine for b in theirs) else None


def _are_opposed(mine: Sequence, theirs: Sequence) -> bool:
    crossed = len(mine.earlier & theirs.later), len(mine.later & theirs.earlier)
    alike = len(mine.earlier & theirs.earlier) + len(mine.later & theirs.later)
    return min(crossed) > 0 and sum(crossed) > alike
