"""Terms read to expressions one after the other, and the course of the story moved on by them."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Any

from testimonia.language.times import writing
from testimonia.language.times.course import Course
from testimonia.language.times.events import event_pattern, unlinked
from testimonia.language.times.expression import TimeExpression, TimeType
from testimonia.language.times.grammar.lengths import period
from testimonia.language.times.interval import Interval
from testimonia.language.times.outside import (
    base_of,
    calendar_of,
    is_deictic,
    is_plain,
    number_of_day,
    part_of,
    tells_only_years,
    unbound,
)
from testimonia.language.times.quoted import Quoted, quoted_in
from testimonia.language.times.ranges import found_of
from testimonia.language.times.resolve import Found, Resolver
from testimonia.language.times.tense import Direction, Tense, tense_of
from testimonia.language.times.terms import (
    STORY,
    TELLING,
    Age,
    Bounded,
    Calendar,
    Edge,
    Length,
    Nth,
    Often,
    Part,
    Several,
    Shift,
    Span,
    Staged,
    Step,
    Term,
    Vague,
    Which,
    Within,
)
from testimonia.language.times.thread import SENTENCE_END, Thread

REACH = 80
HALF_A_DAY = timedelta(hours=12)
LONG_SENTENCE = 2000  # characters that are searched for the end of the sentence before
NEAR_BY = 400  # characters within which a year told goes on to hold
A_MONTH = 32  # days
PARAGRAPH = "\n\n"
DASHES = ".:,\N{EN DASH}\N{EM DASH}"  # what closes a date that heads a line
BOUNDS = frozenset({"before", "since", "until"})


@dataclass(slots=True)
class Reader:
    """Reads the times of one text in its order."""

    text: str
    settings: Mapping[str, Any]
    course: Course
    thread: Thread
    resolver: Resolver = field(init=False)
    quoted: Quoted = field(init=False)
    quote: int | None = None  # the number of the quote that is being read
    outside: Course | None = None  # the course as it was before it
    moved_at: int = 0  # where the story's day was told
    tense: Tense = field(init=False)
    event: re.Pattern[str] = field(init=False)

    def __post_init__(self) -> None:
        """Make the patterns that the settings hold."""
        self.resolver = Resolver(self.course)
        self.quoted = quoted_in(self.text)
        self.tense = tense_of(self.settings)
        self.event = event_pattern(self.settings)

    def read(self, part: Part) -> Iterator[TimeExpression]:
        """The expressions of one term; none where its words turn out to tell no time."""
        self._enter(part)
        self.course.hint = self.thread.years.get(part.start)
        if self._is_back_from_a_plan(part):
            self.course.day, self.course.clock, self.course.part = None, None, None
        if self.course.is_aside and self._goes_on_anew(part):
            self.course.come_back()
        try:
            yield from self._read(part)
        except (OverflowError, ValueError):  # the calendar of the machine ends with the years 1 and 9999
            return

    def _is_back_from_a_plan(self, part: Part) -> bool:
        """Is it a mere clock, a sentence after a day to come was announced in a text of the day? Then it is today's."""
        course, term = self.course, unbound(part.term)[1]
        told = calendar_of(term.parts[0].term if isinstance(term, Several) else term)
        if not (course.of_the_day and course.telling and course.day and course.day > course.telling):
            return False
        if told is None or told.has_date or not told.has_clock:
            return False
        return SENTENCE_END.search(self.text, max(self.moved_at, part.start - LONG_SENTENCE), part.start) is not None

    def _goes_on_anew(self, part: Part) -> bool:
        """Does a new paragraph tell of "that night" or "at six"? It does not go on from what was told by the way."""
        if PARAGRAPH not in self.text[self.moved_at : part.start]:
            return False
        term = unbound(part.term)[1]
        if isinstance(term, Which):
            return term.step.base == STORY and term.step.step == 0 and not term.step.week
        told = calendar_of(term)
        return told is not None and not told.has_date and (told.has_clock or told.part is not None)

    def _read(self, part: Part) -> Iterator[TimeExpression]:
        lead, term = unbound(part.term)
        match term:
            case Length() | Often() | Vague() | Age() | Staged():
                yield self._placeless(part, term)
            case Several():
                yield from self._several(term, part)
            case Shift(event=str(sign)):
                yield self._related(part, term, sign)
            case Shift(origin=None, part=None, step=step) if self._is_from_nowhere(step):
                yield self._bare(part, TimeType.DURATION, self._length(term.length))
            case Shift(ahead=True, length=length) if not self._is_ahead(part):
                yield self._bare(part, TimeType.DURATION, self._length(length))
            case _:
                made = self._dated(replace(part, term=term), lead)
                if made is not None:
                    yield made

    def _placeless(self, part: Part, term: Length | Often | Vague | Age | Staged) -> TimeExpression:
        """What has no place on the line of days: a length, a return, a vague time, an age, a day of a plan."""
        match term:
            case Length():
                return self._bare(part, TimeType.DURATION, self._length(term))
            case Often(value=value):
                return self._bare(part, TimeType.SET, value)
            case Vague(value=value):
                return self._bare(part, TimeType.DATE, value)
            case Age(years=years):
                return replace(self._bare(part, TimeType.DATE, "XXXX"), relation=f"{years} years after the birth")
            case Staged(sign=sign, count=count):
                return self._staged(part, sign, count)

    def _enter(self, part: Part) -> None:
        """Into a quote and out of it: what is quoted leads no story on."""
        course = self.course
        course.is_near = part.start - self.moved_at < NEAR_BY and PARAGRAPH not in self.text[self.moved_at : part.start]
        quote = self.quoted.at(part.start)
        if quote == self.quote:
            return
        if self.outside is not None:
            course.return_to(self.outside)
        self.quote, self.outside = quote, replace(course) if quote is not None else None
        course.in_quote = quote is not None

    def _bare(self, part: Part, kind: TimeType, value: str) -> TimeExpression:
        return TimeExpression(part.start, part.end, self.text[part.start : part.end], kind, value)

    def _staged(self, part: Part, sign: str, count: int) -> TimeExpression:
        """D+3: a length from a day that only the plan of the operation names."""
        unit = {"D": "D", "H": "H", "M": "D"}[sign]
        name = {"D": "D-Day", "H": "H-Hour", "M": "M-Day"}[sign]
        bare = self._bare(part, TimeType.DATE if unit == "D" else TimeType.TIME, "XXXX-XX-XX")
        units = "days" if unit == "D" else "hours"
        return replace(bare, relation=f"{abs(count)} {units} {'after' if count >= 0 else 'before'} {name}")

    def _several(self, term: Several, part: Part) -> Iterator[TimeExpression]:
        self.resolver.ahead = self._is_ahead(part)
        found = found_of(term, self.resolver, self.thread.years)
        for one, resolved in sorted(zip(term.parts, found, strict=True), key=lambda pair: pair[0].start):
            if resolved is not None:
                yield self._as_long(one, self._written(one, resolved), term)
        moved = next((resolved for resolved in reversed(found) if resolved), None)
        if moved is not None:
            self._move(replace(part, term=term.parts[-1].term), moved.interval, None)

    def _as_long(self, part: Part, found: TimeExpression, whole: Several) -> TimeExpression:
        """Of "for ten days from 4 May" the ten days are a length, with the bounds of the days meant."""
        if isinstance(part.term, Shift) and part.term.origin is whole.parts[0].term:
            return replace(found, type=TimeType.DURATION, value=self._length(part.term.length))
        return found

    def _related(self, part: Part, term: Shift, sign: str) -> TimeExpression:
        """A length from an event; without an event behind it, a length from where the story is."""
        found = self.event.match(self.text, part.end)
        if found is not None:
            said = unlinked(" ".join(found.group("event").split()), self.settings.get("event_links", {}))
            bare = self._bare(part, TimeType.DURATION, self._length(term.length))
            word = self.settings.get(sign, sign)
            return replace(bare, relation=said if said.lower().startswith(f"{word} ") else f"{word} {said}")
        return self._dated(replace(part, term=replace(term, event=None)), None) or self._bare(
            part, TimeType.DURATION, self._length(term.length)
        )

    def _dated(self, part: Part, lead: str | None) -> TimeExpression | None:
        """A time that has a place in the course of the story."""
        self.resolver.ahead = self._is_ahead(part)
        found = self.resolver.find(part.term)
        if found is None:
            return self._unresolved(part)
        bound = self.resolver.find(Bounded(lead, part.term)) if lead else None
        made = self._written(part, bound or found)
        self._move(part, found.interval, lead)
        return made

    def _unresolved(self, part: Part) -> TimeExpression | None:
        """What nothing dates: TIMEX3 with an X for every figure not known."""
        term = part.term
        while isinstance(term, (Edge, Bounded)):
            term = term.inner
        if isinstance(term, Calendar):
            return self._unknown(part, term)
        if isinstance(term, Shift) and self.settings.get("shifts_are_lengths"):
            return self._bare(part, TimeType.DURATION, self._length(term.length))
        if isinstance(term, Shift):
            vague = "FUTURE_REF" if term.step.step > 0 else "PAST_REF"
            return self._bare(part, TimeType.DATE, vague)
        if isinstance(term, (Which, Nth, Within, Span)):
            return self._bare(part, TimeType.DATE, "XXXX-XX-XX")
        return None

    def _unknown(self, part: Part, told: Calendar) -> TimeExpression | None:
        if told.month and not told.year:
            day = f"-{told.day:02}" if told.day else ""
            return self._bare(part, TimeType.DATE, f"XXXX-{told.month:02}{day}")
        if told.hour is not None and told.hour >= 0:
            second = f":{told.second:02}" if told.second is not None else ""
            return self._bare(part, TimeType.TIME, f"T{told.hour:02}:{told.minute or 0:02}{second}")
        if told.part:
            return self._bare(part, TimeType.TIME, f"XXXX-XX-XXT{told.part[:2]}")
        if told.weekday:
            return self._bare(part, TimeType.DATE, f"XXXX-WXX-{told.weekday}")
        return self._bare(part, TimeType.DATE, f"XXXX-{told.season}" if told.season else "XXXX-XX-XX")

    def _is_ahead(self, part: Part) -> bool:
        if self.course.alone:
            return not is_plain(part.term)
        self.course.direction = self.tense.at(self.text, part.start, part.end)
        return self.course.direction is Direction.AHEAD

    def _move(self, part: Part, found: Interval, lead: str | None) -> None:
        """Let the story come to this time, unless it only bounds another or looks at the document's own day."""
        course, day = self.course, found.day
        if found.grain == "Q" and not isinstance(part.term, (Shift, Which)):
            course.quarter = day
        if day is not None and found.last and (found.last.date() - day).days <= 1 and not is_deictic(part.term):
            course.last_day, course.last_words = day, self.text[part.start : part.end]
        if day is None or lead in BOUNDS or part.start in self.thread.asides:
            return
        told = calendar_of(part.term)
        if told and self._heads_its_line(part) and (told.day or told.year) and (told.month or told.has_clock):
            course.head(found.last.date() if found.last else day, found.first if found.timed else None)
            return
        if course.telling and day > course.telling and not (course.told_long_after or course.of_the_day):
            return  # a plan: the story stays where it is
        last = found.last.date() if found.last else day
        if not self._leads_on(part.term, told, day, last):
            return
        dated = told is None or told.has_date
        words = self.text[part.start : part.end] if dated or not course.words else course.words
        self.moved_at = part.end
        course.move(day, words, told.part if told else part_of(part.term), _grain(found, (last - day).days))
        number = number_of_day(part.term)
        course.counted = (day, number) if number else course.counted
        if found.timed and found.first:
            course.clock = None if _is_of_either_half(found) else found.first

    def _leads_on(self, term: Term, told: Calendar | None, day: date, last: date) -> bool:
        course = self.course
        if is_deictic(term) or (base_of(term) == STORY and isinstance(term, (Which, Shift)) and term.step.step < 0):
            return False
        if course.day and last > day and day <= course.day <= last:
            return False
        dated = told.has_date if told else True
        if day == course.telling and dated:
            return False
        passing = isinstance(term, (Which, Shift, Span)) and base_of(term) == TELLING
        vague = told is not None and tells_only_years(told)
        long = told is not None and told.day is None and bool(told.month or told.season or told.quarter)
        if (
            vague
            and told is not None
            and told.year
            and course.telling
            and not (course.of_the_day or course.to_the_day or course.is_headed)
        ):
            vague = told.year >= course.telling.year - 1  # a year long gone leads a story there, a late one only counts
        return course.told_long_after or not (passing or vague or (long and course.to_the_day))

    def _heads_its_line(self, part: Part) -> bool:
        far = max(0, part.start - REACH)  # a heading is short: looking further back would make long texts slow
        line = max(self.text.rfind("\n", far, part.start) + 1, far)
        opening, closing = self.text[line : part.start], self.text[part.end : part.end + 1]
        return not opening.strip(" \t[(*#>-") and (
            closing in ("", "\n", "]") or (closing in self.settings.get("heading_closers", DASHES) and not opening)
        )

    def _written(self, part: Part, found: Found) -> TimeExpression:
        interval = found.interval
        kind = TimeType.TIME if interval.timed or interval.grain == "H" or "T" in interval.value else TimeType.DATE
        if isinstance(part.term, Span):
            kind = TimeType.DURATION
            interval = replace(interval, value=period(part.term.amount, part.term.unit))
        if isinstance(part.term, Nth) and part.term.counted:
            kind = TimeType.DURATION
            interval = replace(interval, value=period(part.term.count, part.term.unit or "D"))
        interval, kind = self._as_annotated(part.term, interval, kind)
        written = writing.edtf(interval)
        earliest, latest = writing.bound(interval.first, interval), writing.bound(interval.last, interval)
        if interval.first is None and interval.last is None and interval.unit.startswith("-"):
            earliest, latest = writing.far_bounds(interval.unit)
        several = tuple(written[1:-1].split(",")) if written.startswith("[") else ()
        return replace(
            self._bare(part, kind, interval.value),
            edtf=written,
            earliest=earliest,
            latest=latest,
            anchor=self.course_name(found),
            alternatives=several,
        )

    def _is_from_nowhere(self, step: Step) -> bool:
        """A length on from a story that has told no day yet ("after half a year") dates nothing."""
        on = step.base == STORY and step.step > 0 and self.course.day is None
        return on and bool(self.settings.get("shifts_are_lengths"))

    def _length(self, term: Length) -> str:
        return _length(term, halves=bool(self.settings.get("halves")))

    def _as_annotated(self, term: Term, interval: Interval, kind: TimeType) -> tuple[Interval, TimeType]:
        """The value that annotators of the language give: some write the length of "two years ago", not its year.

        The bounds stay those of the days that are meant.
        """
        if isinstance(term, Shift) and not term.part and self.settings.get("shifts_are_lengths"):
            return replace(interval, value=self._length(term.length)), TimeType.DURATION
        if is_deictic(term) and isinstance(term, Which) and term.step.step == 0:
            return replace(interval, value=self.settings.get("today", interval.value)), kind
        return interval, kind

    def course_name(self, found: Found) -> str | None:
        """What a time was counted from, in words."""
        return self.course.named(found.base)


def _is_of_either_half(found: Interval) -> bool:
    """May it be before noon and after? Then it does not say which half a later hour is of."""
    return found.first is not None and found.last is not None and found.last - found.first >= HALF_A_DAY


def _grain(found: Interval, days: int) -> str:
    return "D" if days <= 1 else found.grain if found.grain in ("m", "Y", "W", "s") else "m" if days < A_MONTH else "Y"


def _length(term: Length, *, halves: bool) -> str:
    """TIMEX3 of a length of one or more units."""
    parts = [period(amount, unit, halves=halves) for amount, unit in term.amounts]
    if len(parts) == 1:
        return parts[0]
    days = "".join(part[1:] for part in parts if "T" not in part)
    hours = "".join(part[2:] for part in parts if "T" in part)
    return f"P{days}{'T' + hours if hours else ''}"
