"""Grounds from times told: a statement's own words, the course of the story, and the day of the telling."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from testimonia.language.times import TimeExpression, find_times
from testimonia.model.chronology import Reason, Strength
from testimonia.model.source import Source
from testimonia.model.statement import Statement
from testimonia.model.when import Basis, When
from testimonia.reasoning.ordering.grounds import Ground, Kind, Tie, day_of
from testimonia.reasoning.ordering.points import DAY, ORIGIN, Point, Side, midnight, seconds
from testimonia.reasoning.ordering.sentences import made_on, says_when, taken_over
from testimonia.reasoning.ordering.told import NAMES_DAY, Told

CLOCK = re.compile(
    r"\d[:.]\d\d|\bo'?clock\b|\b(?:at|past|to|till|before|after|around|about|towards) (?:\w+[ -]){0,3}?"
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|midnight|\d{1,2})\b",
    re.IGNORECASE,
)
YEAR = re.compile(r"\b\d{4}\b")
SEASON = re.compile(r"\b(?:spring|summer|autumn|fall|winter)\b", re.IGNORECASE)
BESIDE = 2  # words that a heading has besides its time
DEEP = 2  # statements back from which a day may be counted
# How far a clock time may be off, in seconds, by how round it is: full hour, half, five minutes, minute.
ROUND = ((3600, 900), (1800, 600), (300, 300), (60, 60))


def times_told(told: Sequence[Told], by_relation: frozenset[str], years: frozenset[str]) -> Iterator[Ground]:
    """A ground for every statement that says when; those in ``by_relation`` say it from another happening.

    ``years`` are those that the words of the case name: a date without a year that was put into another is a guess.
    """
    counted_from = _counted_from(told)
    for one in told:
        if one.id in by_relation or not one.stands:
            continue
        if one.own is not None:
            yield from _own(one, _sharper(one, one.own), counted_from.get(one.id, ()), years)
        elif one.statement.when is not None:
            yield from _taken_over(one, one.statement.when, counted_from.get(one.id, ()))


def _counted_from(told: Sequence[Told]) -> dict[str, tuple[Told, ...]]:
    """For each statement whose day is counted from words told before ("in the evening") those that told them."""
    last: dict[tuple[str, str], Told] = {}
    found: dict[str, tuple[Told, ...]] = {}
    for one in told:
        when = one.statement.when
        if when is None or not one.stands:
            continue
        origin = last.get((one.statement.source, when.reason)) or last.get((one.statement.source, when.text))
        if origin is not None and not NAMES_DAY.search(when.text):
            found[one.id] = (*found.get(origin.id, ()), origin)[-DEEP:]
        if one.own is not None:
            last[one.statement.source, when.text] = one
    return found


def days_of_telling(told: Sequence[Told], sources: Iterable[Source]) -> Iterator[Ground]:
    """Nobody tells of what came after the telling."""
    needed = {one.statement.source for one in told}
    mine = [source for source in sources if source.id in needed]
    last = {source.id: _last_day(source) for source in mine}
    names = {source.id: source.name for source in mine}
    for one in told:
        at = last.get(one.statement.source)
        if at is not None and one.happened:
            words = made_on(one, names[one.statement.source])
            reason = Reason(words, (one.id,), Strength.ASSUMED, one.statement.source)
            begins = Point(one.id, Side.START)
            ties = (Tie(ORIGIN, begins, None, at), Tie(ORIGIN, day_of(begins), None, midnight(at)))
            yield Ground(Kind.SENSE, reason, ties, is_firm=False)


def _last_day(source: Source) -> int | None:
    made = source.described.made_on
    if not made or len(made) < len("2023-01-01"):
        return None
    try:
        return midnight(seconds(made[:10])) + DAY - 1
    except ValueError:
        return None


def _own(one: Told, when: When, origin: tuple[Told, ...], years: frozenset[str]) -> Iterator[Ground]:
    side = Side.END if one.tells_end else Side.START
    ties = tuple(_ties(Point(one.id, side), _at_its_end(when) if one.tells_end else when))
    if ties:
        strength = Strength.STATED if one.names_day else Strength.INFERRED
        ids = (*(other.id for other in origin), one.id)
        is_season = SEASON.search(when.text) is not None  # "it was still winter" may be said in March
        is_firm = not is_season and not _has_guessed_year(when, years)
        yield Ground(Kind.TIME, Reason(says_when(one, when, origin), ids, strength), ties, is_firm)


def years_named(statements: Iterable[Statement]) -> frozenset[str]:
    """The years that the words of times name."""
    return frozenset(year for one in statements if one.when for year in YEAR.findall(one.when.text))


def _has_guessed_year(when: When, years: frozenset[str]) -> bool:
    """Is a date without a year ("20 February") put into a year that no words name?"""
    year = (when.earliest or when.latest or "")[:4]
    return when.is_of_the_case and not YEAR.search(when.text) and bool(years) and year not in years


def _at_its_end(when: When) -> When:
    """What went on "until Friday" ended on Friday."""
    return when if when.earliest or not when.latest else replace(when, earliest=when.latest[:10])


def _taken_over(one: Told, when: When, origin: tuple[Told, ...]) -> Iterator[Ground]:
    """A heading right before the words is as good as their own, and so is the time that their sentence began with.

    What the story carried along proves nothing.
    """
    ties = tuple(_ties(Point(one.id, Side.START), when))
    if not ties:
        return
    is_inherited = when.basis is Basis.INHERITED and not when.is_of_the_case
    is_heading = is_inherited and _is_heading(one.heading, when.text)
    is_near = is_heading or (when.basis is Basis.INHERITED and when.text in one.sentence)
    ids = (*(other.id for other in origin), one.id)
    reason = Reason(taken_over(one, when, origin), ids, Strength.STATED if is_heading else Strength.INFERRED)
    yield Ground(Kind.TIME if is_near else Kind.COURSE, reason, ties, is_firm=is_near)


def _is_heading(line: str, time: str) -> bool:
    """Does a line begin with a time and hardly anything else?"""
    return time in line and len(line.replace(time, " ").split()) <= BESIDE


def _ties(point: Point, when: When) -> Iterator[Tie]:
    first, last = _instant(when.first_instant), _instant(when.last_instant)
    if first is None and last is None:
        return
    slack = _slack(when) if "T" in (when.earliest or when.latest or "") else 0
    yield Tie(ORIGIN, point, None if first is None else first - slack, None if last is None else last + slack)
    day = Point(point.what, Side.START_DAY if point.side is Side.START else Side.END_DAY)
    yield Tie(ORIGIN, day, None if first is None else midnight(first), None if last is None else midnight(last))


def _slack(when: When) -> int:
    """Half of the step to which an hour looks rounded."""
    at = _instant(when.earliest or when.latest)
    return next((slack for step, slack in ROUND if at is not None and at % step == 0), 0)


def _instant(bound: str | None) -> int | None:
    try:
        return seconds(bound) if bound else None
    except ValueError:
        return None


def _sharper(one: Told, when: When) -> When:
    """The clock time that the words tell beside a day: "on the 18th ... at ten in the evening"."""
    day = (when.earliest or "")[:10]
    if not day or day != (when.latest or "")[:10] or "T" in (when.earliest or "") or not CLOCK.search(one.words):
        return when
    try:
        found = find_times(one.statement.anchor.quote, date.fromisoformat(day), "en", story=date.fromisoformat(day))
    except ValueError:
        return when
    inside = [e for e in found if _is_clock_of(e, day)]
    if len(inside) != 1:
        return when
    return When(
        f"{when.text}, {inside[0].text}", inside[0].edtf, inside[0].earliest, inside[0].latest, when.basis, when.reason
    )


def _is_clock_of(expression: TimeExpression, day: str) -> bool:
    bounds = (expression.earliest or "", expression.latest or "")
    return (
        str(expression.type) == "TIME"
        and all("T" in b and b.startswith(day) for b in bounds)
        and not expression.relation
    )
