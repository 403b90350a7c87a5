"""Times told in figures, known by their shape in every language: 2013-02-10, 10.02.2013, 15:30, 15h30, 1914-18."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from functools import lru_cache
from typing import Any, NamedTuple

from testimonia.language.times.grammar import counting
from testimonia.language.times.terms import Calendar

# The order is the order in which they are tried at one place in a text.
SHAPES = {
    "moment": r"(?:1\d|20)\d\d-[01]\d-[0-3]\d[T ][0-2]\d:[0-5]\d(?::[0-5]\d(?:\.\d{1,6})?)?"
              r"(?:Z|[+-][01]\d:?[0-5]\d)?(?![\d:])",
    "iso": r"(?:1\d|20)\d\d(?:-[01]?\d-[0-3]?\d|/[01]?\d/[0-3]?\d|\.[01]?\d\.[0-3]?\d)(?![\d]|[-/]\d)",
    "numeric": r"[0-3]?\d(?P<between>[./-])[ ]?[0-3]?\d(?P=between)[ ]?(?:(?:1\d|20)\d\d|\d\d)"
               r"(?!\d|[./]\d|-\d+[/.]?\d*(?![\d/.-])|:\d)",
    "week": r"(?:19|20)\d\d-?W[0-5]\d(?![\d-])",
    "month": r"(?:1\d|20)\d\d-(?:0[1-9]|1[0-2])(?![\d-])",
    "years": r"(?:1\d|20)\d\d[ ]?[-/\u2013\u2014][ ]?(?:(?:1\d|20)\d\d|\d\d)(?![\d]|[./:-]\d)",
    "compact": r"(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?!\d)",
    "clock": r"(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d)?(?![\d]|:\d)",
    "hclock": r"(?:[01]?\d|2[0-4])[ ]?(?:[hH]|\u0447)[ ]?[0-5]\d(?!\w)|(?:[01]?\d|2[0-4])[hH](?!\w)",
    "decade": r"(?:1\d|20)\d0['\u2019\u02bc]?s(?!\w)|['\u2019\u02bc]\d0s(?!\w)",
    "short": r"['\u2019\u02bc]\d\d(?!\w)",
    "pair": r"\d{1,2}(?:[./-]\d{1,2}(?![\d]|[.,:/-]\d)|/\d{1,2}(?=-\d{1,2}/)|\.\d\d(?=-\d{1,2}(?![\d]|[-/]\d)))",
    "thousands": r"\d{1,3}(?:[,.\u00a0\u202f]\d{3})+(?!\d)",
    "decimal": r"\d{1,9}[.,]\d{1,6}(?!\d|[.,]\d)",
    "figures": r"\d+(?:[.,:/-]\d+){2,}",
    "military": r"[DHM][+-]\d{1,3}(?!\w)",
}  # fmt: skip
NOON = 12
SHORT_YEAR_TURN = 30  # '29 is 2029, '30 is 1930
CENTURIES = (1900, 2000)


FRACTIONS = {"1/2": 0.5, "1/4": 0.25, "3/4": 0.75}


class Order(NamedTuple):
    """In which order figures tell the day (dmy, mdy), and whether that is sure."""

    first: str
    sure: bool


SHORTEST_MONTH = 28
DOTTED = Order("dmy", sure=True)  # dots are written in the order of day, month, year wherever they are


def long_year(year: int, digits: str) -> int:
    """The year meant by two figures."""
    return year if len(digits) > 2 else year + CENTURIES[year < SHORT_YEAR_TURN]  # noqa: PLR2004  two figures


@lru_cache(maxsize=20_000)
def read_shape(name: str, said: str, order: Order) -> Mapping[str, Any]:
    """The classes of a shape; without any where the figures make no sense (the 45th)."""
    return _READERS[name](said, order)


def _moment(said: str, _order: Order) -> dict[str, Any]:
    found = re.match(r"(\d+)-(\d+)-(\d+)[T ](\d+):(\d+)(?::(\d+))?(?:\.\d+)?(Z|[+-]\d\d:?\d\d)?", said)
    if not found:
        return {}
    year, month, day, hour, minute = (int(part) for part in found.groups()[:5])
    second = int(found[6]) if found[6] else None
    if not _is_day(year, month, day) or hour > 24:  # noqa: PLR2004  hours of a day
        return {}
    zone = "+00:00" if found[7] == "Z" else found[7]
    return {"DATETIME": Calendar(year, month, day, hour=hour, minute=minute, second=second, sure=True, zone=zone)}


def _iso(said: str, _order: Order) -> dict[str, Any]:
    year, month, day = (int(part) for part in re.findall(r"\d+", said))
    if not _is_day(year, month, day):
        day, month = month, day
    return {"DAY": Calendar(year, month, day)} if _is_day(year, month, day) else {}


def _compact(said: str, _order: Order) -> dict[str, Any]:
    year, month, day = int(said[:4]), int(said[4:6]), int(said[6:])
    return {"DAY": Calendar(year, month, day)} if _is_day(year, month, day) else {}


def _numeric(said: str, order: Order) -> dict[str, Any]:
    first, second, last = re.findall(r"\d+", said)
    year = long_year(int(last), last)
    order = DOTTED if "." in said else order
    if len(last) == 2 and int(first) > 31 and int(second) <= 12:  # noqa: PLR2004  13-02-10 begins with a year
        return {}
    return {"DAY": found} if (found := _ordered(year, int(first), int(second), order)) else {}


def _ordered(year: int | None, first: int, second: int, order: Order) -> Calendar | None:
    """Day and month in figures; both readings are kept where both are possible and nothing decides."""
    month, day = (first, second) if order.first == "mdy" else (second, first)
    leap = year or 2000
    if not _is_day(leap, month, day):
        return Calendar(year, day, month) if order is not DOTTED and _is_day(leap, day, month) else None
    both = not order.sure and month != day and _is_day(leap, day, month)
    return Calendar(year, month, day, swapped=(day, month) if both else None)


def _is_day(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def _week(said: str, _order: Order) -> dict[str, Any]:
    return {"WEEK": Calendar(int(said[:4]), week=int(said[-2:]))}


def _month(said: str, _order: Order) -> dict[str, Any]:
    return {"MONTH": Calendar(int(said[:4]), int(said[-2:]))} | _year_and_day(int(said[:4]), said[-2:])


def _years(said: str, _order: Order) -> dict[str, Any]:
    first, last = re.findall(r"\d+", said)
    until = int(last) if len(last) == len(first) else int(first[:2] + last)
    found: dict[str, Any] = (
        {"y4span": (int(first), until, len(first), len(said) - len(last))} if until > int(first) else {}
    )
    return found | _year_and_day(int(first), last)


def _year_and_day(year: int, day: str) -> dict[str, Any]:
    """Figures that beside a month's name tell its year and day: September-2020-23."""
    return {"year_day": (year, int(day))} if len(day) == 2 and 1 <= int(day) <= 31 else {}  # noqa: PLR2004  a day


def _clock(said: str, _order: Order) -> dict[str, Any]:
    hour, minute, *second = (int(part) for part in re.findall(r"\d+", said))
    sure = said.startswith("0") or hour > 12  # noqa: PLR2004  noon
    return {
        "CLOCK": Calendar(
            hour=hour, minute=minute, second=second[0] if second else None, sure=sure or None, digital=True
        )
    }


def _hclock(said: str, _order: Order) -> dict[str, Any]:
    hour, *minute = (int(part) for part in re.findall(r"\d+", said))
    return {"hclock": Calendar(hour=hour, minute=minute[0] if minute else None, sure=hour > 12 or None, digital=True)}  # noqa: PLR2004


def _decade(said: str, _order: Order) -> dict[str, Any]:
    digits = "".join(re.findall(r"\d", said))
    return {"dec": int(digits) if len(digits) == 4 else CENTURIES[0] + int(digits)}  # noqa: PLR2004


def _short(said: str, _order: Order) -> dict[str, Any]:
    return {"yshort": long_year(int(said[1:]), said[1:])}


def _digital(hour: int, minute: int) -> Calendar:
    """A clock in figures; after noon its half of the day is sure."""
    return Calendar(hour=hour, minute=minute, sure=hour > NOON or None, digital=True)


def _pair(said: str, order: Order) -> dict[str, Any]:
    first, second = re.findall(r"\d+", said)
    found: dict[str, Any] = {}
    if "." in said:
        found["n"] = float(said)
        if len(second) == 2 and int(second) <= counting.MAX_MINUTE and int(first) <= counting.MAX_HOUR:  # noqa: PLR2004
            found["dotclock"] = _digital(int(first), int(second))
    if said in FRACTIONS:
        found["fraction"] = FRACTIONS[said]
    if "-" in said:
        found["npair"] = (int(first), int(second), len(first))
        if len(second) == 2 and int(second) <= counting.MAX_MINUTE and int(first) <= counting.MAX_HOUR:  # noqa: PLR2004
            found["dashclock"] = _digital(int(first), int(second))
    if "/" in said and (int(second) == int(first) + 1 or (int(second) == 1 and int(first) >= SHORTEST_MONTH)):
        found["nightpair"] = (int(first), int(second), len(first))
    day = _ordered(None, int(first), int(second), DOTTED if "." in said else order)
    if day:
        found["dm"] = day
    return found


def _thousands(said: str, _order: Order) -> dict[str, Any]:
    value = int("".join(re.findall(r"\d", said)))
    return {"n": value, "big": value}


def _decimal(said: str, _order: Order) -> dict[str, Any]:
    return {"n": float(said.replace(",", "."))}


def _figures(_said: str, _order: Order) -> dict[str, Any]:
    return {}


def _military(said: str, _order: Order) -> dict[str, Any]:
    return {"military": (said[0], int(said[1:]))}


_READERS: dict[str, Callable[[str, Order], dict[str, Any]]] = {
    "moment": _moment, "iso": _iso, "numeric": _numeric, "week": _week, "month": _month, "years": _years,
    "compact": _compact, "clock": _clock, "hclock": _hclock, "decade": _decade, "short": _short, "pair": _pair,
    "thousands": _thousands, "decimal": _decimal, "figures": _figures, "military": _military,
}  # fmt: skip
EXAMPLES = {  # one of every set of classes that a shape can have
    "moment": ("2013-02-10 10:00",), "iso": ("2013-02-10",), "numeric": ("10.02.2013",), "week": ("2013-W07",),
    "month": ("2013-02",), "years": ("1914-18", "1914-45", "1920-15", "1914-1918"),
    "compact": ("20130210",), "clock": ("15:30",), "hclock": ("15h30",),
    "decade": ("1990s",), "short": ("'45",), "thousands": ("3,200",), "decimal": ("1.50",), "military": ("D+3",),
    "pair": ("1/2", "5/6", "30/31", "28/1",
              "3/4", "10.12", "3.30", "30.12", "30.45", "1.5", "45.99", "10/12", "45/99", "10-12",
        "45-99", "18-30", "8-5", "25-12", "31-45", "2.30", "13.12", "25.12", "23.59", "31.4"),
}  # fmt: skip


def examples() -> list[Mapping[str, Any]]:
    """The classes of every example."""
    return [read_shape(name, said, Order("dmy", sure=True)) for name, all_said in EXAMPLES.items() for said in all_said]
