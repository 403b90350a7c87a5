"""When it was: a clause's own words, else what its sentence said before."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from testimonia.language.times import TimeExpression, find_times
from testimonia.model.source import Kind
from testimonia.model.when import OF_THE_CASE, Basis, When
from testimonia.reading.frame import Frame
from testimonia.reading.passage import Document, Passage

_HELD = frozenset({"DATE", "TIME"})
_AT_ONCE = frozenset({Kind.RECORD, Kind.OTHER})  # written down as it happened: logs, records, messages
_DOCUMENT = "the date of the document"  # how the time reader names what it fell back on
_POINTING = (
    r"\b(?:today|tonight|yesterday|tomorrow|ago|last|this|next|now|since|(?:the|this) past"
    r"|instant|inst|ultimo)\b"
)
_POINTS = re.compile(rf"(?i){_POINTING}")
_NAMES_DAY = re.compile(
    rf"(?i:{_POINTING})|(?i:\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b)"
    r"|(?i:\b(?:spring|summer|autumn|fall|winter|easter|christmas)\b)|\d{4}|\d[./-]\d"
    r"|(?i:\b(?:\d+(?:st|nd|rd|th)|[a-z]*(?:teenth|tieth)|(?:twenty|thirty)[\s-][a-z]+(?:st|nd|rd|th)"
    r"|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth)\b)"
)
_NEWS = timedelta(days=21)
_ONE = timedelta(days=1)
_NAMES_A_DAY = re.compile(r"\d|(?i:first|second|third|th\b|day\b)")
_MONTH = re.compile(r"(?i)\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b")
_YEAR_ALONE = "the year in which others tell of"
_WEEKDAY = re.compile(
    r"(?i)\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b"
)  # alone, it is of the telling's week in the press only


@dataclass(frozen=True)
class Moments:
    """The time expressions of a document, in source code points, sorted."""

    expressions: tuple[TimeExpression, ...]
    whole_day: When | None = None  # the only day that the document tells of
    from_there: int = 0  # where it is told first

    def masked(self, passage: Passage) -> tuple[tuple[int, int], ...]:
        """Where times stand in a passage, in the passage's code points; lengths of time are counts, so they are not."""
        first, last = passage.segment.start, passage.segment.end
        return tuple(
            (e.start - first, e.end - first)
            for e in self.expressions
            if first <= e.start and e.end <= last and str(e.type) in _HELD
        )

    def own(self, start: int, end: int) -> When | None:
        """The first time told between two code points that says when rather than how long.

        Of "in summer, on 3 July" the day: a time that lies within the first is what that one only leads up to.
        """
        told = [e for e in self.expressions if start <= e.start and e.end <= end and _says_when(e)]
        best = next((e for e in told if e.earliest or e.latest), told[0] if told else None)
        for other in told:
            best = other if best is not None and _lies_within(other, best) else best
        return _when(best, Basis.OWN) if best is not None else None

    def carried(self, start: int, since: int, until: int) -> When | None:
        """The last time told since ``since`` (the sentence's beginning) and before ``start``.

        Else the only one told behind it up to ``until``, the sentence's end; else the only day of the document.
        """
        before = [
            e for e in self.expressions if since <= e.start < start and _says_when(e) and (e.earliest or e.latest)
        ]
        if before:
            return _when(before[-1], Basis.INHERITED)
        behind = [e for e in self.expressions if start < e.start < until and _says_when(e) and (e.earliest or e.latest)]
        if len(behind) == 1:
            return _when(behind[0], Basis.INHERITED)
        return self.whole_day if self.whole_day and start >= self.from_there else None


def moments_of(document: Document, frame: Frame | None = None) -> Moments:
    """Every time expression of a document, resolved by its course from the day it was made on.

    An hour or "that evening" told a year later is not of the day of the telling. Where nothing but that day dates such
    words, and they do not point to it themselves ("this morning"), they keep their wording and lose their date.
    """
    described = document.source.described
    told_of = None if described.kind in _AT_ONCE or _is_of_its_week(described.kind, described.made_on, frame) else frame
    found = find_times(document.text.content, described.made_on, described.language or "en", story=_days(told_of))
    ordered = sorted(found, key=lambda e: e.start)
    if described.kind in _AT_ONCE:
        return Moments(tuple(ordered))
    of_the_week = described.kind in {Kind.PRESS, Kind.OFFICIAL}
    made_on = (described.made_on or "")[:10]
    kept = tuple(_saying_so(_without_days_of_telling(ordered, made_on, of_the_week=of_the_week)))
    if described.kind in {Kind.PRESS, Kind.OFFICIAL}:
        return Moments(kept)
    return Moments(kept, *_only_day(kept, made_on))


def _only_day(expressions: tuple[TimeExpression, ...], made_on: str) -> tuple[When | None, int]:
    """The day of a document that tells of one day (or of a day and the night to the next), and where it is told.

    Such a document is a deposition about that day: what it goes on to tell was then.
    """
    told = [(e, day) for e in expressions if (day := _day_of(e)) is not None and day.isoformat() != made_on]
    named = [(e, day) for e, day in told if any(char.isalnum() for char in e.text) and _NAMES_A_DAY.search(e.text)]
    if not named:
        return None, 0
    first, day = named[0]
    if any(not day - _ONE <= other <= day + _ONE for _, other in told):
        return None, 0
    iso = day.isoformat()
    return When(first.text, iso, iso, iso, Basis.INHERITED, f"the only day told of: {first.text}"), first.start


def _day_of(expression: TimeExpression) -> date | None:
    """The day of an expression that means one day or one night."""
    if str(expression.type) not in _HELD or expression.earliest is None or expression.latest is None:
        return None
    try:
        first, last = date.fromisoformat(expression.earliest[:10]), date.fromisoformat(expression.latest[:10])
    except ValueError:  # before Christ
        return None
    return first if last - first <= _ONE else None


def _days(frame: Frame | None) -> tuple[date, date] | None:
    """The days of the case from the first to the last: one, or the two of a night."""
    return (frame.day, frame.day + _ONE if frame.by_night else frame.day) if frame else None


def _is_of_its_week(kind: Kind | None, made_on: str | None, frame: Frame | None) -> bool:
    """Is it news of the days it was made on, which counts from those?"""
    if kind not in {Kind.PRESS, Kind.OFFICIAL} or frame is None:
        return False
    return made_on is None or len(made_on) < len("2023-01-01") or date.fromisoformat(made_on[:10]) - frame.day <= _NEWS


def _saying_so(expressions: Iterable[TimeExpression]) -> Iterator[TimeExpression]:
    """What hangs on a day that other sources gave says so, however many steps away."""
    given: set[str] = set()
    for expression in expressions:
        anchor = expression.anchor or ""
        if anchor.startswith(OF_THE_CASE) and _names_its_day(expression.text):
            given.discard(expression.text)
            yield replace(expression, anchor=f"{_YEAR_ALONE} {anchor.removeprefix(OF_THE_CASE).strip(', ')}")
        elif anchor.startswith(OF_THE_CASE):
            given.add(expression.text)
            yield expression
        elif anchor in given:
            given.add(expression.text)
            yield replace(expression, anchor=f"{anchor}, and so from {OF_THE_CASE}")
        else:
            given.discard(expression.text)
            yield expression


def _names_its_day(words: str) -> bool:
    """Does the teller name the day of the month, so that others only say in which year that was?"""
    return bool(_MONTH.search(words) and _NAMES_A_DAY.search(words))


def _without_days_of_telling(
    ordered: list[TimeExpression], made_on: str, *, of_the_week: bool
) -> Iterator[TimeExpression]:
    borrowed: set[str] = set()
    for expression in ordered:
        anchor = expression.anchor or ""
        if (expression.earliest or expression.latest or "")[:10] == made_on and not _POINTS.search(expression.text):
            borrowed.add(expression.text)
        from_telling = anchor.startswith(_DOCUMENT) or anchor in borrowed
        weekday = _WEEKDAY.search(expression.text)
        named = _NAMES_DAY.search(expression.text) or (weekday and (of_the_week or _is_more(weekday, expression.text)))
        if from_telling and not named:
            borrowed.add(expression.text)
            yield replace(expression, edtf=None, earliest=None, latest=None)
        else:
            borrowed.discard(expression.text)
            yield expression


def _is_more(weekday: re.Match[str], words: str) -> bool:
    """Does a day of the month stand beside the weekday, so that the two hold each other?"""
    return len(words) - len(weekday.group()) > len(" night")


def _says_when(expression: TimeExpression) -> bool:
    return str(expression.type) in _HELD and bool(
        expression.earliest or expression.latest or expression.relation or expression.anchor
    )


def _lies_within(one: TimeExpression, other: TimeExpression) -> bool:
    """Is the one a part of the other, and shorter in days?"""
    inner, outer = (one.earliest, one.latest), (other.earliest, other.latest)
    if None in inner or None in outer:
        return False
    (first, last), (begin, end) = ([str(bound)[:10] for bound in pair] for pair in (inner, outer))
    return begin <= first <= last <= end and (first, last) != (begin, end)


def _when(expression: TimeExpression, basis: Basis) -> When:
    if (expression.earliest or expression.latest or "").startswith("-"):  # the chronology begins with the year 1
        expression = replace(expression, earliest=None, latest=None)
    event = f" {expression.relation}" if expression.relation else ""
    return When(
        text=f"{expression.text}{event}",
        edtf=expression.edtf,
        earliest=expression.earliest,
        latest=expression.latest,
        basis=basis,
        reason=expression.anchor or "",
    )
