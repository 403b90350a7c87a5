"""Who and what takes part in an act, and as what."""

from collections.abc import Iterator

from spacy.tokens import Token

from testimonia.language.lexicon import lexicon
from testimonia.model.statement import Participant
from testimonia.reading.cast import phrase_of
from testimonia.reading.clauses import Clause
from testimonia.reading.syntax import SUBJECTS, is_passive, lemma_of, shared_subject, word_of

# What one does not fire at: "fired at a distance", "on the signal".
_NO_AIMS = frozenset(
    {"distance", "time", "moment", "instant", "length", "once", "random", "last", "night", "day", "morning"}
)
_NO_AIMS |= {"signal", "word", "order", "way", "side", "occasion", "return", "sight"}
_BY_PREPOSITION = {"with": "companion", "to": "recipient", "for": "recipient", "about": "topic", "against": "patient"}


def participants_of(clause: Clause, masked: tuple[tuple[int, int], ...]) -> tuple[Participant, ...]:
    """Participants in the order of their words; times (``masked``) are none."""
    found: list[tuple[int, Participant]] = []
    known: set[Token] = set()
    for role, noun in (pair for head in (clause.head, *clause.also) for pair in _roles(head)):
        if noun not in known and not any(s <= noun.idx < e for s, e in masked):
            found.append((noun.i, Participant(role, _phrase(noun, masked))))
            known.add(noun)
    return tuple(p for _, p in sorted(found, key=lambda pair: pair[0]))


def _phrase(noun: Token, masked: tuple[tuple[int, int], ...]) -> str:
    """The words of a participant, without a date that the parser hangs before them ("On 4 October two carts ...")."""
    phrase, start = _joined(noun) or phrase_of(noun), noun.left_edge.idx
    end = max((e for s, e in masked if s < noun.idx and start < e), default=start)
    return phrase[max(0, end - start) :].strip(" ,")


def _joined(noun: Token) -> str | None:
    """My brother and I: all who do it together, where nothing stands between them; None for one alone."""
    if noun.dep_ not in SUBJECTS or not noun.conjuncts:
        return None
    last = noun.conjuncts[-1]
    words = noun.doc[noun.left_edge.i : last.i + 1]
    is_plain = all(t.pos_ in {"NOUN", "PROPN", "PRON", "DET", "CCONJ", "ADJ", "NUM", "PUNCT"} for t in words)
    return str(words.text) if is_plain and last.i > noun.i else None


def role_of_subject(head: Token) -> str:
    """What the subject of a verb is: who does it, or to whom it is done."""
    return "patient" if is_passive(head) else "agent"


def _roles(head: Token) -> Iterator[tuple[str, Token]]:
    yield from _of_verb(head)
    if lemma_of(head) in lexicon().words("verbs.aiming"):
        yield from _aimed_at(head)


def _of_verb(head: Token) -> Iterator[tuple[str, Token]]:
    subject = shared_subject(head)
    if (
        subject is not None
        and word_of(subject) not in {"there", "who", "which", "that"}
        and not _is_empty(subject, head)
    ):
        yield role_of_subject(head), subject
    elif subject is not None and word_of(subject) in {"who", "which", "that"} and subject.head.dep_ == "relcl":
        yield role_of_subject(head), subject.head.head
    for child in head.children:
        if child.dep_ in {"dobj", "obj"}:
            if not (_is_length(child) or child.pos_ == "ADJ"):
                yield _role_of_object(child, head), child
        elif child.dep_ == "npadvmod" and _is_given(child):
            yield "patient", child
        elif child.dep_ == "dative" and child.pos_ != "ADP":
            yield "recipient", child
        elif child.dep_ == "attr" and lemma_of(head) == "be" and subject is not None and word_of(subject) == "there":
            yield "patient", child
        elif child.dep_ in {"agent", "prep", "dative"}:
            yield from _of_preposition(child)


def _aimed_at(head: Token) -> Iterator[tuple[str, Token]]:
    """At whom: "they fired on us", "fired a volley at the men"."""
    things = (head, *(child for child in head.children if child.dep_ in {"dobj", "obj"}))
    towards = (c for thing in things for c in thing.children if c.dep_ == "prep" and word_of(c) in {"on", "upon", "at"})
    for noun in (c for preposition in towards for c in preposition.children if c.dep_ == "pobj"):
        if not _is_place(noun) and noun.ent_type_ not in {"DATE", "TIME"} and lemma_of(noun) not in _NO_AIMS:
            yield "patient", noun


def _role_of_object(noun: Token, head: Token) -> str:
    """What is reached is where one goes, what is left is where one comes from; "slipped me bread" has two objects."""
    if _is_place(noun):
        if lemma_of(head) in lexicon().words("verbs.leaving"):
            return "origin"
        if lemma_of(head) in lexicon().words("verbs.reaching"):
            return "goal"
    return "recipient" if any(_is_given(c) for c in head.children) else "patient"


def _is_given(noun: Token) -> bool:
    """The bread of "slipped me bread", which the parser takes for a measure."""
    if noun.dep_ != "npadvmod" or noun.pos_ != "NOUN" or lemma_of(noun) in lexicon().words("nouns.time_units"):
        return False
    before = noun.doc[noun.left_edge.i - 1] if noun.left_edge.i > 0 else None
    return before is not None and before.pos_ == "PRON" and before.dep_ == "dobj" and before.head == noun.head


def _is_place(noun: Token) -> bool:
    return noun.ent_type_ in {"GPE", "LOC", "FAC"} or lemma_of(noun) in lexicon().words("nouns.place")


def _is_empty(subject: Token, head: Token) -> bool:
    """Is it the "it" of "it was cold", which stands for nothing?"""
    return word_of(subject) == "it" and (subject.dep_ == "expl" or (lemma_of(head) == "be" and not is_passive(head)))


def _is_length(noun: Token) -> bool:
    """As in "They held us four hours": how long, and nobody."""
    measured = any(c.pos_ == "NUM" or word_of(c) in {"a", "half", "several", "some", "whole"} for c in noun.children)
    return lemma_of(noun) in lexicon().words("nouns.time_units") and measured


def _of_preposition(preposition: Token) -> Iterator[tuple[str, Token]]:
    noun = next((c for c in preposition.children if c.dep_ == "pobj"), None)
    if noun is None:
        return
    if preposition.dep_ == "agent":
        yield "agent", noun
        return
    place = _is_place(noun)
    if _is_length(noun):
        return
    if word_of(preposition) == "from":
        yield "origin", noun
        goals = (c for c in preposition.children if c.dep_ == "prep" and word_of(c) == "to")  # "from Ostrel to Vellin"
        yield from (pair for goal in goals for pair in _of_preposition(goal))
    elif word_of(preposition) in {"to", "into", "towards"} and place:
        yield "goal", noun
    elif word_of(preposition) in _BY_PREPOSITION and not place:
        role = _BY_PREPOSITION[word_of(preposition)]
        yield (role if role != "companion" or _is_animate(noun) else "instrument"), noun


def _is_animate(noun: Token) -> bool:
    words = lexicon().words
    lemma = lemma_of(noun)
    return (
        noun.ent_type_ == "PERSON"
        or noun.pos_ == "PRON"
        or lemma in words("nouns.group_people") | words("nouns.title") | words("nouns.kin")
    )
