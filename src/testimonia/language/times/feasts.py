"""Feasts and holidays: the days of one in one year, from the rules in feasts.toml beside this module."""

import tomllib
from calendar import monthrange
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date, timedelta
from functools import cache
from importlib import resources

from testimonia.language.times.calendars import (
    FIRST_YEAR,
    LAST_YEAR,
    from_julian,
    hebrew_days,
    hijri_days,
    hijri_month_end,
    nowruz,
    orthodox_easter,
    western_easter,
)

Days = tuple[date, date]
WEEK = 7


@dataclass(frozen=True, slots=True)
class Rule:
    """How a feast is found; feasts.toml says what each kind reads. ``to_month_end`` holds of Islamic feasts alone."""

    kind: str
    month: int = 1
    day: int = 1
    weekday: int = 1
    nth: int = 1
    days: int = 0
    lasts: int = 1
    to_month_end: bool = False
    since: int = MINYEAR
    until: int = MAXYEAR
    unless: str = ""
    source: str = ""


def feasts() -> frozenset[str]:
    """Every key that feast_days knows."""
    return frozenset(_rules())


def feast_days(key: str, year: int) -> Days | None:
    """The first and the last day, inclusive, of the feast that begins in the Gregorian year.

    The first of two where a year has two (the Islamic year is 11 days shorter; all_feast_days has both); None where
    there was none yet or it cannot be computed: before 1583 for what hangs on Easter or another calendar, before
    August 1924 and after November 2077 for what is Islamic. KeyError for a key that is not among feasts().
    """
    return next(iter(all_feast_days(key, year)), None)


@cache
def all_feast_days(key: str, year: int) -> tuple[Days, ...]:
    """Every time that the feast begins in the Gregorian year, in order; empty where feast_days gives None."""
    found = (days for rule in _rules()[key] if rule.since <= year <= rule.until for days in _days(rule, year))
    return tuple(sorted(found))


def feast_doubt(key: str) -> timedelta:
    """How far the announced feast may lie from the computed one, either way: a day where the new moon is sighted."""
    return timedelta(days=any(rule.kind == "hijri" for rule in _rules()[key]))


@cache
def _rules() -> Mapping[str, tuple[Rule, ...]]:
    tables = tomllib.loads(resources.files(__package__).joinpath("feasts.toml").read_text("utf-8"))
    return {key: tuple(Rule(**rule) for rule in rules) for key, rules in tables.items()}


def _days(rule: Rule, year: int) -> Iterator[Days]:
    for first in _FIRSTS[rule.kind](rule, year):
        begin = first + timedelta(days=rule.days)
        if rule.unless and feast_days(rule.unless, year) == (begin, begin):
            begin += timedelta(days=WEEK)
        yield begin, hijri_month_end(begin) if rule.to_month_end else begin + timedelta(days=rule.lasts - 1)


def _fixed(rule: Rule, year: int) -> Iterator[date]:
    yield date(year, rule.month, rule.day)


def _nth_weekday(rule: Rule, year: int) -> Iterator[date]:
    if rule.nth > 0:
        start = date(year, rule.month, 1)
        yield start + timedelta(days=(rule.weekday - start.isoweekday()) % WEEK + WEEK * (rule.nth - 1))
    else:
        end = date(year, rule.month, monthrange(year, rule.month)[1])
        yield _on_or_before(end, rule.weekday) + timedelta(days=WEEK * (rule.nth + 1))


def _weekday_by(rule: Rule, year: int) -> Iterator[date]:
    yield _on_or_before(date(year, rule.month, rule.day), rule.weekday)


def _on_or_before(day: date, weekday: int) -> date:
    return day - timedelta(days=(day.isoweekday() - weekday) % WEEK)


def _computed(first: Callable[[int], date]) -> Callable[[Rule, int], Iterator[date]]:
    def firsts(_: Rule, year: int) -> Iterator[date]:
        if FIRST_YEAR <= year <= LAST_YEAR:
            yield first(year)

    return firsts


def _julian(rule: Rule, year: int) -> Iterator[date]:
    if FIRST_YEAR <= year <= LAST_YEAR:
        for julian_year in (year - 1, year):
            first = from_julian(julian_year, rule.month, rule.day)
            if first.year == year:
                yield first


def _hebrew(rule: Rule, year: int) -> Iterator[date]:
    if FIRST_YEAR <= year <= LAST_YEAR:
        yield from hebrew_days(year, rule.month, rule.day)


def _hijri(rule: Rule, year: int) -> Iterator[date]:
    return hijri_days(year, rule.month, rule.day)


_FIRSTS: Mapping[str, Callable[[Rule, int], Iterator[date]]] = {
    "fixed": _fixed,
    "nth-weekday": _nth_weekday,
    "weekday-by": _weekday_by,
    "easter": _computed(western_easter),
    "orthodox-easter": _computed(orthodox_easter),
    "nowruz": _computed(nowruz),
    "julian": _julian,
    "hijri": _hijri,
    "hebrew": _hebrew,
}
