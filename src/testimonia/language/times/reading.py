"""One told time read to an expression, and the course of the story moved on by it."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from testimonia.language.times import writing
from testimonia.language.times.course import Course
from testimonia.language.times.days import counted, days_of
from testimonia.language.times.expression import TimeExpression, TimeType
from testimonia.language.times.hours import end_of, with_clock, with_part
from testimonia.language.times.interval import Interval
from testimonia.language.times.told import Told, amount_of
from testimonia.language.times.words import Which, Words

REACH = 80
DASHES = ".:,\N{EN DASH}\N{EM DASH}"  # what closes a date that heads a line
SHORTLY = timedelta(minutes=30)
PERIODS = {
    "S": "PT{}S",
    "M": "PT{}M",
    "H": "PT{}H",
    "D": "P{}D",
    "N": "P{}D",
    "W": "P{}W",
    "F": "P{}W",
    "E": "P{}WE",
    "m": "P{}M",
    "Q": "P{}Q",
    "Y": "P{}Y",
    "T": "P{}DE",
    "C": "P{}CE",
}
SMALL = frozenset("SMH")


@dataclass(slots=True)
class Reader:
    """Reads the times of one text in its order."""

    text: str
    words: Words
    course: Course

    def read(self, told: Told) -> TimeExpression | None:
        """The expression, or None where the words turn out to tell no time."""
        if told.vague:
            return self._bare(told, TimeType.DATE, str(told.vague))
        if told.bc is not None:
            return replace(self._bare(told, TimeType.DATE, f"BC{told.bc:04}"), edtf=f"-{told.bc - 1:04}")
        if told.type or told.rate:
            return self._duration(told) if told.type == "DURATION" else self._set(told)
        try:
            return self._placed(replace(told, amount=None, unit=None, about=True) if told.offset else told)
        except (OverflowError, ValueError):  # the calendar of the machine ends with the years 1 and 9999
            return None

    def _placed(self, told: Told) -> TimeExpression | None:
        """A time that has a place in the course of the story."""
        if told.amount and told.unit:
            return self._counted(told)
        if told.unit in SMALL and told.step:
            return self._clock_counted(told, told.step.step)
        if told.which == "the" and told.unit and not told.trail:
            return None
        return self._dated(told)

    def _bare(self, told: Told, kind: TimeType, value: str) -> TimeExpression:
        return TimeExpression(told.start, told.end, self.text[told.start : told.end], kind, value)

    def _set(self, told: Told) -> TimeExpression:
        if told.weekday:
            value = f"XXXX-WXX-{told.weekday}"
        elif told.month:
            value = f"XXXX-{told.month:02}"
        elif told.part or told.unit == "N":
            value = f"XXXX-XX-XXT{told.part or 'NI'}"
        else:
            count = {"other": "2", "second": "2", "third": "3"}.get(told.amount or "", told.amount or "1")
            value = str(told.rate) if told.rate else PERIODS[told.unit or "D"].format(count)
        return self._bare(told, TimeType.SET, value)

    def _duration(self, told: Told) -> TimeExpression:
        return self._bare(told, TimeType.DURATION, self._period(told))

    def _period(self, told: Told) -> str:
        number = amount_of(told.amount or "X", self.words)
        unit = told.unit or "D"
        if number is None:
            return PERIODS[unit].format("X")
        if unit == "F":
            number *= 2
        if unit == "H" and number != int(number):
            return f"PT{round(number * 60)}M"
        return PERIODS[unit].format(int(number) if number == int(number) else number)

    def _counted(self, told: Told) -> TimeExpression:
        """A count from a day or an hour: "three days ago", "two hours later", "five days after the flood"."""
        step = told.step or Which("course", -1 if told.trail in ("previously", "prior") else 1)
        relation = self._event(told) if told.trail in ("after", "before") else None
        if relation:
            return self._related(told, relation)
        number = amount_of(told.amount or "", self.words)
        if number is None:
            return self._bare(told, TimeType.DATE, "FUTURE_REF" if step.step > 0 else "PAST_REF")
        if told.unit in SMALL:
            return self._clock_counted(told, number * step.step)
        base = self.course.base(step.base)
        found = counted(base, number * step.step, told.unit or "D", from_story=step.base == "course") if base else None
        if found is None:
            return self._bare(told, TimeType.DATE, "PAST_REF" if step.step < 0 else "FUTURE_REF")
        anchor = self.course.named(base)
        self._move(told, found)
        return self._written(told, found, anchor)

    def _clock_counted(self, told: Told, number: float) -> TimeExpression:
        base = self.course.clock
        seconds = {"S": 1, "M": 60, "H": 3600}[told.unit or "M"] * number
        if base is None:
            here = self.course.here
            value = f"{here.isoformat()}TXX" if here else "XXXX-XX-XXTXX"
            return self._bare(told, TimeType.TIME, value)
        moment = base + timedelta(seconds=seconds)
        found = Interval(moment, moment, moment.isoformat(timespec="minutes"), timed=True, exact=True)
        self.course.clock = moment
        return self._written(told, found, base.isoformat(timespec="minutes"))

    def _related(self, told: Told, relation: str) -> TimeExpression:
        """The length as TimeML has it, without its "after"; the event goes into the relation."""
        end = told.start + self.text[told.start : told.end].lower().rindex(str(told.trail)) - 1
        length = replace(told, end=told.start + len(self.text[told.start : end].rstrip()))
        return replace(self._duration(length), relation=relation)

    def _event(self, told: Told) -> str | None:
        match = self.words.event.match(self.text, told.end, min(len(self.text), told.end + REACH))
        return f"{told.trail} {match['event']}" if match else None

    def _dated(self, told: Told) -> TimeExpression | None:
        if told.trail in ("after", "before") and told.step and not told.has_clock and not told.weekday:
            relation = self._event(told)
            if relation:
                return replace(self._bare(told, TimeType.DATE, "XXXX-XX-XX"), relation=relation)
        days, anchor = days_of(told, self.course, ahead=self._is_ahead(told))
        if days is None:
            return self._unresolved(told)
        found = self._timed(told, days)
        if found is None:
            return None
        self._move(told, found)
        return self._written(told, self._bounded(told, found), anchor)

    def _unresolved(self, told: Told) -> TimeExpression | None:
        """What no anchor dates: TIMEX3 with an X for every figure not known."""
        if told.month and not told.year:
            day = f"-{told.day:02}" if told.day else ""
            return self._bare(told, TimeType.DATE, f"XXXX-{told.month:02}{day}")
        if told.has_clock and (told.hour or 0) >= 0:
            return self._bare(told, TimeType.TIME, f"XXXX-XX-XXT{(told.hour or 0) % 24:02}:{told.minute or 0:02}")
        if told.part:
            return self._bare(told, TimeType.TIME, f"XXXX-XX-XXT{told.part}")
        return self._bare(told, TimeType.DATE, "XXXX-XX-XX") if told.weekday or told.step else None

    def _timed(self, told: Told, days: Interval) -> Interval | None:
        day = days.day
        if day is None or (told.hour is None and told.part is None) or days.first is None:
            return days
        if told.part == "MO" and told.is_undated and self.course.is_late:
            day += timedelta(days=1)
        if told.hour is not None:
            return with_clock(told, day, self.course)
        if days.last and days.last.date() != day:
            return days
        return with_part(day, str(told.part), night_to=bool(told.night_to))

    def _bounded(self, told: Told, found: Interval) -> Interval:
        """The bound that a lead or "before sunrise" sets; the named unit's TIMEX3 stays."""
        lead = told.lead
        if found.first is None or found.last is None or told.day_to is not None or (told.about and not found.timed):
            return found
        if lead in ("by", "before", "until"):
            first = datetime.combine(found.first.date(), datetime.min.time()) if found.timed else None
            return replace(found, first=first, exact=False, unit="")
        return _opened(found, lead, self.course) if lead else found

    def _is_ahead(self, told: Told) -> bool:
        before = self.text[max(0, told.start - REACH) : told.start]
        return self.words.future.search(before) is not None

    def _move(self, told: Told, found: Interval) -> None:
        """Let the story come to this time, unless it only bounds another or looks at the document's own day."""
        course, day = self.course, found.day
        if day is None or told.lead in ("by", "before", "since", "until"):
            return
        heads = self._heads_its_line(told)
        if heads and (told.day or told.year) and (told.month or told.hour is not None):
            course.reference, course.day, course.clock, course.part = day, None, None, None
            return
        if told.deictic is not None:
            return
        passing = told.step is not None and told.step.base == "reference" and told.unit
        vague = told.month is None and told.day is None and (told.year or told.decade or told.century)
        whole_month = told.day is None and (told.month or told.season or told.quarter) and course.to_the_day
        if day == course.reference and told.has_date:
            return
        if (passing or vague or whole_month) and not course.told_long_after:
            return
        words = self.text[told.start : told.end]
        last = found.last.date() if found.last else day
        words = words if told.has_date or not course.words else course.words
        course.move(day, words, told.part, to_the_day=(last - day).days <= 1)
        if found.timed and found.first:
            course.clock = found.first

    def _heads_its_line(self, told: Told) -> bool:
        line = self.text.rfind("\n", 0, told.start) + 1
        opening, closing = self.text[line : told.start], self.text[told.end : told.end + 1]
        return not opening.strip(" \t[(*#>-") and (closing in ("", "\n", "]") or (closing in DASHES and not opening))

    def _written(self, told: Told, found: Interval, anchor: str | None) -> TimeExpression:
        kind = TimeType.TIME if found.timed or told.part else TimeType.DATE
        written = writing.edtf(found)
        several = tuple(written[1:-1].split(",")) if written.startswith("[") else ()
        return replace(
            self._bare(told, kind, found.value),
            edtf=written,
            earliest=writing.bound(found.first, found),
            latest=writing.bound(found.last, found),
            anchor=anchor,
            alternatives=several,
        )


def _opened(found: Interval, lead: str, course: Course) -> Interval:
    """What a time opens: "since August" reaches to the telling, "after ten" to the end of the day."""
    last = found.last
    if last is None:
        return found
    if lead in ("after", "shortly_after") and found.timed:
        return replace(found, last=last + SHORTLY if lead == "shortly_after" else end_of(last.date()), exact=False)
    told_until = end_of(course.reference) if course.reference else None
    if lead == "since" and told_until and told_until >= last:
        return replace(found, last=told_until, exact=False, unit="")
    return replace(found, last=None, exact=False, unit="")
