"""In what do two statements of the same happening differ: time, number or polarity."""

import re
from collections.abc import Iterator
from itertools import product

from testimonia.model.finding import Slot
from testimonia.model.statement import Polarity, Quantity
from testimonia.model.when import Basis, When
from testimonia.reasoning.alike import (
    denied_of,
    near_in_time,
    other_undergoer,
    same_happening,
    same_undergoer,
    same_where,
)
from testimonia.reasoning.roles import Happening
from testimonia.reasoning.words import listed, singular, words_of

DAY = re.compile(r"\d(?:st|nd|rd|th)\b|\d{4}|\d[./-]\d", re.IGNORECASE)  # a day or year in digits


def clashes(one: Happening, other: Happening) -> Iterator[Slot]:
    """The slots in which both cannot hold. An order and its outcome, a hope and what came, never clash."""
    if one.statement.modality is not other.statement.modality:
        return
    is_same = same_happening(one, other)
    if one.statement.polarity is not other.statement.polarity:
        if (is_same or denied_of(one, other)) and denies(one, other):
            yield Slot.POLARITY
        return
    if one.statement.polarity is Polarity.DENIED:
        return  # two things that did not happen
    if is_same and _times_clash(one, other):
        yield Slot.WHEN
    if _numbers_clash(one, other, is_same=is_same):
        yield Slot.HOW_MANY


def denies(one: Happening, other: Happening) -> bool:
    """Does one deny what the other affirms? Not where the denial is of another time, or only up to a point."""
    denied, affirmed = (one, other) if one.statement.polarity is Polarity.DENIED else (other, one)
    if listed("weigh", "up_to_a_point") & set(words_of(denied.statement.anchor.quote)):
        return False
    if other_undergoer(one, other) and not denied_of(one, other):
        return False
    span, told = denied.statement.when, affirmed.statement.when
    return span is None or told is None or _within(told, span)


def _within(told: When, span: When) -> bool:
    begins, ends = span.first_instant, span.last_instant
    starts_after = begins is None or (told.first_instant is not None and begins <= told.first_instant)
    stops_before = ends is None or (told.last_instant is not None and told.last_instant <= ends)
    return starts_after and stops_before


def _times_clash(one: Happening, other: Happening) -> bool:
    """Two times that exclude each other, of what happens once. A time inherited from the story is no assertion."""
    mine, theirs = one.statement.when, other.statement.when
    if mine is None or theirs is None or Basis.INHERITED in {mine.basis, theirs.basis}:
        return False
    if mine.is_of_the_case or theirs.is_of_the_case:
        return False  # the day is not the teller's
    if _days_apart(mine, theirs) and (_lacks_day(mine) or _lacks_day(theirs)):
        return False  # "at 06:40": the day is taken from the course of the story
    happens_once = one.act in listed("weigh", "once") | listed("weigh", "motion")
    return happens_once and mine.excludes(theirs) and same_undergoer(one, other) and near_in_time(one, other)


def _days_apart(mine: When, theirs: When) -> bool:
    return (mine.earliest or "")[:10] != (theirs.earliest or "")[:10]


def _lacks_day(when: When) -> bool:
    """Does the wording tell a time of day, and no day?"""
    tells_clock = "T" in (when.earliest or when.latest or "")
    return tells_clock and not (DAY.search(when.text) or listed("when", "days") & set(words_of(when.text)))


def _numbers_clash(one: Happening, other: Happening, *, is_same: bool) -> bool:
    """Two counts of the same thing that no wording reconciles, and neither is told as a part."""
    if not (one.statement.quantities and other.statement.quantities) or one.is_part or other.is_part:
        return False
    is_tied = (is_same and not (_counts_anybody(one) or _counts_anybody(other))) or _same_scene(one, other)
    if not is_tied or not _compatible_times(one, other):
        return False
    pairs = product(one.statement.quantities, other.statement.quantities)
    alike = [(mine, theirs) for mine, theirs in pairs if unit(mine) is not None and unit(mine) == unit(theirs)]
    return len(alike) == 1 and apart(*alike[0])


def _counts_anybody(told: Happening) -> bool:
    """Are people counted who are called nothing but people ("two men")? Then only the place ties two counts."""
    thing = told.undergoer or told.agent
    if told.statement.act == "die":
        return False  # "nine died" sums up; "they killed two" tells of one deed among others
    return (
        thing is not None and thing.entity is None and thing.head in listed("numbers", "people") and not thing.described
    )


def _same_scene(one: Happening, other: Happening) -> bool:
    is_telling = one.act == other.act and one.act not in listed("weigh", "light")
    return is_telling and same_where(one.statement.where, other.statement.where)


def _compatible_times(one: Happening, other: Happening) -> bool:
    mine, theirs = one.statement.when, other.statement.when
    return mine is None or theirs is None or not mine.excludes(theirs)


def unit(quantity: Quantity) -> str | None:
    """What is counted, in the singular; one name for all that counts people."""
    words = words_of(quantity.unit or quantity.of or "")
    if not words:
        return None
    noun = singular(words[-1])
    return "person" if noun in listed("numbers", "people") or words[-1] in listed("numbers", "people") else noun


def apart(one: Quantity, other: Quantity) -> bool:
    """Is there no number that both wordings allow?"""
    (least, most), (low, high) = _range(one), _range(other)
    return most < low or high < least


def _range(quantity: Quantity) -> tuple[float, float]:
    """What a wording allows. A side that it leaves open is open only where it is hedged."""
    is_loose = quantity.hedge is not None or quantity.least is not None or quantity.most is not None
    low, high = (0.0, float("inf")) if is_loose else (quantity.number, quantity.number)
    return (
        quantity.least if quantity.least is not None else low,
        quantity.most if quantity.most is not None else high,
    )
