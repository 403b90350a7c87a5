"""The ends of a range and the members of a list: what one leaves unsaid, another says."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from testimonia.language.times.interval import Interval
from testimonia.language.times.resolve import Found, Resolver
from testimonia.language.times.terms import Bounded, Calendar, Edge, Several, Term, Within

LATE_HOUR, HALF_DAY = 12, 12
PIECES = ("year", "month", "era", "year_step", "instant", "season")
YEAR = timedelta(days=366)


def found_of(several: Several, resolver: Resolver, years: Mapping[int, int]) -> list[Found | None]:
    """Each part's interval, in order; of a range, each is given the whole from the first end to the last."""
    terms = _completed([part.term for part in several.parts])
    found: list[Found | None] = []
    course = resolver.course
    if several.joined and course.part not in ("EV", "NI"):
        terms[-1] = _past_noon(terms[0], terms[-1])
    for part, term in zip(several.parts, terms, strict=True):
        told = _inner(term)
        course.hint = years.get(part.start)
        last = found[-1].interval if found and found[-1] else None
        if last is not None and last.day is not None and (told is None or _goes_on(told) or told.has_clock):
            here = Resolver(course.at(last.day), resolver.ahead)
            here.course.clock, here.course.words = (last.first if last.timed else None), course.words
            end = here.find(term)
            found.append(here.not_before_story(term, end) if end and several.joined else end)
        else:
            found.append(resolver.find(term))
    if (
        several.joined
        and course.day is None
        and not any(year in years for year in (part.start for part in several.parts))
    ):
        found = _round_the_year(terms, found, resolver)
    return _joined(found) if several.joined else found


def _round_the_year(terms: list[Term], found: list[Found | None], resolver: Resolver) -> list[Found | None]:
    """Months told without a year, from the first to the last: those about the telling, else those that lie as it looks.

    "From May to March" runs over a new year; said in October, "we are away from 1 October to 7 November" has begun.
    """
    first, last, telling = terms[0], terms[-1], resolver.course.telling
    if not (isinstance(first, Calendar) and isinstance(last, Calendar)) or telling is None or len(terms) > 2:  # noqa: PLR2004
        return found
    if (
        first.month is None
        or last.month is None
        or not (_goes_on(first) and _goes_on(last))
        or first.year_step
        or last.year_step
    ):
        return found
    over = (last.month, last.day or 31) < (first.month, first.day or 1)
    for year in (
        range(telling.year - 1, telling.year + 2) if resolver.ahead else range(telling.year, telling.year - 3, -1)
    ):
        try:
            ends = [resolver.find(replace(first, year=year)), resolver.find(replace(last, year=year + over))]
        except ValueError:  # a 29 February that the year has not
            continue
        if _fits(ends, resolver):
            return ends
    begin = found[0]
    if begin is None or begin.interval.first is None:
        return found
    return [begin, resolver.find(replace(last, year=begin.interval.first.year + over))]


def _fits(ends: list[Found | None], resolver: Resolver) -> bool:
    """Is it over at the telling, or, where the words look ahead, not yet over?"""
    begin, end = ends
    telling = resolver.course.telling
    if begin is None or end is None or end.interval.last is None or begin.interval.first is None or telling is None:
        return False
    return end.interval.last.date() >= telling if resolver.ahead else begin.interval.first.date() <= telling


def _goes_on(told: Calendar) -> bool:
    """Does it leave its year or its day to the end before it?"""
    return told.year is None and told.decade is None and told.century is None and told.era is None


def _inner(term: Term) -> Calendar | None:
    """The calendar pieces of a term, under its edges and bounds."""
    while isinstance(term, (Edge, Bounded)):
        term = term.inner
    if isinstance(term, Within) and isinstance(term.inner, Calendar):
        return term.inner
    return term if isinstance(term, Calendar) else None


def _completed(terms: list[Term]) -> list[Term]:
    """What only the last end says ("from 9 to 12 June") holds for those before it."""
    last = _inner(terms[-1])
    done = list(terms)
    if last is None:
        return done
    for at in range(len(done) - 2, -1, -1):
        told = done[at]
        if isinstance(told, Edge) and isinstance(told.inner, Calendar):
            done[at] = replace(told, inner=_filled(told.inner, last))
        elif isinstance(told, Calendar):
            filled, whole = _filled(told, last), terms[-1]
            shares = isinstance(whole, Within) and filled.has_clock and not filled.has_date
            done[at] = Within(filled, whole.outer) if shares and isinstance(whole, Within) else filled
    return done


def _past_noon(first: Term, last: Term) -> Term:
    """Of "from 11:30 to 1:30" the last is past noon: a few hours are likelier than most of a day."""
    begin, end = _inner(first), _inner(last)
    if begin is None or end is None or begin.hour is None or end.hour is None:
        return last
    is_told = begin.sure or begin.part or end.sure or end.part
    if is_told or not 0 < end.hour < begin.hour < HALF_DAY:
        return last
    later = replace(end, hour=end.hour + HALF_DAY, sure=True)
    return replace(last, inner=later) if isinstance(last, Within) else later if isinstance(last, Calendar) else last


def _filled(told: Calendar, last: Calendar) -> Calendar:
    more: dict[str, object] = {}
    if told.day is not None and told.month is None and last.month is not None:
        more["month"] = last.month if told.day <= (last.day or told.day) else (last.month - 2) % 12 + 1
    if told.has_date and told.year is None and last.year is not None and told.decade is None and told.century is None:
        month = more.get("month", told.month)
        backwards = (
            isinstance(month, int) and last.month is not None and (month, told.day or 1) > (last.month, last.day or 31)
        )
        more["year"] = last.year - 1 if backwards else last.year
    if told.has_date and last.era is not None and told.era is None:
        more["era"] = last.era
    if told.has_clock and not told.has_date and last.has_clock and last.has_date:
        dated = ("year", "month", "day", "weekday", "feast")
        more |= {name: getattr(last, name) for name in dated if getattr(last, name) is not None}
    if told.has_clock and not told.sure and not told.part and not told.has_date:
        more |= _half(told, last)
    return replace(told, **more) if more else told  # type: ignore[arg-type]


def _half(told: Calendar, last: Calendar) -> dict[str, object]:
    """Of "from 3 to 5 pm" are after noon, of "from 11 to 2 pm" the first is before it."""
    if last.part:
        return {"part": last.part}
    if last.sure and last.hour is not None and told.hour is not None:
        later = last.hour >= LATE_HOUR and told.hour % HALF_DAY <= last.hour % HALF_DAY
        return (
            {"hour": told.hour % HALF_DAY + (HALF_DAY if later else 0), "sure": True} if told.hour <= HALF_DAY else {}
        )
    return {}


def _joined(found: list[Found | None]) -> list[Found | None]:
    """The whole range as the interval of each end; each keeps the TIMEX3 of its own words."""
    head, last = found[0], found[-1]
    if head is None or last is None:
        return found
    begin, end = head.interval, _after(head.interval, last.interval)
    if begin.first is None or end.last is None or end.last < begin.first:
        return found
    rough = begin.rough or end.rough
    whole = [
        replace(
            one.interval,
            first=begin.first,
            last=end.last,
            exact=False,
            unit="",
            rough=rough,
            timed=begin.timed or end.timed,
        )
        if one
        else None
        for one in (*found[:-1], Found(end, last.base))
    ]
    return [Found(interval, one.base) if interval and one else one for interval, one in zip(whole, found, strict=True)]


def _after(begin: Interval, end: Interval) -> Interval:
    """The last end, a day on where its clock is earlier than the first's."""
    if begin.timed and end.timed and begin.first and end.first and end.last and end.first <= begin.first:
        moved = end.first + timedelta(days=1)
        return replace(end, first=moved, last=end.last + timedelta(days=1), value=_moved(end.value, moved))
    return end


def _moved(value: str, moment: datetime) -> str:
    return f"{moment.date().isoformat()}{value[10:]}"
