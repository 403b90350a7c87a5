"""Grounds from how long ways take: a departure before, a stay or an arrival behind."""

import re
from collections.abc import Iterator, Sequence

from testimonia.language.relations.lengths import Room
from testimonia.language.stems import stems
from testimonia.model.chronology import Reason, Strength
from testimonia.reasoning.ordering.grounds import Ground, Kind, Tie, days_apart, not_before
from testimonia.reasoning.ordering.points import Point, Side
from testimonia.reasoning.ordering.sentences import lasted, the_arrival, the_way
from testimonia.reasoning.ordering.told import Told
from testimonia.reasoning.words import act_name, listed

PLACE = re.compile(r"\b(?:[Aa]t|[Ii]n)\s+((?:[A-Z][\w'-]+\s?)+)")  # "At Post Linden guards stopped us"

THING = re.compile(
    r"\b(?:at|in)\s+the\s+((?!same\b|morning\b|evening\b|afternoon\b|night\b)[a-z]\w+)"
)  # "at the depot"


def ways_told(told: Sequence[Told]) -> Iterator[Ground]:
    """Each way with its length, the departures that it may begin with, and the stays at its two ends."""
    stays = tuple(_stays(told))
    departures = [one for one in told if one.happened and act_name(one.act) == "leave" and one.own is not None]
    for way in (one for one in told if one.way):
        yield from _of(way, stays, departures)


def is_on_a_way(one: Told) -> bool:
    """Does it tell of a way, of a departure, or of a stay at the end of one?"""
    return bool(one.tied.way or one.tied.lasting) or act_name(one.act) == "leave"


def _of(way: Told, stays: Sequence[tuple[Told, frozenset[str]]], departures: Sequence[Told]) -> Iterator[Ground]:
    if way.way is None:
        return
    start, end = Point(way.id, Side.START), Point(way.id, Side.END)
    yield Ground(
        Kind.WAY, Reason(lasted(way), (way.id,), Strength.STATED), (_length(start, end, way.way.length.apart()),)
    )
    goal, origin = frozenset(stems(way.way.goal)), frozenset(stems(way.way.origin or ""))
    for stay, place in stays:
        if goal and (goal <= place or place <= goal):
            reason = Reason(the_arrival(way, stay), (way.id, stay.id), Strength.INFERRED)
            yield Ground(Kind.WAY, reason, not_before(end, Point(stay.id, Side.START)))
        elif origin and (origin <= place or place <= origin):
            reason = Reason(the_way(way, stay), (stay.id, way.id), Strength.INFERRED)
            yield Ground(Kind.WAY, reason, not_before(Point(stay.id, Side.END), start))
    for leaving in departures if not origin else ():
        reason = Reason(the_way(way, leaving), (leaving.id, way.id), Strength.INFERRED)
        yield Ground(Kind.WAY, reason, not_before(Point(leaving.id, Side.START), start))


def _length(since: Point, to: Point, room: Room) -> Tie:
    if room.by_day:
        return days_apart(since, to, room.least, None)
    return Tie(since, to, room.least, None)  # one may always take longer


def _stays(told: Sequence[Told]) -> Iterator[tuple[Told, frozenset[str]]]:
    """Statements that tell where people were kept for so long; "there" is the place told last in the source."""
    last: dict[str, frozenset[str]] = {}
    for one in told:
        place = _place(one)
        if place:
            last[one.statement.source] = place
        elif "there" in one.words.casefold().split():
            place = last.get(one.statement.source, frozenset())
        place = place or _thing(one)
        if place and one.lasts and act_name(one.act) in listed("order", "staying"):
            yield one, place


def _thing(one: Told) -> frozenset[str]:
    """A place that has no name ("at the depot")."""
    found = THING.search(one.words) if one.lasts else None
    return frozenset(stems(found[1])) if found else frozenset()


def _place(one: Told) -> frozenset[str]:
    where = one.statement.where
    if where and where.text.casefold() != "there":
        return frozenset(stems(where.place or where.text))
    found = PLACE.search(one.words)
    return frozenset(stems(found[1])) if found else frozenset()
