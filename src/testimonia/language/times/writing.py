"""EDTF and ISO 8601 written from an interval (EDTF: ISO 8601-2, levels 0 and 1)."""

from datetime import datetime

from testimonia.language.times.interval import END_OF_DAY, Interval


def bound(moment: datetime | None, interval: Interval) -> str | None:
    """One end in ISO 8601: a day, or a second where a clock was told."""
    if moment is None:
        return None
    if not interval.timed or (moment == interval.last and moment.time() == END_OF_DAY):
        return moment.date().isoformat()
    if moment == interval.first and moment.time() == datetime.min.time() and not interval.exact:
        return moment.date().isoformat()
    return moment.isoformat(timespec="seconds")


def edtf(interval: Interval) -> str:
    """The interval in EDTF; a loose clock time is written as its day, as EDTF has no uncertain minutes."""
    if interval.exact and interval.first and interval.first == interval.last:
        return interval.first.isoformat(timespec="seconds")
    if interval.unit:
        return interval.unit
    mark = "~" if interval.rough else ""
    first = f"{interval.first.date().isoformat()}{mark}" if interval.first else ".."
    last = f"{interval.last.date().isoformat()}{mark}" if interval.last else ".."
    return first if first == last else f"{first}/{last}"
