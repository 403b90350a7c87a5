"""Cutting outlines to a box."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise

from testimonia.publication.map_view import Position, View

_Inside = Callable[[Position], bool]
_Cut = Callable[[Position, Position], Position]


def clipped_ring(ring: Sequence[Position], view: View) -> list[Position]:
    """The part of a closed outline within the view (Sutherland and Hodgman 1974), with edges of the view in it."""
    points = list(ring)
    for inside, cut in _edges(view):
        points = list(_cut_at(points, inside, cut))
    return points


def clipped_lines(line: Sequence[Position], view: View) -> Iterator[list[Position]]:
    """The parts of a line whose steps reach into the view, each with the points just outside of it."""
    part: list[Position] = []
    for one, other in pairwise(line):
        if _touches(one, other, view):
            part = part or [one]
            part.append(other)
        elif part:
            yield part
            part = []
    if part:
        yield part


def thinned(spots: Iterable[Position], least: float) -> list[Position]:
    """The spots of a drawing without those that lie nearer than ``least`` to the one before."""
    kept: list[Position] = []
    for spot in spots:
        if not kept or abs(spot[0] - kept[-1][0]) + abs(spot[1] - kept[-1][1]) >= least:
            kept.append(spot)
    return kept


def _touches(one: Position, other: Position, view: View) -> bool:
    wide = max(one[0], other[0]) >= view.west and min(one[0], other[0]) <= view.east
    return wide and max(one[1], other[1]) >= view.south and min(one[1], other[1]) <= view.north


def _edges(view: View) -> Iterator[tuple[_Inside, _Cut]]:
    yield (lambda p: p[0] >= view.west), (lambda a, b: _at_lon(a, b, view.west))
    yield (lambda p: p[0] <= view.east), (lambda a, b: _at_lon(a, b, view.east))
    yield (lambda p: p[1] >= view.south), (lambda a, b: _at_lat(a, b, view.south))
    yield (lambda p: p[1] <= view.north), (lambda a, b: _at_lat(a, b, view.north))


def _cut_at(points: list[Position], inside: _Inside, cut: _Cut) -> Iterator[Position]:
    for before, point in pairwise([*points[-1:], *points]):
        if inside(point):
            if not inside(before):
                yield cut(before, point)
            yield point
        elif inside(before):
            yield cut(before, point)


def _at_lon(a: Position, b: Position, lon: float) -> Position:
    return lon, a[1] + (lon - a[0]) / (b[0] - a[0]) * (b[1] - a[1])


def _at_lat(a: Position, b: Position, lat: float) -> Position:
    return a[0] + (lat - a[1]) / (b[1] - a[1]) * (b[0] - a[0]), lat
