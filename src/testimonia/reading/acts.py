"""What was done: the lemma of the verb that carries the meaning."""

from spacy.tokens import Token

from testimonia.language.lexicon import lexicon
from testimonia.reading.clauses import Clause
from testimonia.reading.syntax import lemma_of, word_of

_THINGS = frozenset({"NOUN", "PROPN", "X"})


def act_of(clause: Clause) -> str:
    """The act in a word or two: ``blow up``, ``order``, ``die``; of "was wounded" it is ``wound``."""
    head = clause.head
    if head.pos_ not in {"VERB", "AUX"}:
        return _of_fragment(clause)
    return act_of_verb(head)


def _of_fragment(clause: Clause) -> str:
    """Without a verb: the act that a noun names, else being, as an adjective says ("pump broken now")."""
    named = next(
        (a for t in clause.tokens() if t.pos_ in _THINGS and (a := lexicon().act_of(lemma_of(t))) is not None), None
    )
    if named is not None:
        return named
    gone = next((moved for t in clause.tokens() if (moved := _moved(t, clause)) is not None), None)
    if gone is not None:
        return gone
    state = next((t for t in clause.tokens() if t.pos_ == "ADJ" and t.dep_ not in {"amod", "nummod", "compound"}), None)
    return f"be {word_of(state)}" if state is not None else "be"


def _moved(token: Token, clause: Clause) -> str | None:
    """As in "power off" or "the boat in": what went or came, where a particle stands for the verb."""
    if token.i == clause.start:
        return None
    if word_of(token) in lexicon().words("particles.leaving"):
        return f"go {word_of(token)}"
    last = token.i + 1 == clause.end or clause.doc[token.i + 1].is_punct
    return f"come {word_of(token)}" if last and word_of(token) in lexicon().words("particles.coming") else None


def act_of_verb(head: Token) -> str:
    """The act of a verb with what completes it."""
    while (carried := _completed(head, lemma_of(head))) is not None:
        head = carried
    lemma = lemma_of(head)
    if lemma in lexicon().words("verbs.light"):
        return _carried_by_noun(head) or _with_particle(head)
    if lemma == "be":
        return _of_being(head)
    return _with_particle(head)


def _completed(head: Token, lemma: str) -> Token | None:
    """The verb that tells what was done: had it moved, was not allowed to go, was told to write, it was he who came."""
    words = lexicon().words
    for child in head.children:
        verbal = child.pos_ in {"VERB", "AUX"} and child.i > head.i
        if not verbal:
            continue
        infinitive = any(c.tag_ == "TO" for c in child.children)
        if lemma in words("verbs.causing") and child.dep_ in {"ccomp", "xcomp"}:
            return child
        if lemma in words("verbs.requesting") and child.dep_ in {"xcomp", "ccomp"} and infinitive:
            return child
        if lemma == "be" and child.dep_ in {"advcl", "ccomp"} and _is_cleft(head, child):
            return child
    attribute = next((c for c in head.children if c.dep_ == "attr"), None)
    if lemma == "be" and attribute is not None and _opens_with_it(head):
        return next((c for c in attribute.children if c.dep_ == "relcl"), None)
    return None


def _opens_with_it(head: Token) -> bool:
    return any(c.dep_ in {"nsubj", "expl"} and word_of(c) in {"it", "that", "this"} for c in head.children)


def _is_cleft(head: Token, child: Token) -> bool:
    """It was nearly noon when the boat came."""
    return _opens_with_it(head) and any(word_of(c) in {"when", "that"} for c in child.children)


def _with_particle(head: Token) -> str:
    lemma = lemma_of(head)
    if (
        lemma == "lay"
        and head.tag_ in {"VBD", "VBP"}
        and not any(c.dep_ == "dobj" and lemma_of(c) not in lexicon().words("nouns.time_units") for c in head.children)
    ):
        return "lie"
    if lemma == "bear" and word_of(head) == "born":
        return "be born"
    if word_of(head) in {"gone", "missing"} and any(lemma_of(c) == "be" for c in head.children):
        return f"be {word_of(head)}"
    particle = next((word_of(c) for c in head.children if c.dep_ == "prt"), None)
    state = next((word_of(c) for c in head.children if _is_state(c)), None)
    return " ".join(word for word in (lemma, particle, state) if word)


def _is_state(token: Token) -> bool:
    """In what state it ends or leaves somebody: escaped unhurt, was brought out alive."""
    return token.dep_ in {"acomp", "oprd", "dobj", "advmod"} and word_of(token) in lexicon().words("words.states")


def _carried_by_noun(head: Token) -> str | None:
    """Give the order, make a promise: the noun tells what was done."""
    for child in head.children:
        if child.dep_ in {"dobj", "obj"}:
            act = lexicon().act_of(lemma_of(child))
            if act is not None:
                return act
    return None


def _of_being(head: Token) -> str:
    """Was dead, was on the march, there were no repairs: the state or the noun, after the verb that joins it."""
    for child in head.children:
        if child.dep_ == "acomp":
            return f"be {word_of(child)}"
        if child.dep_ == "attr" and any(c.dep_ == "expl" for c in head.children):
            return lexicon().act_of(lemma_of(child)) or "be"
        if child.dep_ == "prep" and word_of(child) in {"on", "in", "under"}:
            noun = next((g for g in child.children if g.dep_ == "pobj"), None)
            act = lexicon().act_of(lemma_of(noun)) if noun is not None else None
            if act is not None:
                return act
    return "be"
