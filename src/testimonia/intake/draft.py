"""A text that grows block by block and remembers where each block stood."""

from dataclasses import dataclass, field

from testimonia.errors import Unreadable
from testimonia.intake.decoded import Decoded
from testimonia.intake.limits import Limits
from testimonia.model.source import Format
from testimonia.model.text import Spot, SpotKind


def too_long(limits: Limits) -> Unreadable:
    """The error for a text that is longer than the limits allow."""
    return Unreadable(
        f"The text is longer than {limits.max_characters:,} characters or {limits.max_spots:,} lines.",
        "Split the file into parts, for example by chapter or by day, and add the parts.",
    )


@dataclass(slots=True)
class Draft:
    """Blocks that each end with one line end. Raises Unreadable where the limits are passed."""

    limits: Limits
    _pieces: list[str] = field(default_factory=list)
    _spots: list[Spot] = field(default_factory=list)
    _length: int = 0

    def block(self, words: str) -> tuple[int, int]:
        """Put a block below what is there; its first and last offset."""
        start = self._length + 1 if self._pieces else 0
        self._pieces.append(words)
        self._length = start + len(words)
        if self._length > self.limits.max_characters:
            raise too_long(self.limits)
        return start, self._length

    def spot(self, spot: Spot) -> None:
        """Remember a place."""
        self._spots.append(spot)
        if len(self._spots) > self.limits.max_spots:
            raise too_long(self.limits)

    def paragraph(self, words: str) -> None:
        """Put a paragraph; they are numbered from 1. White space alone is none."""
        if words.strip():
            start, end = self.block(words)
            self.spot(Spot(SpotKind.PARAGRAPH, start, end, len(self._spots) + 1))

    def row(self, cells: list[list[str]]) -> None:
        """Put a table's row: one line, cells held apart by tabs, unless a cell holds several paragraphs itself."""
        if all(len(cell) <= 1 for cell in cells):
            self.paragraph("\t".join(words for cell in cells for words in cell or [""]).strip("\t"))
            return
        for cell in cells:
            for words in cell:
                self.paragraph(words)

    def decoded(self, form: Format, remarks: tuple[str, ...] = ()) -> Decoded:
        """The finished text; spots are sorted by start, the wider first."""
        ordered = sorted(self._spots, key=lambda spot: (spot.start, -spot.end))
        content = "".join(f"{piece}\n" for piece in self._pieces)
        return Decoded(form, content, tuple(ordered), remarks)
