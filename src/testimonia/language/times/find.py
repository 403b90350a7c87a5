"""From a text to its time expressions: match the rules, join the pieces, read them in the course of the story."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime

from testimonia.errors import BadValue
from testimonia.language.times.course import Course
from testimonia.language.times.expression import TimeExpression
from testimonia.language.times.reading import Reader
from testimonia.language.times.told import FIRST_FEW, Told, merged, told
from testimonia.language.times.words import Words, words_of

BEFORE, BEHIND = 60, 110  # characters around a trigger in which a time may stand
LEAD_REACH = 30
LONG_AGO = 2  # years before the document's date from which a narrative of the past is told
ENOUGH = 3
MARCHING = re.compile(
    r"\b(?:his|her|its|their|our|my|your|an?|the|this|that|long|forced|day's)\s+March\b(?!,?\s+(?:of\s+)?\d)",
    re.IGNORECASE,
)
ONE_BY_ONE = re.compile(r"\b(\w+) by \1\b", re.IGNORECASE)
FULL_YEAR = re.compile(r"(?<![\d.,])(?:1[5-9]\d\d|20[0-4]\d)(?![\d,])")


def find_times(text: str, reference: date | str | None = None, language: str = "en") -> list[TimeExpression]:
    """Every time told in the text, sorted and apart.

    ``reference`` is the day the text was made (a date, or ISO 8601 or EDTF with at least a year); testimony looks
    back from it. Raises BadValue for a language that is not there or a reference that is no date. Never raises for
    a text. Errors to expect: a time without any date is taken to go on from the last one told.
    """
    words = words_of(language)
    day = day_of(reference)
    course = Course(day, told_long_after=_is_told_long_after(text, day))
    reader = Reader(text, words, course)
    no_times = [found.span() for pattern in (ONE_BY_ONE, MARCHING) for found in pattern.finditer(text)]
    whole = [piece for piece in _pieces(text, words) if not any(s < piece.end and piece.start < e for s, e in no_times)]
    pieces = _joined(whole, text, words)
    return [made for piece in pieces if (made := reader.read(piece)) is not None]


def day_of(reference: date | str | None) -> date | None:
    """The last day that a reference allows: 2023-05 is counted from its end. BadValue where it is no date."""
    if reference is None:
        return None
    if isinstance(reference, date):
        return reference.date() if isinstance(reference, datetime) else reference
    found = re.findall(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?!\d)", reference)
    if not found:
        raise BadValue(
            f"{reference!r} is no date.", "Give the day as 2023-05-31, or the month or year as 2023-05 or 2023."
        )
    year, month, day = (int(part) if part else None for part in found[-1])
    for last in (day,) if day else (31, 30, 29, 28):
        try:
            return date(year or 1, month or 12, last or 1)
        except ValueError:
            continue
    raise BadValue(f"{reference!r} is no day of the calendar.", "Check the month and the day.")


def _is_told_long_after(text: str, reference: date | None) -> bool:
    """Are most years in the text long before it was made?"""
    if reference is None:
        return True
    years = [int(year) for year in FULL_YEAR.findall(text)]
    past = sum(year <= reference.year - LONG_AGO for year in years)
    return past >= ENOUGH and past * 2 > len(years)


def _pieces(text: str, words: Words) -> Iterator[Told]:
    for start, end in _windows(text, words):
        for match in words.any_rule.finditer(text, start, end):
            rule = words.rules[int(str(match.lastgroup)[1:])]
            inner = rule.pattern.match(text, match.start(), end)
            piece = told(inner, rule, words) if inner else None
            if piece is None:
                continue
            led = _led(piece, text, words)
            if led is not None:
                yield led


def _windows(text: str, words: Words) -> Iterator[tuple[int, int]]:
    """Stretches of text around the words that tell of time; the rest need not be read closely."""
    start = end = 0
    for match in words.trigger.finditer(text):
        if not _triggers(match, words):
            continue
        opens = max(end, match.start() - BEFORE)
        if opens > end:
            if end > start:
                yield start, end
            start = _word_start(text, opens, end)
        end = _word_end(text, match.end() + BEHIND)
    if end > start:
        yield start, end


def _triggers(match: re.Match[str], words: Words) -> bool:
    return not match.group()[0].isalpha() or match.group().lower() in words.trigger_words


def _word_start(text: str, at: int, least: int) -> int:
    while at > least and text[at - 1].isalnum() and at > least + 1:
        at -= 1
    return at


def _word_end(text: str, at: int) -> int:
    stop = min(len(text), at + BEHIND)
    while at < stop and text[at].isalnum():
        at += 1
    return min(at, len(text))


def _led(piece: Told, text: str, words: Words) -> Told | None:
    """The piece with the lead in front of it; None where its rule asks for one and there is none."""
    lead = words.lead.search(text[max(0, piece.start - LEAD_REACH) : piece.start])
    kinds = {kind for kind, said in lead.groupdict().items() if said} if lead else set()
    rule = next(rule for rule in words.rules if rule.name == piece.rule)
    alone = text[: piece.start].rstrip(" \t[*>").endswith("\n") or not text[: piece.start].strip()
    ordinal = piece.day is not None and piece.month is None and piece.day > FIRST_FEW
    if (rule.needs_lead and not (kinds or alone or ordinal)) or (rule.leads and not kinds & rule.leads):
        return None
    bound = next(iter(sorted(kinds - {"about", "plain", "on"})), None)
    return replace(piece, lead=bound, about="about" in kinds or None)


def _joined(pieces: list[Told], text: str, words: Words) -> Iterator[Told]:
    """Pieces that stand together as one time: "Friday the 4th", "about six", "in the morning"."""
    index = 0
    while index < len(pieces):
        whole = pieces[index]
        index += 1
        while index < len(pieces):
            between = text[whole.end : pieces[index].start]
            both = merged(whole, pieces[index]) if words.pieces.fullmatch(between) else None
            if both is None:
                break
            whole = both
            index += 1
        yield whole
