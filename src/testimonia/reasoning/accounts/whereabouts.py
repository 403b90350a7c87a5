"""Somebody said to have been in a place and not to have been there, or in two places at one time."""

import re
from functools import cache

from testimonia.language.stems import stem
from testimonia.reasoning.accounts.concepts import acts_in, kinds_of
from testimonia.reasoning.accounts.denial import Denial, denial
from testimonia.reasoning.accounts.figure import Figure, Likeness, best_likeness
from testimonia.reasoning.accounts.resemblance import both_affirm, may_be_at_once
from testimonia.reasoning.accounts.telling import Span, Telling
from testimonia.reasoning.words import listed, words_of

# How likely it must be that both tell of one event: the more, the less is known of who it was.
OF_ONE, OF_ONE_KIND, AT_NO_TIME = 0.05, 0.5, 0.6
PASSING = 0.1
CLAUSE = re.compile(r"[,;.:]|\band\b|\bbut\b")
DENIAL = re.compile(r"\b(?:nobody|no one|not|never|none)\b|n't\b", re.IGNORECASE)
ROUNDING, SOON = 0.5, 48.0  # hours before a coming in which being there already says something
SHORT = 24.0  # hours; whoever stays "in March" here and there was in neither place all the time


def not_there(one: Telling, other: Telling) -> float | None:
    """The likelihood of one event from which on one denies where the other has somebody; None where he does not."""
    found = denial(one, other)
    if found is None or found.is_up_to_a_point or not found.is_asserted or not is_staying(found.denied):
        return None
    if not (found.denied.statement.where and found.denied.places & found.affirmed.places):
        return None
    return _least(best_likeness(_there(found.denied), _there(found.affirmed)), OF_ONE_KIND)


def nobody_there(found: Denial) -> bool:
    """Does one say that none of some people were in a place in which the other has people?"""
    denied, affirmed = found.denied, found.affirmed
    if not found.is_asserted or not (is_staying(denied) and _is_in(affirmed)):
        return False
    missing = (f for f in (*denied.agents, *denied.undergoers) if f.is_person is not False and found.is_none(f))
    people = (f for f in _there(affirmed) if f.is_person is not False and not f.is_guessed)
    return any(missing) and any(people) and _are_of_one_place(denied, affirmed)


def _are_of_one_place(one: Telling, other: Telling) -> bool:
    mine, theirs = one.statement.where, other.statement.where
    if mine and theirs and mine.place and mine.place == theirs.place:
        return True
    here, there = _places(one), _places(other)
    return bool(here and there) and (here <= there or there <= here)


def _places(told: Telling) -> frozenset[str]:
    """The words for where; of "ward six, … not one patient lay there" they stand among those who take part."""
    if told.places:
        return told.places
    things = (figure.text for figure in told.undergoers if figure.is_person is False)
    said = (word for text in things for word in words_of(text))
    return frozenset(stem(word) for word in said if word not in listed("names", "articles"))


def _is_in(told: Telling) -> bool:
    return is_staying(told) or told.statement.act.split(" ")[0] in listed("accounts", "numbering")


def never_came(found: Denial) -> bool:
    """Does one say that somebody or something never came to where the other tells of him or of it?"""
    denied, affirmed = found.denied, found.affirmed
    if not found.is_asserted or not denied.acts & listed("accounts", "coming") or not affirmed.places:
        return False
    there = kinds_of(affirmed.statement.where.text) if affirmed.statement.where else frozenset()
    is_there = denied.places & affirmed.places or any(f.kinds & there for f in (*denied.undergoers, *denied.others))
    who = best_likeness(denied.agents, (*affirmed.agents, *affirmed.undergoers))
    return bool(is_there) and who >= Likeness.SAME_KIND


def not_put_there(one: Telling, other: Telling) -> float | None:
    """As ``not_there``, where one puts it elsewhere and adds that it was not done where the other has it."""
    if not (one.places and other.places) or one.places & other.places:
        return None
    if not both_affirm(one, other) or not may_be_at_once(one, other):
        return None
    return PASSING if _denies_in_passing(one, other) or _denies_in_passing(other, one) else None


def _denies_in_passing(one: Telling, other: Telling) -> bool:
    return any(
        (acts_in(clause) or one.acts) & other.acts and other.places & set(map(stem, words_of(clause)))
        for clause in _denials(one.statement.anchor.quote)
    )


@cache
def _denials(quote: str) -> tuple[str, ...]:
    """The clauses behind the first that deny something."""
    return tuple(clause for clause in CLAUSE.split(quote)[1:] if DENIAL.search(clause))


def two_stays(one: Telling, other: Telling) -> float | None:
    """The same, where both say in which place somebody stayed, and he cannot have been in both at once."""
    if not both_affirm(one, other) or not (is_staying(one) and is_staying(other)) or not may_be_at_once(one, other):
        return None
    if not (one.places and other.places) or one.places & other.places:
        return None
    if one.statement.quantities or other.statement.quantities:
        return None
    is_timed = _is_short(one.span) and _is_short(other.span)
    return _least(best_likeness(_there(one), _there(other)), OF_ONE_KIND if is_timed else AT_NO_TIME)


def there_too_soon(one: Telling, other: Telling) -> float | None:
    """Hours by which somebody was in a place before he is said to have come there; None where he was not."""
    if not both_affirm(one, other):
        return None
    gaps = [gap for a, b in ((one, other), (other, one)) if (gap := _hours_before_coming(a, b)) is not None]
    return max(gaps, default=None)


def _hours_before_coming(there: Telling, coming: Telling) -> float | None:
    if not (is_staying(there) and there.places and coming.acts & listed("accounts", "coming")):
        return None
    if coming.places and not there.places & coming.places:
        return None
    if best_likeness(_there(there), _there(coming)) is not Likeness.SAME:
        return None
    if not (there.has_own_time and coming.has_own_time and _is_short(there.span) and _is_short(coming.span)):
        return None
    gap = (coming.span.begins or 0.0) - (there.span.ends or 0.0) if there.span and coming.span else 0.0
    return gap if ROUNDING <= gap <= SOON else None


def may_be_of_one_stay(one: Telling, other: Telling) -> bool:
    """Do both tell where one and the same was, in two sources? Such are laid side by side whatever else they share."""
    if one.statement.source == other.statement.source or not (is_staying(one) or is_staying(other)):
        return False
    return best_likeness(_there(one), _there(other)) is Likeness.SAME


def is_staying(told: Telling) -> bool:
    """Does it tell where somebody was, rather than what he did?"""
    return told.statement.act.casefold().split(" ")[0] in listed("accounts", "staying")


def _there(told: Telling) -> tuple[Figure, ...]:
    return tuple(figure for figure in (*told.agents, *told.undergoers) if not figure.is_nobody)


def _least(likeness: Likeness, of_one_kind: float) -> float | None:
    if likeness is Likeness.SAME:
        return OF_ONE
    return of_one_kind if likeness is Likeness.SAME_KIND else None


def _is_short(span: Span | None) -> bool:
    return span is not None and span.is_closed and (span.ends or 0.0) - (span.begins or 0.0) <= SHORT
