"""Answers that lean on their question: "Did you see him fire?" - "No."; "How many died?" - "Seventeen."."""

from dataclasses import dataclass

from spacy.tokens import Span, Token

from testimonia.language.lexicon import lexicon
from testimonia.reading.clauses import Clause, clauses_of
from testimonia.reading.syntax import is_predicate, lemma_of, word_of

_YES = frozenset({"yes", "yeah", "certainly", "indeed"})
_NO = frozenset({"no", "never"})
_LONGEST = 16  # tokens; a longer fragment tells for itself or not at all


@dataclass(frozen=True)
class Answer:
    """A sentence without a verb of its own, with the clause of the question that it completes."""

    start: int  # tokens of the answer's document
    end: int
    asked: Clause
    denied: bool
    bare: bool  # nothing but yes or no


def asked_in(sentence: Span) -> Clause | None:
    """The clause that a question asks about: its last verb, so that "Did you see him fire?" asks about firing."""
    clauses = clauses_of(sentence)
    return clauses[-1] if clauses else None


def answer_in(sentence: Span, asked: Clause | None) -> Answer | None:
    """The answer that a verbless sentence gives to a question; None where it gives none."""
    words = [t for t in sentence if not t.is_punct and not t.is_space]
    if asked is None or not words or len(words) > _LONGEST or any(is_predicate(t) for t in words):
        return None
    first = word_of(words[0])
    bare = len(words) == 1 and first in _YES | _NO
    if not bare and not _answers(words, asked):
        return None
    return Answer(words[0].i, words[-1].i + 1, asked, denied=first in _NO and bare, bare=bare)


def _answers(words: list[Token], asked: Clause) -> bool:
    """Does the fragment hold what the question word asks for?"""
    question = {word_of(t) for t in asked.head.sent}
    if question & {"many", "much"}:
        return any(t.pos_ == "NUM" or t.like_num for t in words)
    if question & {"when", "time", "long"}:
        return any(t.ent_type_ in {"DATE", "TIME"} or t.pos_ == "NUM" for t in words)
    if question & {"who", "whom"}:
        return any(t.pos_ in {"PROPN", "NOUN"} for t in words) and lemma_of(asked.head) not in lexicon().words(
            "verbs.existence"
        )
    if question & {"where"}:
        return any(t.pos_ == "ADP" for t in words)
    return False
