"""Where one sentence of speech or of an old deposition is really several.

Depositions run on for two hundred words, chat runs on without full stops; a parser made for newspapers loses its way
there. This pipeline component stands between tagger and parser and sets boundaries that the parser then respects:
always at semicolons, and in very long sentences at a comma with a link word where a new verb with a tense follows.
"""

from collections.abc import Iterator

from spacy.language import Language
from spacy.tokens import Doc

NAME = "testimonia_boundaries"

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_LONG = 24  # words from which a sentence is cut at commas too
_LEAST = 5  # words that a piece must keep on either side
_LINKS = frozenset(
    [
        "and",
        "but",
        "when",
        "where",
        "who",
        "which",
        "whilst",
        "while",
        "whereupon",
        "upon",
        "whence",
        "then",
        "they",
        "he",
        "we",
        "she",
        "it",
        "i",
        "the",
        "said",
        "at",
        "after",
        "as",
        "some",
        "many",
        "others",
        "in",
        "from",
        "directly",
        "immediately",
        "soon",
        "these",
        "this",
        "that",
        "a",
        "an",
        "his",
        "her",
        "their",
        "our",
        "by",
        "so",
    ]
)
_STOPS = frozenset({".", "!", "?", "…"})
_CUTS = frozenset({";", ":", "—", "–", "†", "▪"})  # noqa: RUF001
_OATH = frozenset(
    {"testify", "declare", "say", "depose", "saith", "testifies", "testifieth", "certify", "state", "declares"}
)


@Language.component(NAME)
def mark_boundaries(doc: Doc) -> Doc:
    """Set ``is_sent_start`` where a new piece begins; the parser does the rest."""
    for start, end in _stretches(doc):
        for at in _cuts(doc, start, end):
            doc[at].is_sent_start = True
    return doc


def _stretches(doc: Doc) -> Iterator[tuple[int, int]]:
    start = 0
    for token in doc:
        if token.text in _STOPS and token.i + 1 < len(doc):
            yield start, token.i + 1
            start = token.i + 1
    yield start, len(doc)


def _cuts(doc: Doc, start: int, end: int) -> Iterator[int]:
    long = end - start > _LONG
    last = start
    for i in range(start + _LEAST, end - _LEAST):
        before = doc[i - 1]
        if i - last < _LEAST:
            continue
        strong = before.text in {";", "†", "▪"} or (long and before.text in _CUTS)
        oath = long and before.lower_ == "that" and any(t.lower_ in _OATH for t in doc[max(start, i - 5) : i])
        sworn = doc[i].lower_ == "that" and any(t.lower_ in _OATH for t in doc[max(start, i - 4) : i])
        if strong or oath or (long and not sworn and _opens_clause(doc, i, end)):
            yield i
            last = i


def _opens_clause(doc: Doc, i: int, end: int) -> bool:
    """A comma, a link word, and a verb with a tense before the next comma."""
    if doc[i - 1].text not in {",", ")", "("}:
        return False
    if doc[i].lower_ in {"being", "having"}:
        return True
    if doc[i].lower_ not in _LINKS:
        return False
    for token in doc[i : min(end, i + 16)]:
        if token.text in {",", ";"} and token.i > i + 1:
            return False
        if token.tag_ in _FINITE:
            return True
    return False
