"""Names on a map, set so that none lies on another."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from testimonia.publication.map_view import WIDTH, Spot

_LETTER = 0.6  # the mean width of a letter, as a part of its size
_EDGE = 4.0


@dataclass(frozen=True, slots=True)
class Label:
    """Words beside a spot.

    ``apart`` is their distance across; ``must`` where they are set even if they lie on others.
    """

    words: str
    spot: Spot
    size: float
    apart: float
    must: bool
    kind: str


@dataclass(frozen=True, slots=True)
class Box:
    """An upright rectangle of the drawing."""

    left: float
    top: float
    right: float
    bottom: float

    def overlaps(self, other: "Box") -> bool:
        """Do the two share any ground?"""
        across = self.left < other.right and other.left < self.right
        return across and self.top < other.bottom and other.top < self.bottom


@dataclass(frozen=True, slots=True)
class SetLabel:
    """A label where it is written: ``at`` is the left end of its base line."""

    label: Label
    at: Spot
    box: Box


def set_labels(
    labels: Iterable[Label], taken: Sequence[Box], ways: Sequence[Box], height: float
) -> tuple[SetLabel, ...]:
    """The labels in their order, each beside its spot, clear of what is taken.

    If it can be it is clear of the ways too. One without room is left out unless it must be there.
    """
    boxes = list(taken)
    done: list[SetLabel] = []
    for label in labels:
        if chosen := _chosen(label, boxes, ways, height):
            done.append(chosen)
            boxes.append(chosen.box)
    return tuple(done)


def _chosen(label: Label, boxes: list[Box], ways: Sequence[Box], height: float) -> SetLabel | None:
    places = [place for place in _places(label) if _is_within(place.box, height)]
    free = [place for place in places if not _crowd(place, boxes)]
    if free:
        return min(free, key=lambda place: _crowd(place, ways))
    return min(places or _places(label), key=lambda place: _crowd(place, boxes)) if label.must else None


def _places(label: Label) -> list[SetLabel]:
    x, y = label.spot
    wide, tall, apart = len(label.words) * label.size * _LETTER, label.size, label.apart
    over = min(apart, tall)
    corners = (
        (x + apart, y - tall / 2),
        (x - apart - wide, y - tall / 2),
        (x - wide / 2, y + over),
        (x - wide / 2, y - over - tall),
        (x + apart * 0.7, y + apart * 0.6),
        (x + apart * 0.7, y - apart * 0.6 - tall),
        (x - apart * 0.7 - wide, y + apart * 0.6),
        (x - apart * 0.7 - wide, y - apart * 0.6 - tall),
    )
    return [_place(label, left, top, wide, tall) for left, top in corners]


def _place(label: Label, left: float, top: float, wide: float, tall: float) -> SetLabel:
    at = (round(left, 1), round(top + tall * 0.8, 1))
    return SetLabel(label, at, Box(left - 2, top - 1, left + wide + 2, top + tall + 2))


def _is_within(box: Box, height: float) -> bool:
    return box.left >= _EDGE and box.right <= WIDTH - _EDGE and box.top >= _EDGE and box.bottom <= height - _EDGE


def _crowd(place: SetLabel, boxes: Sequence[Box]) -> int:
    return sum(place.box.overlaps(box) for box in boxes)
