"""What is told without a verb: "Beds: 14.", "pump broken now", "No doctor, no light".

Records, logs and messages tell so, and so does speech. A fragment counts as told where it has a noun or participle and
says something of it: how many, when, where, that there was none, or in what state.
"""

from spacy.tokens import Span, Token

from testimonia.language.lexicon import lexicon
from testimonia.reading.clauses import Clause
from testimonia.reading.syntax import is_predicate, lemma_of, word_of

_THINGS = frozenset({"NOUN", "PROPN"})
_LEAST = 2  # words


def fragment_in(sentence: Span, *, terse: bool) -> Clause | None:
    """The fragment as a clause around its main word; ``terse`` where the source is a record or a thread of messages."""
    words = [t for t in sentence if not t.is_punct and not t.is_space]
    if len(words) < _LEAST or any(is_predicate(t) and t.dep_ == "ROOT" for t in words):
        return None
    things = [t for t in words if t.pos_ in _THINGS or t.tag_ == "VBN" or t.like_num]
    if not things or not (terse or _says_something(words)):
        return None
    return Clause(sentence.doc, _main(sentence, things), words[0].i, words[-1].i + 1)


def _says_something(words: list[Token]) -> bool:
    counted = any(t.like_num or t.pos_ == "NUM" for t in words)
    none = any(
        word_of(t) in lexicon().words("words.negators") | lexicon().words("words.negative_pronouns") for t in words
    )
    dated = any(t.ent_type_ in {"DATE", "TIME"} for t in words)
    return counted or none or dated


def _main(sentence: Span, things: list[Token]) -> Token:
    """The word that carries the act: a participle, a noun that names an act, else the head of all."""
    participle = next((t for t in things if t.tag_ == "VBN"), None)
    if participle is not None:
        return participle
    noun = next((t for t in things if lexicon().act_of(lemma_of(t)) is not None), None)
    return noun or sentence.root
