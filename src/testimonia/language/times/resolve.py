"""From a term to an interval, in the course of the story."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Any, NamedTuple

from testimonia.language.times import interval as made
from testimonia.language.times.bounding import SHORTLY, loosened, opened
from testimonia.language.times.course import Course
from testimonia.language.times.days import days_of
from testimonia.language.times.hours import end_of, with_clock, with_part
from testimonia.language.times.inside import ROUGHLY, day_inside, first_few, nth_unit, nth_weekday
from testimonia.language.times.interval import Interval, shifted
from testimonia.language.times.stepping import (
    CLOCK_UNITS,
    counted,
    month_step,
    season_step,
    stepped_year,
    weekday_step,
    whole_span,
)
from testimonia.language.times.terms import (
    STORY,
    TELLING,
    Bounded,
    Calendar,
    Edge,
    Nth,
    Shift,
    Span,
    Step,
    Term,
    Vague,
    Which,
    Within,
)
from testimonia.language.times.wholes import ONE, feast_in, unit_at, unit_of

LONG = timedelta(days=4000)  # how far a weekday is counted from another time
MOST_OF_A_YEAR = 300  # days
SMALL_HOUR = 6
HALF_DAY, SMALL_HOURS = 12, 7  # before seven in the morning a night goes on
WHOLE = frozenset({"m", "Q", "HY", "Y", "T", "C", "W", "E"})


class Found(NamedTuple):
    """An interval and the day it was counted from, None where the words stand alone."""

    interval: Interval
    base: date | None


@dataclass(slots=True)
class Resolver:
    """Resolves terms from where the story is; moves nothing."""

    course: Course
    ahead: bool = False

    def find(self, term: Term) -> Found | None:
        """None where nothing dates the term."""
        find = _FINDERS.get(type(term))
        return find(self, term) if find else None

    def now(self, term: Vague) -> Found | None:
        """The day of the telling, where "now" is the end of something."""
        day = self.course.telling
        if term.value != "PRESENT_REF" or day is None:
            return None
        return Found(replace(made.of_day(day), value=term.value, unit=""), day)

    def calendar(self, told: Calendar) -> Found | None:
        """The days of a date, with its part of the day or its clock."""
        days, base = days_of(told, self.course, ahead=self.ahead)
        if days is None:
            return None
        timed = self.timed(told, days)
        if timed and not told.has_date and base is not None:
            timed = self._as_exact(timed, base, Step(STORY, 0), "N")
        return Found(timed, base) if timed else None

    def timed(self, told: Calendar, days: Interval) -> Interval | None:
        """The part of the day or the clock laid on the days."""
        if not told.has_time or days.first is None or days.day is None:
            return days
        day = days.day
        is_longer = days.last is not None and days.last.date() != day and days.grain != "H"
        if (
            told.part in ("MO", "DAWN", "FO")
            and not told.has_date
            and (self.course.is_late or self._is_small_hour(told))
        ):
            day += ONE
        if told.hour is not None:
            return with_clock(told, day, self.course)
        if is_longer:
            return days
        return with_part(day, str(told.part), night_to=told.day_to is not None and told.day_to in (told.day, 0))

    def _is_small_hour(self, told: Calendar) -> bool:
        """Of a day that has come to its afternoon, "at four in the morning" is of the night that follows."""
        return told.hour is not None and told.hour < SMALL_HOUR and self.course.part == "AF"

    def which(self, term: Which) -> Found | None:
        """One of its kind seen from its base."""
        base = self._base(term.step, term.unit)
        if base is None:
            return None
        found = self._unit_step(term, base) if term.unit else self._target_step(term, base)
        return (
            Found(self._as_exact(found, base, term.step, term.unit or ("N" if _part_target(term) else None)), base)
            if found
            else None
        )

    def _as_exact(self, found: Interval, base: date, step: Step, unit: str | None) -> Interval:
        """A day counted from a month is some day of it: never more exact than what it is counted from."""
        course = self.course
        grain = "Y" if course.grain == "s" else course.grain
        if step.base != STORY or unit not in ("D", "N") or base != course.day or grain not in ("m", "Y"):
            return found
        if found.first is None:
            return found
        whole = unit_of(base, grain)
        months = whole.value + "-XX" * (2 if grain == "Y" else 1)
        value = months + (found.value[10:] if "T" in found.value else "")
        return replace(whole, value=value, unit=months, grain="H" if "T" in value else grain)

    def _base(self, step: Step, unit: str | None) -> date | None:
        """The day to count from; days of the story are counted from the last day told, though by the way."""
        course = self.course
        if step.base == STORY and unit in ("D", "N") and course.last_day and course.told_long_after:
            return course.last_day
        return course.base(step.base)

    def _unit_step(self, term: Which, base: date) -> Interval | None:
        unit, step = term.unit or "D", term.step.step
        if unit in CLOCK_UNITS:
            return self._clock_step(timedelta() + CLOCK_UNITS[unit] * step, term.step.base)
        if (
            unit == "Y"
            and step == -1
            and term.step.base == STORY
            and self.course.compares_quarters
            and self.course.quarter
        ):
            return unit_of(self.course.quarter.replace(year=self.course.quarter.year - 1), "Q")
        if unit == "Q" and step == 0 and term.step.base == STORY:
            return unit_of(self.course.quarter, unit) if self.course.quarter else unit_at(base, -1, unit)
        if unit == "N":
            return with_part(base + step * ONE, "NI")
        if unit == "E" and step > 0 and term.step.base == TELLING and base.isoweekday() < 6:  # noqa: PLR2004  Saturday
            step -= 0 if term.step.week else 1
        here = unit_at(base, step, unit)
        to_come = (
            here is not None
            and here.day is not None
            and self.course.telling is not None
            and here.day > self.course.telling
        )
        if unit == "E" and step == 0 and term.step.base == STORY and to_come and not self.ahead:
            return unit_at(base, -1, unit)  # "at the weekend": the one that is over
        return here

    def _clock_step(self, by: timedelta, name: str) -> Interval | None:
        """Hours from the last clock told, or from the hour of the telling; without either only the day is known."""
        course = self.course
        start = course.now if name == TELLING else course.clock
        if start is not None:
            moment = start + by
            return Interval(moment, moment, moment.isoformat(timespec="minutes"), timed=True, exact=True, grain="M")
        base = course.base(name)
        if base is None or abs(by) >= 2 * ONE:
            return unit_at(base, round(by / ONE), "D") if base else None
        first = datetime.combine(base, time.min) + min(by, timedelta())
        return made.of_days(
            first.date(), (datetime.combine(base, time.min) + max(by, timedelta())).date(), f"{base.isoformat()}TXX"
        )

    def _target_step(self, term: Which, base: date) -> Interval | None:
        target, step = term.target or Calendar(), term.step
        if target.weekday is not None:
            if step.base == STORY and self.course.month_gone == base:
                return self._weekday_of_month(target.weekday, step, base)
            day = weekday_step(target.weekday, step, base)
            is_over = self.course.alone and step.base == TELLING and step.step == 0 and day < base
            return made.of_day(day + 7 * ONE if is_over else day)
        if target.month is not None:
            return month_step(target, step, base)
        if target.season or target.quarter or target.half:
            return season_step(target, step, base)
        if target.feast:
            return stepped_year(lambda year: feast_in(str(target.feast), year), step, base)
        if target.part:
            return self._part_step(target.part, step, base)
        return None

    def _weekday_of_month(self, weekday: int, step: Step, base: date) -> Interval:
        """The Friday after some day of a month: from the one after its first day to the one after its last."""
        month = made.of_month(base.year, base.month)
        first, last = (
            weekday_step(weekday, step, bound.date()) for bound in (month.first, month.last) if bound is not None
        )
        return made.of_days(first, last, f"{first.year:04}-WXX-{weekday}", grain="m")

    def _part_step(self, part: str, step: Step, base: date) -> Interval:
        day = base + step.step * ONE
        if step.base == STORY and step.step > 0 and part in ("EV", "NI", "AF") and not self.course.is_late:
            day = base + ONE
        return with_part(day, part)

    def shift(self, term: Shift) -> Found | None:
        """A length away from its base."""
        if term.event:
            return None
        if term.part:
            return self.find(Calendar(part=term.part, about=True))
        amounts = [(amount, unit) for amount, unit in term.length.amounts if amount is not None]
        if len(amounts) < len(term.length.amounts):
            return None
        if term.origin is not None:
            return self._from_origin(term, amounts)
        if amounts[0][1] in CLOCK_UNITS:
            by = sum((CLOCK_UNITS[unit] * amount for amount, unit in amounts if unit in CLOCK_UNITS), timedelta())
            timed = self._clock_step(by * term.step.step, term.step.base)
            base = self.course.base(term.step.base)
            return Found(timed, base) if timed else None
        base = self._base(term.step, amounts[0][1])
        if base is None:
            return None
        if amounts == [(1.0, "Y")] and term.step.step < 0 and self.course.compares_quarters:
            # of "up from a year earlier" the quarter told before is compared
            quarter = self.course.quarter or base
            return Found(unit_of(quarter.replace(year=quarter.year - 1), "Q"), quarter)
        found = counted(base, amounts, term.step)
        return Found(self._as_exact(found, base, term.step, amounts[-1][1]), base) if found else None

    def _from_origin(self, term: Shift, amounts: list[tuple[float, str]]) -> Found | None:
        ahead = self.ahead and amounts[0][1] != "Y"  # "a year after Christmas": after the one that was
        origin = Resolver(self.course, ahead).find(term.origin) if term.origin is not None else None
        if origin is None or origin.interval.first is None or origin.interval.last is None:
            return None
        sign = 1 if term.step.step > 0 else -1
        interval = origin.interval
        if amounts[0][1] in CLOCK_UNITS and interval.exact and interval.first:
            moment = interval.first + sign * sum(
                (CLOCK_UNITS.get(unit, ONE) * amount for amount, unit in amounts), timedelta()
            )
            return Found(
                Interval(moment, moment, moment.isoformat(timespec="minutes"), timed=True, exact=True, grain="M"),
                origin.base,
            )
        if interval.first is None or interval.last is None:
            return None
        ends: list[date] = []
        for day in (interval.first.date(), interval.last.date()):
            moved: date | None = day
            for amount, unit in amounts:
                moved = shifted(moved, sign * amount, unit) if moved and unit not in CLOCK_UNITS else moved
            if moved is None:
                return None
            ends.append(moved)
        grain = amounts[-1][1]
        if interval.grain in WHOLE and grain in WHOLE and grain not in ("W", "E") and interval.grain != "W":
            return Found(unit_of(ends[0], interval.grain if interval.grain in ("m", "Y") else grain), origin.base)
        if ends[0] == ends[1]:
            return Found(made.of_day(ends[0]), origin.base)
        return Found(made.of_days(ends[0], ends[1], ends[0].isoformat()), origin.base)

    def nth(self, term: Nth) -> Found | None:
        """The so-manieth in a longer time."""
        if term.outer is None and term.unit in ("D", "N") and term.rank > 0:
            return self._day_by_number(term.rank, term.unit)
        outer = self.find(term.outer) if term.outer is not None else self._here()
        if outer is None or outer.interval.first is None or outer.interval.last is None:
            return None
        first, last = outer.interval.first.date(), outer.interval.last.date()
        if term.beyond:
            first, last = (last + ONE, last + LONG) if term.rank > 0 else (first - LONG, first - ONE)
        if term.counted:
            several = first_few(term, first, last)
            return Found(several, outer.base) if several else None
        found = nth_weekday(term.rank, term.weekday, first, last) if term.weekday else nth_unit(term, first, last)
        return Found(found, outer.base) if found else None

    def _day_by_number(self, rank: int, unit: str) -> Found | None:
        """The third day or night of what is told: its first day is the story's. Without a story nothing dates it."""
        first = self.course.first_day
        if first is None:
            return None
        day = first + (rank - 1) * ONE
        return Found(with_part(day, "NI") if unit == "N" else made.of_day(day), first)

    def _here(self) -> Found | None:
        here = self.course.here
        return Found(made.of_month(here.year, here.month), here) if here else None

    def edge(self, term: Edge) -> Found | None:
        """The beginning, middle or end of a longer time."""
        inner = self.find(term.inner)
        if inner is None:
            return None
        interval = inner.interval
        if term.which in ("REST", "SOFAR"):
            return self._cut(interval, term.which, inner.base)
        if interval.timed or interval.grain in ("H", "M"):
            return Found(replace(interval, rough=True), inner.base)
        if interval.first and interval.last and interval.first.date() == interval.last.date():
            return inner
        if interval.rough or interval.unit.startswith("["):
            return inner  # no third of what is itself a guess, or one of two days
        return Found(
            made.units_of(interval, *term.units) if term.units else made.third(interval, term.which), inner.base
        )

    def _cut(self, whole: Interval, which: str, base: date | None) -> Found:
        """What is left of a longer time, or over of it, on the day from which it is counted."""
        day = base or self.course.here
        if (
            day is None
            or whole.first is None
            or whole.last is None
            or not whole.first.date() <= day <= whole.last.date()
        ):
            return Found(whole, base)
        if which == "REST":
            return Found(replace(whole, first=datetime.combine(day, time.min), unit=""), base)
        return Found(replace(whole, last=end_of(day), unit=""), base)

    def within(self, term: Within) -> Found | None:
        """A time inside another."""
        outer = self.find(term.outer)
        if outer is None or outer.interval.first is None or outer.interval.last is None:
            return outer
        first, last = outer.interval.first.date(), outer.interval.last.date()
        inner = term.inner
        if isinstance(inner, Calendar) and inner.weekday and not inner.day and _counts_weeks(term.outer):
            first = made.of_week(first + (last - first) // 2).day or first
            last = first + 6 * ONE  # "Monday two weeks ago": of that week
        if isinstance(inner, Which) and inner.unit == "E" and first == last and first.isoweekday() == 1:
            first -= ONE  # a Monday's weekend is the one before it
        if isinstance(inner, Calendar):
            placed = self._inside(inner, first, last, outer.interval)
            return Found(placed, outer.base) if placed else outer if isinstance(term.outer, Shift) else None
        found = Resolver(self.course.at(first), self.ahead).find(inner)
        return Found(found.interval, outer.base) if found else None

    def _inside(self, inner: Calendar, first: date, last: date, outer: Interval) -> Interval | None:
        """A calendar piece inside longer days: the weekday of that week, the month of that year."""
        day = day_inside(inner, first, last)
        if day is None:
            return None
        if not inner.has_time:
            return day
        if outer.value.endswith("TNI") and last > first and inner.hour is not None:
            return self._in_night(inner, first, last)
        course = self.course.at(first) if not self._continues(first) else self.course
        told = replace(inner, part=inner.part or _part_of(outer)) if inner.has_clock else inner
        return Resolver(course, self.ahead).timed(replace(told, weekday=told.weekday or 0), day)

    def _in_night(self, inner: Calendar, first: date, last: date) -> Interval | None:
        """An hour of one night: the small hours are of its second day."""
        hour = (inner.hour or 0) % HALF_DAY if not inner.sure else (inner.hour or 0)
        small = hour < SMALL_HOURS
        told = replace(inner, hour=hour if small or inner.sure else hour + HALF_DAY, sure=True)
        return with_clock(told, last if small else first, self.course.at(first))

    def _continues(self, first: date) -> bool:
        return self.course.day == first

    def span(self, term: Span) -> Found | None:
        """Whole units next to a base."""
        base = self.course.base(term.step.base)
        count = ROUGHLY if term.amount is None else term.amount
        if base is None:
            return None
        if term.unit in CLOCK_UNITS:
            found = self._clock_step(CLOCK_UNITS[term.unit] * count * (term.step.step or 1), term.step.base)
            return Found(found, base) if found else None
        found = whole_span(base, term.step.step, count, term.unit)
        return Found(found, base) if found else None

    def not_before_story(self, term: Term, found: Found) -> Found:
        """What lasts from the story's day "until spring" ends in the next one."""
        course, last = self.course, found.interval.last
        day = None if course.of_the_day or course.hint is not None else course.day
        if day is None or last is None or last.date() >= day or (course.telling and day > course.telling):
            return found
        later = (self.find(dated) for year in (day.year, day.year + 1) if (dated := _with_year(term, year)))
        return next((one for one in later if one and one.interval.last and one.interval.last.date() >= day), found)

    def bounded(self, term: Bounded) -> Found | None:
        """A time with what its lead does to it."""
        if term.lead == "about" and isinstance(term.inner, Calendar) and term.inner.has_clock:
            return self.find(replace(term.inner, about=True))
        inner = self.find(term.inner)
        if inner is None:
            return None
        if term.lead == "until":
            inner = self.not_before_story(term.inner, inner)
        interval = inner.interval
        if term.lead == "about":
            return Found(loosened(interval), inner.base)
        if interval.first is None or interval.last is None:
            return inner
        if term.lead in ("by", "before", "until"):
            within_day = interval.timed or (
                interval.grain == "H" and _is_part(term.inner)
            )  # "before dawn" is of that day
            first = datetime.combine(interval.first.date(), time.min) if within_day else None
            return Found(replace(interval, first=first, exact=False, unit=""), inner.base)
        if term.lead == "shortly_before" and interval.timed:
            return Found(replace(interval, first=interval.first - SHORTLY, exact=False), inner.base)
        if term.lead in ("since", "from", "after", "shortly_after"):
            return Found(opened(interval, term.lead, self.course), inner.base)
        return inner


def _with_year(term: Term, year: int) -> Term | None:
    """A month, a season or a feast that leaves its year unsaid, in that year; None for other times."""
    if isinstance(term, Edge):
        inner = _with_year(term.inner, year)
        return replace(term, inner=inner) if inner else None
    if not isinstance(term, Calendar) or term.year or term.year_step:
        return None
    return replace(term, year=year) if term.month or term.season or term.feast else None


def _counts_weeks(term: Term) -> bool:
    """Is it so many weeks or days away, on a day of the week that lies so many away?"""
    return isinstance(term, Shift) and all(unit in ("D", "W", "F") for _, unit in term.length.amounts)


def _is_part(term: Term) -> bool:
    return isinstance(term, Calendar) and term.part is not None and not term.has_date


def _part_target(term: Which) -> bool:
    return term.target is not None and term.target.part is not None


def _part_of(outer: Interval) -> str | None:
    return {"TMO": "MO", "TAF": "AF", "TEV": "EV", "TNI": "NI", "TMI": "MI"}.get(outer.value[-3:])


_FINDERS: dict[type, Callable[[Resolver, Any], Found | None]] = {
    Calendar: Resolver.calendar, Which: Resolver.which, Shift: Resolver.shift, Nth: Resolver.nth, Edge: Resolver.edge,
    Within: Resolver.within, Span: Resolver.span, Bounded: Resolver.bounded, Vague: Resolver.now,
}  # fmt: skip
