"""Where it was, as the words of a clause give it."""

from dataclasses import dataclass

from spacy.tokens import Token

from testimonia.language.lexicon import lexicon
from testimonia.reading.cast import phrase_of
from testimonia.reading.clauses import Clause
from testimonia.reading.syntax import lemma_of, word_of

_ADVERBS = frozenset({"here", "there", "upstairs", "downstairs", "outside", "inside"})
_NAMED = frozenset({"GPE", "LOC", "FAC"})


@dataclass(frozen=True)
class Place:
    """The words, with their preposition, and the place's name without it; ``goal`` where it was only gone towards."""

    start: int
    end: int
    text: str
    name: str
    goal: bool


def place_of(clause: Clause, masked: tuple[tuple[int, int], ...]) -> Place | None:
    """The place nearest to the verb in a clause, rest before goal; ``masked`` are times, which are no places."""
    found = [p for t in clause.tokens() if (p := _place(t, clause, masked)) is not None]
    if not found:
        return None
    return min(found, key=lambda p: (p.goal, abs(p.start - clause.head.idx)))


def _place(token: Token, clause: Clause, masked: tuple[tuple[int, int], ...]) -> Place | None:
    if word_of(token) in _ADVERBS and token.dep_ == "advmod" and token.head == clause.head:
        return Place(token.idx, token.idx + len(token.text), str(token.text), str(token.text), goal=False)
    words = lexicon().words
    rest, goal = (
        word_of(token) in words("words.place_prepositions"),
        word_of(token) in {"to", "towards", "toward", "into", "from", "onto"},
    )
    if token.pos_ != "ADP" or not (rest or goal):
        return None
    noun = next((c for c in token.children if c.dep_ == "pobj"), None)
    if noun is None or any(s <= noun.idx < e for s, e in masked) or not _is_place(noun):
        return None
    if word_of(token) == "by" and noun.left_edge == noun and lemma_of(noun) in words("nouns.vehicle"):
        return None  # "by bus" is a way of going
    name = phrase_of(noun)
    last = noun.doc[noun.left_edge.i].idx + len(name)
    gap = noun.doc[token.i : noun.left_edge.i].text_with_ws
    return Place(token.idx, last, f"{gap}{name}", name, goal=not rest)


def _is_place(noun: Token) -> bool:
    if noun.ent_type_ in _NAMED:
        return True
    if lemma_of(noun) in lexicon().words("nouns.place"):
        return True
    if noun.pos_ != "PROPN" or noun.ent_type_ in {"DATE", "TIME", "ORG"}:
        return False
    return noun.ent_type_ not in {"PERSON", "NORP"} or word_of(noun.head) == "in"  # nobody dies in a person
