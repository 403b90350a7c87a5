"""Bounds written as the shortest EDTF that reads back to them."""

from calendar import monthrange
from datetime import UTC, datetime
from enum import IntEnum

from testimonia.language.edtf.bounds import MONTHS, Bounds

WIDEST_SHORT_YEAR = 9999
UNKNOWN = "XXXX"


class Grain(IntEnum):
    """How finely an end must be told."""

    YEAR = 0
    MONTH = 1
    DAY = 2


def written(bounds: Bounds) -> str:
    """The shortest EDTF of the bounds: one date where it will do, else from and to; a set of the alternatives, if any.

    EDTF has no time of day but in an exact moment without a mark: any other stretch of hours is written as its days.
    One mark stands for both ends. Where both ends are missing, the year is unknown: XXXX.
    """
    if bounds.alternatives:
        members = (_written(member, link="..", missing="") for member in bounds.alternatives)
        return f"[{','.join(dict.fromkeys(members))}]"
    if bounds.exact and bounds.first and bounds.first == bounds.last and not _mark(bounds):
        return _moment(bounds.first)
    return _written(bounds, link="/", missing="..")


def _written(bounds: Bounds, *, link: str, missing: str) -> str:
    mark = _mark(bounds)
    grain = max(_grain_of_first(bounds.first), _grain_of_last(bounds.last))
    first, last = _end(bounds.first, bounds.far_first, grain), _end(bounds.last, bounds.far_last, grain)
    if first == last:
        return f"{first or UNKNOWN}{mark}"
    if grain is Grain.YEAR and first and last:
        leading = _leading_digits(bounds.first_year or 0, bounds.last_year or 0)
        if leading:
            return f"{leading}{mark}"
    return f"{first + mark if first else missing}{link}{last + mark if last else missing}"


def _mark(bounds: Bounds) -> str:
    if bounds.approximate:
        return "%" if bounds.uncertain else "~"
    return "?" if bounds.uncertain else ""


def _moment(moment: datetime) -> str:
    if moment.tzinfo is UTC:
        return f"{moment.replace(tzinfo=None).isoformat(timespec='seconds')}Z"
    return moment.isoformat(timespec="seconds")


def _grain_of_first(first: datetime | None) -> Grain:
    """An end that is missing or far away does not ask for more than its year."""
    if first is None or (first.day == 1 and first.month == 1):
        return Grain.YEAR
    return Grain.MONTH if first.day == 1 else Grain.DAY


def _grain_of_last(last: datetime | None) -> Grain:
    if last is None or (last.day == 31 and last.month == MONTHS):  # noqa: PLR2004 - 31 December
        return Grain.YEAR
    return Grain.MONTH if last.day == monthrange(last.year, last.month)[1] else Grain.DAY


def _end(moment: datetime | None, far: int | None, grain: Grain) -> str:
    if moment is None:
        return "" if far is None else _year(far)
    day = moment.date().isoformat()
    return {Grain.YEAR: day[:4], Grain.MONTH: day[:7], Grain.DAY: day}[grain]


def _year(year: int) -> str:
    if abs(year) > WIDEST_SHORT_YEAR:
        return f"Y{year}"
    return f"-{-year:04}" if year < 0 else f"{year:04}"


def _leading_digits(first: int, last: int) -> str:
    """A decade, a century or a thousand years by the digits that its years share; nothing for any other stretch."""
    for unknown, width in enumerate((10, 100, 1000), start=1):
        if first >= 0 and first % width == 0 and last - first == width - 1 and last <= WIDEST_SHORT_YEAR:
            return f"{first:04}"[:-unknown] + "X" * unknown
    return ""
