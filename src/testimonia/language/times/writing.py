"""EDTF and the bounds in ISO 8601, written from one interval."""

from datetime import datetime, timedelta, timezone

from testimonia.language.edtf import Bounds, read, written
from testimonia.language.times.interval import END_OF_DAY, Interval


def bound(moment: datetime | None, interval: Interval) -> str | None:
    """One end in ISO 8601: a day, or a second where a clock was told; the clock is the teller's, without its zone."""
    if moment is None:
        return None
    if not interval.timed or (moment == interval.last and moment.time() == END_OF_DAY):
        return moment.date().isoformat()
    if moment == interval.first and moment.time() == datetime.min.time() and not interval.exact:
        return moment.date().isoformat()
    return moment.isoformat(timespec="seconds")


def far_bounds(unit: str) -> tuple[str | None, str | None]:
    """The first and the last day of centuries and decades before Christ, from their EDTF."""
    bounds = read(unit)
    first, last = bounds.first_year, bounds.last_year
    return _far(first, "01-01"), _far(last, "12-31")


def _far(year: int | None, day: str) -> str | None:
    return None if year is None else f"-{-year:04}-{day}" if year < 0 else f"{year:04}-{day}"


def edtf(interval: Interval) -> str:
    """The interval in EDTF; a loose clock time is written as its days, as EDTF has no hours in intervals."""
    if interval.unit and not interval.exact:
        return interval.unit
    exact = interval.exact and interval.first == interval.last
    zone = _zone(interval.zone) if exact else None
    first = interval.first.replace(tzinfo=zone) if interval.first else None
    last = interval.last.replace(tzinfo=zone) if interval.last else None
    return written(Bounds(first, last, approximate=interval.rough and not exact, exact=exact))


def _zone(offset: str | None) -> timezone | None:
    if not offset:
        return None
    hours, minutes = int(offset[1:3]), int(offset[-2:])
    length = timedelta(hours=hours, minutes=minutes)
    return timezone(-length if offset[0] == "-" else length)
