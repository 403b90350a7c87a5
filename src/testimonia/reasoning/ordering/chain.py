"""A clash as a chain of sentences: from the time that begins it, step by step, to the time that it misses."""

from collections.abc import Sequence
from dataclasses import dataclass

from testimonia.reasoning.ordering.clash import Clash
from testimonia.reasoning.ordering.grounds import Ground, as_of_old
from testimonia.reasoning.ordering.points import ORIGIN, Point


@dataclass(frozen=True, slots=True)
class Arc:
    """``to`` is at most ``most`` seconds after ``since``; ``ground`` is None for what holds of every happening."""

    since: Point
    to: Point
    most: int
    ground: Ground | None


@dataclass(frozen=True, slots=True)
class Chain:
    """The grounds in the order of a telling, and where they lead.

    ``point`` is of the last happening; ``earliest`` the instant before which it cannot have been by the chain, in
    seconds from the origin, None where the clash is one of order alone.
    """

    grounds: tuple[Ground, ...]
    point: Point | None = None
    earliest: int | None = None

    @property
    def last(self) -> Ground:
        """The ground that does not fit the others."""
        return self.grounds[-1]


def arcs_of(grounds: Sequence[Ground]) -> list[Arc]:
    """The arcs of grounds, and of what holds of every happening that they speak of."""
    arcs = [
        arc
        for ground in grounds
        for tie in ground.ties
        for arc in _arcs(tie.since, tie.to, tie.least, tie.most, ground)
    ]
    names = sorted({point.what for arc in arcs for point in (arc.since, arc.to) if point.what})
    return arcs + [a for name in names for t in as_of_old(name) for a in _arcs(t.since, t.to, t.least, t.most, None)]


def _arcs(since: Point, to: Point, least: int | None, most: int | None, ground: Ground | None) -> list[Arc]:
    found = [] if most is None else [Arc(since, to, most, ground)]
    return found if least is None else [*found, Arc(to, since, -least, ground)]


def chain_of(clash: Clash) -> Chain:
    """The clash told from its beginning; its grounds in their own order where they clash in no single ring."""
    ring = negative_ring(arcs_of(clash.grounds))
    if ring is None:
        return Chain(clash.grounds)
    at = next((n for n, arc in enumerate(ring) if arc.since == ORIGIN), None)
    if at is None:
        return Chain(_grounds(ring[::-1]))
    bound, *steps = (*ring[at:], *ring[:at])  # the bound that is missed leads out of the origin
    earliest = -sum(arc.most for arc in steps)
    return Chain(_grounds((*steps[::-1], bound)), bound.to, earliest)


def negative_ring(arcs: Sequence[Arc]) -> tuple[Arc, ...] | None:
    """Arcs that lead back to where they began and cannot all hold (Bellman 1958, Ford 1956); None where all can."""
    points = sorted({point for arc in arcs for point in (arc.since, arc.to)})
    reach = dict.fromkeys(points, 0)
    came: dict[Point, Arc] = {}
    last: Point | None = None
    for _ in points:
        last = None
        for arc in arcs:
            if reach[arc.since] + arc.most < reach[arc.to]:
                reach[arc.to], came[arc.to], last = reach[arc.since] + arc.most, arc, arc.to
        if last is None:
            return None
    return _ring_behind(last, came, len(points)) if last is not None else None


def _ring_behind(point: Point, came: dict[Point, Arc], steps: int) -> tuple[Arc, ...]:
    for _ in range(steps):
        point = came[point].since
    ring, at = [came[point]], came[point].since
    while at != point:
        ring.append(came[at])
        at = came[at].since
    return tuple(reversed(ring))


def _grounds(arcs: Sequence[Arc]) -> tuple[Ground, ...]:
    return tuple(dict.fromkeys(arc.ground for arc in arcs if arc.ground is not None))
