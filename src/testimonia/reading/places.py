"""Where it was, as the words of a clause give it."""

from dataclasses import dataclass

from spacy.tokens import Token

from testimonia.language.lexicon import lexicon
from testimonia.reading.cast import phrase_of
from testimonia.reading.clauses import Clause
from testimonia.reading.syntax import lemma_of, word_of

_ADVERBS = frozenset({"here", "there", "upstairs", "downstairs", "outside", "inside"})
_NAMED = frozenset({"GPE", "LOC", "FAC"})
_GOALS = frozenset({"to", "towards", "toward", "into", "from", "onto"})
_CLOSE = frozenset({"at", "in", "near"})  # before a name, these open a place whatever the name looks like
_PASSING = frozenset({"before", "after", "by"})  # of these only a name says where


@dataclass(frozen=True)
class Place:
    """The words, with their preposition, and the place's name without it; ``goal`` where it was only gone towards."""

    start: int
    end: int
    text: str
    name: str
    goal: bool


def place_of(clause: Clause, masked: tuple[tuple[int, int], ...]) -> Place | None:
    """The place nearest to the verb in a clause, rest before goal; ``masked`` are times, which are no places.

    Where somebody only went, or came from, is no place of what he did, unless he is said to have come there.
    """
    found = [p for t in clause.tokens() if (p := _place(t, clause, masked)) is not None]
    if lemma_of(clause.head) not in lexicon().words("verbs.reaching") | lexicon().words("verbs.coming"):
        found = [p for p in found if not p.goal]
    if not found:
        return _reached(clause)
    return min(found, key=lambda p: (p.goal, abs(p.start - clause.head.idx)))


def _reached(clause: Clause) -> Place | None:
    """The bridge of "reached the bridge"."""
    if lemma_of(clause.head) not in lexicon().words("verbs.reaching"):
        return None
    noun = next((c for c in clause.head.children if c.dep_ in {"dobj", "obj"}), None)
    if noun is None or not (_is_place(noun) or noun.pos_ == "PROPN"):
        return None
    name = phrase_of(noun)
    start = noun.doc[noun.left_edge.i].idx
    return Place(start, start + len(name), name, name, goal=True)


def _place(token: Token, clause: Clause, masked: tuple[tuple[int, int], ...]) -> Place | None:
    if word_of(token) in _ADVERBS and token.dep_ == "advmod" and token.head == clause.head:
        return Place(token.idx, token.idx + len(token.text), str(token.text), str(token.text), goal=False)
    rest, goal = word_of(token) in lexicon().words("words.place_prepositions"), word_of(token) in _GOALS
    if token.pos_ != "ADP" or not (rest or goal):
        return None
    noun = next((c for c in token.children if c.dep_ == "pobj"), None)
    if noun is None or any(s <= noun.idx < e for s, e in masked) or not _is_where(token, noun):
        return None
    name = phrase_of(noun)
    first = noun.doc[noun.left_edge.i]
    last = _end_of_whole(noun, first.idx + len(name), clause, masked)
    name = noun.doc.text[first.idx : last]
    return Place(token.idx, last, noun.doc.text[token.idx : last], name, goal=not rest)


def _end_of_whole(noun: Token, end: int, clause: Clause, masked: tuple[tuple[int, int], ...]) -> int:
    """Where the place ends with what says more closely where that is ("the hospital at Sorn", "the bend, km 12")."""
    at = next((t.i for t in noun.doc[noun.i :] if t.idx >= end), len(noun.doc))
    rest = list(noun.doc[at : min(clause.end, at + _FURTHER)])
    if rest and rest[0].text == ",":
        rest = rest[1:]
        if len(rest) > 1 and word_of(rest[0]) in {"km", "kilometre", "mile"} and rest[1].like_num:
            return rest[1].idx + len(rest[1].text)
        return end
    if not rest or word_of(rest[0]) not in {"at", "in", "near", "under", "below", "above", "behind"}:
        return end
    inner = next((c for c in rest[0].children if c.dep_ == "pobj"), None)
    if inner is None or any(s <= inner.idx < e for s, e in masked) or not _is_where(rest[0], inner):
        return end
    name = phrase_of(inner)
    return inner.doc[inner.left_edge.i].idx + len(name)


_FURTHER = 4  # tokens


def _is_where(preposition: Token, noun: Token) -> bool:
    """Do the two say where something was?"""
    word, words = word_of(preposition), lexicon().words
    if word in _PASSING and noun.pos_ != "PROPN" and not (word == "by" and _is_place(noun)):
        return False
    if word == "by" and noun.left_edge == noun and lemma_of(noun) in words("nouns.vehicle"):
        return False  # "by bus" is a way of going
    aimed = lemma_of(preposition.head) in words("verbs.aiming") | words("verbs.looking")
    if word in _CLOSE and noun.pos_ == "PROPN" and not aimed and noun.ent_type_ not in {"DATE", "TIME"}:
        return True
    return _is_place(noun)


def _is_place(noun: Token) -> bool:
    if noun.ent_type_ in _NAMED:
        return True
    if lemma_of(noun) in lexicon().words("nouns.place"):
        return True
    if noun.pos_ != "PROPN" or noun.ent_type_ in {"DATE", "TIME", "ORG"}:
        return False
    return noun.ent_type_ not in {"PERSON", "NORP"} or word_of(noun.head) == "in"  # nobody dies in a person
