"""Years before Christ, which the calendar of the machine does not know: read 4,000 years later, and written back.

Weeks return every 400 years, so days keep their weekdays (proleptic Gregorian). A text is lifted only where it tells of
a year before Christ.
"""

import re
from dataclasses import fields, is_dataclass, replace
from datetime import date
from typing import Any

from testimonia.language.times.expression import TimeExpression
from testimonia.language.times.terms import Bounded, Calendar, Edge, Part, Term

LIFT = 4000
YEAR = re.compile(r"(?<![\d-])(\d{4})(?=[-/~T,\]]|$)")


def tells_before_christ(parts: list[Part]) -> bool:
    """Does any term tell a year before Christ?"""
    return any(_holds(part.term) for part in parts)


def _holds(term: Any) -> bool:
    if isinstance(term, Calendar):
        return term.era == -1 and term.year is not None
    if isinstance(term, tuple):
        return any(_holds(one) for one in term)
    return is_dataclass(term) and any(_holds(getattr(term, field.name)) for field in fields(term))


def in_its_era(part: Part, *, before_christ: bool) -> Part | None:
    """A bare year of three figures is before Christ where others are, and elsewhere no time ("in 490")."""
    told = part.term
    while isinstance(told, (Bounded, Edge)):
        told = told.inner
    if not isinstance(told, Calendar) or told.year is None or told.era != 0:
        return part
    return replace(part, term=_dated_before_christ(part.term)) if before_christ else None


def _dated_before_christ(term: Term) -> Term:
    if isinstance(term, (Bounded, Edge)):
        return replace(term, inner=_dated_before_christ(term.inner))
    return replace(term, era=-1) if isinstance(term, Calendar) else term


def lifted(term: Any) -> Any:
    """The term with its years moved into the calendar."""
    if isinstance(term, Calendar):
        return _lifted_calendar(term)
    if isinstance(term, tuple):
        return tuple(lifted(one) for one in term)
    if not is_dataclass(term) or isinstance(term, type):
        return term
    return replace(term, **{field.name: lifted(getattr(term, field.name)) for field in fields(term)})


def _lifted_calendar(told: Calendar) -> Calendar:
    if told.era == -1:
        return replace(told, year=LIFT + 1 - told.year, era=None) if told.year is not None else told
    if told.decade is not None:
        return replace(told, decade=told.decade + LIFT)
    if told.century is not None:
        return replace(told, century=told.century + LIFT // 100)
    return replace(told, year=told.year + LIFT) if told.year is not None else told


def lifted_day(day: date | None) -> date | None:
    """A day of the telling, moved likewise."""
    return day.replace(year=day.year + LIFT) if day and day.year + LIFT <= date.max.year else None


def lowered(made: TimeExpression) -> TimeExpression:
    """The expression with its years as they were told."""
    return replace(
        made,
        value=_timex(made.value),
        edtf=_iso(made.edtf),
        earliest=_iso(made.earliest),
        latest=_iso(made.latest),
        alternatives=tuple(str(_iso(one)) for one in made.alternatives),
        anchor=YEAR.sub(lambda found: _year(int(found[1])), made.anchor) if made.anchor else made.anchor,
    )


def _iso(written: str | None) -> str | None:
    if written is None:
        return None
    if re.fullmatch(r"\d\d\d[\dX]|\d\dXX", written) and "X" in written:
        return _masked(written)
    return YEAR.sub(lambda found: _year(int(found[1])), written)


def _masked(written: str) -> str:
    """A decade or a century after Christ, 4,000 years down."""
    digits = written.rstrip("X")
    lower = int(digits) - LIFT // 10 ** (4 - len(digits))
    if lower < 0:  # it began before Christ: EDTF has no figures for it, so from year to year
        first, last = (int(written.replace("X", sign)) - LIFT for sign in "09")
        return f"{_year(first + LIFT)}/{_year(last + LIFT)}"
    return f"{lower:0{len(digits)}}".ljust(4, "X")


def _year(year: int) -> str:
    lower = year - LIFT
    return f"{lower:04}" if lower >= 0 else f"-{-lower:04}"


def _timex(value: str) -> str:
    if re.fullmatch(r"\d{2,3}", value):
        if int(value.ljust(4, "0")) < LIFT:
            return "X" * len(value)  # TIMEX3 counts no decades or centuries before Christ
        return _masked(value.ljust(4, "X")).rstrip("X")
    return YEAR.sub(lambda found: _timex_year(int(found[1]) - LIFT), value)


def _timex_year(lower: int) -> str:
    return f"{lower:04}" if lower > 0 else f"BC{1 - lower:04}"
