"""Do two statements tell of the same happening? Few and right: what is not known to be the same is left alone."""

from datetime import datetime, timedelta

from testimonia.model.statement import Where
from testimonia.model.when import When
from testimonia.reasoning.roles import Happening, Likeness, Part, place_words
from testimonia.reasoning.words import listed

NEAR = timedelta(days=3)  # further apart, a thing called by the same noun may be another one, or have happened again
SAME_JOURNEY = timedelta(hours=12)  # a person goes often


def same_happening(one: Happening, other: Happening) -> bool:
    """Same act, at least one participant the same and none another, and places and times that do not part them."""
    if one.act != other.act or one.act in listed("weigh", "light"):
        return False
    if one.act in listed("weigh", "of_something") and not (one.undergoer and other.undergoer):
        return False
    likeness = _likenesses(one, other)
    return Likeness.SAME in likeness and Likeness.DIFFERENT not in likeness and not _elsewhere(one, other)


def denied_of(one: Happening, other: Happening) -> bool:
    """Are both told of what may be one thing? Enough between a yes and a no; for two times it may be two things."""
    if one.act != other.act or one.act in listed("weigh", "light") or _elsewhere(one, other):
        return False
    mine, theirs = one.undergoer, other.undergoer
    return bool(mine and theirs and mine.may_name(theirs)) and _like(one.agent, other.agent) is not Likeness.DIFFERENT


def near_in_time(one: Happening, other: Happening) -> bool:
    """Is what both tell close enough in time to be one happening told with two times? True where a time is missing."""
    gap = _gap(one.statement.when, other.statement.when)
    limit = SAME_JOURNEY if one.act in listed("weigh", "motion") else NEAR
    return gap is None or gap <= limit


def same_undergoer(one: Happening, other: Happening) -> bool:
    """Do both tell what happened to the same person or thing (or, without one, what the same did)?"""
    mine, theirs = one.undergoer or one.agent, other.undergoer or other.agent
    return _like(mine, theirs) is Likeness.SAME


def other_undergoer(one: Happening, other: Happening) -> bool:
    """Do both tell of something undergone that is not known to be the same? A phrase said alike makes up for it."""
    is_phrase = " " in one.statement.act and one.statement.act.casefold() == other.statement.act.casefold()
    return bool(one.undergoer and other.undergoer) and not is_phrase and not same_undergoer(one, other)


def same_where(one: Where | None, other: Where | None) -> bool:
    """Do both name the same place?"""
    return bool(one and other and place_words(one) & place_words(other))


def _likenesses(one: Happening, other: Happening) -> set[Likeness]:
    found = {_like(one.agent, other.agent), _like(one.undergoer, other.undergoer)}
    if one.undergoer is None or other.undergoer is None:  # "the bridge exploded", "they exploded the bridge"
        found.add(_like(one.undergoer or one.agent, other.undergoer or other.agent))
    if _answers_nobody(one, other):
        found.add(Likeness.SAME)
    return found


def _answers_nobody(one: Happening, other: Happening) -> bool:
    """After "nobody opened", whoever is said to have opened is meant; going and dying are too common for that."""
    is_common = one.act in listed("weigh", "motion") | listed("weigh", "once")
    return not is_common and _by_nobody(one) is not _by_nobody(other)


def _by_nobody(told: Happening) -> bool:
    return bool(told.agent and told.agent.is_nobody)


def _like(one: Part | None, other: Part | None) -> Likeness:
    if one is None or other is None:
        return Likeness.UNKNOWN
    return one.likeness(other)


def _elsewhere(one: Happening, other: Happening) -> bool:
    """Do both say where, in words that share nothing?"""
    return bool(one.places and other.places and not one.places & other.places)


def _gap(one: When | None, other: When | None) -> timedelta | None:
    """How much time lies between two intervals that exclude each other; None where they do not."""
    if one is None or other is None or not one.excludes(other):
        return None
    first, second = (one, other) if one.ended_before(other) else (other, one)
    ended, began = _instant(first.last_instant), _instant(second.first_instant)
    return began - ended if ended and began else None


def _instant(written: str | None) -> datetime | None:
    """An instant within the years that a calendar can count with; None for any other."""
    try:
        return datetime.fromisoformat(written).replace(tzinfo=None) if written else None
    except ValueError:
        return None
