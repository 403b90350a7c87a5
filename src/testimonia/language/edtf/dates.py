"""One date of EDTF, its unknown digits and its marks, read to bounds."""

import re
from calendar import monthrange
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import product

from testimonia.errors import BadValue
from testimonia.language.edtf.bounds import MONTHS, Bounds, Day, of_days, of_months, of_years

REMEDY = (
    "Write a date as 2022-03-08, 2022-03 or 2022, with X for an unknown digit (202X) and ~ behind it for about; "
    "from and to as 2022-03/2022-05, with .. for an open end."
)
PLAIN = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?[?~%]?", re.ASCII)
DATE = re.compile(
    r"[?~%]?(?!-0000)(-?[\dX]{4})[?~%]?(?:-[?~%]?([\dX]{2})[?~%]?(?:-[?~%]?([\dX]{2})[?~%]?)?)?",
    re.ASCII,
)
YEAR = re.compile(r"[?~%]?(?!-0000)(?:(-?\d{4})|Y(-?\d{1,12})(?:E(\d{1,2}))?)(?:S(\d{1,2}))?[?~%]?", re.ASCII)
FURTHEST_YEAR = 10**12
SHORTEST_LONG_YEAR = 10**4
# Divisions of the year by their number: first month and months. Seasons are the meteorological ones, those without a
# hemisphere (21 to 24) the northern; a winter begins in December of its year.
DIVISIONS = (
    dict(zip(range(21, 29), 2 * ((3, 3), (6, 3), (9, 3), (12, 3)), strict=True))
    | {29: (9, 3), 30: (12, 3), 31: (3, 3), 32: (6, 3)}
    | {33: (1, 3), 34: (4, 3), 35: (7, 3), 36: (10, 3)}
    | {37: (1, 4), 38: (5, 4), 39: (9, 4)}
    | {40: (1, 6), 41: (7, 6)}
)


def no_edtf(text: str, why: str = "it has not the form of one") -> BadValue:
    """The error for a text that is no EDTF."""
    shown = text if len(text) <= 60 else f"{text[:60]}..."  # noqa: PLR2004 - enough to know it again
    return BadValue(f"{shown!r} is no date in EDTF: {why}.", REMEDY)


def read_date(text: str) -> Bounds:
    """The bounds of one date or year with its marks; BadValue if it is none."""
    plain = PLAIN.fullmatch(text)
    bounds = _plain(text, *plain.groups()) if plain else _other(text)
    approximate, uncertain = "~" in text or "%" in text, "?" in text or "%" in text
    return replace(bounds, approximate=approximate, uncertain=uncertain) if approximate or uncertain else bounds


def _plain(text: str, year: str, month: str | None, day: str | None) -> Bounds:
    if month is None:
        return of_years(int(year), int(year))
    if day is None:
        return _part_of_years(text, int(year), int(year), int(month))
    told = (int(year), int(month), int(day))
    if not 1 <= told[1] <= MONTHS or not 1 <= told[2] <= monthrange(told[0], told[1])[1]:
        raise no_edtf(text, "the calendar has no such day")
    return of_days(told, told)


def _other(text: str) -> Bounds:
    dated = DATE.fullmatch(text)
    if dated:
        return _with_unknown(text, dated[1], dated[2] or "XX", dated[3] or "XX")
    year = YEAR.fullmatch(text)
    if year:
        return _year(text, year[1] or year[2], int(year[3] or 0), year[4])
    raise no_edtf(text)


def _part_of_years(text: str, year: int, last_year: int, number: int) -> Bounds:
    month, count = DIVISIONS.get(number, (number, 1))
    if not 1 <= month <= MONTHS:
        raise no_edtf(text, f"there is no month and no season {number:02}")
    return of_months(year, month, count, last_year)


def _with_unknown(text: str, year: str, month: str, day: str) -> Bounds:
    if "X" not in month and day == "XX" and int(month) in DIVISIONS:
        bounds = _part_of_years(text, next(_years(year)), next(_years(year, latest=True)), int(month))
    else:
        first, last = _outermost(year, month, day), _outermost(year, month, day, latest=True)
        if first is None or last is None:
            raise no_edtf(text, "the calendar has no such day")
        bounds = of_days(first, last)
    return Bounds() if year == "XXXX" else bounds


def _outermost(year: str, month: str, day: str, *, latest: bool = False) -> Day | None:
    """The first (or the latest) day that the unknown digits allow; None if the calendar has none."""
    months, days = (_between(digits, most, latest=latest) for digits, most in ((month, MONTHS), (day, 31)))
    for year_number in _years(year, latest=latest):
        for month_number in months:
            longest = monthrange(year_number, month_number)[1]
            for day_number in days:
                if day_number <= longest:
                    return year_number, month_number, day_number
    return None


def _years(digits: str, *, latest: bool = False) -> Iterator[int]:
    sign = -1 if digits.startswith("-") else 1
    downward = latest is (sign > 0)
    figures = "9876543210" if downward else "0123456789"
    choices = [figures if digit == "X" else digit for digit in digits.lstrip("-")]
    return (sign * int("".join(chosen)) for chosen in product(*choices))


@cache
def _between(digits: str, most: int, *, latest: bool) -> Sequence[int]:
    """The numbers from 1 to the most that have these two digits."""
    fits = re.compile(digits.replace("X", "[0-9]"))
    numbers = [number for number in range(1, most + 1) if fits.fullmatch(f"{number:02}")]
    return numbers[::-1] if latest else numbers


def _year(text: str, figures: str, power: int, significant: str | None) -> Bounds:
    """A long year, or one of which only the first digits are significant (1950S2: a year from 1900 to 1999)."""
    year = int(figures) * 10**power
    if abs(year) >= FURTHEST_YEAR:
        raise no_edtf(text, "that year is too far away")
    if text.lstrip("?~%").startswith("Y") and abs(year) < SHORTEST_LONG_YEAR:
        raise no_edtf(text, "Y stands before years of more than four digits")
    free = 10 ** max(len(str(abs(year))) - int(significant), 0) if significant else 1
    nearest = abs(year) // free * free
    return of_years(nearest, nearest + free - 1) if year > 0 else of_years(-(nearest + free - 1), -nearest)
