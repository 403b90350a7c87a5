"""From a parsed sentence to clauses, one for each thing that is told.

A clause is a verb with what hangs on it. Verbs that only frame what is told ("he recalled that", "I saw", "they had
promised that") are frames of the clause they introduce, and time clauses ("when the bell rang") stay with the
clause they date.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Span, Token

from testimonia.language.lexicon import lexicon
from testimonia.reading.frames import content_of, frames_above, is_aside, is_framed, is_trailing
from testimonia.reading.syntax import (
    SUBJECTS,
    is_finite,
    is_old_said,
    is_passive,
    is_predicate,
    lemma_of,
    marker_of,
    subject_of,
    word_of,
)

_TRIMMED = frozenset(",;:—–-.!?\"'“”«»()*•…")  # noqa: RUF001
_LINKERS = frozenset({"and", "but", "or", "nor", "so", "then", "that", "for", "yet", "also"})
_LONG_TIME = 7  # tokens of a clause of time from which on it goes on telling (", when it was over" only dates)
_NEAR, _BRIEF = 9, 15  # tokens between two verbs of one breath, and of what the second tells
_LONG_ADJUNCT = 4  # tokens from which a participle clause behind a comma tells something of its own


@dataclass(frozen=True)
class Clause:
    """``start`` and ``end`` are tokens of the document, end exclusive; ``frames`` run from the outermost inward."""

    doc: Doc
    head: Token
    start: int
    end: int
    frames: tuple[Token, ...] = ()
    also: tuple[Token, ...] = ()  # other verbs told in the same breath

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
    inverted = _inverted(sentence)
    heads = {**_heads(sentence), **inverted}
    if not heads:
        return []
    own = _owned(sentence, heads)
    for told in inverted:
        own[told] = sorted({*own[told], *(t.i for t in told.head.subtree if t.i < told.i and not t.is_punct)})
    found = []
    for head, frames in heads.items():
        span = _hull(sentence, head, own[head])
        if span is not None:
            found.append(Clause(sentence.doc, head, *span, frames))
    return _told_in_one(_apart(sorted(found, key=lambda clause: (clause.start, clause.end))))


def _apart(clauses: list[Clause]) -> list[Clause]:
    """As in "Six were lost and two were hurt, all of them boys": what stands behind the second clause is of that."""
    kept: list[Clause] = []
    for clause in clauses:
        before = kept[-1] if kept else None
        if before is None or clause.end > before.end or before.head.i >= clause.start or not _is_neighbour(clause):
            kept.append(clause)
            continue
        end = clause.start
        while end > before.head.i + 1 and (before.doc[end - 1].is_punct or before.doc[end - 1].dep_ == "cc"):
            end -= 1
        kept[-1:] = [replace(before, end=end), replace(clause, end=before.end)]
    return kept


def _is_neighbour(clause: Clause) -> bool:
    """Is it a main clause too, joined by "and", with a subject of its own?"""
    return clause.head.dep_ == "conj" and subject_of(clause.head) is not None and is_finite(clause.head)


def _told_in_one(clauses: list[Clause]) -> list[Clause]:
    """As in "they came and took the boards away": what one does in one breath is one statement, of the last verb."""
    kept: list[Clause] = []
    for clause in clauses:
        before = kept[-1] if kept else None
        if before is not None and _goes_on(before, clause):
            first, second = before.head, clause.head
            keeps = _is_or(before, clause) or _says_less(second, first) or _says_more(first, second)
            head, other = (first, second) if keeps else (second, first)
            also = (*before.also, other)
            kept[-1] = replace(before, head=head, end=clause.end, frames=before.frames or clause.frames, also=also)
        else:
            kept.append(clause)
    return kept


def _goes_on(before: Clause, clause: Clause) -> bool:
    """Has the second verb the subject of the first, with nothing but "and" or "or" between them, and is it short?"""
    head = clause.head
    if head.dep_ != "conj" or head.head != before.head or subject_of(head) is not None or not is_predicate(before.head):
        return False
    between = [token for token in clause.doc[before.end : clause.start] if not token.is_space]
    if _has_object(head) and _has_object(before.head):
        return False  # they "broke the lock and burned the carts": two deeds
    is_near = head.i - before.head.i <= _NEAR and clause.end - clause.start <= _BRIEF
    return is_near and len(between) <= 1 and all(token.dep_ == "cc" for token in between)


def _says_more(verb: Token, other: Token) -> bool:
    """Was something done to something ("broke it and cried"), or is the other only undergone ("began and was led")?"""
    return (_has_object(verb) and not _has_object(other)) or (is_passive(other) and not is_passive(verb))


def _has_object(token: Token) -> bool:
    return any(child.dep_ in {"dobj", "obj"} for child in token.children)


def _says_less(token: Token, other: Token) -> bool:
    """Is the one verb light ("gave evidence"), and the other not ("escaped unhurt")?"""
    light = lexicon().words("verbs.light") | {"be", "have", "say", "get", "go", "come"}
    return lemma_of(token) in light and lemma_of(other) not in light


def _is_or(before: Clause, clause: Clause) -> bool:
    return any(word_of(token) == "or" for token in clause.doc[before.end : clause.start])


def _heads(sentence: Span) -> dict[Token, tuple[Token, ...]]:
    """The verbs that head a clause of their own, each with its frames."""
    framed = {token: content for token in sentence if (content := content_of(token)) is not None}
    return {
        token: frames_above(token, framed)
        for token in sentence
        if is_predicate(token) and token not in framed and _heads_clause(token, framed)
    }


def _inverted(sentence: Span) -> dict[Token, tuple[Token, ...]]:
    """As in "Two carts they left": what is left stands first, and the parser makes a relative clause of the rest."""
    root = sentence.root
    told = next(
        (c for c in root.children if c.dep_ in {"relcl", "acl"} and is_finite(c) and marker_of(c) is None), None
    )
    return {told: ()} if told is not None and root.pos_ in {"NOUN", "PROPN", "NUM"} else {}


def _heads_clause(token: Token, framed: dict[Token, Token]) -> bool:
    """Does this verb tell something of its own?"""
    if token.dep_ in {"ROOT", "conj"} or is_old_said(token.head):
        return True
    if is_aside(token):
        return False
    if is_framed(token, framed):
        return True
    ask = _ASKED_OF.get(token.dep_)
    return ask is not None and ask(token)


def _beside(token: Token) -> bool:
    """A neighbour joined by a comma, which the parser takes for a complement."""
    return subject_of(token) is not None and not _is_complement(token)


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
        marker = marker_of(token)
        if marker is None:
            return _comma_between(token)
        if token.i < token.head.i or before != ",":
            return False
        is_long = token.right_edge.i - token.left_edge.i >= _LONG_TIME
        return marker in {"whereupon", "upon", "though", "although", "whereas", "where"} or (
            is_long and marker in {"when", "while"}
        )
    size = sum(1 for t in token.subtree if not t.is_punct)
    return size >= _LONG_ADJUNCT and (before == "," or token.i < token.head.i) and token.tag_ in {"VBG", "VBN"}


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
    if not is_predicate(token.sent.root) and subject_of(token) is not None and marker_of(token) is None:
        return True  # "on the third instant I left home": the parser lost the main clause
    subjects = (c for c in token.children if c.dep_ in SUBJECTS)
    return _text_before(token) == "," or any(c.tag_ in {"WP", "WDT"} and word_of(c) != "that" for c in subjects)


_ASKED_OF: dict[str, Callable[[Token], bool]] = {
    "ccomp": _beside,
    "parataxis": _beside,
    "advcl": _dated_on_its_own,
    "relcl": _told_on_the_way,
}


def _owned(sentence: Span, heads: dict[Token, tuple[Token, ...]]) -> dict[Token, list[int]]:
    """The token indexes of each head's clause, without punctuation."""
    frame_of = {frame: head for head, frames in heads.items() for frame in frames}
    remarks = {frame for frame, head in frame_of.items() if not is_aside(frame) and is_trailing(frame, head)}
    owned: dict[Token, list[int]] = {head: [] for head in heads}
    for token in sentence:
        if not token.is_punct and not token.is_space:
            owner = _owner(token, heads, frame_of)
            if owner is not None and not _is_of_remark(token, owner, remarks):
                owned[owner].append(token.i)
    return owned


def _is_of_remark(token: Token, owner: Token, remarks: set[Token]) -> bool:
    """Does it belong to what is only added behind the clause, and tells nothing of it?"""
    return next((t in remarks for t in (token, *token.ancestors) if t == owner or t in remarks), False)


def _owner(token: Token, heads: dict[Token, tuple[Token, ...]], frame_of: dict[Token, Token]) -> Token | None:
    for current in (token, *token.ancestors):
        if current in heads:
            return current
        if current in frame_of:
            return frame_of[current]
    return None


def _hull(sentence: Span, head: Token, own: list[int]) -> tuple[int, int] | None:
    """From the first to the last of the clause's tokens, without links and marks at its edges."""
    if not own:
        return None
    doc, start, end = sentence.doc, own[0], own[-1] + 1
    if _shares_noun(doc, head, start):
        start = sentence.start
    while start < end and _is_link(doc[start]):
        start += 1
    while end > start and doc[end - 1].dep_ == "cc":
        end -= 1
    return (start, end) if start <= head.i < end else None


def _is_link(token: Token) -> bool:
    bare = token.text in _TRIMMED or token.is_space
    return bare or (word_of(token) in _LINKERS and token.dep_ in {"cc", "mark"})


def _shares_noun(doc: Doc, head: Token, start: int) -> bool:
    """As in "At dusk Danko and I carried her": the parser hangs the verb on Danko."""
    return start > 0 and doc[start - 1].dep_ == "cc" and head.dep_ == "conj" and head.head.pos_ in {"PROPN", "NOUN"}


def in_order(clauses: list[Clause]) -> Iterator[Clause]:
    """Clauses without those that lie wholly inside another."""
    for clause in clauses:
        if not any(o != clause and o.start <= clause.start and clause.end <= o.end for o in clauses):
            yield clause
