"""What was done: the lemma of the verb that carries the meaning."""

from spacy.tokens import Token

from testimonia.language.lexicon import lexicon
from testimonia.reading.clauses import Clause
from testimonia.reading.syntax import lemma_of, word_of


def act_of(clause: Clause) -> str:
    """The act in a word or two: ``blow up``, ``order``, ``die``, ``begin``; of "was wounded" it is ``wound``."""
    aspect = next((f for f in clause.frames if lemma_of(f) in lexicon().words("verbs.aspect")), None)
    if aspect is not None and lemma_of(aspect) in {"begin", "start", "continue", "cease"}:
        return lemma_of(aspect)
    head = clause.head
    lemma = lemma_of(head)
    if head.pos_ not in {"VERB", "AUX"}:
        return lexicon().act_of(lemma) or lemma
    if lemma in lexicon().words("verbs.light"):
        return _carried_by_noun(head) or _with_particle(head)
    if lemma == "be":
        return _of_being(head)
    return _with_particle(head)


def _with_particle(head: Token) -> str:
    particle = next((word_of(c) for c in head.children if c.dep_ == "prt"), None)
    return f"{lemma_of(head)} {particle}" if particle else lemma_of(head)


def _carried_by_noun(head: Token) -> str | None:
    """Give the order, make a promise: the noun tells what was done."""
    for child in head.children:
        if child.dep_ in {"dobj", "obj"} and not any(word_of(c) in {"his", "her", "my"} for c in child.children):
            act = lexicon().act_of(lemma_of(child))
            if act is not None:
                return act
    return None


def _of_being(head: Token) -> str:
    """Was dead, was on leave: the state, after the verb that joins it."""
    for child in head.children:
        if child.dep_ == "acomp":
            return f"be {word_of(child)}"
    return "be"
