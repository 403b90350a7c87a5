"""Where the parser took one part of a sentence for another, and the order of the words says which it was.

This pipeline component stands behind the parser, and before words have their lemmas. Each rule knows one mistake that
a small model makes with speech and terse papers, and sets the tree right before anybody reads it.
"""

from collections.abc import Callable

from spacy.language import Language
from spacy.tokens import Doc, Span, Token

from testimonia.language.lexicon import lexicon

NAME = "testimonia_mending"

_DATING = frozenset({"after", "before", "when", "while", "until", "till", "since", "once", "as", "because", "if"})
_HAVE = frozenset({"had", "have", "has", "having"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl", "csubj"})
_NOMINATIVE = frozenset({"i", "he", "she", "we", "they", "you"})
_ASTRAY = frozenset({"dep", "npadvmod", "appos"})  # how a noun hangs that found no place


@Language.component(NAME)
def mend(doc: Doc) -> Doc:
    """Mend the trees of a parsed text."""
    for sentence in list(doc.sents):
        for rule in _RULES:
            rule(sentence)
    return doc


def _main_clause_behind(sentence: Span) -> None:
    """As in "Two days after the lights failed I was at home": the clause of time was taken for the main one."""
    root = sentence.root
    marker = next((c for c in root.children if c.dep_ in {"mark", "advmod"} and c.lower_ in _DATING), None)
    if marker is None or marker.i > root.i:
        return
    main = next((c for c in root.children if c.dep_ == "ccomp" and c.i > root.i and _has_subject(c)), None)
    if main is None or main.left_edge.lower_ == "that":
        return
    main.head, main.dep_ = main, "ROOT"
    root.head, root.dep_ = main, "advcl"
    for child in list(root.children):
        if child.dep_ in {"punct", "advmod"} and child.i > main.i:
            child.head = main


def _deed_in_the_past(sentence: Span) -> None:
    """As in "had unscrewed a rail": a verb that the tagger does not know was taken for an adjective."""
    for token in sentence:
        thing = token.head
        if token.tag_ != "JJ" or token.dep_ != "amod" or not token.lower_.endswith("ed"):
            continue
        article = any(c.dep_ in {"det", "poss"} and token.i < c.i < thing.i for c in thing.children)
        helper = thing.head
        if not article or thing.dep_ != "dobj" or helper.lower_ not in _HAVE or helper.i > token.i:
            continue
        _become_verb(token, helper)
        thing.head = token


def _become_verb(token: Token, helper: Token) -> None:
    """The deed takes the place of "had", and all that hung there."""
    above, dep = (token, "ROOT") if helper.head == helper else (helper.head, helper.dep_)
    hanging = [c for c in helper.children if c != token]
    token.tag_, token.head, token.dep_ = "VBN", above, dep
    helper.head, helper.dep_ = token, "aux"
    for child in hanging:
        child.head = token


def _subject_taken_for_object(sentence: Span) -> None:
    """As in "Six lost their lives and twenty were hurt": the second subject was joined to the object before it."""
    for verb in sentence:
        if verb.dep_ != "conj" or not verb.tag_.startswith("VB") or _has_subject(verb):
            continue
        first = verb.left_edge.i
        noun = next(
            (t for t in sentence if t.dep_ == "conj" and t.i < first and _is_thing(t) and _reaches(t, first)),
            None,
        )
        if noun is None or noun.head.dep_ not in {"dobj", "pobj", "attr"} or noun.head.i > noun.i:
            continue
        if not verb.head.is_ancestor(noun):
            continue
        linker = next((c for c in noun.head.children if c.dep_ == "cc" and c.i < noun.i), None)
        noun.head, noun.dep_ = verb, "nsubjpass" if any(c.dep_ == "auxpass" for c in verb.children) else "nsubj"
        if linker is not None:
            linker.head = verb.head


def _reaches(noun: Token, verb: int) -> bool:
    """Does nothing stand between the noun and the verb but what may describe the noun ("twenty in all were")?"""
    between = noun.doc[noun.right_edge.i + 1 : verb]
    return not any(t.is_punct or t.dep_ == "cc" or t.tag_.startswith("VB") for t in between)


def _together_with_me(sentence: Span) -> None:
    """As in "In the morning my brother and I left": the first of two subjects lost its place."""
    for pronoun in sentence:
        if pronoun.dep_ not in _SUBJECTS or pronoun.lower_ not in _NOMINATIVE or pronoun.i < sentence.start + 2:
            continue
        linker, noun = pronoun.nbor(-1), pronoun.nbor(-2)
        if linker.lower_ != "and" or not noun.tag_.startswith("NN") or noun.dep_ not in _ASTRAY:
            continue
        if _is_length(noun):
            continue
        noun.head, noun.dep_ = pronoun.head, pronoun.dep_
        pronoun.head, pronoun.dep_ = noun, "conj"
        linker.head = noun


def _lengths_before(sentence: Span) -> None:
    """As in "Eleven days I stayed with her, I mended her roof": how long was taken for what the rest is said of."""
    for verb in sentence:
        length = verb.head
        if verb.dep_ != "relcl" or not _is_length(length):
            continue
        plain = not any(c.tag_ in {"WDT", "WP", "WRB"} or c.lower_ == "that" for c in verb.children)
        if not plain or length.left_edge.i != sentence.start or not _has_subject(verb) or length.dep_ != "npadvmod":
            continue
        main = length.head
        if main.i < verb.i or not _has_subject(main):
            continue
        verb.head, verb.dep_ = main, "ccomp"
        length.head = verb


def _has_subject(verb: Token) -> bool:
    return any(c.dep_ in _SUBJECTS for c in verb.children)


def _is_thing(token: Token) -> bool:
    return token.tag_ in {"CD", "PRP", "DT"} or token.tag_.startswith("NN")


def _is_length(token: Token) -> bool:
    units = lexicon().words("nouns.time_units")
    return token.lower_ in units or token.lower_.removesuffix("s") in units


_RULES: tuple[Callable[[Span], None], ...] = (
    _main_clause_behind,
    _deed_in_the_past,
    _subject_taken_for_object,
    _together_with_me,
    _lengths_before,
)
