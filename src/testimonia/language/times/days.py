"""Which days a told date means, in the course of the story."""

from calendar import isleap
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from testimonia.language.times import interval as made
from testimonia.language.times.course import Course
from testimonia.language.times.inside import nth_weekday
from testimonia.language.times.interval import Interval
from testimonia.language.times.terms import Calendar
from testimonia.language.times.wholes import (
    LATE_IN_YEAR,
    feast_in,
    named_by_its_end,
    part_of_year,
)

LEAP_DAY = (2, 29)
MONTHS_BACK = 25  # months in which a weekday and a day of the month are looked for together
JULIAN_REFORM = 1582
Placed = tuple[Interval | None, date | None]  # the days, and the day they were counted from


def days_of(told: Calendar, course: Course, *, ahead: bool) -> Placed:
    """The days, without part or clock, and what they were counted from (None where the words stand alone)."""
    if told.era == -1:
        return _before_christ(told), None
    if told.feast:
        return _feast(told, course, ahead=ahead)
    if told.season or told.quarter or told.half:
        return _part_of_year(told, course, ahead=ahead)
    if told.month or told.day or told.instant is not None:
        return _calendar(told, course, ahead=ahead)
    if told.week is not None and told.year is None:
        base = course.base(told.year_step.base) if told.year_step else course.here
        year = base.year + (told.year_step.step if told.year_step else 0) if base else None
        return (made.of_week(date.fromisocalendar(year, told.week, 1)) if year else None), base
    years = _years(told)
    if years or told.has_date is False or told.weekday is None:
        return (years, None) if years else ((made.of_day(course.here) if course.here else None), course.here)
    if course.month_gone is not None:
        month = made.of_month(course.month_gone.year, course.month_gone.month)
        return _some_weekday(told.weekday, month), course.month_gone
    day = course.weekday(told.weekday, ahead=ahead)
    return (made.of_day(day) if day else None), course.here


def _some_weekday(weekday: int, month: Interval) -> Interval | None:
    """From the first such day of a month to the last: which of them nobody says."""
    if month.first is None or month.last is None:
        return None
    return nth_weekday(0, weekday, month.first.date(), month.last.date())


def _before_christ(told: Calendar) -> Interval:
    """A year, decade or century before Christ lies before the calendar of the machine: its bounds stay open."""
    if told.century is not None:
        return Interval(None, None, f"BC{told.century - 1:02}", unit=_centuries(told.century), grain="C")
    year = told.year if told.year is not None else told.decade or 1
    if told.decade is not None:
        return Interval(None, None, f"BC{year // 10:03}", unit=f"-{year + 8:04}/-{year - 1:04}", grain="T")
    day = "".join(f"-{piece:02}" for piece in (told.month, told.day if told.month else None) if piece)
    return Interval(None, None, f"BC{year:04}{day}", unit=f"-{year - 1:04}{day}", grain="Y")


def _centuries(number: int) -> str:
    """A century before Christ in EDTF, whose year 0 is 1 BC: the first from 100 BC to 1 BC."""
    last = number * 100 - 100
    return f"-{number * 100 - 1:04}/{f'-{last:04}' if last else '0000'}"


def _years(told: Calendar) -> Interval | None:
    if told.decade is not None:
        return made.of_years(told.decade, 10)
    if told.century is not None:
        return made.of_years((told.century - 1) * 100, 100)
    if told.week is not None and told.year is not None:
        return made.of_week(date.fromisocalendar(told.year, told.week, 1))
    return made.of_year(told.year) if told.year is not None else None


def _calendar(told: Calendar, course: Course, *, ahead: bool) -> Placed:
    if told.day is not None and told.month is None:
        return _day_alone(told, told.day, course, ahead=ahead)
    month = told.month or 1
    year, base = told.year, None
    if year is None:
        base = course.here
        year = _year_of(told, month, course, ahead=ahead)
    if year is None:
        return None, base
    if told.day is None:
        return made.of_month(year, month), base
    day = date(_leap_before(year) if (month, told.day) == LEAP_DAY and told.year is None else year, month, told.day)
    if told.old_style and year >= JULIAN_REFORM:
        day += timedelta(days=year // 100 - year // 400 - 2)  # the Julian calendar's lag, from March of the year on
    if told.swapped:
        return _both(day, date(year, *told.swapped)), base
    return made.of_day(day), base


def _leap_before(year: int) -> int:
    """The year, or the latest one before it that has a 29 February."""
    return next(earlier for earlier in range(year, year - 9, -1) if isleap(earlier))


def _both(first: date, second: date) -> Interval:
    """Two readings of figures such as 03/04/2022: one of a set."""
    early, late = sorted((first, second))
    unit = f"[{early.isoformat()},{late.isoformat()}]"
    return replace(made.of_days(early, late, first.isoformat()), unit=unit)


def _year_of(told: Calendar, month: int, course: Course, *, ahead: bool) -> int | None:
    if told.instant is not None and course.telling:
        whole = made.shifted(course.telling.replace(day=1), told.instant, "m")
        return whole.year if whole else None
    if told.year_step:
        base = course.base(told.year_step.base)
        return base.year + told.year_step.step if base else None
    if told.weekday and told.day:
        return _year_with_weekday(told, month, told.day, course, ahead=ahead)
    return course.year_of(month, told.day or 1, ahead=ahead)


def _year_with_weekday(told: Calendar, month: int, day: int, course: Course, *, ahead: bool) -> int | None:
    """Of the years about the likeliest one, the nearest whose weekday fits."""
    likely = course.year_of(month, day, ahead=ahead)
    if likely is None or course.hint is not None:
        return likely
    for year in (likely + away for away in (0, -1, 1, -2, 2, -3, 3, -4, -5, -6)):
        try:
            if date(year, month, day).isoweekday() == told.weekday:
                return year
        except ValueError:
            continue
    return likely


def _day_alone(told: Calendar, day: int, course: Course, *, ahead: bool) -> Placed:
    """A day such as "the fourteenth": of the story's month, or of the nearest one whose weekday fits."""
    base = course.telling if told.instant is not None else course.here
    if base is None:
        return None, None
    candidates = list(_months_about(told, day, base))
    limit = None if course.is_headed else course.telling
    fitting = [
        found
        for found in candidates
        if (told.weekday is None or found.isoweekday() == told.weekday)
        and (
            limit is None
            or told.instant is not None
            or (found >= limit if ahead else found <= limit or (told.weekday is not None and course.day is None))
        )
    ]
    if course.is_month and candidates[:1] == fitting[:1]:
        return made.of_day(candidates[0]), base  # "in February, about the 20th"
    if fitting:
        return made.of_day(min(fitting, key=lambda found: _distance(found, base, told, course))), base
    return (made.of_day(candidates[0]) if candidates and told.weekday is None else None), base


def _distance(found: date, base: date, told: Calendar, course: Course) -> int:
    """Days away; of a weekday and its day twice as far where it is still to come."""
    days = (found - base).days
    return days if days >= 0 and (told.weekday is None or course.day) else 6 * days // 5 if days >= 0 else -days


def _months_about(told: Calendar, day: int, base: date) -> Iterator[date]:
    further = [months for away in range(2, MONTHS_BACK) for months in (-away, away)] if told.weekday else [-2, 2]
    offsets = (told.instant,) if told.instant is not None else (0, -1, 1, *further)
    for offset in offsets:
        month = made.shifted(base.replace(day=1), offset, "m")
        try:
            if month:
                yield month.replace(day=day)
        except ValueError:
            continue


def _part_of_year(told: Calendar, course: Course, *, ahead: bool) -> Placed:
    base, year = None, told.year
    start = made.SEASON_MONTHS[told.season] if told.season else (told.quarter or 1) * 3 - 2
    if told.half:
        start = told.half * 6 - 5
    if year is None:
        step = told.year_step
        about_now = course.of_the_day and not course.told_long_after and course.telling
        base = course.base(step.base) if step else about_now or course.here
        if course.hint is not None and not step:
            return named_by_its_end(part_of_year(told, course.hint)), base
        if base is None:
            return None, None
        if ahead and told.season and not (step or course.told_long_after or course.of_the_day) and course.telling:
            return named_by_its_end(_to_come(told, course.telling)), course.telling
        year = base.year + (step.step if step else 0)
        if not step and told.season == "WI" and base.month < LATE_IN_YEAR:
            year -= 1  # until the autumn it is the winter that began in December before
        if course.alone and not step:
            year += part_of_year(told, year).last.date() < base  # type: ignore[union-attr]
        elif not step and course.telling and date(year, start, 1) > course.telling:
            year -= 1
        return (part_of_year(told, year) if step else named_by_its_end(part_of_year(told, year))), base
    return part_of_year(told, year), base


def _to_come(told: Calendar, telling: date) -> Interval:
    """The first such part of a year that is not over on the day of the telling."""
    years = (part_of_year(told, year) for year in range(telling.year - 1, telling.year + 2))
    return next(found for found in years if found.last and found.last.date() >= telling)


def _feast(told: Calendar, course: Course, *, ahead: bool) -> Placed:
    if told.year is not None:
        return feast_in(str(told.feast), told.year), None
    base = course.base(told.year_step.base) if told.year_step else course.here
    if base is None:
        return None, None
    if told.year_step:
        return feast_in(str(told.feast), base.year + told.year_step.step), base
    found = [one for year in (base.year - 1, base.year, base.year + 1) if (one := feast_in(str(told.feast), year))]
    if ahead and course.telling and not course.told_long_after:
        fitting = [one for one in found if (one.day or base) >= course.telling]
    else:
        fitting = [one for one in found if course.telling is None or (one.day or base) <= course.telling]
    return min(fitting or found, key=lambda one: abs((one.day or base) - base), default=None), base
