"""In what way is the thing said to be: did it happen, was it ordered, meant, feared, possible, promised?"""

from spacy.tokens import Token

from testimonia.language.lexicon import lexicon
from testimonia.model.statement import Modality
from testimonia.reading.clauses import Clause
from testimonia.reading.syntax import lemma_of, subject_of, word_of


def modality_of(clause: Clause, *, pledging: bool, quoted: bool) -> Modality:
    """The nearest frame that says so decides; else the clause's own verb, noun and auxiliaries.

    ``pledging`` where the voice speaks for those who will act, as an office does, so that "will" is its promise.
    """
    for frame in reversed(clause.frames):
        way = _of_frame(frame)
        if way is not None:
            return way
    if clause.frames and "would" in _auxiliaries(clause.head):
        return Modality.INTENDED
    return _of_head(clause.head, pledging=pledging, quoted=quoted)


def _of_frame(frame: Token) -> Modality | None:
    lemma, words = lemma_of(frame), lexicon().words
    if lemma in words("verbs.ordering"):
        return Modality.ORDERED
    if lemma in words("verbs.fearing") or any(word_of(c) in words("adjectives.fearing") for c in frame.children):
        return Modality.FEARED
    if lemma in words("verbs.promising"):
        return Modality.PROMISED
    if lemma in words("verbs.intending") or _is_to_be(frame):
        return Modality.INTENDED
    subject = subject_of(frame)
    if lemma == "be" and subject is not None and lemma_of(subject) in words("nouns.plan"):
        return Modality.INTENDED
    if lemma == "be" and subject is not None and lemma_of(subject) in words("nouns.order"):
        return Modality.ORDERED
    return None


def _is_to_be(token: Token) -> bool:
    """The road is to be mended; he was to go first."""
    goals = [c for c in token.children if c.dep_ == "xcomp" and any(g.tag_ == "TO" for g in c.children)]
    return lemma_of(token) == "be" and any(lemma_of(c) not in {"see", "find", "hear"} for c in goals)


def _auxiliaries(head: Token) -> set[str]:
    return {word_of(c) for c in head.children if c.dep_ in {"aux", "auxpass"}}


def _of_head(head: Token, *, pledging: bool, quoted: bool) -> Modality:
    lemma, words = lemma_of(head), lexicon().words
    auxiliaries = _auxiliaries(head)
    if _orders(head) or _requests(head) or _gives_order(head):
        return Modality.ORDERED
    if lemma in words("verbs.promising"):
        return Modality.PROMISED
    if lemma in words("verbs.fearing"):
        return Modality.FEARED
    if _is_to_be(head):
        return Modality.INTENDED
    if auxiliaries & words("words.future_modals"):
        return Modality.PROMISED if pledging else Modality.INTENDED
    if auxiliaries & words("words.possible_modals") or _perhaps(head):
        return Modality.POSSIBLE
    if lemma in {"intend", "plan", "determine", "resolve"}:
        return Modality.INTENDED
    if quoted and _is_imperative(head):
        return Modality.ORDERED
    return Modality.ASSERTED


def _orders(head: Token) -> bool:
    """Ordered them to go; but buses that were ordered are no order to anybody."""
    if lemma_of(head) not in lexicon().words("verbs.ordering"):
        return False
    passive = any(c.dep_ in {"nsubjpass", "auxpass"} for c in head.children)
    return not passive or any(c.dep_ in {"xcomp", "ccomp", "advcl"} for c in head.children)


def _requests(head: Token) -> bool:
    """Told him to stop, asked them to come: an infinitive after one who is told."""
    asks = lemma_of(head) in lexicon().words("verbs.requesting")
    return asks and any(c.dep_ in {"xcomp", "ccomp"} and any(g.tag_ == "TO" for g in c.children) for c in head.children)


def _gives_order(head: Token) -> bool:
    """Gave the order to, had orders to."""
    if lemma_of(head) not in lexicon().words("verbs.light"):
        return False
    if any(c.dep_ == "neg" for c in head.children):
        return False  # who gave no order tells that nothing was ordered
    objects = [
        c for c in head.children if c.dep_ in {"dobj", "obj"} and not any(word_of(g) == "no" for g in c.children)
    ]
    return any(lemma_of(o) in lexicon().words("nouns.order") and _followed_by_infinitive(o) for o in objects)


def _followed_by_infinitive(noun: Token) -> bool:
    return any(g.tag_ == "TO" for c in noun.children for g in c.children)


def _perhaps(head: Token) -> bool:
    return any(c.dep_ == "advmod" and word_of(c) in lexicon().words("words.possible") for c in head.children)


def _is_imperative(head: Token) -> bool:
    return head.tag_ == "VB" and subject_of(head) is None and not any(c.tag_ in {"TO", "MD"} for c in head.children)
