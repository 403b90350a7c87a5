"""What EDTF says of a time: the first and the last second that it may be."""

from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, datetime

MONTHS = 12


@dataclass(frozen=True, slots=True)
class Bounds:
    """From ``first`` to ``last``, both inclusive, to the second, in the proleptic Gregorian calendar.

    None is an end that is open or not known. A year that a datetime cannot hold (before 1 or after 9999; 0 is 1 BC,
    -263 is 264 BC) stands in ``far_first`` or ``far_last`` instead, and its month and day are not kept. ``exact`` is a
    moment that was told to the minute or second: ``first`` and ``last`` are equal, with the time zone if one was told.
    ``alternatives`` are the readings of which one holds; the bounds are then those of all together.
    """

    first: datetime | None = None
    last: datetime | None = None
    far_first: int | None = None
    far_last: int | None = None
    approximate: bool = False
    uncertain: bool = False
    exact: bool = False
    alternatives: tuple["Bounds", ...] = ()

    @property
    def first_year(self) -> int | None:
        """The year it begins in, however far away; None where the beginning is open."""
        return self.first.year if self.first else self.far_first

    @property
    def last_year(self) -> int | None:
        """The year it ends in, however far away; None where the end is open."""
        return self.last.year if self.last else self.far_last


Day = tuple[int, int, int]  # year, month, day; the year may be any


def of_days(first: Day | None, last: Day | None) -> Bounds:
    """The bounds of whole days, both inclusive; None for an open end. ValueError for a day that no calendar has."""
    return Bounds(
        datetime(*first) if first and _near(first) else None,  # noqa: DTZ001 - told days have no zone
        datetime(*last, 23, 59, 59) if last and _near(last) else None,  # noqa: DTZ001 - told days have no zone
        first[0] if first and not _near(first) else None,
        last[0] if last and not _near(last) else None,
    )


def of_years(first: int, last: int) -> Bounds:
    """The bounds of whole years, both inclusive."""
    return of_days((first, 1, 1), (last, MONTHS, 31))


def of_months(year: int, month: int, count: int, last_year: int | None = None) -> Bounds:
    """So many whole months from that one on, into the next year if need be; up to those of the last year, if told."""
    later, final = divmod(month - 1 + count - 1, MONTHS)
    ends_in = (year if last_year is None else last_year) + later
    return of_days((year, month, 1), (ends_in, final + 1, monthrange(ends_in, final + 1)[1]))


def together(parts: Sequence[Bounds], *, alternatives: bool) -> Bounds:
    """The bounds of all parts together, open where one of them is; ``alternatives``: only one of the parts holds."""
    first, last = min(parts, key=_beginning), max(parts, key=_end)
    return Bounds(
        first.first,
        last.last,
        first.far_first,
        last.far_last,
        any(part.approximate for part in parts),
        any(part.uncertain for part in parts),
        alternatives=tuple(parts) if alternatives else (),
    )


def in_order(bounds: Bounds) -> bool:
    """Does it begin before it ends? An open end is as far as need be."""
    if bounds.first and bounds.last:
        return bounds.first <= bounds.last
    return bounds.first_year is None or bounds.last_year is None or bounds.first_year <= bounds.last_year


_FAR = datetime(1, 1, 1)  # noqa: DTZ001 - stands where there is none, beside a year that decides


def _near(day: Day) -> bool:
    return MINYEAR <= day[0] <= MAXYEAR


def _beginning(part: Bounds) -> tuple[float, datetime]:
    return (float("-inf") if part.first_year is None else part.first_year, part.first or _FAR)


def _end(part: Bounds) -> tuple[float, datetime]:
    return (float("inf") if part.last_year is None else part.last_year, part.last or _FAR)
