"""Two times that exclude each other, of what happens once."""

import re

from testimonia.model.statement import Status
from testimonia.model.when import Basis, When
from testimonia.reasoning.accounts.figure import Likeness
from testimonia.reasoning.accounts.resemblance import Common, both_affirm
from testimonia.reasoning.accounts.telling import Span, Telling
from testimonia.reasoning.accounts.whereabouts import there_too_soon
from testimonia.reasoning.words import listed, words_of

DAY = re.compile(r"\d(?:st|nd|rd|th)\b|\d{4}|\d[./-]\d", re.IGNORECASE)  # a day or year in digits
ROUNDING = 0.5  # hours: "a quarter past eleven" and 23:17
SHORT = 3  # hours; a longer span is a part of a day, and bounds of parts of days are not rounded
NEAR = 48.0  # hours between two times whose days are not the tellers' own, and which may be of one day
CLOCKS, DAY_LONG = 1.0, 24.0  # hours between two times of day that cannot be one, wherever the day is from
LONGEST = 240  # hours between two times of one happening; further apart it has happened again


def differs(one: Telling, other: Telling, common: Common) -> tuple[float, ...] | None:
    """Hours between the two times, whether only a going is told, and whether one was there before he came.

    None where the times can be one.
    """
    too_soon = there_too_soon(one, other)
    if too_soon is not None:
        return too_soon, 0.0, 1.0
    if not both_affirm(one, other) or not common.acts & listed("accounts", "once") or not common.is_one_subject:
        return None
    if not _may_be_one(one, other, common):
        return None
    apart = hours_apart(one, other)
    if apart is None:
        return None
    is_told_alike = Likeness.SAME in {common.subjects, common.agents} and common.is_phrase
    if apart > LONGEST and not is_told_alike:
        return None
    return apart, float(common.acts <= listed("accounts", "going")), 0.0


def _may_be_one(one: Telling, other: Telling, common: Common) -> bool:
    """May it have happened to one? What is done to the same thing is one deed, and so is what is seldom told of."""
    if max(common.subjects, common.undergoers) >= Likeness.SAME_KIND or common.is_rare:
        return True
    # A pronoun that nothing explains may be anything; two things well described may be two.
    return not (_is_bare(one) or _is_bare(other) or (_is_clear(one) and _is_clear(other)))


def hours_apart(one: Telling, other: Telling) -> float | None:
    """Hours between two own times that exclude each other by more than rounding; None for any others."""
    mine, theirs = one.statement.when, other.statement.when
    if mine is None or theirs is None or not mine.excludes(theirs):
        return None
    if one.span is None or other.span is None or not (one.span.is_closed and other.span.is_closed):
        return None
    if not (one.has_own_time and other.has_own_time):
        return _clocks_apart(one, other) if _between(one, other) <= NEAR else None
    if (_lacks_day(one) or _lacks_day(other)) and _clock(mine) == _clock(theirs) is not None:
        return None  # the same hour, and the day of one of them is only taken from the story
    guessed = _lacks_day(one) and not _tells_clock(theirs), _lacks_day(other) and not _tells_clock(mine)
    if any(guessed):
        return None  # "at 06:40": the day is taken from the course of the story, and says nothing beside another day
    apart = _between(one, other)
    is_rounded = apart < ROUNDING and max(*map(_length, one.spans), *map(_length, other.spans)) <= SHORT
    return None if is_rounded else apart


def _clocks_apart(one: Telling, other: Telling) -> float | None:
    """Hours between two times of day whose days are not the tellers' own; None where they may be one.

    The days are taken for one: only the clocks are compared, as they read on any day.
    """
    mine, theirs = one.statement.when, other.statement.when
    if mine is None or theirs is None or Basis.INHERITED in {mine.basis, theirs.basis}:
        return None
    if not (_tells_clock(mine) and _tells_clock(theirs)):
        return None
    apart = min(_gap(a, b, days) for a in one.spans for b in other.spans for days in (-2, -1, 0, 1, 2))
    return apart if apart >= CLOCKS else None


def _gap(one: Span, other: Span, days: int) -> float:
    """Hours between two times, the second moved by whole days."""
    begins, ends = (other.begins or 0.0) + days * DAY_LONG, (other.ends or 0.0) + days * DAY_LONG
    return max(one.begins or 0.0, begins) - min(one.ends or 0.0, ends)


def _is_bare(told: Telling) -> bool:
    return bool(told.subjects) and not any(figure.kinds or figure.entity for figure in told.subjects)


def _is_clear(told: Telling) -> bool:
    return bool(told.subjects) and all(figure.kinds and not figure.is_guessed for figure in told.subjects)


def _tells_clock(when: When) -> bool:
    return "T" in (when.earliest or when.latest or "")


def _clock(when: When) -> tuple[str, str] | None:
    """The hours of a time told by the clock."""
    if not (when.earliest and when.latest and "T" in when.earliest and "T" in when.latest):
        return None
    return when.earliest.partition("T")[2], when.latest.partition("T")[2]


def _lacks_day(told: Telling) -> bool:
    """Does the wording tell a time of day and no day, and has no reviewer agreed to the day?"""
    when = told.statement.when
    if when is None or told.statement.status is Status.ACCEPTED or (when.reason and not when.is_of_the_case):
        return False  # the day stands in the teller's own words before
    return _tells_clock(when) and not (DAY.search(when.text) or listed("when", "days") & set(words_of(when.text)))


def _between(one: Telling, other: Telling) -> float:
    """Hours between the readings that lie nearest to each other."""
    return min(
        max(a.begins or 0.0, b.begins or 0.0) - min(a.ends or 0.0, b.ends or 0.0)
        for a in one.spans
        for b in other.spans
    )


def _length(span: Span) -> float:
    return (span.ends or 0.0) - (span.begins or 0.0)
