"""What to call somebody who speaks: the fullest name, a pronoun's antecedent, or the words that describe them."""

from spacy.tokens import Token

from testimonia.language.lexicon import lexicon
from testimonia.model.source import Kind
from testimonia.reading.cast import Cast, called
from testimonia.reading.passage import Document
from testimonia.reading.syntax import is_first_person, is_person, lemma_of, word_of

_TOLD_BY_OTHERS = frozenset({Kind.PRESS, Kind.OFFICIAL, Kind.OTHER})
_BESIDE = 10  # tokens from a role to the name beside it
_DEEP = 4  # "the son of his mother's friend": further back nobody can tell whom the words mean
_CALLINGS = ("man", "woman", "person", "er", "or", "ist", "ian", "ess", "ee", "ant", "ent")
_GENDERS = {"he": "nouns.women", "him": "nouns.women", "she": "nouns.men", "her": "nouns.men"}  # whom it cannot mean


class Speakers:
    """The names of those who speak in one document. ``last`` is who was quoted last, ``speaker`` whose turn it is."""

    def __init__(self, document: Document, author: str) -> None:
        """Collect the names first; ``author`` is the source's own teller."""
        self._cast = Cast(document)
        self._author = author
        self._kind = document.source.described.kind
        self._spans: tuple[tuple[int, int], ...] = ()
        self._known: dict[int, str | None] = {}
        self._depth = 0
        self.last: str | None = None
        self.speaker = self._author

    def enter(self, label: str | None, quotes: tuple[tuple[int, int], ...]) -> None:
        """Go on to the next passage: under this label, with quotes at these code points."""
        house = label is None or label.casefold() in lexicon().words("interview.house")
        self.speaker = self._author if label is None or house else self._cast.name_of(label)
        self._spans, self._known = quotes, {}
        if self._kind not in _TOLD_BY_OTHERS:
            self.last = None

    def name(self, noun: Token, at: int) -> str | None:
        """What to call whom the noun means; None for those whom the words leave unnamed."""
        if noun.i not in self._known:
            if self._depth >= _DEEP:
                return None
            self._depth += 1
            self._known[noun.i] = self._named(noun, at)
            self._depth -= 1
        return self._known[noun.i]

    def _named(self, noun: Token, at: int) -> str | None:
        """The name of a speaker; None for "I" (the teller) and for those whom the words leave unnamed."""
        word = word_of(noun)
        if is_first_person(noun):
            return self.speaker if noun.pos_ == "PRON" else None
        if word in _GENDERS:
            return self.antecedent(noun, at)
        if word in lexicon().words("words.nobody_named"):
            return self._relative(noun)
        named = proper_part(noun)
        if named is not None:
            return self._cast.spoken_of(named)
        holder = self._cast.holder_of(lemma_of(noun))
        if holder is not None:
            return holder
        return self._described(noun)

    def _relative(self, noun: Token) -> str | None:
        if word_of(noun) in {"who", "that", "which"} and noun.head.dep_ == "relcl":
            return self.name(noun.head.head, noun.idx)
        return None

    def _described(self, noun: Token) -> str | None:
        """A person whom the words describe: "the dispatcher", "my mother" (of whoever speaks)."""
        if noun.pos_ not in {"NOUN", "PROPN"} or not _can_speak(noun):
            return None
        if lemma_of(noun) in lexicon().words("nouns.anybody") and not any(c.dep_ == "prep" for c in noun.children):
            return None
        if lemma_of(noun) in self._author.casefold().split() and self._kind in {Kind.OFFICIAL, Kind.RECORD}:
            return self._author
        owner = next((c for c in noun.children if c.dep_ == "poss"), None)
        kin = lemma_of(noun) in lexicon().words("nouns.kin")
        if owner is not None and kin:
            holder = self.speaker if word_of(owner) in {"my", "our"} else self.name(owner, owner.idx)
            return f"{lemma_of(noun).capitalize()} of {holder}" if holder is not None else called(noun)
        if owner is None and any(word_of(c) in {"a", "an"} for c in noun.children) and self._kind is Kind.TESTIMONY:
            return None
        return called(noun)

    def antecedent(self, pronoun: Token, at: int) -> str | None:
        """The last person whom a main clause before told of, else the last one named, else the last one quoted."""
        never = _GENDERS.get(word_of(pronoun))
        excluded = lexicon().words(never) if never else frozenset()
        before = [t for t in pronoun.doc[: pronoun.i] if t.idx < at and self._could_be(t) and not _is_of(t, excluded)]
        leading = [
            t for t in before if t.dep_ in {"nsubj", "nsubjpass", "ROOT"} and t.head.dep_ in {"ROOT", "conj", "ccomp"}
        ]
        for token in (*reversed(leading), *reversed(before)):
            name = self.name(token, token.idx)
            if name is not None:
                return name
        return self.last if self._kind in _TOLD_BY_OTHERS else None

    def _could_be(self, token: Token) -> bool:
        """Can "he" or "she" mean this one?"""
        if token.dep_ in {"compound", "poss", "pobj"} or token.tag_ in {"NNS", "NNPS"}:
            return False
        if any(start <= token.idx < end for start, end in self._spans):
            return False
        return (token.pos_ == "PROPN" and self._is_named(token)) or (
            token.pos_ in {"NOUN", "PROPN"} and is_person(token)
        )

    def _is_named(self, token: Token) -> bool:
        return token.ent_type_ == "PERSON" or self._cast.knows(str(token.text))


def _is_of(token: Token, lemmas: frozenset[str]) -> bool:
    """Is it called by one of these nouns, or titled so ("Mrs Bel")?"""
    return lemma_of(token) in lemmas or any(word_of(c) in lemmas for c in token.children if c.dep_ == "compound")


def _can_speak(noun: Token) -> bool:
    """A person, a body, a paper that says something, or a noun made like those of callings ("the dispatcher")."""
    words = lexicon().words
    lemma = lemma_of(noun)
    known = words("nouns.body") | words("nouns.paper") | words("nouns.anybody")
    return is_person(noun) or lemma in known or noun.pos_ == "PROPN" or lemma.endswith(_CALLINGS)


def is_somebody(noun: Token) -> bool:
    """A person or a body that can be cited: "according to the list" cites nobody."""
    return proper_part(noun) is not None or is_person(noun) or lemma_of(noun) in lexicon().words("nouns.body")


def proper_part(noun: Token) -> str | None:
    """The proper name in a noun phrase or beside it: "Jan Bel, then a fireman", "the mayor, Ana Bel"."""
    if noun.pos_ == "PROPN":
        return _whole_name(noun)
    near = (t for t in noun.doc[noun.i + 1 : noun.i + 1 + _BESIDE] if t.dep_ == "appos" and t.pos_ == "PROPN")
    beside = next((t for t in near if noun.is_ancestor(t)), None)
    return _whole_name(beside) if beside is not None else None


def _whole_name(last: Token) -> str:
    doc, first = last.doc, last.i
    while first > 0 and doc[first - 1].dep_ == "compound" and doc[first - 1].head in {last, doc[first]}:
        first -= 1
    return str(doc[first : last.i + 1].text)
