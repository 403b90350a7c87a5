"""Whole units of the calendar: the one that holds a day, parts of a year, feasts."""

from dataclasses import replace
from datetime import date, timedelta

from testimonia.language.times import interval as made
from testimonia.language.times.feasts import feast_days
from testimonia.language.times.interval import Interval
from testimonia.language.times.terms import Calendar

LATE_IN_YEAR = 9  # the month from which "the winter" is the one to come
ONE = timedelta(days=1)


def unit_at(base: date, count: float, unit: str) -> Interval | None:
    """The whole unit that lies so many units from the base."""
    day = made.shifted(base, count, unit)
    return unit_of(day, unit) if day else None


def unit_of(day: date, unit: str) -> Interval:
    """The whole unit that holds a day."""
    match unit:
        case "W":
            return made.of_week(day)
        case "F":
            monday = made.of_week(day).day or day
            return made.of_days(monday, monday + 13 * ONE, made.of_week(day).value, grain="W")
        case "E":
            return made.of_weekend(day)
        case "m":
            return made.of_month(day.year, day.month)
        case "Q" | "HY":
            return quarter_of(day, unit)
        case "Y":
            return made.of_year(day.year)
        case "T":
            return made.of_years(day.year // 10 * 10, 10)
        case "C":
            return made.of_years(day.year // 100 * 100, 100)
        case _:
            return made.of_day(day)


def quarter_of(day: date, unit: str) -> Interval:
    """The quarter or half of a year that holds a day."""
    length = 3 if unit == "Q" else 6
    number = (day.month - 1) // length + 1
    return made.of_months(day.year, number * length - length + 1, length, f"{day.year:04}-{unit[0]}{number}")


def part_of_year(told: Calendar, year: int) -> Interval:
    """A season, quarter or half of one year."""
    if told.season:
        return made.of_season(year, told.season)
    if told.half:
        return made.of_months(year, told.half * 6 - 5, 6, f"{year:04}-H{told.half}")
    quarter = told.quarter or 1
    return made.of_months(year, quarter * 3 - 2, 3, f"{year:04}-Q{quarter}")


def named_by_its_end(found: Interval) -> Interval:
    """A winter whose year is not told is named by the year that most of it lies in; its bounds are the same."""
    if not found.value.endswith("-WI") or found.last is None:
        return found
    return replace(found, value=f"{found.last.year:04}-WI")


def feast_in(key: str, year: int) -> Interval | None:
    """A feast of one year."""
    days = feast_days(key, year)
    if days is None:
        return None
    first, last = days
    if first == last:
        return made.of_day(first)
    return made.of_days(first, last, f"{first.isoformat()}/{last.isoformat()}", grain="W")
