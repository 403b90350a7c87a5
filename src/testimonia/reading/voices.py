"""Who asserts a clause: the source's teller, the speaker of the turn, or somebody whom these quote."""

from dataclasses import dataclass

from spacy.tokens import Token

from testimonia.language.lexicon import lexicon
from testimonia.model.source import Kind
from testimonia.reading.cast import Cast, called
from testimonia.reading.clauses import Clause
from testimonia.reading.passage import Document, Passage
from testimonia.reading.quotes import Quote, quotes_in
from testimonia.reading.syntax import is_first_person, lemma_of, shared_subject, word_of

_NEAR = 90  # code points between two quotes of one speaker
_BESIDE = 10  # tokens from a role to the name beside it
_PRONOUNS = frozenset({"he", "she", "him", "her"})
_NOBODY = frozenset({"they", "one", "somebody", "someone", "people", "everybody", "everyone", "it", "you", "who", "which", "that",
                     "some", "others", "many", "these", "those", "nobody", "this", "there", "what", "all"})  # fmt: skip


@dataclass(frozen=True)
class Voice:
    """``chain`` runs from the source's teller to ``teller``; ``quote`` is the direct quote that holds the words."""

    teller: str
    chain: tuple[str, ...] = ()
    quote: Quote | None = None
    hearsay: bool = False  # passed on by somebody whom the words do not name
    person: bool = True  # do "I" and "we" mean this teller?


class Voices:
    """The voices of one document, asked passage by passage in the order of the text."""

    def __init__(self, document: Document) -> None:
        """Names are collected first; the last one quoted is remembered from passage to passage."""
        self.cast = Cast(document)
        self._author = document.source.described.teller or ""
        self._kind = document.source.described.kind
        self._last: str | None = None
        self._quotes: tuple[tuple[Quote, str | None], ...] = ()
        self._spans: tuple[tuple[int, int], ...] = ()
        self._speaker = self._author

    def enter(self, passage: Passage) -> None:
        """Go on to the next passage."""
        self._speaker = self._named_speaker(passage.segment.speaker)
        if self._kind not in {Kind.PRESS, Kind.OFFICIAL, Kind.OTHER}:
            self._last = None
        found: list[tuple[Quote, str | None]] = []
        quotes = quotes_in(passage.doc)
        self._spans = tuple((q.start, q.end) for q in quotes)
        for quote in quotes:
            name = self._quoted(passage, quote, found[-1] if found else None)
            found.append((quote, name))
            self._last = name or self._last
        self._quotes = tuple(found)

    def _named_speaker(self, label: str | None) -> str:
        if label is None:
            return self._author
        if label.casefold() in lexicon().words("interview.house"):
            return self._author
        return self.cast.name_of(label)

    def _quoted(self, passage: Passage, quote: Quote, before: tuple[Quote, str | None] | None) -> str | None:
        """The name of who is quoted: as the words say, else as the quote before, else who was spoken of last."""
        if quote.speaker is not None:
            return self._name(quote.speaker, quote.start)
        if quote.verb is not None:
            return None
        between = passage.doc.text[before[0].end : quote.start] if before else ""
        if before is not None and len(between) < _NEAR:
            return before[1]
        first = next((t for t in passage.doc if t.idx >= quote.start), None)
        if first is None or self._kind is Kind.TESTIMONY:
            return None
        return self._antecedent(first, quote.start)

    def of(self, clause: Clause) -> Voice:
        """The voice of one clause of the passage that was entered last."""
        at = clause.head.idx
        own = self._own()
        held = next(((q, name) for q, name in self._quotes if q.start <= at < q.end), None)
        if held is not None:
            quote, name = held
            if name is None:
                return Voice(
                    own.teller,
                    own.chain,
                    quote,
                    hearsay=quote.verb is not None and not _said_by_me(quote),
                    person=own.person,
                )
            return self._passed_on(own, name, quote)
        return self._framing(clause, own) or self._indirect(clause, own)

    def _framing(self, clause: Clause, own: Voice) -> Voice | None:
        """ "Forty, at the least," Bel told us: a clause that is nothing but the frame of a quote within it."""
        first, last = clause.span
        if lemma_of(clause.head) not in lexicon().words("verbs.speech"):
            return None
        inside = next(((q, n) for q, n in self._quotes if first <= q.start and q.end <= last and n is not None), None)
        return self._passed_on(own, inside[1], None) if inside is not None and inside[1] is not None else None

    def _own(self) -> Voice:
        if self._speaker and self._speaker != self._author:
            return Voice(self._speaker, tuple(n for n in (self._author, self._speaker) if n))
        return Voice(self._author)

    def _passed_on(self, own: Voice, name: str, quote: Quote | None) -> Voice:
        if name == own.teller:
            return Voice(own.teller, own.chain, quote)
        return Voice(name, (*(own.chain or (own.teller,)), name), quote)

    def _indirect(self, clause: Clause, own: Voice) -> Voice:
        """He says that, according to the ministry; the outermost frame that names somebody decides."""
        words = lexicon().words
        hearsay = False
        for frame in clause.frames:
            if lemma_of(frame) not in words("verbs.speech") | words("verbs.denial") | words("verbs.promising"):
                continue
            if lemma_of(frame) in words("verbs.promising"):
                continue
            teller, unnamed = self._teller_of(frame)
            if teller is not None:
                self._last = teller
                return self._passed_on(own, teller, None)
            hearsay = hearsay or unnamed
        source = _according_to(clause)
        if source is not None and (_proper_part(source) is not None or _is_person(source) or _is_body(source)):
            name = self._name(source, source.idx)
            if name is not None:
                return self._passed_on(own, name, None)
        return Voice(own.teller, own.chain, None, hearsay=hearsay)

    def _teller_of(self, frame: Token) -> tuple[str | None, bool]:
        """Who says it, and whether it is passed on by somebody unnamed."""
        passive = any(c.dep_ in {"nsubjpass", "auxpass"} for c in frame.children)
        if passive:
            subject = shared_subject(frame)
            return (
                self._name(subject, frame.idx) if subject is not None and not is_first_person(subject) else None
            ), True
        subject = shared_subject(frame)
        if subject is None or is_first_person(subject):
            return None, False
        return self._name(subject, frame.idx), True

    def _name(self, noun: Token, at: int) -> str | None:
        """The name of a speaker; None for "I" (the teller) and for those whom the words leave unnamed."""
        word = word_of(noun)
        if is_first_person(noun):
            return self._own().teller if noun.pos_ == "PRON" else None
        if word in _PRONOUNS:
            return self._antecedent(noun, at)
        if word in _NOBODY:
            return self._relative(noun)
        named = _proper_part(noun)
        if named is not None:
            return self.cast.spoken_of(named)
        holder = self.cast.holder_of(lemma_of(noun))
        if holder is not None:
            return holder
        return self._described(noun)

    def _relative(self, noun: Token) -> str | None:
        if word_of(noun) in {"who", "that", "which"} and noun.head.dep_ == "relcl":
            return self._name(noun.head.head, noun.idx)
        return None

    def _described(self, noun: Token) -> str | None:
        """A person whom the words describe: "the dispatcher", "my mother" (of whoever speaks)."""
        if noun.pos_ not in {"NOUN", "PROPN"}:
            return None
        if lemma_of(noun) in lexicon().words("nouns.anybody") and not any(c.dep_ == "prep" for c in noun.children):
            return None
        if lemma_of(noun) in self._author.casefold().split() and self._kind in {Kind.OFFICIAL, Kind.RECORD}:
            return self._author
        owner = next((c for c in noun.children if c.dep_ == "poss"), None)
        kin = lemma_of(noun) in lexicon().words("nouns.kin")
        if owner is not None and kin:
            holder = (
                self._own().teller
                if is_first_person(owner) or word_of(owner) in {"my", "our"}
                else self._name(owner, owner.idx)
            )
            if holder is not None:
                return f"{lemma_of(noun).capitalize()} of {holder}"
            return None if word_of(owner) not in {"his", "her", "their"} and owner.pos_ == "PRON" else called(noun)
        if owner is None and any(word_of(c) in {"a", "an"} for c in noun.children) and self._kind is Kind.TESTIMONY:
            return None
        return called(noun)

    def _antecedent(self, pronoun: Token, at: int) -> str | None:
        """The last person whom a main clause before told of, else the last one named, else the last one quoted."""
        before = [t for t in pronoun.doc if t.idx < at and t.i < pronoun.i and self._could_be(t)]
        leading = [
            t for t in before if t.dep_ in {"nsubj", "nsubjpass", "ROOT"} and t.head.dep_ in {"ROOT", "conj", "ccomp"}
        ]
        for token in (*reversed(leading), *reversed(before)):
            name = self._name(token, token.idx)
            if name is not None:
                return name
        return self._last if self._kind in {Kind.PRESS, Kind.OFFICIAL, Kind.OTHER} else None

    def _could_be(self, token: Token) -> bool:
        """Can "he" or "she" mean this one?"""
        if token.dep_ in {"compound", "poss", "pobj"} or token.tag_ in {"NNS", "NNPS"}:
            return False
        if any(start <= token.idx < end for start, end in self._spans):
            return False
        return (token.pos_ == "PROPN" and self._is_named(token)) or (
            token.pos_ in {"NOUN", "PROPN"} and _is_person(token)
        )

    def _is_named(self, token: Token) -> bool:
        return token.ent_type_ == "PERSON" or self.cast.knows(str(token.text))


def _is_person(token: Token) -> bool:
    lemma = lemma_of(token)
    words = lexicon().words
    return (
        lemma in words("nouns.title")
        or lemma in words("nouns.kin")
        or lemma in words("nouns.person")
        or token.ent_type_ == "PERSON"
    )


def _is_body(token: Token) -> bool:
    return lemma_of(token) in lexicon().words("nouns.body")


def _said_by_me(quote: Quote) -> bool:
    return quote.verb is not None and is_first_person(shared_subject(quote.verb))


def _proper_part(noun: Token) -> str | None:
    """The proper name in a noun phrase or beside it: "Tibor Kasch, then assistant driver", "the mayor, Ana Bel"."""
    if noun.pos_ == "PROPN":
        first = noun.i
        while (
            first > 0 and noun.doc[first - 1].dep_ == "compound" and noun.doc[first - 1].head in {noun, noun.doc[first]}
        ):
            first -= 1
        return str(noun.doc[first : noun.i + 1].text)
    for token in noun.subtree:
        if token.dep_ == "appos" and token.pos_ == "PROPN" and noun.i < token.i <= noun.i + _BESIDE:
            return _proper_part(token)
    return None


def _according_to(clause: Clause) -> Token | None:
    for token in clause.head.sent:
        if word_of(token) == "according" and clause.start - 1 <= token.i <= clause.end + 1:
            to = next((c for c in token.children if c.dep_ in {"prep", "pcomp"}), None)
            return next((g for g in to.children if g.dep_ == "pobj"), None) if to is not None else None
    return None
