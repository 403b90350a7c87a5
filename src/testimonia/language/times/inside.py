"""The so-manieth of its kind in a longer time, and a piece of a date inside it."""

from datetime import date

from testimonia.language.times import interval as made
from testimonia.language.times.interval import Interval, shifted
from testimonia.language.times.stepping import CLOCK_UNITS
from testimonia.language.times.terms import (
    Calendar,
    Nth,
)
from testimonia.language.times.wholes import ONE, feast_in, part_of_year, unit_at, unit_of

MOST_OF_A_YEAR = 300  # days
ROUGHLY = 3  # "a few" days next to a base are taken as three


def nth_weekday(rank: int, weekday: int, first: date, last: date) -> Interval | None:
    """The so-manieth such weekday between two days, from the end where negative; any of them where 0."""
    if rank == 0:
        begin, end = (nth_weekday(one, weekday, first, last) for one in (1, -1))
        if begin is None or end is None or begin.day is None or end.day is None:
            return None
        year = f"{first.year:04}" if first.year == last.year else "XXXX"
        return made.of_days(begin.day, end.day, f"{year}-WXX-{weekday}", grain="m")
    if rank > 0:
        day = first + ((weekday - first.isoweekday()) % 7 + 7 * (rank - 1)) * ONE
    else:
        day = last - ((last.isoweekday() - weekday) % 7 + 7 * (-rank - 1)) * ONE
    return made.of_day(day) if first <= day <= last else None


def first_few(term: Nth, first: date, last: date) -> Interval | None:
    """The first or last so many units of a longer time."""
    count = term.count if term.count is not None else ROUGHLY
    if term.unit in CLOCK_UNITS:  # "the first hours of January": some hours of its first day
        return made.of_day(first if term.rank > 0 else last)
    if term.rank > 0:
        if term.unit == "W" and (last - first).days > MOST_OF_A_YEAR:  # of a year, by ISO 8601
            first = nth_week(1, "W", first, last).day or first
        after = shifted(first, count, term.unit or "D")
        return made.of_days(first, min(after - ONE, last), "") if after else None
    begin = shifted(last + ONE, -count, term.unit or "D")
    return made.of_days(max(begin, first), last, "") if begin else None


def nth_unit(term: Nth, first: date, last: date) -> Interval | None:
    """The so-manieth unit between two days, from the end where negative."""
    rank, unit = term.rank, term.unit or "D"
    if unit in CLOCK_UNITS:
        return made.of_day(first if rank > 0 else last)
    if unit in ("D", "N"):
        day = first + (rank - 1) * ONE if rank > 0 else last + (rank + 1) * ONE
        return unit_of(day, unit) if first <= day <= last else None
    if unit == "F" and first.day == 1 and last - first < 31 * ONE:
        return half_month(rank, first, last)
    if unit in ("W", "F", "E"):
        return nth_week(rank, unit, first, last)
    whole = unit_of(first if rank > 0 else last, unit)
    start = whole.day or first
    return unit_at(start, rank - 1 if rank > 0 else rank + 1, unit)


def half_month(rank: int, first: date, last: date) -> Interval | None:
    """The first fortnight of a month reaches to its 15th, the second from there to its end."""
    middle = first + 14 * ONE
    if rank not in (1, 2, -1):
        return None
    begin, end = (first, middle) if rank == 1 else (middle + ONE, last)
    return made.of_days(begin, end, begin.isoformat())


def nth_week(rank: int, unit: str, first: date, last: date) -> Interval:
    """The first week of a longer time is the first that begins in it, the last the last that lies in it mostly."""
    if (
        rank > 0 and (last - first).days > MOST_OF_A_YEAR
    ):  # of a year, by ISO 8601: its first week holds its first Thursday
        monday = date.fromisocalendar(first.year, 1, 1) + 7 * (rank - 1) * ONE
    elif rank > 0:
        monday = first + ((1 - first.isoweekday()) % 7 + 7 * (rank - 1)) * ONE
        if unit == "E" and first.isoweekday() in (2, 3, 4, 5, 6):
            monday -= 7 * ONE
    else:
        sunday = last_sunday(last, unit) + 7 * (rank + 1) * ONE
        monday = sunday - 6 * ONE
    return unit_of(monday, unit)


def last_sunday(last: date, unit: str) -> date:
    """Of the last week, which has its Thursday in the time; of the last weekend, whose Sunday must be in it."""
    sunday = last - (last.isoweekday() % 7) * ONE
    return sunday + 7 * ONE if unit != "E" and last.isoweekday() in (4, 5, 6) else sunday


def day_inside(inner: Calendar, first: date, last: date) -> Interval | None:
    """A piece of a date inside longer days: the month of that year, the day of that month."""
    if inner.feast:
        return feast_in(inner.feast, first.year)
    if inner.season or inner.quarter or inner.half:
        return part_of_year(inner, first.year)
    if inner.month is not None:
        year = first.year if date(first.year, inner.month, 28) >= first else last.year
        return made.of_day(date(year, inner.month, inner.day)) if inner.day else made.of_month(year, inner.month)
    if inner.day is not None:
        return made.of_day(first.replace(day=inner.day))
    if inner.weekday:
        return nth_weekday(1, inner.weekday, first, last)
    return made.of_days(first, last, first.isoformat()) if first != last else made.of_day(first)
