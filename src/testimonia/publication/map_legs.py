"""The ways between the stops of a map, as arrows."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from testimonia.publication.map_labels import Box
from testimonia.publication.map_marks import Mark
from testimonia.publication.map_points import Leg
from testimonia.publication.map_view import Spot
from testimonia.publication.visible import named

_BOW, _MOST_BOW = (
    0.1,
    60.0,
)  # how far a way bows to its right, as a part of its length: going and returning are two lines
_HEAD, _WING = 11.0, 0.42  # an arrow's head: its length, and half its angle in radians
_CLEAR = 2.0  # between a mark and an arrow
_STEPS, _PEN = 12, 3.0  # along a way, to keep names off it


@dataclass(frozen=True, slots=True)
class Way:
    """A leg as a curve from ``start`` to ``end``, drawn towards ``bend``."""

    leg: Leg
    start: Spot
    bend: Spot
    end: Spot

    def boxes(self) -> Iterator[Box]:
        """What the curve takes of the drawing."""
        for step in range(1, _STEPS):
            x, y = _on_curve(self, step / _STEPS)
            yield Box(x - _PEN, y - _PEN, x + _PEN, y + _PEN)


def ways(legs: Sequence[Leg], marks: Sequence[Mark]) -> tuple[Way, ...]:
    """The legs whose stops have marks of their own, as curves."""
    at = {stop.number: mark for mark in marks for stop in mark.spread.stops}
    pairs = ((leg, at.get(leg.origin), at.get(leg.destination)) for leg in legs)
    return tuple(_way(leg, start, end) for leg, start, end in pairs if start and end and start != end)


def arrow(way: Way) -> Markup:
    """The element of one way."""
    return Markup(
        '<g class="map-leg{}"><path class="map-way" d="M{}Q{} {}"/><path class="map-head" d="{}"/><title>{}</title></g>'
    ).format(
        " doubted" if way.leg.doubted else "",
        _pair(way.start),
        _pair(way.bend),
        _pair(way.end),
        _head(way),
        named(way.leg.about),
    )


def _way(leg: Leg, start: Mark, end: Mark) -> Way:
    bend = _bend(start.spot, end.spot)
    return Way(leg, _beside(start, bend), bend, _beside(end, bend))


def _bend(start: Spot, end: Spot) -> Spot:
    """Where the curve is drawn to: beside the middle, to the right of whoever goes."""
    across, down = end[0] - start[0], end[1] - start[1]
    length = math.hypot(across, down)
    bow = min(_MOST_BOW, length * _BOW) * 2
    return (start[0] + end[0]) / 2 - down / length * bow, (start[1] + end[1]) / 2 + across / length * bow


def _beside(mark: Mark, towards: Spot) -> Spot:
    """Where a line from the mark's middle leaves it."""
    (x, y), box = mark.spot, mark.box
    across, down = towards[0] - x, towards[1] - y
    sides = ((box.right - x + _CLEAR, abs(across)), (box.bottom - y + _CLEAR, abs(down)))
    part = min((half / reach for half, reach in sides if reach), default=0.0)
    return x + across * min(part, 0.9), y + down * min(part, 0.9)


def _head(way: Way) -> str:
    (x, y), angle = way.end, math.atan2(way.end[1] - way.bend[1], way.end[0] - way.bend[0])
    wings = ((x - _HEAD * math.cos(angle + turn), y - _HEAD * math.sin(angle + turn)) for turn in (_WING, -_WING))
    return f"M{_pair(way.end)}" + "".join(f"L{_pair(wing)}" for wing in wings) + "Z"


def _on_curve(way: Way, part: float) -> Spot:
    first, middle, last = (1 - part) ** 2, 2 * part * (1 - part), part**2
    across = first * way.start[0] + middle * way.bend[0] + last * way.end[0]
    return across, first * way.start[1] + middle * way.bend[1] + last * way.end[1]


def _pair(spot: Spot) -> str:
    return f"{spot[0]:.1f},{spot[1]:.1f}"
