"""Direct quotes: where they stand and who is quoted."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile

from spacy.tokens import Doc, Token

from testimonia.language.lexicon import lexicon
from testimonia.reading.syntax import is_person, lemma_of, shared_subject, word_of

_PAIRS = re.compile(r"“[^“”]*(?:”|\Z)|«[^«»]*(?:»|\Z)|„[^„“”]*[“”]|(?<![\w\d])\"[^\"]*(?:\"|\Z)")
_TENSED = frozenset({"VBD", "VBZ", "VBP"})
_NAMING = frozenset({"PROPN", "NOUN", "PRON"})
_ENDS = frozenset({".", "!", "?", ";", "”", "»", '"'})
_OPENING = ("“", "«", "„", '"')
_CLOSING = '”»"“'
_SPAN = 20  # tokens from a quote's mark in which its verb may stand
_REACH = 200  # code points beside a quote that are looked at
_LEAST_WORDS = 3  # fewer words between marks are a name or a doubted word, not speech


@dataclass(frozen=True)
class Quote:
    """Code points between the marks, and the noun that says who speaks; None where the words do not say."""

    start: int
    end: int
    speaker: Token | None
    verb: Token | None
    closed: bool = True  # False where the paragraph ends before the quote does; the next one then goes on with it


def opens_with_mark(words: str) -> bool:
    """Does a paragraph open with a quotation mark, as one does that goes on with a quote?"""
    return words.lstrip().startswith(_OPENING)


def quotes_in(doc: Doc) -> tuple[Quote, ...]:
    """The spoken quotes of a passage, in order."""
    text = doc.text
    marked = [(m.start() + 1, m.end() - _closes(m.group())) for m in _PAIRS.finditer(text)]
    around = _outside(doc, marked)
    spoken = [span for span in marked if _is_speech(text, *span, around)]
    around = _outside(doc, spoken)
    quotes = []
    for start, end in spoken:
        verb = _speech_verb(text, start, end, around)
        quotes.append(Quote(start, end, _speaker(doc, start, end, verb), verb, closed=end < len(text)))
    return tuple(sorted((*quotes, *_unmarked(doc, spoken)), key=lambda q: q.start))


def _closes(marked: str) -> bool:
    return len(marked) > 1 and marked[-1] in _CLOSING


def _outside(doc: Doc, spans: list[tuple[int, int]]) -> list[Token]:
    """The tokens that stand in no quote."""
    quoted = {i for start, end in spans for i in range(start, end)}
    return [token for token in doc if token.idx not in quoted]


def _is_speech(text: str, start: int, end: int, around: list[Token]) -> bool:
    """Several words, or few that a verb of speech stands with: "We left," said Jan."""
    words = text[start:end]
    if len(words.split()) >= _LEAST_WORDS or _introduced(text, start):
        return True
    spoken = words.endswith((",", "?", "!")) or text[end + 1 : end + 2] == ","
    return spoken and " " in words and _speech_verb(text, start, end, around) is not None


def _speaker(doc: Doc, start: int, end: int, verb: Token | None) -> Token | None:
    if verb is None:
        return _before_colon(doc, start) or _according(doc, start, end)
    subject = _who(verb)
    if subject is not None and not start <= subject.idx < end:
        return subject
    if verb.idx > end:
        return next((t for t in doc[: verb.i + 4] if t.idx > end and t.pos_ in _NAMING and t.dep_ != "compound"), None)
    return _first_noun(doc, verb)


def _before_colon(doc: Doc, start: int) -> Token | None:
    """As in "Ana Bel, driver of the second lorry: «...»"; the name stands first."""
    lead = doc.text[:start].rstrip('“«„" ')
    if not lead.endswith(":"):
        return None
    colon = next((t for t in doc if t.idx >= len(lead) - 1), None)
    noun = _first_noun(doc, colon) if colon is not None else None
    return noun if noun is not None and (noun.pos_ == "PROPN" or is_person(noun)) else None


def _first_noun(doc: Doc, last: Token) -> Token | None:
    """The first noun of the sentence in which a token stands: who the sentence is about."""
    first = next((i + 1 for i in range(last.i - 1, -1, -1) if doc[i].text in _ENDS), 0)
    for token in doc[first : last.i]:
        if token.pos_ in _NAMING and token.dep_ != "compound":
            return token
    return None


def _unmarked(doc: Doc, spans: list[tuple[int, int]]) -> list[Quote]:
    """As in "Sergeant Bel declares: he never had the key." - words after a colon without marks."""
    speech, found = lexicon().words("verbs.speech"), []
    for token in doc:
        if token.text != ":" or token.i + 1 >= len(doc) or any(s - 3 <= token.idx < e for s, e in spans):
            continue
        verb = next(
            (
                t
                for t in reversed(list(doc[max(0, token.i - _SPAN) : token.i]))
                if lemma_of(t) in speech and t.tag_ in _TENSED
            ),
            None,
        )
        if verb is None or any(t.text in _ENDS for t in doc[verb.i : token.i]):
            continue
        last = next((t for t in doc[token.i :] if t.text in _ENDS), doc[-1])
        found.append(Quote(token.idx + 1, last.idx + 1, _speaker(doc, token.idx, token.idx + 1, verb), verb))
    return found


def _introduced(text: str, start: int) -> bool:
    return _lead(text, start).endswith(":") or text.startswith("I ", start)


def _lead(text: str, at: int) -> str:
    """The last words before a quote, without its mark and the blanks before it."""
    return text[max(0, at - _REACH) : at].rstrip('“«„" ')


def _speech_verb(text: str, start: int, end: int, around: list[Token]) -> Token | None:
    """The nearest verb of speech outside the quotes, right behind the quote or right before it."""
    speech = lexicon().words("verbs.speech")
    for stretch in (_behind(text, end, around), _before(text, start, around)):
        for token in stretch:
            if lemma_of(token) in speech and token.pos_ in {"VERB", "AUX"}:
                return token
    return None


def _behind(text: str, at: int, around: list[Token]) -> Iterator[Token]:
    """Tokens from a quote's end to the end of the sentence or the next quote."""
    if text[max(0, at - 1) : at] in {".", "!", "?"} and not _goes_on(text[at + 1 : at + 1 + _REACH]):
        return iter(())
    first = bisect_right(around, at, key=lambda token: token.idx)
    return takewhile(lambda t: t.text not in {".", ";", ":", "“", "«"}, around[first : first + _SPAN])


def _before(text: str, at: int, around: list[Token]) -> Iterator[Token]:
    """Tokens from a quote's beginning back to the end of the sentence before."""
    lead = _lead(text, at)
    if not lead.endswith((":", ",")):
        return iter(())
    last = bisect_left(around, max(0, at - _REACH) + len(lead), key=lambda token: token.idx)
    return takewhile(lambda t: t.text not in {".", ";", "!", "?"}, reversed(around[max(0, last - _SPAN) : last]))


def _goes_on(rest: str) -> bool:
    """After a quote that ends with its own full stop, "she says" still goes on in lower case."""
    return bool(re.match(r"\s*,?\s*(?:[a-z]|[A-Z][\w'’-]+ (?:\w+ ){0,2}?(?:said|says|told|asked|adds?|added)\b)", rest))  # noqa: RUF001


def _who(verb: Token) -> Token | None:
    subject = shared_subject(verb)
    if subject is not None and word_of(subject) in {"who", "which", "that"} and subject.dep_ != "expl":
        return verb.head if verb.dep_ == "relcl" else _first_noun(verb.doc, verb)
    return subject


def _according(doc: Doc, start: int, end: int) -> Token | None:
    """According to the surgeon."""
    for token in doc:
        near = end < token.idx < end + 60 or start - 60 < token.idx < start
        if near and word_of(token) == "according":
            to = next((c for c in token.children if c.dep_ in {"prep", "pcomp"}), None)
            return next((g for g in to.children if g.dep_ == "pobj"), None) if to is not None else None
    return None
