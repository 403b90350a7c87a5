"""Is this a date that a source can carry? The part of EDTF (ISO 8601-2:2019, levels 0 and 1) that is used here."""

import calendar
import re

_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?[~?%]?", re.ASCII)
_OPEN = ".."
_MONTHS = 12


def is_edtf(written: str) -> bool:
    """``2023``, ``2023-03``, ``2023-03-14``, each with ``~ ? %``, and intervals ``a/b``, ``../b``, ``a/..``."""
    begins, slash, finishes = written.partition("/")
    if not slash:
        return _bounds(written) is not None
    first, last = (("", "9999") if end == _OPEN else _bounds(end) for end in (begins, finishes))
    if begins == finishes == _OPEN:
        return False
    return first is not None and last is not None and first[0] <= last[1]


def _bounds(written: str) -> tuple[str, str] | None:
    """The first and the last day that a date allows, as ISO 8601; None where it is no date."""
    match = _DATE.fullmatch(written)
    if match is None:
        return None
    year, month, day = match.groups()
    if not _is_day(int(year), int(month or 1), int(day or 1)):
        return None
    return f"{year}-{month or '01'}-{day or '01'}", f"{year}-{month or '12'}-{day or '31'}"


def _is_day(year: int, month: int, day: int) -> bool:
    return year >= 1 and 1 <= month <= _MONTHS and 1 <= day <= calendar.monthrange(year, month)[1]
