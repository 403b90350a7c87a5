"""The marks of one row: what is told as a bar, what the whole case allows as a thin line around it."""

from collections.abc import Iterator

from markupsafe import Markup

from testimonia.publication.rows import Row
from testimonia.publication.scale import Scale
from testimonia.publication.spans import Span

SHORTEST = 7.0  # below this a bar is drawn as a point
FADE = 46.0  # how far an open end runs out
FRAME = 8  # half the height of the line around what is allowed
MARGIN = 3.0  # what a frame around a moment leaves on both sides


def bars(row: Row, y: int, scale: Scale) -> Iterator[Markup]:
    """The bar of what is told, then the frame of what is allowed where that is another stretch."""
    if row.told:
        yield _bar(row.told, _look(row), y, scale)
    if row.allowed and row.is_narrower:
        yield _frame(row.allowed, y, scale)


def reach(row: Row, scale: Scale) -> tuple[float, float]:
    """Where the marks of a row begin and end, in the drawing's units."""
    drawn = [one for one in (row.told, row.allowed) if one]
    begins = [scale.at(one.start) - (FADE if one.first is None else 0) for one in drawn]
    ends = [scale.at(one.stop) + (FADE if one.last is None else 0) for one in drawn]
    return min(begins), max(ends)


def _look(row: Row) -> str:
    looks = [("event", row.event is not None), ("inherited", row.is_inherited), ("denied", row.is_denied)]
    return " ".join(["bar", *(name for name, is_so in looks if is_so)])


def _bar(told: Span, look: str, y: int, scale: Scale) -> Markup:
    if told.is_open:
        return _open_bar(told, look, y, scale)
    x, end = scale.at(told.start), scale.at(told.stop)
    if end - x < SHORTEST:
        return Markup('<circle class="{}" cx="{}" cy="{}" r="5"/>').format(look, round((x + end) / 2, 1), y)
    return Markup('<rect class="{}" x="{}" y="{}" width="{}" height="10" rx="5"/>').format(
        look, x, y - 5, round(end - x, 1)
    )


def _open_bar(told: Span, look: str, y: int, scale: Scale) -> Markup:
    """The bound that is known as an edge, and an arrow into the side that is open."""
    edge = scale.at(told.start)
    shape = f"M{edge},{y - 6}V{y + 6}M{edge},{y}{_arrow(edge, 1 if told.last is None else -1)}"
    return Markup('<path class="{} open" d="{}"/>').format(look, shape)


def _frame(allowed: Span, y: int, scale: Scale) -> Markup:
    """A box; with an arrow in place of the side that is open."""
    top, foot = y - FRAME, y + FRAME
    if allowed.is_open:
        edge, way = scale.at(allowed.start), 1 if allowed.last is None else -1
        corner = round(edge + way * MARGIN * 2, 1)
        shape = f"M{corner},{top}H{edge}V{foot}H{corner}M{edge},{foot}{_arrow(edge, way)}"
        return Markup('<path class="allowed" d="{}"/>').format(shape)
    x, end = scale.at(allowed.start), scale.at(allowed.stop)
    if end - x < SHORTEST:
        x, end = round((x + end) / 2 - SHORTEST - MARGIN / 2, 1), round((x + end) / 2 + SHORTEST + MARGIN / 2, 1)
    return Markup('<rect class="allowed" x="{}" y="{}" width="{}" height="{}" rx="2"/>').format(
        x, top, round(end - x, 1), 2 * FRAME
    )


def _arrow(edge: float, way: int) -> str:
    """From an edge into the open: to the right for 1, to the left for -1."""
    back = 6 * way
    return f"H{round(edge + way * FADE, 1)}m{-back},-4l{back},4l{-back},4"
