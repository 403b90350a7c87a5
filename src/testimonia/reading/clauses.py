"""From a parsed sentence to clauses, one for each thing that is told.

A clause is a verb with what hangs on it. Verbs that only frame what is told ("he recalled that", "I saw", "they had
promised that") are frames of the clause they introduce, and time clauses ("when the lights went out") stay with the
clause they date.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Span, Token

from testimonia.language.lexicon import lexicon
from testimonia.reading.syntax import (
    SUBJECTS,
    is_old_said,
    is_finite,
    is_predicate,
    lemma_of,
    shared_subject,
    subject_of,
    word_of,
)

_TRIMMED = frozenset(",;:—–-.!?\"'“”«»()*•…")  # noqa: RUF001
_LINKERS = frozenset({"and", "but", "or", "nor", "so", "then", "that", "for", "yet", "also"})
_LONG_ADJUNCT = 4  # tokens from which a participle clause behind a comma tells something of its own


@dataclass(frozen=True)
class Clause:
    """``start`` and ``end`` are tokens of the document, end exclusive; ``frames`` run from the outermost verb inward."""

    doc: Doc
    head: Token
    start: int
    end: int
    frames: tuple[Token, ...] = ()

    @property
    def span(self) -> tuple[int, int]:
        """Code points of the clause in its document."""
        last = self.doc[self.end - 1]
        return self.doc[self.start].idx, last.idx + len(last.text)

    def tokens(self) -> Span:
        """The tokens of the clause."""
        return self.doc[self.start : self.end]


def clauses_of(sentence: Span) -> list[Clause]:
    """The clauses of a sentence in the order of their words; empty where no verb heads one."""
    heads = _heads(sentence) or _inverted(sentence)
    if not heads:
        return []
    owner = _owners(sentence, heads)
    found = []
    for head, frames in heads.items():
        span = _hull(sentence, head, owner)
        if span is not None:
            found.append(Clause(sentence.doc, head, *span, frames))
    return sorted(found, key=lambda clause: (clause.start, clause.end))


def _heads(sentence: Span) -> dict[Token, tuple[Token, ...]]:
    """The verbs that head a clause of their own, each with its frames."""
    framed = {token: content for token in sentence if (content := _content_of(token)) is not None}
    return {
        token: _frames_above(token, framed)
        for token in sentence
        if is_predicate(token) and token not in framed and _heads_clause(token)
    }


def _inverted(sentence: Span) -> dict[Token, tuple[Token, ...]]:
    """"Four lorries they took": what is taken stands first, and the parser makes a relative clause of the rest."""
    root = sentence.root
    told = next((c for c in root.children if c.dep_ in {"relcl", "acl"} and is_finite(c) and _marker(c) is None), None)
    return {told: ()} if told is not None and root.pos_ in {"NOUN", "PROPN", "NUM"} else {}


def _content_of(token: Token) -> Token | None:
    """The verb that carries what is told, where this verb only frames it."""
    if not is_predicate(token):
        return None
    words = lexicon().words
    lemma = lemma_of(token)
    if lemma in words("verbs.speech") and token.dep_ in {"xcomp", "ccomp"} and any(c.tag_ == "TO" for c in token.children):
        return None  # "they told me to write that": the writing is what is told of
    for child in token.children:
        if not is_predicate(child) or child.i < token.i and child.dep_ != "ccomp":
            continue
        if child.dep_ == "ccomp" and _frames_ccomp(token, child):
            return child
        if child.dep_ == "xcomp" and _frames_xcomp(token, child):
            return child
        told = lemma in words("verbs.hearsay") and token.tag_ == "VBN"
        if child.dep_ in {"advcl", "relcl"} and told and any(word_of(c) == "that" for c in child.children):
            return child
    seen = lemma in words("verbs.seeing") | words("verbs.hearing")
    watched = next((c for c in token.children if c.dep_ == "dobj"), None) if seen else None
    if watched is not None:
        doing = next((c for c in watched.children if c.dep_ == "acl" and c.tag_ in {"VBG", "VB"} and c.i > watched.i), None)
        if doing is not None:
            return doing
    if lemma == "be" and (plan := subject_of(token)) is not None and lemma_of(plan) in words("nouns.plan") | words("nouns.order"):
        return next((c for c in token.children if c.dep_ == "ccomp" and is_predicate(c)), None)
    adjective = next((c for c in token.children if c.dep_ == "acomp"), None)
    if adjective is not None and lemma == "be" and word_of(adjective) in _ATTITUDES():
        return next((c for c in adjective.children if c.dep_ == "ccomp" and is_predicate(c)), None)
    return None


def _ATTITUDES() -> frozenset[str]:  # noqa: N802
    words = lexicon().words
    return words("adjectives.fearing") | words("adjectives.sure")


def _frames_ccomp(token: Token, child: Token) -> bool:
    """Does a content clause follow, rather than a neighbour joined by a comma?"""
    lemma = lemma_of(token)
    words = lexicon().words
    if child.i < token.i:  # "He got off at Hesk, he says"
        return lemma in words("verbs.speech") | words("verbs.thinking") and subject_of(child) is not None
    if lemma in words("verbs.ordering"):
        return False
    framing = (
        words("verbs.speech") | words("verbs.seeing") | words("verbs.hearing") | words("verbs.thinking")
        | words("verbs.knowing") | words("verbs.fearing") | words("verbs.promising") | words("verbs.hearsay")
        | words("verbs.intending") | words("verbs.denial")
    )
    return lemma in framing


def _frames_xcomp(token: Token, child: Token) -> bool:
    """Begin to, want to, was to, seem to."""
    lemma = lemma_of(token)
    words = lexicon().words
    if lemma in words("verbs.aspect") | words("verbs.intending") | words("verbs.fearing") | words("verbs.promising"):
        return True
    infinitive = any(c.dep_ == "aux" and c.tag_ == "TO" for c in child.children)
    return lemma in {"be", "have", "seem", "appear", "use", "suppose", "happen"} and infinitive


def _frames_above(token: Token, framed: dict[Token, Token]) -> tuple[Token, ...]:
    frames: list[Token] = []
    current = token
    while current.dep_ == "conj" and subject_of(current) is not None and current.head.head != current.head:
        if framed.get(current.head.head) != current.head:
            break
        current = current.head  # "he says that the gun was raised and the piece flashed": both are what he says
    while current.head != current:
        parent = current.head
        above = parent if framed.get(parent) == current else _through_adjective(current, framed)
        if above is None:
            break
        frames.insert(0, above)
        current = above
    return tuple(frames) + tuple(c for c in token.children if _is_aside(c))


def _is_aside(token: Token) -> bool:
    """"He got off at Hesk, he says": a frame that stands behind or in the midst of what it frames."""
    words = lexicon().words
    if token.dep_ not in {"parataxis", "ccomp", "advcl"} or not is_predicate(token) or subject_of(token) is None:
        return False
    light = lemma_of(token) in words("verbs.speech") | words("verbs.thinking")
    objects = any(c.dep_ in {"dobj", "ccomp", "xcomp"} for c in token.children)
    return light and not objects and token.i > token.head.i and token.dep_ == "parataxis"


def _through_adjective(token: Token, framed: dict[Token, Token]) -> Token | None:
    parent = token.head
    if parent.dep_ == "acomp" and framed.get(parent.head) == token:
        return parent.head
    return None


def _heads_clause(token: Token) -> bool:
    """Does this verb tell something of its own?"""
    dep = token.dep_
    if dep == "ROOT" or is_old_said(token.head):
        return True
    if _is_aside(token):
        return False
    if _is_framed(token):
        return True
    if dep in {"ccomp", "parataxis"}:
        return subject_of(token) is not None and not _is_complement(token)
    if dep == "conj":
        return True
    if dep == "advcl":
        return _dated_on_its_own(token)
    if dep == "relcl":
        return _told_on_the_way(token)
    return False


def _is_framed(token: Token) -> bool:
    return token.head != token and (
        _content_of(token.head) == token or (token.head.dep_ == "acomp" and _content_of(token.head.head) == token)
    )


def _is_complement(token: Token) -> bool:
    """A clause that its verb needs ("I know who did it"), not a neighbour joined by a comma."""
    if any(c.dep_ == "mark" or c.tag_ in {"WP", "WDT", "WRB"} for c in token.children):
        return True
    low, high = sorted((token.i, token.head.i))
    return not any(t.text in {",", ";", ":", "—", "–"} for t in token.doc[low:high])  # noqa: RUF001


def _dated_on_its_own(token: Token) -> bool:
    """Clauses of time and reason stay with what they date; others behind a comma tell something themselves."""
    before = _text_before(token)
    if subject_of(token) is not None:
        marker = _marker(token)
        if marker is None:
            return _comma_between(token)
        after_head = token.i > token.head.i
        return after_head and before == "," and marker in {"when", "where", "whereupon", "upon", "while", "though", "although", "whereas"}
    size = sum(1 for t in token.subtree if not t.is_punct)
    return size >= _LONG_ADJUNCT and (before == "," or token.i < token.head.i) and token.tag_ in {"VBG", "VBN"}


def _marker(token: Token) -> str | None:
    for child in token.children:
        if child.dep_ == "mark" or child.tag_ in {"WRB", "WP", "WDT"}:
            return word_of(child)
    return None


def _comma_between(token: Token) -> bool:
    low, high = sorted((token.i, token.head.i))
    return any(t.text in {",", ";", ":"} for t in token.doc[low:high])


def _text_before(token: Token) -> str:
    first = token.left_edge.i
    return str(token.doc[first - 1].text) if first > token.sent.start else ""


def _told_on_the_way(token: Token) -> bool:
    """A relative clause that goes on telling: behind a comma, or with who or which as its subject."""
    if not is_finite(token):
        return False
    if not is_predicate(token.sent.root) and subject_of(token) is not None and _marker(token) is None:
        return True  # "on the eighteenth instant I received orders": the parser lost the main clause
    return _text_before(token) == "," or any(c.dep_ in SUBJECTS and c.tag_ in {"WP", "WDT"} for c in token.children)


def _owners(sentence: Span, heads: dict[Token, tuple[Token, ...]]) -> dict[int, Token]:
    """Token index to the head of the clause that the token belongs to."""
    frame_of = {frame: head for head, frames in heads.items() for frame in frames}
    owner: dict[int, Token] = {}
    for token in sentence:
        current = token
        for _ in range(200):
            if current in heads:
                break
            if current in frame_of:
                current = frame_of[current]
                break
            if current.head == current:
                break
            current = current.head
        owner[token.i] = current
    return owner


def _hull(sentence: Span, head: Token, owner: dict[int, Token]) -> tuple[int, int] | None:
    """The unbroken run of the clause's tokens around its head, without links and marks at its edges."""
    mine = [t.i for t in sentence if owner[t.i] == head and not t.is_punct and not t.is_space]
    start, end = min(mine), max(mine) + 1
    if _shares_noun(sentence.doc, head, start):
        start = sentence.start
    doc = sentence.doc
    while start < end and (doc[start].text in _TRIMMED or doc[start].is_space or (word_of(doc[start]) in _LINKERS and doc[start].dep_ in {"cc", "mark"})):
        start += 1
    while end > start and (doc[end - 1].is_space or doc[end - 1].text in ",;:—–-(" or doc[end - 1].dep_ == "cc"):  # noqa: RUF001
        end -= 1
    return (start, end) if end > start and start <= head.i < end else None


def _shares_noun(doc: Doc, head: Token, start: int) -> bool:
    """"In the evening Miron and I lifted him": the parser hangs the verb on Miron."""
    return start > 0 and doc[start - 1].dep_ == "cc" and head.dep_ == "conj" and head.head.pos_ in {"PROPN", "NOUN"}


def in_order(clauses: list[Clause]) -> Iterator[Clause]:
    """Clauses without those that lie wholly inside another."""
    for clause in clauses:
        if not any(o != clause and o.start <= clause.start and clause.end <= o.end for o in clauses):
            yield clause


def subject_in(clause: Clause) -> Token | None:
    """Who or what the clause is about."""
    return shared_subject(clause.head)
