"""Bars with uncertain ends, in characters."""

from dataclasses import dataclass

from testimonia.publication.rows import Row
from testimonia.publication.scale import Scale
from testimonia.publication.spans import Span

_FADE = 5  # cells that an open end runs on
_LABEL = 8  # cells of a label on the scale


@dataclass(frozen=True, slots=True)
class Signs:
    """What the marks are drawn with: lines for what is told and for what is allowed, their ends, and moments."""

    told: str
    inherited: str
    allowed: str
    begin: str
    end: str
    told_begin: str
    told_end: str
    moment: str
    free_moment: str
    before: str
    after: str
    tick: str
    axis: str


LINES = Signs("━", "╍", "─", "├", "┤", "┣", "┫", "●", "○", "◂", "▸", "┬", "─")
ASCII = Signs("=", "~", "-", "|", "|", "|", "|", "*", "o", "<", ">", "+", "-")


def bar(row: Row, scale: Scale, signs: Signs) -> str:
    """The marks of a row on as many cells as the scale is wide."""
    cells = [" "] * int(scale.right)
    if row.allowed and row.is_narrower:
        _lay(cells, row.allowed, scale, signs.allowed, (signs.before, signs.after))
    if row.told:
        _lay(cells, row.told, scale, signs.inherited if row.is_inherited else signs.told, (signs.before, signs.after))
        _point(cells, row.told, scale, signs.moment)
    if row.allowed and row.is_narrower:
        _edges(cells, row.allowed, scale, signs)
    return "".join(cells)


def axis(scale: Scale, signs: Signs) -> tuple[str, str]:
    """Two lines: the labels of a scale, as many as there is room for, and their marks."""
    width = int(scale.right)
    labels, line = "", [signs.axis] * width
    for at, label in scale.marks(width // _LABEL):
        place = _cell(at, width)
        if place >= len(labels) + bool(labels) and place + len(label) <= width:
            labels = labels.ljust(place) + label
            line[place] = signs.tick
    return labels, "".join(line)


def _lay(cells: list[str], span: Span, scale: Scale, line: str, arrows: tuple[str, str]) -> None:
    """A line over the stretch; an open end runs on a little and ends in an arrow."""
    first, last = _place(span, scale)
    before = max(first - _FADE, 0) if span.first is None else first
    after = min(last + _FADE, len(cells) - 1) if span.last is None else last
    for at in range(before, after + 1):
        cells[at] = line
    if span.first is None:
        cells[before] = arrows[0]
    if span.last is None:
        cells[after] = arrows[1]


def _point(cells: list[str], span: Span, scale: Scale, moment: str) -> None:
    first, last = _place(span, scale)
    if first == last and not span.is_open:
        cells[first] = moment


def _edges(cells: list[str], allowed: Span, scale: Scale, signs: Signs) -> None:
    """The ends of what is allowed, heavy where they stand on what is told."""
    first, last = _place(allowed, scale)
    if first == last and not allowed.is_open:
        cells[first] = signs.moment if cells[first] == signs.moment else signs.free_moment
        return
    if allowed.first is not None:
        cells[first] = signs.told_begin if cells[first] in signs.told + signs.inherited else signs.begin
    if allowed.last is not None:
        cells[last] = signs.told_end if cells[last] in signs.told + signs.inherited else signs.end


def _place(span: Span, scale: Scale) -> tuple[int, int]:
    width = int(scale.right)
    return _cell(scale.at(span.start), width), _cell(scale.at(span.stop), width)


def _cell(at: float, width: int) -> int:
    return min(int(at), width - 1)
