"""The thread of the story: of all the years that its dates leave unsaid, those that let it run on most smoothly.

A story runs forward; it leaps where a new part of it begins, and glances aside from the middle of a sentence. The
thread is the path of least cost through all dates of a text, those told with their year and those told without, so that
a date told later can correct what an earlier one only seems to say. The costs are this project's own, chosen by eye
and held to narratives that were read by people; one pass keeps the best few paths, so time stays linear.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from math import log1p

from testimonia.language.times.course import Course
from testimonia.language.times.days import days_of
from testimonia.language.times.interval import Interval, shifted
from testimonia.language.times.terms import (
    STORY,
    Bounded,
    Calendar,
    Edge,
    Nth,
    Part,
    Several,
    Shift,
    Term,
    Which,
    Within,
)

KEPT = 12  # paths that are followed at once
MONTH = 30.0
NEIGHBOURS = 3  # told years before and after that a date without one may belong to
SOON = timedelta(days=21)  # a document may be dated a little before what it tells
REACH = 60
MOST_OF_A_YEAR = 270
PART_BREAK = re.compile(r"\n\s*\n|\A\s*\Z")
SENTENCE_END = re.compile(r"[.!?\u2026][\"'\u201d\u2019\u00bb)\]]*\s+(?![a-z\u0430-\u044f])|\n")
LINE_START = re.compile(r"(?:^|\n)[ \t]*$")
OPENING = re.compile(r"^\W*(?:[^\W\d_]+\s+){0,2}$")


@dataclass(frozen=True, slots=True)
class Costs:
    """What a path pays, in units of its own."""

    on: float = 1.7  # a month forward, by its logarithm
    back: float = 2.4  # a step back at all
    back_far: float = 0.9  # and by its length
    back_near: float = 0.26  # a step back of less than two months
    aside: float = 2.2  # a full date that the story does not go to
    aside_year: float = 1.0  # the same for a bare year
    opening: float = 8.0  # more, where it opens a sentence
    heading: float = 4.0  # more, where it stands at the head of a part
    break_: float = 0.6  # what a leap costs at the beginning of a part, as a share
    unlike: float = 3.0  # a weekday that does not fit
    unsaid: float = 1.5  # a leap of most of a year to a date whose year is left unsaid
    to_come: float = 6.0  # later than the telling


COSTS = Costs()


@dataclass(frozen=True, slots=True)
class Mark:
    """A date, a date without its year, or a step on, at its place."""

    start: int
    told: Calendar | None
    step: tuple[float, str] | None
    after_break: bool
    opens: bool
    heads: bool


@dataclass(frozen=True, slots=True)
class Path:
    """A way to read the dates so far: where it is, what it cost, and what it decided last."""

    day: date | None
    cost: float
    before: "Path | None" = None
    start: int = -1
    year: int | None = None
    is_aside: bool = False


@dataclass(frozen=True, slots=True)
class Thread:
    """Years by the place of the words that leave them unsaid; places whose dates the story does not go to."""

    years: dict[int, int]
    asides: frozenset[int]


def thread_of(text: str, parts: list[Part], telling: date | None, story: date | None = None) -> Thread:
    """The smoothest thread through the dates of a text."""
    marks = list(_marks(text, parts))
    told_years = [mark.told.year if mark.told and mark.told.era != -1 else None for mark in marks]
    paths = [Path(story, 0.0)]
    for at, mark in enumerate(marks):
        near = _near_years(told_years, at)
        steps = (new for path in paths for new in _steps(path, mark, near, telling))
        paths = _best(steps) or paths
    return _decided(min(paths, key=lambda path: path.cost))


def _decided(path: Path | None) -> Thread:
    years: dict[int, int] = {}
    asides: set[int] = set()
    while path is not None:
        if path.year is not None:
            years[path.start] = path.year
        if path.is_aside:
            asides.add(path.start)
        path = path.before
    return Thread(years, frozenset(asides))


def _best(steps: Iterable[Path]) -> list[Path]:
    best: dict[date | None, Path] = {}
    for path in steps:
        other = best.get(path.day)
        if other is None or path.cost < other.cost:
            best[path.day] = path
    return sorted(best.values(), key=lambda path: path.cost)[:KEPT]


def _near_years(told: list[int | None], at: int) -> set[int]:
    """The last few years told before a place, and the first few after it."""
    found: set[int] = set()
    for places in (range(at - 1, max(-1, at - 40), -1), range(at + 1, min(len(told), at + 40))):
        years = [year for place in places if (year := told[place]) is not None]
        found.update(years[:NEIGHBOURS])
    return found


def _steps(path: Path, mark: Mark, near: set[int], telling: date | None) -> Iterator[Path]:
    if mark.step is not None:
        day = shifted(path.day, *mark.step) if path.day else None
        yield Path(day or path.day, path.cost, path, mark.start)
    elif mark.told is not None and mark.told.year is not None:
        yield from _told(path, mark, mark.told, telling)
    elif mark.told is not None:
        yield from _untold(path, mark, mark.told, near, telling)


def _told(path: Path, mark: Mark, told: Calendar, telling: date | None) -> Iterator[Path]:
    """A date with its year: the story goes there, or only glances at it."""
    interval = _interval(told)
    if interval is None or interval.first is None or interval.last is None:
        yield Path(path.day, path.cost, path, mark.start)
        return
    first, last = interval.first.date(), interval.last.date()
    if path.day is not None and first < last and first <= path.day <= last:
        yield Path(path.day, path.cost, path, mark.start)
        return
    yield Path(first, path.cost + _leap(path.day, first, mark) + _late(first, telling), path, mark.start)
    if path.day is not None:
        bare = told.month is None and told.season is None
        aside = (COSTS.aside_year if bare else COSTS.aside) + COSTS.opening * mark.opens + COSTS.heading * mark.heads
        yield Path(path.day, path.cost + aside, path, mark.start, is_aside=True)


def _untold(path: Path, mark: Mark, told: Calendar, near: set[int], telling: date | None) -> Iterator[Path]:
    """A date without its year: in one of the years about."""
    here = path.day or telling
    years = near | ({here.year - 1, here.year, here.year + 1} if here else set())
    for year in years:
        interval = _interval(replace(told, year=year))
        if interval is None or interval.first is None or interval.last is None:
            continue
        first, last = interval.first.date(), interval.last.date()
        stays = path.day is not None and first <= path.day <= last
        leap = 0.0 if stays else _leap(path.day, first, mark) if path.day else _from_telling(first, telling, near, year)
        cost = path.cost + leap + _late(first, telling) + _unlike(told, first) + _unsaid(path.day, first)
        yield Path(path.day if stays else first, cost, path, mark.start, year)


def _interval(told: Calendar) -> Interval | None:
    try:
        return days_of(replace(told, part=None, hour=None, weekday=None), _NOWHERE, ahead=False)[0]
    except (ValueError, OverflowError):
        return None


_NOWHERE = Course(None)


def _leap(here: date | None, there: date, mark: Mark) -> float:
    if here is None:
        return 0.0
    gap = (there - here).days
    cost = COSTS.on * log1p(gap / MONTH) if gap >= 0 else _back(-gap)
    return cost * (COSTS.break_ if mark.after_break or mark.heads else 1.0)


def _back(gap: int) -> float:
    if gap < 2 * MONTH:
        return COSTS.back_near + gap / MONTH * COSTS.back_near
    return COSTS.back + COSTS.back_far * log1p(gap / MONTH)


def _from_telling(day: date, telling: date | None, near: set[int], year: int) -> float:
    """Where no story has begun: the first year told in the text, else the last such day before the telling."""
    if year in near:
        return 0.5
    return 1.0 + log1p(abs((telling - day).days) / MONTH) / 2 if telling else 1.0


def _late(day: date, telling: date | None) -> float:
    return COSTS.to_come if telling and day - telling > SOON else 0.0


def _unsaid(here: date | None, there: date) -> float:
    """A teller who leaves a year out means the one the story has come to."""
    return COSTS.unsaid if here and (there - here).days > MOST_OF_A_YEAR else 0.0


def _unlike(told: Calendar, first: date) -> float:
    return COSTS.unlike if told.weekday and told.day and first.isoweekday() != told.weekday else 0.0


def _marks(text: str, parts: list[Part]) -> Iterator[Mark]:
    last = 0
    for part in parts:
        for one in part.term.parts if isinstance(part.term, Several) else (part,):
            told, step = _date_in(one.term), _step_in(one.term)
            if told is None and step is None:
                continue
            between = text[max(last, one.start - 2000) : one.start]
            after_break = PART_BREAK.search(between) is not None
            since = SENTENCE_END.split(text[max(0, one.start - REACH) : one.start])[-1]
            heads = LINE_START.search(text[max(0, one.start - REACH) : one.start]) is not None
            yield Mark(one.start, told, step, after_break, OPENING.search(since) is not None, heads)
            last = one.end


def _date_in(term: Term) -> Calendar | None:
    """The date among the pieces of a term that needs or tells a year."""
    match term:
        case Edge(inner=inner) | Bounded(inner=inner) | Nth(outer=Calendar() as inner, counted=True):
            return _date_in(inner)
        case Within(inner=inner, outer=outer):
            return _date_in(outer) or (_date_in(inner) if not isinstance(outer, (Which, Shift)) else None)
        case Calendar():
            if term.year_step or term.instant is not None or term.era == -1:
                return None
            return term if term.year or term.month or term.season else None
        case _:
            return None


def _step_in(term: Term) -> tuple[float, str] | None:
    """How far a step of the story leads on: "two years later", "the following spring" not."""
    match term:
        case Shift(step=step, origin=None, event=None, part=None, length=length) if (
            step.base == STORY and step.step > 0
        ):
            amount, unit = length.amounts[0]
            return (amount, unit) if amount is not None and unit not in ("S", "M", "H") else None
        case Which(step=step, unit=str(unit)) if step.base == STORY and step.step > 0 and unit not in ("S", "M", "H"):
            return float(step.step), unit
        case _:
            return None
