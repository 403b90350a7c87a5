"""A told stretch of a text with its syntax, and the way from tokens to the source's own code points."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from spacy.language import Language
from spacy.tokens import Doc

from testimonia.model.segment import Segment, SegmentRole
from testimonia.model.source import Source
from testimonia.model.text import Text

_BATCH = 64


@dataclass(frozen=True)
class Passage:
    """One segment and its parse; ``doc`` counts from the segment's start. Questions are parsed for their answers."""

    segment: Segment
    doc: Doc

    def at(self, start: int, end: int) -> tuple[int, int]:
        """Code points of the source for code points of the parse."""
        return self.segment.start + start, self.segment.start + end


@dataclass(frozen=True)
class Document:
    """A source with its text and every passage of it that holds sentences."""

    source: Source
    text: Text
    passages: tuple[Passage, ...]


_PARSED = frozenset({SegmentRole.TOLD, SegmentRole.QUESTION, SegmentRole.FIELD})


def parsed(read: Iterable[tuple[Source, Text, tuple[Segment, ...]]], pipeline: Language) -> Iterator[Document]:
    """Documents in the order given; the parser sees many segments at a time, which is what makes it fast."""
    waiting: list[tuple[Source, Text, list[Segment]]] = []
    for source, text, segments in read:
        waiting.append((source, text, [s for s in segments if s.role in _PARSED]))
        if sum(len(kept) for _, _, kept in waiting) >= _BATCH:
            yield from _batch(waiting, pipeline)
            waiting = []
    yield from _batch(waiting, pipeline)


def _batch(waiting: list[tuple[Source, Text, list[Segment]]], pipeline: Language) -> Iterator[Document]:
    words = [_flat(text.content[s.start : s.end]) for _, text, kept in waiting for s in kept]
    docs = iter(pipeline.pipe(words, batch_size=_BATCH))
    for source, text, kept in waiting:
        yield Document(source, text, tuple(Passage(segment, next(docs)) for segment in kept))


def _flat(words: str) -> str:
    """The same words with line ends as blanks: the parser was made for running text. No offset changes."""
    return words.replace("\n", " ").replace("\t", " ")
