"""Who asserts a clause: the source's teller, the speaker of the turn, or somebody whom these quote."""

from dataclasses import dataclass

from spacy.tokens import Token

from testimonia.language.lexicon import lexicon
from testimonia.model.source import Kind, Source
from testimonia.reading.clauses import Clause
from testimonia.reading.passage import Document, Passage
from testimonia.reading.quotes import Quote, opens_with_mark, quotes_in
from testimonia.reading.speakers import Speakers, is_somebody
from testimonia.reading.syntax import is_first_person, lemma_of, shared_subject, word_of

_NEAR = 90  # code points between two quotes of one speaker


@dataclass(frozen=True)
class Voice:
    """``chain`` runs from the source's teller to ``teller``; ``quote`` is the direct quote that holds the words."""

    teller: str
    chain: tuple[str, ...] = ()
    quote: Quote | None = None
    hearsay: bool = False  # passed on by somebody whom the words do not name


def author_of(source: Source) -> str:
    """The source's own teller; where nobody has named one, ``teller of NAME``, so that two unnamed ones stay two."""
    named = (source.described.teller or "").strip()
    return named or f"teller of {' '.join(source.name.replace(';', ',').split())}"


class Voices:
    """The voices of one document, asked passage by passage in the order of the text."""

    def __init__(self, document: Document) -> None:
        """Names are collected first; the last one quoted is remembered from passage to passage."""
        self._author = author_of(document.source)
        self._kind = document.source.described.kind
        self._speakers = Speakers(document, self._author)
        self._going_on: str | None = None  # who is quoted in a quote that no mark has closed
        self._quotes: tuple[tuple[Quote, str | None], ...] = ()

    def enter(self, passage: Passage) -> None:
        """Go on to the next passage."""
        quotes = quotes_in(passage.doc)
        self._speakers.enter(passage.segment.speaker, tuple((q.start, q.end) for q in quotes))
        found: list[tuple[Quote, str | None]] = []
        for quote in quotes:
            name = self._quoted(passage, quote, found[-1] if found else None)
            found.append((quote, name))
            self._speakers.last = name or self._speakers.last
        self._quotes = tuple(found)
        self._going_on = found[-1][1] if found and not found[-1][0].closed else None

    def _quoted(self, passage: Passage, quote: Quote, before: tuple[Quote, str | None] | None) -> str | None:
        """The name of who is quoted: as the words say, else as the quote before, else who was spoken of last."""
        if quote.speaker is not None:
            return self._speakers.name(quote.speaker, quote.start)
        if quote.verb is not None:
            return None
        if self._going_on is not None and before is None and opens_with_mark(passage.doc.text):
            return self._going_on
        if before is not None and quote.start - before[0].end < _NEAR:
            return before[1]
        first = next((t for t in passage.doc if t.idx >= quote.start), None)
        if first is None or self._kind is Kind.TESTIMONY:
            return None
        return self._speakers.antecedent(first, quote.start)

    def of(self, clause: Clause) -> Voice:
        """The voice of one clause of the passage that was entered last."""
        at = clause.head.idx
        own = self._own()
        held = next(((q, name) for q, name in self._quotes if q.start <= at < q.end), None)
        if held is not None:
            quote, name = held
            if name is None:
                unnamed = quote.verb is not None and not _said_by_me(quote)
                return Voice(own.teller, own.chain, quote, hearsay=unnamed)
            return self._passed_on(own, name, quote)
        return self._framing(clause, own) or self._indirect(clause, own)

    def _framing(self, clause: Clause, own: Voice) -> Voice | None:
        """As in "A dozen or more," Bel told us: a clause that is nothing but the frame of a quote within it."""
        first, last = clause.span
        if lemma_of(clause.head) not in lexicon().words("verbs.speech"):
            return None
        inside = next(((q, n) for q, n in self._quotes if first <= q.start and q.end <= last and n is not None), None)
        return self._passed_on(own, inside[1], None) if inside is not None and inside[1] is not None else None

    def _own(self) -> Voice:
        speaker = self._speakers.speaker
        if speaker != self._author:
            return Voice(speaker, (self._author, speaker))
        return Voice(self._author)

    def _passed_on(self, own: Voice, name: str, quote: Quote | None) -> Voice:
        if name == own.teller:
            return Voice(own.teller, own.chain, quote)
        return Voice(name, (*(own.chain or (own.teller,)), name), quote)

    def _indirect(self, clause: Clause, own: Voice) -> Voice:
        """He says that, according to the ministry; the outermost frame that names somebody decides."""
        words = lexicon().words
        telling = (words("verbs.speech") | words("verbs.denial")) - words("verbs.promising")
        hearsay = False
        for frame in clause.frames:
            if lemma_of(frame) not in telling:
                continue
            teller, unnamed = self._teller_of(frame)
            if teller is not None:
                self._speakers.last = teller
                return self._passed_on(own, teller, None)
            hearsay = hearsay or unnamed
        source = _according_to(clause)
        if source is not None and is_somebody(source):
            name = self._speakers.name(source, source.idx)
            if name is not None:
                return self._passed_on(own, name, None)
        return Voice(own.teller, own.chain, None, hearsay=hearsay)

    def _teller_of(self, frame: Token) -> tuple[str | None, bool]:
        """Who says it, and whether it is passed on by somebody unnamed."""
        passive = any(c.dep_ in {"nsubjpass", "auxpass"} for c in frame.children)
        subject = shared_subject(frame)
        if subject is None or is_first_person(subject):
            return None, passive  # "I was told": by whom is not said
        return self._speakers.name(subject, frame.idx), True


def _said_by_me(quote: Quote) -> bool:
    return quote.verb is not None and is_first_person(shared_subject(quote.verb))


def _according_to(clause: Clause) -> Token | None:
    for token in clause.head.sent:
        if word_of(token) == "according" and clause.start - 1 <= token.i <= clause.end + 1:
            to = next((c for c in token.children if c.dep_ in {"prep", "pcomp"}), None)
            return next((g for g in to.children if g.dep_ == "pobj"), None) if to is not None else None
    return None
