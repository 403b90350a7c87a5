"""Plain text and Markdown: the file as it was decoded, nothing taken away."""

from testimonia.intake.decoded import Decoded
from testimonia.intake.draft import too_long
from testimonia.intake.limits import Limits
from testimonia.model.source import Format
from testimonia.model.text import Spot, SpotKind


def read(words: str, limits: Limits) -> Decoded:
    """Every line is a spot; form feeds part pages."""
    lines = _stretches(words, "\n", SpotKind.LINE)
    pages = _stretches(words, "\f", SpotKind.PAGE) if "\f" in words else []
    if len(lines) + len(pages) > limits.max_spots:
        raise too_long(limits)
    return Decoded(Format.TXT, words, tuple(sorted(pages + lines, key=lambda spot: (spot.start, -spot.end))))


def _stretches(words: str, mark: str, kind: SpotKind) -> list[Spot]:
    """What lies between the marks, numbered from 1; empty ones count but are no spots."""
    spots, start = [], 0
    for number, stretch in enumerate(words.split(mark), 1):
        end = start + len(stretch)
        if stretch:
            spots.append(Spot(kind, start, end, number))
        start = end + 1
    return spots
