"""The native form of a time: an uncertain interval, from which TIMEX3 and EDTF are both written."""

import calendar
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from datetime import time as clock_time

SEASON_MONTHS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}  # meteorological: the first of three months
MONTHS_IN_YEAR = 12
HALVES = ("H1", "H2")
HALF_MONTH = 15  # days
DECADE = 10
END_OF_DAY = clock_time(23, 59, 59)


@dataclass(frozen=True, slots=True)
class Interval:
    """From ``first`` to ``last``, both inclusive; None where open.

    ``value`` is the TIMEX3 of the whole unit that was named. ``timed`` says that a clock was told, ``exact`` that its
    minute is meant, ``rough`` that the ends are a convention (mid-March) and not told.
    """

    first: datetime | None
    last: datetime | None
    value: str
    timed: bool = False
    exact: bool = False
    rough: bool = False
    unit: str = ""  # EDTF of the whole unit, where it has one: 2023-03, 199X
    grain: str = "D"  # the unit that was named: S M H D N W E m Q HY Y T C, or s for a season
    zone: str | None = None  # offset from UTC, where one is given

    @property
    def day(self) -> date | None:
        """The day it begins, or the one it ends on where the beginning is open."""
        moment = self.first or self.last
        return moment.date() if moment else None


def of_days(first: date, last: date, value: str, unit: str = "", *, grain: str = "D") -> Interval:
    """Whole days, both inclusive."""
    return Interval(
        datetime.combine(first, clock_time.min), datetime.combine(last, END_OF_DAY), value, unit=unit, grain=grain
    )


def of_day(day: date) -> Interval:
    """One day."""
    return of_days(day, day, day.isoformat(), day.isoformat())


def of_month(year: int, month: int) -> Interval:
    """One calendar month."""
    name = f"{year:04}-{month:02}"
    return of_days(date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1]), name, name, grain="m")


def of_year(year: int) -> Interval:
    """One calendar year."""
    return of_days(date(year, 1, 1), date(year, 12, 31), f"{year:04}", f"{year:04}", grain="Y")


def of_years(first: int, count: int) -> Interval:
    """A decade or a century: ``count`` is 10 or 100 and the TIMEX3 and EDTF are the year's leading digits."""
    digits = f"{first:04}"[: 4 - len(str(count)) + 1]
    unit = digits.ljust(4, "X") if first >= 1 else ""  # 00XX would begin with a year 0
    return of_days(
        date(max(first, 1), 1, 1), date(first + count - 1, 12, 31), digits, unit, grain="T" if count == DECADE else "C"
    )


def of_week(day: date) -> Interval:
    """The ISO week, Monday to Sunday, that holds the day."""
    monday = day - timedelta(days=day.weekday())
    year, week, _ = day.isocalendar()
    return of_days(monday, monday + timedelta(days=6), f"{year:04}-W{week:02}", grain="W")


def of_weekend(day: date) -> Interval:
    """Saturday and Sunday of the day's week."""
    week = of_week(day)
    saturday = day - timedelta(days=day.weekday()) + timedelta(days=5)
    return of_days(saturday, saturday + timedelta(days=1), f"{week.value}-WE", grain="E")


def of_months(year: int, month: int, count: int, value: str) -> Interval:
    """``count`` months from that one on: a season or a quarter. Its EDTF is month to month."""
    final_year, final_month = divmod(year * MONTHS_IN_YEAR + month - 1 + count - 1, MONTHS_IN_YEAR)
    last = calendar.monthrange(final_year, final_month + 1)[1]
    unit = f"{year:04}-{month:02}/{final_year:04}-{final_month + 1:02}"
    return of_days(
        date(year, month, 1),
        date(final_year, final_month + 1, last),
        value,
        unit,
        grain={3: "Q", 6: "HY"}.get(count, "m"),
    )


def of_season(year: int, season: str) -> Interval:
    """A meteorological season; winter begins in December of the year."""
    return replace(of_months(year, SEASON_MONTHS[season], 3, f"{year:04}-{season}"), grain="s")


def third(whole: Interval, which: str) -> Interval:
    """The first, middle or last third (START, MID, END) or half (H1, H2) of a longer time, with rough ends."""
    if whole.first is None or whole.last is None:
        return whole
    if which in HALVES:
        return _half(whole, whole.first.date(), whole.last.date(), which)
    if whole.grain == "m":
        return _third_of_month(whole, whole.first.date(), which)
    if whole.grain in ("Y", "HY", "Q", "s", "T", "C"):
        return _third_in_months(whole, whole.first.date(), whole.last.date(), which)
    days = (whole.last.date() - whole.first.date()).days + 1
    third_of = -(-days // 3)  # of a week three days: Monday to Wednesday, Friday to Sunday
    begin = {"START": 0, "MID": days // 3, "END": days - third_of}[which]
    end = {"START": third_of, "MID": days - days // 3, "END": days}[which]
    first = whole.first + timedelta(days=begin)
    last = datetime.combine((whole.first + timedelta(days=max(end - 1, begin))).date(), END_OF_DAY)
    return replace(whole, first=first, last=last, rough=True, unit="")


def units_of(whole: Interval, first: int, last: int) -> Interval:
    """Some days of a week, some months of a year, counted from 1, with rough ends."""
    unit = "D" if whole.grain == "W" else "m"
    begin = shifted(whole.first.date(), first - 1, unit) if whole.first else None
    after = shifted(whole.first.date(), last, unit) if whole.first else None
    return _rough(whole, begin, after - timedelta(days=1)) if begin and after else whole


def _half(whole: Interval, first: date, last: date, which: str) -> Interval:
    """Of a year six months, of a month to the 15th, of other times to the day in the middle."""
    if whole.grain == "Y":
        half_year = HALVES.index(which)
        return of_months(first.year, 1 + 6 * half_year, 6, f"{first.year:04}-{which}")
    half = HALF_MONTH if whole.grain == "m" else ((last - first).days + 1) // 2
    middle = first + timedelta(days=half)
    return _rough(whole, *((first, middle - timedelta(days=1)) if which == HALVES[0] else (middle, last)))


def _third_of_month(whole: Interval, first: date, which: str) -> Interval:
    """Ten days, ten days, and the rest: the decades that calendars and weather services count by."""
    end = calendar.monthrange(first.year, first.month)[1]
    begin, last = {"START": (1, 10), "MID": (11, 20), "END": (21, end)}[which]
    return _rough(whole, first.replace(day=begin), first.replace(day=last))


def _third_in_months(whole: Interval, first: date, last: date, which: str) -> Interval:
    months = (last.year - first.year) * MONTHS_IN_YEAR + last.month - first.month + 1
    third_of = months // 3
    begin = {"START": 0, "MID": third_of, "END": 2 * third_of}[which]
    starts = shifted(first, begin, "m") or first
    after = shifted(first, begin + third_of, "m") or last
    return _rough(whole, starts, after - timedelta(days=1))


def _rough(whole: Interval, first: date, last: date) -> Interval:
    return replace(
        whole,
        first=datetime.combine(first, clock_time.min),
        last=datetime.combine(last, END_OF_DAY),
        rough=True,
        unit="",
    )


def shifted(day: date, count: float, unit: str) -> date | None:
    """The day so many days, weeks, months or years from another; None where the calendar ends."""
    months = {"m": 1, "Q": 3, "HY": 6, "Y": 12, "T": 120, "C": 1200}.get(unit)
    try:
        if months is None:
            return day + timedelta(days=round(count * {"D": 1, "N": 1, "W": 7, "E": 7, "F": 14}[unit]))
        year, month = divmod(day.year * MONTHS_IN_YEAR + day.month - 1 + round(count * months), MONTHS_IN_YEAR)
        return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))
    except (ValueError, OverflowError):
        return None
