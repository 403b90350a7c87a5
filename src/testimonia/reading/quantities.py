"""How many, of what."""

from collections.abc import Iterable

from spacy.tokens import Doc, Span, Token

from testimonia.language.lexicon import lexicon
from testimonia.language.numbers import Number, find_numbers
from testimonia.model.statement import Quantity
from testimonia.reading.syntax import lemma_of, word_of

_MEASURED = frozenset({"nummod", "compound", "quantmod", "amod", "advmod", "det", "nmod", "predet", "npadvmod"})


def numbers_in(words: str, masked: Iterable[tuple[int, int]]) -> tuple[Number, ...]:
    """Counts in a text, without ordinals, "one", and what belongs to a date or a clock time (``masked``)."""
    held = tuple(masked)
    return tuple(
        number
        for number in find_numbers(words)
        if not number.ordinal and not number.weak and not any(s < number.end and number.start < e for s, e in held)
    )


def quantities_in(doc: Doc, numbers: Iterable[Number], start: int, end: int) -> tuple[Quantity, ...]:
    """The counts that stand between two code points of a parsed text, each with what is counted."""
    inside = (number for number in numbers if start <= number.start and number.end <= end)
    return tuple(_quantity(doc, number) for number in inside if _counts(doc, number))


def _counts(doc: Doc, number: Number) -> bool:
    """Does the number say how many, and is it no name ("ward six", "the Three Poplars"), no "not one", no time?"""
    span = doc.char_span(number.start, number.end, alignment_mode="expand")
    if span is None:
        return True
    if _numbers_a_line(doc, number):
        return False
    before = doc[span.start - 1] if span.start > span.sent.start else None
    after = doc[span.end] if span.end < len(doc) else None
    if before is not None and (_labels(before, span, after) or _is_part_of_a_name(span, after)):
        return False
    if number.value == 1 and _is_no_count(span, before, after):
        return False
    return not _is_counted_from(doc, after)


def _numbers_a_line(doc: Doc, number: Number) -> bool:
    """As in "2. Ten minutes after that": the number of a paragraph."""
    head, tail = doc.text[: number.start], doc.text[number.end : number.end + 2]
    return number.text.isdigit() and not head.rpartition("\n")[2].strip() and tail[:1] in {".", ")"} and tail[1:] == " "


def _is_no_count(one: Span, before: Token | None, after: Token | None) -> bool:
    """As in "not one man" and "one turned over": it says that there was none, or stands for somebody."""
    if before is not None and word_of(before) in lexicon().words("words.without"):
        return True
    return one.text.casefold() == "one" and (after is None or after.pos_ not in {"NOUN", "PROPN", "ADJ"})


def _labels(before: Token, span: Span, after: Token | None) -> bool:
    """As in "ward six", "km 12", "No. 7": the number says which one, and is followed by nothing that it counts."""
    if before.text == "." and before.i > 0 and word_of(before.nbor(-1)) in {"no", "nr"}:
        return True
    if word_of(before) in {"no.", "nr."}:
        return True
    counts = after is not None and after.pos_ in {"NOUN", "PROPN", "ADJ"} and span.root.head.i >= after.i
    is_noun = before.pos_ in {"NOUN", "PROPN"} and before.ent_type_ not in {"DATE", "TIME"}
    return is_noun and not counts and before.whitespace_ != "" and before.head != span.root


def _is_part_of_a_name(span: Span, after: Token | None) -> bool:
    return span.text[:1].isupper() and span.text.isalpha() and after is not None and after.text[:1].isupper()


def _is_counted_from(doc: Doc, after: Token | None) -> bool:
    """As in "two days after the crossing": a time, and no length of anything."""
    if after is None or lemma_of(after) not in lexicon().words("nouns.time_units") or after.i + 1 >= len(doc):
        return False
    return word_of(after.nbor(1)) in lexicon().words("words.counted_from")


def _quantity(doc: Doc, number: Number) -> Quantity:
    noun = _counted(doc, number)
    return Quantity(
        number=number.value,
        unit=noun.lemma_.lower() if noun is not None else None,
        of=_of(noun) if noun is not None else None,
        hedge=number.hedge,
        least=number.least,
        most=number.most,
    )


def _counted(doc: Doc, number: Number) -> Token | None:
    """The noun that the number stands with; None where the words leave it out ("Eleven drowned")."""
    span = doc.char_span(number.start, number.end, alignment_mode="expand")
    if span is None:
        return None
    head = span.root
    inside = next((t for t in span if lemma_of(t) in lexicon().words("nouns.time_units")), None)
    if inside is not None:
        return inside  # "two hours and a half"
    if head.dep_ in _MEASURED and head.head.pos_ in {"NOUN", "PROPN"}:
        return head.head
    after = doc[span.end] if span.end < len(doc) else None
    if after is not None and after.pos_ == "NOUN" and head.pos_ in {"NUM", "ADJ", "DET"}:
        return after
    within = next((c for c in head.children if c.dep_ == "prep" and c.lower_ == "of"), None)
    return next((g for g in within.children if g.dep_ == "pobj"), None) if within is not None else None


def _of(noun: Token) -> str | None:
    """What stands behind "of": the crew in "four men of the crew"; else the counted noun itself."""
    for child in noun.children:
        if child.dep_ == "prep" and child.lower_ == "of":
            inner = next((g for g in child.children if g.dep_ == "pobj"), None)
            if inner is not None:
                return str(noun.doc[inner.left_edge.i : inner.right_edge.i + 1].text)
    return str(noun.lower_)
