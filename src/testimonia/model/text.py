"""The words read out of a source, with the way back from every character to where it stood."""

import bisect
from dataclasses import dataclass
from enum import StrEnum


class SpotKind(StrEnum):
    """What a spot of a text was in the original."""

    PAGE = "page"
    PARAGRAPH = "paragraph"
    LINE = "line"
    CUE = "cue"


@dataclass(frozen=True, slots=True)
class Spot:
    """A stretch of the text that stood in one place of the original.

    ``start`` and ``end`` are code points of the text, end exclusive. ``number`` counts from 1. ``begins`` and
    ``finishes`` are seconds from the start of a recording, for cues. ``voice`` is who the original says is speaking.
    """

    kind: SpotKind
    start: int
    end: int
    number: int
    begins: float | None = None
    finishes: float | None = None
    voice: str | None = None

    @property
    def label(self) -> str:
        """How a reader would look the place up: ``page 3``, ``line 12``, ``00:01:03``."""
        if self.kind is SpotKind.CUE and self.begins is not None:
            whole = int(self.begins)
            return f"{whole // 3600:02}:{whole // 60 % 60:02}:{whole % 60:02}"
        return f"{self.kind.value} {self.number}"


@dataclass(frozen=True, slots=True)
class Text:
    """Words of one source. Spots are sorted by start; spots of different kinds may overlap (a line on a page)."""

    source: str
    content: str
    spots: tuple[Spot, ...]

    def spots_at(self, offset: int) -> tuple[Spot, ...]:
        """Every spot that holds this character, in the order of the text."""
        last = bisect.bisect_right(self.spots, offset, key=lambda spot: spot.start)
        return tuple(spot for spot in self.spots[:last] if offset < spot.end)

    def place_of(self, offset: int) -> str:
        """Where this character stood, in words: ``page 2, paragraph 5`` or ``00:01:03``."""
        return ", ".join(spot.label for spot in self.spots_at(offset)) or "the text"
