"""From a text to its time expressions: its terms found by the grammar, and read in the course of the story."""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from testimonia.errors import BadValue
from testimonia.language import edtf
from testimonia.language.times.course import Course
from testimonia.language.times.eras import in_its_era, lifted, lifted_day, lowered, tells_before_christ
from testimonia.language.times.expression import TimeExpression
from testimonia.language.times.grammar.cascade import Grammar, grammar_of
from testimonia.language.times.grammar.shapes import Order
from testimonia.language.times.reading import Reader
from testimonia.language.times.telling import is_alone, is_of_the_day, moment_of
from testimonia.language.times.tense import Direction, tense_of
from testimonia.language.times.terms import Part
from testimonia.language.times.thread import Thread, thread_of
from testimonia.language.times.widened import opened, widened

LONG_AGO = 2  # years before the document's date from which a narrative of the past is told
ENOUGH = 3
DAY = re.compile(r"\d{4}-\d\d-\d\d")  # the day of a moment in any other writing
FULL_YEAR = re.compile(r"(?<![\d.,])(?:1[5-9]\d\d|20[0-4]\d)(?![\d,])")
SLASHED = re.compile(r"(?<!\d)(\d{1,2})([/-])(\d{1,2})\2(?:\d{4}|\d\d)(?!\d)")
MOST_MONTHS = 12


def find_times(
    text: str,
    reference: date | str | None = None,
    language: str = "en",
    *,
    story: date | tuple[date, date] | None = None,
) -> list[TimeExpression]:
    """Every time told in the text, sorted and apart.

    ``reference`` is the day the text was made (a date, or ISO 8601 or EDTF with at least a year); testimony looks
    back from it. Of a month or a year, what is counted from it has the bounds of all its days; an end that is open
    ("2023-05/..") stays open. ``story`` is a day
    that the text is known to tell of, or the two of a night: what it counts from until it names one. The ends of a
    range ("from May to July") are two expressions, each with the TIMEX3 value of its own words and with the bounds
    and the EDTF of the whole. Raises BadValue for a language that is not there or a reference that is no date. Never
    raises for a text. Errors to expect: a time without any date is taken to go on from the last one told.
    """
    grammar = grammar_of(language)
    first, last = days_of_telling(reference)
    parts = grammar.read(text, order_of(text, grammar.resources.settings))
    days = story if isinstance(story, tuple) else (story, story)
    from_last = _read(text, grammar, parts, last, moment_of(reference), days)
    if isinstance(reference, str) and _is_open(reference):
        return opened(from_last, reference)
    if first == last or not isinstance(reference, str):
        return from_last
    return widened(_read(text, grammar, parts, first, None, days), from_last, reference)


def _is_open(reference: str) -> bool:
    return reference.startswith("..") or reference.endswith("..")


def _read(
    text: str,
    grammar: Grammar,
    parts: list[Part],
    telling: date | None,
    now: datetime | None,
    story: tuple[date | None, date | None],
) -> list[TimeExpression]:
    """The terms of a text read from one day of telling."""
    settings = grammar.resources.settings
    far = tells_before_christ(parts)
    parts = [settled for part in parts if (settled := in_its_era(part, before_christ=far)) is not None]
    begun, until = story
    if far:
        parts, telling = [replace(part, term=lifted(part.term)) for part in parts], lifted_day(telling)
        begun, until = lifted_day(begun), lifted_day(until)
    news = begun is None and is_of_the_day(parts, telling)
    alone = is_alone(text, parts, grammar.knows) and not _looks_back(text, parts, settings)
    long_after = not news and (far or _is_told_long_after(text, telling))
    course = Course(telling, now, long_after, of_the_day=news, alone=alone)
    if begun is not None:
        course.begin(begun, by_night=until != begun)
    thread = thread_of(text, parts, telling, begun) if course.told_long_after else Thread({}, frozenset())
    reader = Reader(text, settings, course, thread)
    found = [made for part in parts for made in reader.read(part)]
    return [lowered(made) for made in found] if far else found


def order_of(text: str, settings: Mapping[str, Any]) -> Order:
    """The order of day and month in figures: as the text's own unmistakable dates show it, else the language's."""
    usual = Order(settings.get("order", "dmy"), sure=bool(settings.get("order_sure", True)))
    shown = {
        "dmy" if int(first) > MOST_MONTHS else "mdy"
        for first, _, second in SLASHED.findall(text)
        if (int(first) > MOST_MONTHS) != (int(second) > MOST_MONTHS)
    }
    return Order(shown.pop(), sure=True) if len(shown) == 1 else usual


def days_of_telling(reference: date | str | None) -> tuple[date | None, date | None]:
    """The first and the last day that a reference allows. BadValue where it is no date."""
    if reference is None:
        return None, None
    if isinstance(reference, date):
        day = reference.date() if isinstance(reference, datetime) else reference
        return day, day
    try:
        bounds = edtf.read(reference)
        first, last = bounds.first or bounds.last, bounds.last or bounds.first
    except BadValue:
        found = DAY.match(reference)
        first = last = datetime.fromisoformat(found.group()) if found and _is_day(found.group()) else None
    if first is None or last is None:
        raise BadValue(
            f"{reference!r} is no date.", "Give the day as 2023-05-31, or the month or year as 2023-05 or 2023."
        )
    return first.date(), last.date()


def _is_day(said: str) -> bool:
    try:
        date.fromisoformat(said)
    except ValueError:
        return False
    return True


def _looks_back(text: str, parts: list[Part], settings: Mapping[str, Any]) -> bool:
    """Does a verb beside the first time look back? "It was Monday" is no entry of a calendar."""
    return tense_of(settings).at(text, parts[0].start, parts[0].end) is Direction.BACK


def _is_told_long_after(text: str, reference: date | None) -> bool:
    """Are most years in the text long before it was made?"""
    if reference is None:
        return True
    years = [int(year) for year in FULL_YEAR.findall(text)]
    past = sum(year <= reference.year - LONG_AGO for year in years)
    return past >= ENOUGH and past * 2 > len(years)
