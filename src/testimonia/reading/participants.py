"""Who and what takes part in an act, and as what."""

from collections.abc import Iterator

from spacy.tokens import Token

from testimonia.language.lexicon import lexicon
from testimonia.model.statement import Participant
from testimonia.reading.cast import phrase_of
from testimonia.reading.clauses import Clause
from testimonia.reading.syntax import is_passive, lemma_of, shared_subject, word_of

_BY_PREPOSITION = {"with": "companion", "to": "recipient", "for": "recipient", "about": "topic", "against": "patient"}


def participants_of(clause: Clause, masked: tuple[tuple[int, int], ...]) -> tuple[Participant, ...]:
    """Participants in the order of their words; times (``masked``) are none."""
    found: list[tuple[int, Participant]] = []
    for role, noun in _roles(clause.head):
        if not any(s <= noun.idx < e for s, e in masked):
            found.append((noun.i, Participant(role, phrase_of(noun))))
    return tuple(p for _, p in sorted(found, key=lambda pair: pair[0]))


def role_of_subject(head: Token) -> str:
    """What the subject of a verb is: who does it, or to whom it is done."""
    return "patient" if is_passive(head) else "agent"


def _roles(head: Token) -> Iterator[tuple[str, Token]]:
    subject = shared_subject(head)
    if subject is not None and word_of(subject) not in {"there", "it"} | {"who", "which", "that"}:
        yield role_of_subject(head), subject
    elif subject is not None and word_of(subject) in {"who", "which", "that"} and head.dep_ == "relcl":
        yield role_of_subject(head), head.head
    for child in head.children:
        if child.dep_ in {"dobj", "obj"}:
            yield "patient", child
        elif child.dep_ == "dative" and child.pos_ != "ADP":
            yield "recipient", child
        elif child.dep_ == "attr" and lemma_of(head) == "be" and subject is not None and word_of(subject) == "there":
            yield "patient", child
        elif child.dep_ in {"agent", "prep", "dative"}:
            yield from _of_preposition(child)


def _of_preposition(preposition: Token) -> Iterator[tuple[str, Token]]:
    noun = next((c for c in preposition.children if c.dep_ == "pobj"), None)
    if noun is None:
        return
    if preposition.dep_ == "agent":
        yield "agent", noun
        return
    place = lemma_of(noun) in lexicon().words("nouns.place") or noun.ent_type_ in {"GPE", "LOC", "FAC"}
    if word_of(preposition) == "from":
        yield "origin", noun
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
