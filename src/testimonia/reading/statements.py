"""From a parsed document to the statements it holds, each anchored to its words."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from spacy.tokens import Span

from testimonia.language.numbers import Number
from testimonia.model.anchor import anchor_at
from testimonia.model.segment import SegmentRole
from testimonia.model.source import Kind
from testimonia.model.statement import Knowledge, Polarity, Statement, Where
from testimonia.model.when import Basis, When
from testimonia.reading.acts import act_of
from testimonia.reading.answers import Answer, answer_in, asked_in
from testimonia.reading.clauses import Clause, clauses_of, in_order
from testimonia.reading.formulas import is_courtesy
from testimonia.reading.fragments import fragment_in
from testimonia.reading.frame import Frame
from testimonia.reading.knowledge import knowledge_of
from testimonia.reading.modality import modality_of
from testimonia.reading.moments import Moments, moments_of
from testimonia.reading.participants import participants_of
from testimonia.reading.passage import Document, Passage
from testimonia.reading.places import Place, place_of
from testimonia.reading.polarity import polarity_of
from testimonia.reading.quantities import numbers_in, quantities_in
from testimonia.reading.voices import Voice, Voices

HEADED = frozenset({Kind.RECORD})
Identify = Callable[..., str]


def statements_of(document: Document, identify: Identify, frame: Frame | None = None) -> Iterator[Statement]:
    """Every statement of a document, in the order of its words."""
    reading = _Reading(document, identify, Voices(document), moments_of(document, frame))
    for passage in document.passages:
        if passage.segment.role is SegmentRole.QUESTION:
            reading.hear_question(passage)
        else:
            yield from reading.read_passage(passage)


@dataclass
class _Reading:
    """What is remembered while one document is read: who spoke last, what was asked last."""

    document: Document
    identify: Identify
    voices: Voices
    moments: Moments
    asked: Clause | None = None
    here: Place | None = None  # the last place told in this sentence
    since: int = 0  # where this sentence, as the teller made it, begins in the source
    masked: tuple[tuple[int, int], ...] = ()
    numbers: tuple[Number, ...] = ()
    until: int = 0  # where the sentence at hand ends
    told: Counter[tuple[str, ...]] = field(default_factory=Counter)

    def hear_question(self, passage: Passage) -> None:
        sentences = list(passage.doc.sents)
        self.asked = next((c for s in reversed(sentences) if (c := asked_in(s)) is not None), None)

    def read_passage(self, passage: Passage) -> Iterator[Statement]:
        if passage.segment.question is None:
            self.asked = None
        self.voices.enter(passage)
        self.here = None
        # before the first sentence of an entry stands its hour
        self.since = self.document.text.content.rfind("\n", 0, passage.segment.start) + 1
        self.masked = self.moments.masked(passage)
        self.numbers = numbers_in(passage.doc.text, self.masked)
        for sentence in passage.doc.sents:
            if sentence.text.rstrip(" \"'”»").endswith("?"):
                self.asked = asked_in(sentence)
            elif not is_courtesy(sentence.text):
                yield from self._read_sentence(passage, sentence)

    def _read_sentence(self, passage: Passage, sentence: Span) -> Iterator[Statement]:
        answer = answer_in(sentence, self.asked)
        if answer is not None:
            yield self._answered(passage, answer)
            self.asked = None
            return
        clauses = list(in_order(clauses_of(sentence)))
        if not clauses:
            fragment = fragment_in(sentence, terse=self.document.source.described.kind in {Kind.RECORD, Kind.OTHER})
            clauses = [fragment] if fragment is not None else []
        self.until = passage.at(sentence.end_char, 0)[0]
        for clause in clauses:
            place = place_of(clause, self.masked)
            self.here = place or self.here
            yield self._told(passage, clause, self.here)
        if sentence.text.rstrip(" \"'”»)").endswith((".", "!", "?")):
            self.here = None  # place and time are carried on only within one sentence as the teller made it
            if self.document.source.described.kind not in {Kind.RECORD, Kind.OTHER}:  # entries tell it at their head
                self.since = passage.at(sentence.end_char, 0)[0]
        self.asked = None

    def _told(self, passage: Passage, clause: Clause, place: Place | None) -> Statement:
        voice = self.voices.of(clause)
        start, end = _span(clause, voice)
        kind = self.document.source.described.kind
        quoted = voice.quote is not None
        modality = modality_of(clause, pledging=quoted or kind in {Kind.OFFICIAL, Kind.PRESS}, quoted=quoted)
        at = passage.at(start, end)
        return replace(
            self._anchored(at, voice, act_of(clause)),
            participants=participants_of(clause, self.masked),
            when=self._when(passage, at),
            where=_where(place),
            quantities=quantities_in(passage.doc, self.numbers, start, end),
            polarity=polarity_of(clause),
            modality=modality,
            knowledge=knowledge_of(clause, voice, modality, kind),
        )

    def _when(self, passage: Passage, at: tuple[int, int]) -> When | None:
        """The clause's own time; in a record the hour at the head of the entry is its own too."""
        own = self.moments.own(*at)
        if own is not None:
            return own
        carried = self.moments.carried(at[0], self.since, self.until)
        if carried is None or self.document.source.described.kind not in HEADED:
            return carried
        head = self.moments.own(self.since, passage.segment.start)
        return replace(carried, basis=Basis.OWN) if head is not None and head.text == carried.text else carried

    def _answered(self, passage: Passage, answer: Answer) -> Statement:
        """A fragment takes act and participants from its question, and adds what it says itself."""
        own = answer.own
        voice = self.voices.of(own)
        modality = modality_of(answer.asked, pledging=False, quoted=False)
        at = passage.at(*own.span)
        known = knowledge_of(own, voice, modality, self.document.source.described.kind)
        return replace(
            self._anchored(at, voice, act_of(answer.asked)),
            participants=answer.participants(),
            when=self.moments.own(*at),
            where=_where(place_of(own, self.masked)),
            quantities=answer.counted(quantities_in(passage.doc, self.numbers, *own.span)),
            polarity=Polarity.DENIED if answer.denied else Polarity.AFFIRMED,
            modality=modality,
            knowledge=Knowledge.INFERRED if answer.supposed else known,
        )

    def _anchored(self, at: tuple[int, int], voice: Voice, act: str) -> Statement:
        """A statement with its id, words and teller; a second one of the same words and act gets an id of its own."""
        source = self.document.source.id
        parts = ("statement", source, str(at[0]), str(at[1]), act)
        self.told[parts] += 1
        again = (str(self.told[parts]),) if self.told[parts] > 1 else ()
        return Statement(
            id=self.identify(*parts, *again),
            anchor=anchor_at(source, self.document.text.content, *at),
            teller=voice.teller,
            chain=voice.chain,
            act=act,
        )


def _where(place: Place | None) -> Where | None:
    return Where(place.text, place.name) if place is not None else None


def _span(clause: Clause, voice: Voice) -> tuple[int, int]:
    """The clause's words; of quoted words only those between the marks."""
    start, end = clause.span
    if voice.quote is not None:
        start, end = max(start, voice.quote.start), min(end, voice.quote.end)
    return start, end
