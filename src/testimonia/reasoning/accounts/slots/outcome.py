"""Two things that cannot both have come of it."""

from testimonia.model.when import When
from testimonia.reasoning.accounts.denial import Denial, denial
from testimonia.reasoning.accounts.figure import Likeness, best_likeness
from testimonia.reasoning.accounts.resemblance import Common, both_affirm, may_be_at_once
from testimonia.reasoning.accounts.telling import Telling
from testimonia.reasoning.words import listed, opposed_ends, words_of

NOTHING = frozenset({"nothing", "no", "none", "never", "not"})


def differs(one: Telling, other: Telling, common: Common) -> tuple[float, ...] | None:
    """Whether two states are told, which may follow each other; None where both can have come of it."""
    found = denial(one, other)
    if found is not None and nothing_came(found):
        return (0.0,)
    if not both_affirm(one, other) or common.acts or not _is_one(common):
        return None
    opposed = [ends for ends in opposed_ends() if _stand(one, other, *ends) or _stand(other, one, *ends)]
    if opposed and all(any(end.startswith("be_") for end in mine) for mine, _ in opposed):
        return (1.0,) if may_be_at_once(one, other) else None  # what is open now may be shut later
    return (0.0,) if opposed or _stopped(one, other) or _stopped(other, one) else None


def nothing_came(found: Denial) -> bool:
    """Is it said of the very place to which something was brought that nothing came in there?"""
    denied, affirmed = found.denied, found.affirmed
    is_receipt = denied.acts & listed("accounts", "receiving") and affirmed.acts & listed("accounts", "bringing")
    if not is_receipt or not found.is_asserted or not NOTHING & found.said:
        return False
    return best_likeness(denied.agents, (*affirmed.others, *affirmed.undergoers)) >= Likeness.SAME_KIND


def _is_one(common: Common) -> bool:
    return max(common.subjects, common.crossed) >= Likeness.SAME_KIND


def _stand(one: Telling, other: Telling, mine: frozenset[str], theirs: frozenset[str]) -> bool:
    return bool(one.acts & mine and other.acts & theirs)


def _stopped(one: Telling, other: Telling) -> bool:
    """Does one say that it went on and on, the other that it ended?"""
    goes_on = bool(one.acts & listed("accounts", "going_on")) and bool(
        listed("accounts", "lasting") & set(words_of(one.statement.anchor.quote))
    )
    has_ended = bool(other.acts & {"end", "fail"}) and "close_down" not in other.acts
    return goes_on and has_ended and not _is_over(one.statement.when, other.statement.when)


def _is_over(lasting: When | None, end: When | None) -> bool:
    """Did it last up to a time before the one at which it is said to have ended?"""
    return lasting is not None and end is not None and lasting.ended_before(end)
