"""From a day to the unit, weekday, month or season that lies so many steps away."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from testimonia.language.times import interval as made
from testimonia.language.times.interval import Interval, shifted
from testimonia.language.times.terms import (
    STORY,
    TELLING,
    Calendar,
    Step,
)
from testimonia.language.times.wholes import LATE_IN_YEAR, ONE, named_by_its_end, part_of_year, unit_at, unit_of

CLOCK_UNITS = {"S": timedelta(seconds=1), "M": timedelta(minutes=1), "H": timedelta(hours=1)}


def weekday_step(weekday: int, step: Step, base: date) -> date:
    """The weekday so many steps from a day."""
    monday = base - (base.isoweekday() - 1) * ONE
    if step.week or step.step == 0:
        return monday + (weekday - 1 + 7 * step.step) * ONE
    if step.step < 0:
        return base - ((base.isoweekday() - weekday) % 7 or 7) * ONE + 7 * (step.step + 1) * ONE
    return base + ((weekday - base.isoweekday()) % 7 or 7) * ONE + 7 * (step.step - 1) * ONE


def month_step(target: Calendar, step: Step, base: date) -> Interval | None:
    """The month, or a day of it, so many steps from a day."""
    month = target.month or 1

    def whole(year: int) -> Interval | None:
        return made.of_day(date(year, month, target.day)) if target.day else made.of_month(year, month)

    if step.step == 0:
        near = min((base.year - 1, base.year, base.year + 1), key=lambda year: abs((date(year, month, 15) - base).days))
        return whole(base.year if step.base == TELLING else near)
    return stepped_year(whole, step, base)


def season_step(target: Calendar, step: Step, base: date) -> Interval | None:
    """The season, quarter or half of a year so many steps from a day."""
    if step.step == 0:
        whole = part_of_year(target, base.year)
        winter = target.season == "WI" and base.month < LATE_IN_YEAR
        return named_by_its_end(part_of_year(target, base.year - 1) if winter else whole)
    return stepped_year(lambda year: named_by_its_end(part_of_year(target, year)), step, base)


def stepped_year(whole: Callable[[int], Interval | None], step: Step, base: date) -> Interval | None:
    """The nearest one that is over before the base, or begins after it, then further by the rest of the step.

    With a step of 0 ("that same Christmas") it is the nearest of all.
    """
    if step.step == 0:
        near = [found for year in (base.year - 1, base.year, base.year + 1) if (found := whole(year)) and found.day]
        return min(near, key=lambda found: abs((found.day or base) - base), default=None)
    years = range(base.year - 1, base.year - 3, -1) if step.step < 0 else range(base.year - 1, base.year + 3)
    years_down = range(base.year, base.year - 3, -1)
    for year in years_down if step.step < 0 else years:
        found = whole(year)
        if found is None or found.first is None or found.last is None:
            continue
        if step.step < 0 and found.last.date() < base:
            return whole(year + step.step + 1)
        if step.step > 0 and found.first.date() > base:
            return whole(year + step.step - 1)
    return None


def counted(base: date, amounts: list[tuple[float, str]], step: Step) -> Interval | None:
    """So many units from a day: "two weeks later" is a day of a story, "two weeks ago" the week it falls in."""
    day: date | None = base
    for amount, unit in amounts:
        day = shifted(day, amount * step.step, unit if unit not in CLOCK_UNITS else "D") if day else None
    if day is None:
        return None
    unit = amounts[-1][1]
    if any(amount != int(amount) for amount, _ in amounts) and unit != "D":
        unit = {"Y": "m", "m": "W", "W": "D"}.get(unit, unit)
        (whole, long) = amounts[-1]
        day = shifted(base, whole * 12 * step.step, "m") if long == "Y" else day
    if day is None:
        return None
    if unit in ("W", "F"):
        return made.of_day(day) if step.base == STORY or step.step > 0 else about_week(day)
    return unit_of(day, "Y" if unit == "T" else unit)  # "a decade ago" is a year


def about_week(day: date) -> Interval:
    """Weeks ago: that day, or three days either way."""
    return replace(made.of_days(day - 3 * ONE, day + 3 * ONE, day.isoformat(), grain="W"), rough=True)


def whole_span(base: date, sign: int, count: float, unit: str) -> Interval | None:
    """Whole units before or after the one of the base, without it."""
    near, far = unit_at(base, sign or 1, unit), unit_at(base, (sign or 1) * count, unit)
    if sign == 0:
        near = unit_at(base, 0, unit)
    if near is None or far is None or not (near.first and near.last and far.first and far.last):
        return None
    first, last = min(near.first, far.first), max(near.last, far.last)
    return made.of_days(first.date(), last.date(), first.date().isoformat(), grain=unit)
