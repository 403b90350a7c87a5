"""Terms made from what a rule captured."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from testimonia.language.times.grammar.captured import CALENDAR, Captured, as_term, sound
from testimonia.language.times.grammar.joining import together
from testimonia.language.times.grammar.lengths import length_of, period
from testimonia.language.times.grammar.ranging import halved, range_of, series_of, stretched
from testimonia.language.times.grammar.shapes import long_year
from testimonia.language.times.terms import (
    STORY,
    Age,
    Bounded,
    Calendar,
    Edge,
    Length,
    Nth,
    Often,
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

CENTURY = 100
NO_HOUR = 99  # what is no hour makes no time
HOUR_MINUTES, HALF_DAY, DAYS_IN_MONTH = 60, 12, 31


def made(name: str, found: Captured) -> Term | None:
    """The term that a constructor makes; None where what was captured makes no sense."""
    return MAKERS[name](found)


def _date(found: Captured) -> Term | None:
    for name in ("deictic", "eve"):
        if found.has(name):
            return as_term(name, found.get(name))
    base = found.get("dm")
    pieces: dict[str, Any] = {}
    for name in CALENDAR:
        if found.has(name):
            pieces[name] = found.get(name)
    pieces |= _year_pieces(found)
    if found.has("which_year"):
        pieces["year_step"] = found.get("which_year")
    return sound(replace(base, **pieces) if base else Calendar(**pieces))


def _year_pieces(found: Captured) -> dict[str, Any]:
    """The year or decade that is told in a way of its own: in two figures, in words, with the day behind it."""
    pieces: dict[str, Any] = {}
    piece = found.pieces.get("year")
    if piece and piece.kind in ("y2", "two"):
        pieces["year"] = long_year(int(piece.value), "00")
    if found.has("year2"):
        pieces["year"] = long_year(int(found.get("year2")), "00")
    if found.has("year_words"):  # "nineteen forty-one": the hundreds, then the rest
        pieces["year"] = int(found.get("hundreds")) * CENTURY + int(found.get("year_words"))
    if found.has("decade") and found.get("decade") < CENTURY:  # the nineties
        pieces["decade"] = int(found.get("hundreds") or 19) * CENTURY + found.get("decade")
    if found.has("y4span"):  # "the winter of 1941-42"
        pieces["year"] = found.get("y4span")[0]
    if found.has("year_day"):  # September-2020-23
        pieces["year"], pieces["day"] = found.get("year_day")
    return pieces


def _clock(found: Captured) -> Term | None:
    base = (
        next((found.get(name) for name in ("dotclock", "dashclock", "hclock", "clock") if found.has(name)), None)
        or Calendar()
    )
    told = replace(
        base,
        **{name: found.get(name) for name in ("minute", "second", "part", "sure", "zone", "about") if found.has(name)},
    )
    if found.has("hhmm"):
        digits = found.get("hhmm")
        sure = found.pieces["hhmm"].kind == "hhmm" or None
        told = replace(told, hour=int(digits[:2]), minute=int(digits[2:]), sure=sure, digital=True)
    if found.has("hour"):
        told = replace(told, hour=int(found.get("hour")))
    told = _minutes(told, found)
    if found.has("half_day"):
        told = halved(told, found.get("half_day"))
    if told.hour is not None and told.hour > HALF_DAY:
        told = replace(told, sure=True)
    return sound(told)


def _minutes(told: Calendar, found: Captured) -> Calendar:
    """Minutes past the hour told, or before it: "ten past four", "quarter to five"."""
    if found.has("past"):
        return replace(told, minute=int(found.get("past")), hour=-1 if told.hour is None else told.hour)
    if found.has("to_hour"):  # minutes and hour run together as one number: "twenty (to) eight"
        tens, hour = divmod(int(found.get("to_hour")), 10)
        return _minutes_to(replace(told, hour=hour), 10 * tens) if hour else replace(told, hour=NO_HOUR)
    if found.has("into"):  # "ten minutes of the fifth (hour)": ten past four
        return replace(told, minute=int(found.get("into")), hour=(told.hour or 1) - 1)
    return _minutes_to(told, int(found.get("to"))) if found.has("to") else told


def _minutes_to(told: Calendar, minutes: int) -> Calendar:
    hour = (told.hour or 0) - 1
    return replace(told, hour=hour % 24 if told.sure else (hour % HALF_DAY or HALF_DAY), minute=HOUR_MINUTES - minutes)


def _step_of(found: Captured, name: str = "which") -> Step | None:
    step = found.get(name) if isinstance(found.get(name), Step) else None
    if step is None and not (found.has("base") or found.has("step")):
        return None
    given = step or Step(STORY, int(found.get("step") or 0))
    return Step(
        found.give.get("base", given.base), found.give.get("step", given.step), found.give.get("week", given.week)
    )


def _which(found: Captured) -> Term | None:
    step = found.get("away") or _step_of(found)
    if step is None:
        return None
    if found.has("unit"):
        return Which(step, unit=found.get("unit"))
    if found.has("away"):  # "two Sundays ago"
        away, amount = found.get("away"), found.get("amount")
        step = Step(away.base, int(away.step * (amount if isinstance(amount, (int, float)) else 1)))
    target = {
        name: found.get(name)
        for name in ("weekday", "month", "day", "season", "part", "quarter", "half", "feast")
        if found.has(name)
    }
    return Which(step, target=Calendar(**target)) if target else None


def _shift(found: Captured) -> Term | None:
    length, step = length_of(found), _step_of(found, "away")
    if found.has("event"):
        step = step or Step(STORY, 1 if found.get("event") == "after" else -1)
    if step is None:
        return None
    if length is None:
        length = Length(((0.0 if found.has("part") else 1.0, "D"),))
    return Shift(length, step, found.term("time"), found.get("event"), found.get("part"), bool(found.get("ahead")))


def _nth(found: Captured) -> Term | None:
    outer, first, rank = found.term("outer"), found.get("first"), found.get("rank")
    if isinstance(first, Nth):
        return replace(first, outer=outer)
    if isinstance(first, Span):  # "the last two weeks" alone, but of a month its last
        return Nth(-1, outer, first.unit, count=first.amount, counted=True) if first.step.step == -1 else None
    if isinstance(first, Which):  # "the last week" alone, but of a month its last
        return _last_of(first, outer)
    if rank is None:
        return None
    rank = -rank if found.has("from_end") else rank
    length = found.get("duration")
    if isinstance(length, Length):  # "the first two weeks of"
        amount, unit = length.amounts[0]
        return Nth(int(rank), outer, unit, count=amount, counted=True) if len(length.amounts) == 1 else None
    weekday = found.get("weekday")
    if isinstance(weekday, Calendar):  # found as a time of its own before
        weekday = weekday.weekday
    if found.has("unit") or weekday:
        count = None if found.get("amount") == "X" else found.get("amount")
        beyond = found.has("beyond")
        return Nth(
            int(rank), outer, found.get("unit"), weekday, count=count, counted=found.has("amount"), beyond=beyond
        )
    if found.has("part"):  # "on the second evening"
        return Within(Calendar(part=found.get("part")), Nth(int(rank), outer, "D"))
    return Nth(int(rank), outer, season=found.get("season")) if found.has("season") else None


def _last_of(which: Which, outer: Term | None) -> Term | None:
    if which.step.step != -1:
        return None
    weekday = which.target.weekday if which.target else None
    return Nth(-1, outer, which.unit, weekday) if which.unit or weekday else None


def _edge(found: Captured) -> Term | None:
    inner = found.term("time")
    if inner is None and found.has("unit"):  # "the end of the month"
        inner = Which(_step_of(found) or Step(STORY, 0), unit=found.get("unit"))
    units = found.get("units")
    return (
        Edge(found.get("edge"), inner, tuple(units) if units else None)
        if inner is not None and found.get("edge")
        else None
    )


def _holding(found: Captured) -> Term | None:
    """The whole unit that holds a time: "the week of 7 October"."""
    time = found.term("time")
    return Within(Which(Step(STORY, 0), unit=found.get("unit")), time) if time is not None else None


def _both(found: Captured) -> Term | None:
    first, second = found.term("first"), found.term("second")
    if first is None or second is None:
        return None
    if found.has("about") and isinstance(second, Calendar):  # "on 3 May, about ten"
        second = replace(second, about=True)
    joined = together(first, second)
    return stretched(joined, found) if isinstance(joined, Several) else joined


def _night(found: Captured) -> Term | None:
    """A night by the day it begins on, or by the day it leads to: "the night to the 5th", "to Sunday"."""
    told = _date(found)
    if isinstance(told, Calendar) and found.has("to_morning"):
        return replace(told, day_to=told.day or 0)
    return told


def _lead(found: Captured) -> Term | None:
    inner, lead = found.term("time"), found.get("lead")
    if inner is None:
        inner = next((found.get(name) for name in ("range", "span") if found.has(name)), None)
    if inner is None or lead is None:
        return None
    leads = [lead, *([found.get("lead2")] if found.has("lead2") else [])]
    for one in reversed(leads):
        inner = Bounded(one, inner)
    return inner


def _duration(found: Captured) -> Term | None:
    return length_of(found)


def _sum(found: Captured) -> Term | None:
    first, second = found.get("first"), found.get("second")
    if not isinstance(first, Length) or not isinstance(second, Length):
        return None
    return Length((*first.amounts, *second.amounts), first.mod)


def _span(found: Captured) -> Term | None:
    length, step = length_of(found), _step_of(found)
    if length is None or step is None or len(length.amounts) != 1:
        return None
    amount, unit = length.amounts[0]
    return Span(step, amount, unit)


def _set(found: Captured) -> Term | None:
    if found.has("rate"):
        return Often(found.get("rate"))
    weekday = found.get("weekday") or found.get("weekdays")
    if weekday:
        return Often(f"XXXX-WXX-{weekday}" + (f"T{found.get('part')}" if found.has("part") else ""))
    if found.has("month"):
        return Often(f"XXXX-{found.get('month'):02}")
    if found.has("season"):
        return Often(f"XXXX-{found.get('season')}")
    if found.has("part") or found.get("unit") == "N":
        return Often(f"XXXX-XX-XXT{found.get('part') or 'NI'}")
    length = length_of(found)
    if length is None:
        return None
    amount, unit = length.amounts[0]
    every = found.get("every")
    if amount == 1 and isinstance(every, int) and every > 1:
        amount = float(every)
    return Often(period(amount, unit))


def _vague(found: Captured) -> Term | None:
    return Vague(found.get("vague"))


def _staged(found: Captured) -> Term | None:
    sign, count = found.get("military")
    return Staged(sign, count)


def _old_style(found: Captured) -> Term | None:
    """A day by the Julian calendar, where the text says so."""
    time = found.term("time")
    return replace(time, old_style=True) if isinstance(time, Calendar) and time.day and time.month else None


def _age(found: Captured) -> Term | None:
    return Age(int(found.get("amount")))


MAKERS: dict[str, Callable[[Captured], Term | None]] = {
    "date": _date, "clock": _clock, "which": _which, "shift": _shift, "nth": _nth, "edge": _edge, "both": _both,
    "holding": _holding,
    "range": range_of, "series": series_of, "night": _night, "lead": _lead, "duration": _duration, "sum": _sum,
    "span": _span, "since_span": _span, "set": _set, "staged": _staged, "old_style": _old_style,
    "vague": _vague, "age": _age,
}  # fmt: skip
