"""The text of a source as blocks with the words of its statements marked."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from testimonia.model.statement import Statement
from testimonia.model.text import SpotKind, Text
from testimonia.publication.highlight import Look, Span, marked

_GAP = re.compile(r"\n[ \t]*\n+")
MOST = 6000  # code points of a block; a text without paragraphs is cut at a line's end


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, a turn or a cue: where it begins in the text, the second of a recording, and its HTML."""

    start: int
    begins: float | None
    label: str
    words: Markup


def blocks(text: Text, statements: Sequence[Statement]) -> tuple[Block, ...]:
    """All of the text in order. Every character stands in one block, so that a place can be counted from its start."""
    here = [one for one in statements if one.anchor.quote and one.anchor.holds_in(text.content)]
    spans = [Span(one.anchor.start, one.anchor.end, n) for n, one in enumerate(here)]
    look = _look(here)
    starts = _starts(text)
    cues = {spot.start: spot for spot in text.spots if spot.kind is SpotKind.CUE}
    made = []
    for start, end in zip(starts, [*starts[1:], len(text.content)], strict=True):
        inside = [_within(span, start, end) for span in spans if span.start < end and span.end > start]
        cue = cues.get(start)
        words = _shown(text.content[start:end], inside, look(start))
        made.append(Block(start, cue.begins if cue else None, _label(text, start), words))
    return tuple(made)


def _shown(content: str, spans: list[Span], look: Look) -> Markup:
    """The words, and behind them empty lines, which are counted and not seen unless a statement goes on in them."""
    body = content.rstrip()
    if not body or any(span.end > len(body) for span in spans):
        return marked(content, spans, (), look)
    gap = Markup('<span class="gap">{}</span>').format(content[len(body) :]) if len(body) < len(content) else Markup()
    return marked(body, spans, (), look) + gap


def _within(span: Span, start: int, end: int) -> Span:
    return Span(max(span.start, start) - start, min(span.end, end) - start, span.number)


def _starts(text: Text) -> list[int]:
    """Where blocks begin: behind an empty line, at a cue, and at a line's end where a block would be too long."""
    content = text.content
    starts = {0, *(gap.end() for gap in _GAP.finditer(content))}
    starts |= {spot.start for spot in text.spots if spot.kind in {SpotKind.CUE, SpotKind.PARAGRAPH}}
    ordered = sorted(start for start in starts if start < len(content)) or [0]
    cut = []
    for start, end in zip(ordered, [*ordered[1:], len(content)], strict=True):
        cut.append(start)
        while end - cut[-1] > MOST and (line := content.rfind("\n", cut[-1] + 1, cut[-1] + MOST)) > 0:
            cut.append(line + 1)
    return cut


def _label(text: Text, start: int) -> str:
    """Where a block stood: a page where one begins, and the paragraph, line or time code."""
    spots = [spot for spot in text.spots_at(start) if spot.kind is not SpotKind.PAGE or spot.start == start]
    return ", ".join(f"\u00b6 {spot.number}" if spot.kind is SpotKind.PARAGRAPH else spot.label for spot in spots)


def _look(statements: Sequence[Statement]) -> Callable[[int], Look]:
    """For a block that begins somewhere: marks that name their statement, and an id on the first piece of each."""

    def at(start: int) -> Look:
        def opening(span: Span, is_first: bool) -> Markup:  # noqa: FBT001
            one = statements[span.number]
            begins = is_first and start + span.start == one.anchor.start
            name = Markup(' id="w-{}"').format(one.id) if begins else Markup()
            return Markup('<mark{} data-statement="{}" data-status="{}">').format(name, one.id, one.status)

        return Look(opening, lambda _: Markup())

    return at
