"""Questions that every part of reading asks of a parsed sentence (spaCy tokens, Universal-like English labels)."""

from functools import cache

from spacy.tokens import Token

from testimonia.language.lexicon import lexicon

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"})
OBJECTS = frozenset({"dobj", "obj", "dative", "attr", "oprd"})
FIRST_PERSON = frozenset({"i", "we", "me", "us", "my", "our", "myself", "ourselves", "mine", "ours"})


def is_predicate(token: Token) -> bool:
    """Can the token head a clause? Verbs, and auxiliaries that stand alone ("was at the door")."""
    if is_old_said(token):
        return False
    if token.pos_ in {"VERB", "AUX"}:
        return token.dep_ not in {"aux", "auxpass"}
    return token.pos_ in {"ADJ", "NOUN", "PROPN"} and any(
        c.dep_ in {"nsubj", "nsubjpass", "auxpass"} for c in token.children
    )


def is_old_said(token: Token) -> bool:
    """As in "The said troops", "at said meeting-house", as old papers have it."""
    if word_of(token) not in {"said", "aforesaid"} or token.i + 1 >= len(token.doc):
        return False
    return token.nbor(1).pos_ in {"NOUN", "PROPN", "ADJ"} and not any(
        c.dep_ in SUBJECTS and c.i < token.i for c in token.children
    )


def is_finite(token: Token) -> bool:
    """Has the verb a tense of its own, or an auxiliary that has?"""
    if token.tag_ in {"VBD", "VBP", "VBZ", "MD"}:
        return True
    return any(c.dep_ in {"aux", "auxpass"} and c.tag_ in {"VBD", "VBP", "VBZ", "MD"} for c in token.children)


def subject_of(token: Token) -> Token | None:
    """The subject that stands with this verb."""
    return next((c for c in token.children if c.dep_ in SUBJECTS), None)


def shared_subject(token: Token) -> Token | None:
    """The subject of this verb, its own or that of the verb which it is joined to or completes."""
    seen = 0
    while seen < 12:  # noqa: PLR2004 - a guard against a broken tree
        own = subject_of(token)
        if own is not None and own.dep_ != "expl":
            return own
        if token.dep_ == "relcl":
            return token.head
        if token.dep_ == "pcomp":  # "was quoted as saying"
            token = token.head.head
            seen += 1
            continue
        if token.dep_ in {"conj", "xcomp", "advcl", "ccomp"} and token.head != token:
            token = token.head
            seen += 1
            continue
        return own
    return None


def is_passive(token: Token) -> bool:
    """Does the subject suffer the act?"""
    if any(c.dep_ in {"nsubjpass", "auxpass"} for c in token.children):
        return True
    return token.tag_ == "VBN" and token.dep_ in {"acl", "advcl", "ROOT", "relcl"} and not _has_auxiliary(token)


def _has_auxiliary(token: Token) -> bool:
    return any(c.dep_ == "aux" for c in token.children)


def word_of(token: Token) -> str:
    """The word in lower case."""
    return str(token.lower_)


def lemma_of(token: Token) -> str:
    """The lemma in lower case."""
    return str(token.lemma_).lower()


def is_first_person(token: Token | None) -> bool:
    """I, we, my brother and I."""
    return token is not None and any(word_of(t) in {"i", "we", "me", "us"} for t in (token, *token.conjuncts))


def marker_of(token: Token) -> str | None:
    """The word that opens this verb's clause: when, who, although."""
    for child in token.children:
        if child.dep_ == "mark" or child.tag_ in {"WRB", "WP", "WDT"}:
            return word_of(child)
    return None


def has_infinitive_mark(token: Token) -> bool:
    """Does "to" stand before the verb?"""
    return any(c.tag_ == "TO" for c in token.children)


def is_person(token: Token) -> bool:
    """Is the noun a rank, a relation or a calling, or what the parser takes for a person's name?"""
    return token.ent_type_ == "PERSON" or lemma_of(token) in _persons()


@cache
def _persons() -> frozenset[str]:
    words = lexicon().words
    return words("nouns.title") | words("nouns.kin") | words("nouns.person")
