"""Two numbers of the same thing that no wording reconciles."""

from testimonia.reasoning.accounts.concepts import kinds_of
from testimonia.reasoning.accounts.counted import Counted, counted
from testimonia.reasoning.accounts.figure import Likeness, best_likeness
from testimonia.reasoning.accounts.resemblance import Common, both_assert, elsewhere, may_be_at_once
from testimonia.reasoning.accounts.telling import Telling
from testimonia.reasoning.quantities import apart
from testimonia.reasoning.words import listed, words_of

COUNTING = 0.5  # of an act in common, that both do no more than count
TIED = 0.5  # share of the words of what is counted that ties two numbers whose acts differ
ROUNDED, ROUNDED_MEASURE = 0.15, 0.35  # shares by which two rough numbers may differ: of things, and of time or way


def differs(one: Telling, other: Telling, common: Common) -> tuple[float, ...] | None:
    """Whether the same words say what is counted, how far one act is told, and whether it is more than the whole.

    None where both may be right.
    """
    alike = one.statement.polarity is other.statement.polarity and both_assert(one, other)
    if not alike or elsewhere(one, other) or not may_be_at_once(one, other):
        return None
    pairs = [(a, b) for a in counted(one) for b in counted(other) if _are_of_one(a, b)]
    if pairs and pairs[0][0].is_measure and _of_two_ways(one, other):
        return None
    if not pairs or not all(apart(a.quantity, b.quantity) for a, b in pairs):
        return None  # in one number they agree
    unlike = [(a, b) for a, b in pairs if not _may_be_rounded(a, b, one, other)]
    if not unlike or common.subjects < Likeness.UNKNOWN or _may_be_two_deeds(one, other):
        return None
    alike_words = _said_alike(*unlike[0])
    one_act = 1.0 if common.acts - {"count"} else COUNTING * bool(common.acts)
    is_tied = one_act or (alike_words >= TIED and not unlike[0][0].is_measure and _count(one, other, unlike[0]))
    if unlike[0][0].is_measure and one_act < 1:
        return None  # distances are told of everything
    exceeds = any(_exceeds(a, b) or _exceeds(b, a) for a, b in unlike)
    return (alike_words, one_act, float(exceeds)) if is_tied or exceeds else None


def _of_two_ways(one: Telling, other: Telling) -> bool:
    """Is it measured between other places?"""
    return best_likeness(one.others, other.others) < Likeness.UNKNOWN


def _exceeds(mine: Counted, theirs: Counted) -> bool:
    """More than were there in all."""
    return theirs.is_whole and not mine.is_measure and mine.quantity.number > theirs.quantity.number


def _count(one: Telling, other: Telling, pair: tuple[Counted, Counted]) -> bool:
    """Do both only say how many were there ("they saw about fifty men"), or count what is noted in the same words?"""
    return pair[0].noted == pair[1].noted or all(
        told.statement.act.split(" ")[0] in listed("accounts", "numbering") for told in (one, other)
    )


def _may_be_two_deeds(one: Telling, other: Telling) -> bool:
    """Nine who died are a sum; that they killed two tells of one deed among others, unless the place is the same."""
    are_deeds = all(told.statement.act.split(" ")[0] in listed("accounts", "deeds") for told in (one, other))
    return are_deeds and not one.places & other.places


def _are_of_one(mine: Counted, theirs: Counted) -> bool:
    if mine.is_part or theirs.is_part or mine.is_measure is not theirs.is_measure:
        return False
    shared = mine.kinds & theirs.kinds
    narrow = shared - listed("accounts", "several")  # four lorries may be a part of eleven vehicles
    return bool(narrow)


def _said_alike(mine: Counted, theirs: Counted) -> float:
    """The share of words in common, of those that say more than that people are counted."""
    common_words = listed("numbers", "people") | listed("accounts", "empty") | listed("numbers", "words")
    words, others = (
        frozenset(word for word in one.said - common_words if not kinds_of(word) & listed("accounts", "people"))
        for one in (mine, theirs)
    )
    if mine.noted == theirs.noted and mine.noted - common_words:
        return 1.0
    shorter = min(len(words), len(others))
    return len(words & others) / shorter if shorter else 0.0


def _may_be_rounded(mine: Counted, theirs: Counted, one: Telling, other: Telling) -> bool:
    said = set(words_of(f"{one.statement.anchor.quote} {other.statement.anchor.quote}"))
    is_rough = bool(mine.quantity.hedge or theirs.quantity.hedge or said & listed("accounts", "roughly"))
    share = ROUNDED_MEASURE if mine.is_measure else ROUNDED
    larger = max(mine.quantity.number, theirs.quantity.number)
    return is_rough and abs(mine.quantity.number - theirs.quantity.number) <= share * larger
