"""Is the thing affirmed or denied?"""

from spacy.tokens import Token

from testimonia.language.lexicon import lexicon
from testimonia.model.statement import Polarity
from testimonia.reading.clauses import Clause
from testimonia.reading.frames import is_trailing
from testimonia.reading.syntax import SUBJECTS, lemma_of, word_of

_ARGUMENTS = SUBJECTS | {"dobj", "obj", "attr", "dative", "agent", "pobj", "oprd"}


def polarity_of(clause: Clause) -> Polarity:
    """Denied where the clause or a frame of it says no; two denials affirm."""
    denials = _denied_in(clause) + sum(_frame_denies(frame, clause.head) for frame in clause.frames)
    return Polarity.DENIED if denials % 2 else Polarity.AFFIRMED


def _denied_in(clause: Clause) -> int:
    head = clause.head
    if _negated(head) or any(_says_none(c) for c in _arguments(head)):
        return 1
    if any(_is_over(c) for c in (head, *head.children)):
        return 1
    if head.pos_ not in {"VERB", "AUX"} and any(word_of(t) in _none() for t in clause.tokens()):
        return 1  # "Deaths: none."
    supports = [c for c in head.children if c.dep_ in {"acomp", "attr", "xcomp"}]
    return int(any(_negated(c) or word_of(c) in lexicon().words("words.negators") for c in supports))


def _frame_denies(frame: Token, told: Token) -> int:
    if lemma_of(frame) in lexicon().words("verbs.denial"):
        return 0 if _negated(frame) else 1
    if is_trailing(frame, told):
        return 0  # "It broke, I should not say that": what is added behind takes nothing back
    return int(_negated(frame) or any(_says_none(c) for c in frame.children if c.dep_ in SUBJECTS))


def _negated(token: Token) -> bool:
    """A negator on the verb; "not only", "no longer than" and "not until" negate no event."""
    for child in token.children:
        if child.dep_ == "neg" or (
            child.dep_ in {"advmod", "preconj"} and word_of(child) in {"never", "hardly", "nowhere"}
        ):
            return not _only_after(child)
    return False


def _only_after(negator: Token) -> bool:
    after = negator.nbor(1) if negator.i + 1 < len(negator.doc) else None
    return after is not None and word_of(after) in {"only", "until", "till", "before"}


def _none() -> frozenset[str]:
    return lexicon().words("words.negative_pronouns")


def _is_over(token: Token) -> bool:
    """No longer, and not "no longer than"."""
    longer = next((c for c in token.children if word_of(c) == "longer"), None)
    if longer is None or not any(word_of(c) == "no" for c in longer.children):
        return False
    return not any(word_of(c) == "than" for c in longer.children)


def _arguments(head: Token) -> list[Token]:
    direct = [c for c in head.children if c.dep_ in _ARGUMENTS]
    inside = [g for c in head.children if c.dep_ in {"prep", "agent"} for g in c.children if g.dep_ == "pobj"]
    return direct + inside


def _says_none(noun: Token) -> bool:
    """No man, not one of them, nobody, none; also "not a gun"."""
    if word_of(noun) in lexicon().words("words.negative_pronouns"):
        return True
    for child in noun.children:
        if word_of(child) in {"no", "neither"} and child.dep_ in {"det", "neg", "preconj", "nummod", "advmod"}:
            return True
        if word_of(child) == "not" and not _only_after(child) and child.i < noun.i:
            return True
        if word_of(child) in {"one", "a", "single"} and any(word_of(g) == "not" for g in child.children):
            return True
    before = noun.doc[noun.left_edge.i - 1] if noun.left_edge.i > 0 else None
    return (
        before is not None
        and word_of(before) == "not"
        and before.dep_ in {"neg", "preconj"}
        and before.head in {noun, noun.head}
    )
