"""A source's text with the words of every statement marked; marks may nest and cross."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from testimonia.model.text import Spot, SpotKind
from testimonia.publication.visible import as_html, named

EVERY_LINE = 5  # lines of a text between two numbers in the margin


@dataclass(frozen=True, slots=True)
class Span:
    """Code points ``start`` to ``end`` of a text, told by the statement with this number."""

    start: int
    end: int
    number: int


@dataclass(frozen=True, slots=True)
class Look:
    """The tag that opens a piece of a span, of which it is the first or not; and what stands behind its last piece."""

    opening: Callable[[Span, bool], Markup]
    behind: Callable[[int], Markup]


def marked(content: str, spans: Iterable[Span], spots: Iterable[Spot] = (), look: Look | None = None) -> Markup:
    """The text as HTML, with a ``mark`` around every span. One that crosses another is cut into pieces.

    In a dossier the first piece of a statement's words has the id ``w12``, and its last ends in a link to ``s12``.
    Empty spans are left out.
    """
    look = look or DOSSIER
    starts, ends = defaultdict(list), defaultdict(set)
    for span in sorted(spans, key=lambda s: (s.start, -s.end, s.number)):
        if span.start < span.end:
            starts[span.start].append(span)
            ends[span.end].add(span.number)
    labels = dict(margin(spots))
    cuts = sorted({0, len(content), *starts, *ends, *labels})
    pieces: list[Markup] = []
    opened: list[Span] = []
    for cut, following in zip(cuts, [*cuts[1:], len(content)], strict=True):
        pieces += _turned(cut, opened, (starts[cut], ends[cut]), look)
        pieces += [margin_label(labels[cut])] if cut in labels else []
        pieces.append(as_html(content[cut:following]))
    return Markup().join(pieces)


def _turned(cut: int, opened: list[Span], turning: tuple[list[Span], set[int]], look: Look) -> Iterator[Markup]:
    """Close what ends here, with whatever was opened inside it, and open that again; then open what starts."""
    starting, ending = turning
    interrupted: list[Span] = []
    while any(span.number in ending for span in opened):
        span = opened.pop()
        yield Markup("</mark>")
        if span.number in ending:
            yield look.behind(span.number)
        else:
            interrupted.append(span)
    for span in [*reversed(interrupted), *starting]:
        opened.append(span)
        yield look.opening(span, span.start == cut)


def _opening(span: Span, is_first: bool) -> Markup:  # noqa: FBT001  it is what a Look asks
    name = Markup(' id="w{}"').format(span.number) if is_first else Markup()
    return Markup('<mark{} data-statement="{}">').format(name, span.number)


def _back(number: int) -> Markup:
    return Markup('<a class="ref" href="#s{0}" data-label="{0}" aria-label="statement {0}"></a>').format(number)


DOSSIER = Look(_opening, _back)


def margin_label(text: str) -> Markup:
    """A label that stands in the margin and is not copied with the words."""
    return Markup('<span class="spot" data-label="{}"></span>').format(named(text))


def margin(spots: Iterable[Spot]) -> Iterator[tuple[int, str]]:
    """What stands in the margin: every page, paragraph and time code, and every fifth line."""
    for spot in sorted(spots, key=lambda s: s.kind is SpotKind.PAGE):
        if spot.kind is SpotKind.LINE and spot.number % EVERY_LINE == 0:
            yield spot.start, str(spot.number)
        elif spot.kind is SpotKind.PARAGRAPH:
            yield spot.start, f"¶ {spot.number}"
        elif spot.kind in {SpotKind.PAGE, SpotKind.CUE}:
            yield spot.start, spot.label
