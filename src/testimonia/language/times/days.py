"""Which days a told time means, in the course of the story."""

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from testimonia.language.times import interval as made
from testimonia.language.times.course import Course
from testimonia.language.times.interval import Interval
from testimonia.language.times.told import Told
from testimonia.language.times.words import Which

if TYPE_CHECKING:
    from collections.abc import Callable

ONE = timedelta(days=1)
MONTHS_BACK = 25  # months in which a weekday and a day of the month are looked for together


def days_of(told: Told, course: Course, *, ahead: bool) -> tuple[Interval | None, str | None]:
    """The days, without part or clock, and what they were counted from (None where the words stand alone)."""
    try:
        found, base = _days(told, course, ahead=ahead)
    except (ValueError, OverflowError):  # the 31st of April, the year 10000
        return None, None
    if found is not None and told.mod and found.first and found.first.date() != (found.last or found.first).date():
        found = made.third(found, told.mod)
    return found, course.named(base)


def _days(told: Told, course: Course, *, ahead: bool) -> tuple[Interval | None, date | None]:
    if told.season or told.quarter:
        return _part_of_year(told, course)
    if told.month or told.day or told.instant is not None:
        return _calendar(told, course, ahead=ahead)
    years = _years(told)
    return (years, None) if years else _counted_days(told, course, ahead=ahead)


def _years(told: Told) -> Interval | None:
    if told.decade is not None:
        return made.of_years(told.decade, 10)
    if told.century is not None:
        return made.of_years((told.century - 1) * 100, 100)
    return made.of_year(told.year) if told.year is not None else None


def _counted_days(told: Told, course: Course, *, ahead: bool) -> tuple[Interval | None, date | None]:
    if told.weekday is not None:
        return _weekday(told, course, ahead=ahead)
    if told.deictic is not None:
        base = course.reference or course.day
        return (made.of_day(base + told.deictic * ONE) if base else None), base
    if told.step is not None:
        return _stepped(told, told.step, course)
    return (made.of_day(course.here) if course.here else None), course.here


def _calendar(told: Told, course: Course, *, ahead: bool) -> tuple[Interval | None, date | None]:
    if told.day is not None and told.month is None:
        return _day_alone(told, told.day, course)
    month = told.month or 1
    year, base = told.year, None
    if year is None:
        base = course.reference if told.step and told.step.base == "reference" else course.here
        year = _year_of(told, month, course, ahead=ahead)
    if year is None:
        return None, None
    if told.day is None:
        return made.of_month(year, month), base
    first = date(year, month, told.day)
    if told.day_to is not None:
        last = date(year, month, told.day_to)
        return made.of_days(first, last, f"{first.isoformat()}/{last.isoformat()}"), base
    if told.swapped and told.year:
        return _both(first, date(year, told.swapped[1], told.swapped[0])), base
    return made.of_day(first), base


def _both(first: date, second: date) -> Interval:
    """Two readings of figures such as 03/04/2022: one of a set."""
    early, late = sorted((first, second))
    unit = f"[{early.isoformat()},{late.isoformat()}]"
    return replace(made.of_days(early, late, first.isoformat()), unit=unit)


def _year_of(told: Told, month: int, course: Course, *, ahead: bool) -> int | None:
    if told.year_step:
        base = course.base(told.year_step.base)
        return base.year + told.year_step.step if base else None
    step = told.step
    if step and step.step and step.base == "reference" and course.reference:
        here = course.reference
        this = date(here.year, month, min(told.day or 1, 28))
        return here.year - (this >= here.replace(day=1)) if step.step < 0 else here.year + (this <= here)
    if told.which in ("this", "current") and course.here:
        return course.here.year
    return course.year_of(month, told.day or 1, ahead=ahead)


def _day_alone(told: Told, day: int, course: Course) -> tuple[Interval | None, date | None]:
    """A day such as "the fourteenth": of the story's month, or of the nearest one whose weekday fits."""
    base = course.reference if told.instant is not None else course.here
    if base is None:
        return None, None
    further = range(-2, -MONTHS_BACK, -1) if told.weekday else (-2,)
    offsets = (told.instant,) if told.instant is not None else (0, -1, 1, *further)
    candidates = [found for offset in offsets if (found := _in_month(base, offset, day))]
    fitting = [
        found
        for found in candidates
        if (told.weekday is None or found.isoweekday() == told.weekday)
        and (course.reference is None or found <= course.reference or told.instant is not None)
    ]
    if fitting:
        return made.of_day(min(fitting, key=lambda found: abs(found - base) if course.day else base - found)), base
    return (made.of_day(candidates[0]) if candidates and told.weekday is None else None), base


def _in_month(base: date, offset: int, day: int) -> date | None:
    month = made.shifted(base.replace(day=1), offset, "m")
    try:
        return month.replace(day=day) if month else None
    except ValueError:
        return None


def _weekday(told: Told, course: Course, *, ahead: bool) -> tuple[Interval | None, date | None]:
    weekday = told.weekday or 1
    step = told.step
    base = course.base(step.base) if step and step.step else None
    if step and step.step and base:
        gap = (base.isoweekday() - weekday) % 7 or 7
        found = base - gap * ONE if step.step < 0 else base + (7 - gap or 7) * ONE
        return made.of_day(found), base
    day = course.weekday(weekday, ahead=ahead)
    return (made.of_day(day) if day else None), course.here


def _part_of_year(told: Told, course: Course) -> tuple[Interval | None, date | None]:
    step, base = told.step, None
    year = told.year
    if year is None:
        base = course.base(step.base if step else "course")
        if base is None:
            return None, None
        year = base.year
        start = made.SEASON_MONTHS[told.season] if told.season else (told.quarter or 1) * 3 - 2
        if step and step.step:
            passed = date(year, start, 1) > base if step.step < 0 else date(year, start, 1) <= base
            year += step.step if passed else 0
        elif course.reference and date(year, start, 1) > course.reference:
            year -= 1
    if told.season:
        return made.of_season(year, told.season), base
    quarter = told.quarter or 1
    return made.of_months(year, quarter * 3 - 2, 3, f"{year:04}-Q{quarter}"), base


def _stepped(told: Told, step: Which, course: Course) -> tuple[Interval | None, date | None]:
    unit = told.unit or "D"
    near = unit in ("D", "N") and step.step > 0 and told.trail not in ("hence", "from now")
    base = course.here if near else course.base(step.base)
    if base is None:
        return None, None
    if told.part == "NI" and step.step < 0 and step.base == "course" and told.unit is None:
        return made.of_day(base - ONE), base
    return _unit_at(base, step.step, unit), base


def _unit_at(base: date, count: float, unit: str) -> Interval | None:
    """The whole unit that lies so many units from the base."""
    day = made.shifted(base, count, unit)
    if day is None:
        return None
    quarter = (day.month - 1) // 3 + 1
    whole: dict[str, Callable[[], Interval]] = {
        "W": lambda: made.of_week(day),
        "F": lambda: made.of_week(day),
        "E": lambda: made.of_weekend(day),
        "m": lambda: made.of_month(day.year, day.month),
        "Q": lambda: made.of_months(day.year, quarter * 3 - 2, 3, f"{day.year:04}-Q{quarter}"),
        "Y": lambda: made.of_year(day.year),
        "T": lambda: made.of_years(day.year // 10 * 10, 10),
        "C": lambda: made.of_years(day.year // 100 * 100, 100),
    }
    return whole[unit]() if unit in whole else made.of_day(day)


def counted(base: date, count: float, unit: str, *, from_story: bool) -> Interval | None:
    """So many units from a day: "two weeks later" is a day of a story, "two weeks ago" the week it falls in."""
    if unit == "W" and from_story:
        day = made.shifted(base, count, unit)
        return made.of_day(day) if day else None
    return _unit_at(base, count, unit)
