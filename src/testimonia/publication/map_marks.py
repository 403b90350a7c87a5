"""The numbered marks of a map's stops: one a place, moved a little aside where it would lie on another."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from testimonia.publication.map_labels import Box
from testimonia.publication.map_points import Spread
from testimonia.publication.map_view import Spot, View
from testimonia.publication.visible import named

_DIGIT, _PAD, _TALL = 7.2, 13.0, 20.0  # a mark: the width of a digit, the room beside them, the height
_BASE = 4.5  # from the middle of a digit down to its base line
_ASIDE = (
    (0, 0),
    (0, -1),
    (1, 0),
    (0, 1),
    (-1, 0),
    (1, -1),
    (1, 1),
    (-1, 1),
    (-1, -1),
    (0, -2),
    (2, 0),
    (0, 2),
    (-2, 0),
)


@dataclass(frozen=True, slots=True)
class Mark:
    """The mark of a place: ``place`` is where that is drawn, ``spot`` the middle of the mark."""

    spread: Spread
    place: Spot
    spot: Spot
    box: Box


def set_marks(spreads: Sequence[Spread], view: View) -> tuple[Mark, ...]:
    """The marks in the order of the way, each at its place or as near to it as there is room."""
    done: list[Mark] = []
    for spread in spreads:
        tries = [_mark(spread, view.spot(spread.position), step) for step in _ASIDE]
        free = (mark for mark in tries if not any(mark.box.overlaps(other.box) for other in done))
        done.append(next(free, tries[0]))
    return tuple(done)


def drawn_marks(marks: Sequence[Mark]) -> Iterator[Markup]:
    """The elements: the stem to the place for a mark that was moved, then the marks."""
    stem = Markup(
        '<path class="map-stem" d="M{:.1f},{:.1f}L{:.1f},{:.1f}"/><circle class="map-dot" cx="{}" cy="{}" r="3"/>'
    )
    yield from (stem.format(*mark.spot, *mark.place, *mark.place) for mark in marks if mark.spot != mark.place)
    yield from (_drawn(mark) for mark in marks)


def _mark(spread: Spread, place: Spot, step: tuple[int, int]) -> Mark:
    half = max(_TALL, len(spread.numbers) * _DIGIT + _PAD) / 2
    x, y = place[0] + step[0] * (half + _TALL), place[1] + step[1] * _TALL * 1.25
    return Mark(spread, place, (x, y), Box(x - half, y - _TALL / 2, x + half, y + _TALL / 2))


def _drawn(mark: Mark) -> Markup:
    box, (x, y), spread = mark.box, mark.spot, mark.spread
    drawn = Markup(
        '<g class="map-stop"><rect x="{:.1f}" y="{:.1f}" width="{:.1f}" height="{:g}" rx="{:g}"/>'
        '<text x="{:.1f}" y="{:.1f}">{}</text><title>{}</title></g>'
    ).format(box.left, box.top, box.right - box.left, _TALL, _TALL / 2, x, y + _BASE, spread.numbers, _about(spread))
    goal = spread.stops[0].goal
    return Markup('<a href="#{}">{}</a>').format(goal, drawn) if goal else drawn


def _about(spread: Spread) -> str:
    return "\n".join(f"{stop.number}. {named(stop.about)}" for stop in spread.stops)
