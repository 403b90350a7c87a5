"""Verbs that only frame what is told: "he recalled that", "I saw", "they wanted to", "the plan was that".

The verb that carries what is told is the content of its frame; frames say who knows it from whom, and in what way it is
said to be.
"""

from functools import cache

from spacy.tokens import Token

from testimonia.language.lexicon import lexicon
from testimonia.reading.syntax import has_infinitive_mark, is_predicate, lemma_of, subject_of, word_of

_TELLING = (
    "speech",
    "seeing",
    "hearing",
    "thinking",
    "knowing",
    "fearing",
    "promising",
    "hearsay",
    "intending",
    "denial",
)
_TENDING = frozenset({"be", "have", "seem", "appear", "use", "suppose", "happen"})


def content_of(token: Token) -> Token | None:
    """The verb that carries what is told, where this verb only frames it; None where it tells for itself."""
    if not is_predicate(token) or _is_the_matter(token) or _was_not_perceived(token):
        return None
    for find in (_clause_told, _told_by, _cited, _deed_watched, _plan_told, _attitude_told, _picked_out):
        content = find(token)
        if content is not None:
            return content
    return None


@cache
def _telling() -> frozenset[str]:
    return frozenset().union(*(lexicon().words(f"verbs.{name}") for name in _TELLING))


def _is_the_matter(token: Token) -> bool:
    """In "she asked me to say that" the saying is what is told of."""
    speech = lemma_of(token) in lexicon().words("verbs.speech")
    return speech and token.dep_ in {"xcomp", "ccomp"} and has_infinitive_mark(token)


def _was_not_perceived(token: Token) -> bool:
    """Who "did not see the fire break out" does not tell that no fire broke out."""
    perceives = lemma_of(token) in lexicon().words("verbs.seeing") | lexicon().words("verbs.hearing")
    return perceives and any(c.dep_ == "neg" for c in token.children)


def _clause_told(token: Token) -> Token | None:
    for child in token.children:
        if not is_predicate(child) or (child.i < token.i and child.dep_ != "ccomp"):
            continue
        if child.dep_ == "ccomp" and _frames_clause(token, child):
            return child
        if child.dep_ == "xcomp" and _frames_infinitive(token, child):
            return child
        told = lemma_of(token) in lexicon().words("verbs.hearsay") and token.tag_ == "VBN"
        if told and child.dep_ in {"advcl", "relcl"} and any(word_of(c) == "that" for c in child.children):
            return child
    return None


def _told_by(token: Token) -> Token | None:
    """He was told by a friend that they had gone: the parser hangs what is told on the friend."""
    if lemma_of(token) not in lexicon().words("verbs.hearsay") or token.tag_ != "VBN":
        return None
    by = (g for c in token.children if c.dep_ == "agent" for g in c.children if g.dep_ == "pobj")
    told = (c for noun in by for c in noun.children if c.dep_ in {"relcl", "acl", "ccomp"} and is_predicate(c))
    return next((c for c in told if subject_of(c) is not None and any(word_of(g) == "that" for g in c.children)), None)


def _cited(token: Token) -> Token | None:
    """The colonel was quoted as saying that."""
    if lemma_of(token) not in {"quote", "cite"}:
        return None
    return next((g for c in token.children if word_of(c) == "as" for g in c.children if g.dep_ == "pcomp"), None)


def _frames_clause(token: Token, child: Token) -> bool:
    """Does a content clause follow, rather than a neighbour joined by a comma?"""
    lemma, words = lemma_of(token), lexicon().words
    if child.i < token.i:  # "The road was open, she says"
        return lemma in words("verbs.speech") | words("verbs.thinking") and subject_of(child) is not None
    return lemma in _telling() and lemma not in words("verbs.ordering")


def _frames_infinitive(token: Token, child: Token) -> bool:
    """Began to, wanted to, was to, seemed to."""
    lemma, words = lemma_of(token), lexicon().words
    if lemma in words("verbs.aspect") | words("verbs.intending") | words("verbs.fearing") | words("verbs.promising"):
        return True
    return lemma in _TENDING and has_infinitive_mark(child)


def _deed_watched(token: Token) -> Token | None:
    """Saw the troops advancing, heard a man call."""
    if lemma_of(token) not in lexicon().words("verbs.seeing") | lexicon().words("verbs.hearing"):
        return None
    watched = next((c for c in token.children if c.dep_ == "dobj"), None)
    deeds = watched.children if watched is not None else ()
    return next((c for c in deeds if c.dep_ == "acl" and c.tag_ in {"VBG", "VB"} and c.head.i < c.i), None)


def _plan_told(token: Token) -> Token | None:
    """Our plan was that he go first."""
    plan = subject_of(token)
    words = lexicon().words
    if lemma_of(token) != "be" or plan is None or lemma_of(plan) not in words("nouns.plan") | words("nouns.order"):
        return None
    return next((c for c in token.children if c.dep_ == "ccomp" and is_predicate(c)), None)


def _attitude_told(token: Token) -> Token | None:
    """I was afraid that, she was sure that."""
    words = lexicon().words
    attitudes = words("adjectives.fearing") | words("adjectives.sure")
    felt = next((c for c in token.children if c.dep_ == "acomp" and word_of(c) in attitudes), None)
    if felt is None or lemma_of(token) != "be":
        return None
    return next((c for c in felt.children if c.dep_ == "ccomp" and is_predicate(c)), None)


def _picked_out(token: Token) -> Token | None:
    """It was Anna who opened the gate."""
    opens = any(c.dep_ in {"nsubj", "expl"} and word_of(c) in {"it", "that"} for c in token.children)
    picked = next((c for c in token.children if c.dep_ == "attr"), None)
    if lemma_of(token) != "be" or not opens or picked is None:
        return None
    marks = {"who", "that", "which"}
    told = (c for c in picked.children if c.dep_ == "relcl" and any(word_of(g) in marks for g in c.children))
    return next(told, None)


def frames_above(token: Token, framed: dict[Token, Token]) -> tuple[Token, ...]:
    """The frames of a verb from the outermost inward; ``framed`` maps every frame of the sentence to its content."""
    frames: list[Token] = []
    current = _first_joined(token, framed)
    while (above := _frame_of(current, framed)) is not None:
        frames.insert(0, above)
        current = above
    return (*frames, *(c for c in token.children if is_aside(c)))


def _first_joined(token: Token, framed: dict[Token, Token]) -> Token:
    """In "he says that the gun was raised and the piece flashed" both are what he says."""
    current = token
    while current.dep_ == "conj" and subject_of(current) is not None and _frame_of(current.head, framed) is not None:
        current = current.head
    return current


def _frame_of(token: Token, framed: dict[Token, Token]) -> Token | None:
    parent = token.head
    if parent == token:
        return None
    if framed.get(parent) == token:
        return parent
    above = parent.head.head if parent.dep_ == "pobj" else parent.head
    return above if parent.dep_ in {"acomp", "prep", "attr", "pobj"} and framed.get(above) == token else None


def is_trailing(frame: Token, content: Token) -> bool:
    """Is it only added behind a comma ("..., all the neighbours said so")?"""
    between = frame.doc[content.i : frame.left_edge.i if frame.left_edge.i > content.i else frame.i]
    return frame.i > content.i and any(t.text in {",", "–", "—"} for t in between)  # noqa: RUF001


def is_framed(token: Token, framed: dict[Token, Token]) -> bool:
    """Is the verb the content of a frame?"""
    return _frame_of(token, framed) is not None


def is_aside(token: Token) -> bool:
    """In "He got off at the ford, he says" a frame stands behind or amid what it frames."""
    if token.dep_ != "parataxis" or not is_predicate(token) or subject_of(token) is None or token.i < token.head.i:
        return False
    objects = any(c.dep_ in {"dobj", "ccomp", "xcomp"} for c in token.children)
    return not objects and lemma_of(token) in lexicon().words("verbs.speech") | lexicon().words("verbs.thinking")
