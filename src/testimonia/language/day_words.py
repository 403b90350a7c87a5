"""Days, instants and the stretch between two bounds, as one would write them in English."""

import calendar
from datetime import date

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_MONTH_LENGTH = len("2023-03")


def bounds_words(earliest: str | None, latest: str | None) -> str:
    """``14 March 2023, 06:40``, ``March 2023``, ``not after …``; empty where nothing bounds the time.

    Bounds are ISO 8601, a day or a second of a day, both inclusive, None where that side is open.
    """
    begin = earliest.removesuffix("T00:00:00") if earliest else ""
    end = latest.removesuffix("T23:59:59") if latest else ""
    if begin[:10] == end[:10] and ("T" in begin or "T" in end):
        return _within_day(begin, end)
    if "T" in begin or "T" in end:
        begin, end = earliest or "", latest or ""  # a time of day on one side: say it on both
    if begin and end:
        return " to ".join(dict.fromkeys(map(instant_words, _whole(begin, end))))
    if begin:
        return f"not before {instant_words(begin)}"
    return f"not after {instant_words(end)}" if end else ""


def _within_day(begin: str, end: str) -> str:
    if begin == end:
        return instant_words(begin)
    if "T" not in begin:
        return f"{day_words(begin)}, not after {end[11:16]}"
    return f"{instant_words(begin)} to {end[11:16] or 'the end of the day'}"


def _whole(begin: str, end: str) -> tuple[str, str]:
    """Both bounds as years or months, where whole ones lie between them: the first to the thirty-first of March."""
    if begin.endswith("-01-01") and end.endswith("-12-31"):
        return begin[:-6], end[:-6]
    if begin.endswith("-01") and _ends_month(end):
        return begin[:-3], end[:-3]
    return begin, end


def _ends_month(written: str) -> bool:
    try:
        day = date.fromisoformat(written)
    except ValueError:
        return False
    return day.day == calendar.monthrange(day.year, day.month)[1]


def instant_words(written: str) -> str:
    """A day, or a day and the time of day, as one would write it."""
    day, _, clock = written.partition("T")
    return f"{day_words(day)}, {clock[:5]}" if clock else day_words(day)


def day_words(written: str) -> str:
    """``14 March 2023`` for ``2023-03-14``, ``March 2023`` for ``2023-03``; anything else stays as it is."""
    is_month = len(written) == _MONTH_LENGTH
    try:
        day = date.fromisoformat(f"{written}-01" if is_month else written)
    except ValueError:
        return written
    return f"{MONTHS[day.month - 1]} {day.year}" if is_month else f"{day.day} {MONTHS[day.month - 1]} {day.year}"
