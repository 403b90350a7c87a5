"""The ends of a range and the members of a list, as a match tells them."""

from dataclasses import replace
from typing import Any

from testimonia.language.times.grammar.captured import Captured, sound
from testimonia.language.times.grammar.shapes import long_year
from testimonia.language.times.terms import (
    STORY,
    Calendar,
    Length,
    Part,
    Several,
    Shift,
    Step,
    Term,
    merged,
)

HALF_DAY = 12


def pair_parts(found: Captured) -> list[Part]:
    """Two numbers in one token: "4-6 May", "3-5 pm"."""
    piece, (first, last, width) = found.pieces["npair"], found.get("npair")
    name = found.give.get("pair", "day")
    sure = True if name == "hour" and last > HALF_DAY else None  # both are told on the clock of 24 hours
    ends = [sound(Calendar(**{name: value}, sure=sure)) for value in (first, last)]
    if ends[0] is None or ends[1] is None:
        return []
    return [Part(ends[0], piece.start, piece.start + width), Part(ends[1], piece.start + width + 1, piece.end)]


def with_rest(parts: list[Part], found: Captured, *, joined: bool) -> Term | None:
    """What is told once for all ends: the month before, the year or the half of the day behind."""
    more = {name: found.get(name) for name in ("month", "year", "era", "part", "season", "weekday") if found.has(name)}
    if "year" in more and found.pieces.get("year") and found.pieces["year"].kind in ("y2", "two"):
        more["year"] = long_year(int(more["year"]), "00")
    done = []
    shared, final = more.get("month"), parts[-1].term
    for part in parts:
        term = part.term
        if (
            joined
            and shared
            and isinstance(term, Calendar)
            and isinstance(final, Calendar)
            and (term.day or 0) > (final.day or 31)
        ):
            term = replace(term, month=(shared - 2) % 12 + 1)  # from the 27th of the month before
        elif more and isinstance(term, Calendar):
            joined_term = merged(term, Calendar(**more))
            term = joined_term if joined_term is not None else term
        if found.has("half_day") and isinstance(term, Calendar):
            term = halved(term, found.get("half_day"))
        done.append(replace(part, term=term))
    head, *middle, last = done
    trailing = [
        piece
        for name, piece in found.pieces.items()
        if name in ("year", "era", "half_day", "part", "month", "season", "weekday")
    ]
    end = max([last.end, *(piece.end for piece in trailing)])
    start = min([head.start, *(piece.start for piece in trailing)])
    return Several((replace(head, start=start), *middle, replace(last, end=end)), joined)


def stretched(term: Several, found: Captured) -> Several:
    """The outer words belong to the nearest end."""
    head, *middle, last = term.parts
    return replace(
        term,
        parts=(replace(head, start=min(head.start, found.start)), *middle, replace(last, end=max(last.end, found.end))),
    )


def halved(told: Calendar, half: Any) -> Calendar:
    """The hour in the half of the day that is told, or with its part of the day."""
    if isinstance(half, str):
        return replace(told, part=half)
    return replace(told, hour=(told.hour or 0) % HALF_DAY + half, sure=True) if (told.hour or 0) <= HALF_DAY else told


def range_of(found: Captured, *, joined: bool = True) -> Term | None:
    """The ends of a range, each at its place; None where there are not two."""
    parts = []
    for name in ("first", "second", "third", "fourth", "last"):
        term, piece = found.term(name), found.pieces.get(name)
        if term is not None and piece is not None:
            term = replace(term, swapped=None) if isinstance(term, Calendar) else term
            parts.append(Part(term, piece.start, piece.end))
    if found.has("duration") and len(parts) == 1:  # "from 18 December for ten days"
        piece = found.pieces["duration"]
        last = Shift(found.get("duration"), Step(STORY, 1), parts[0].term)
        return (
            Several((*parts, Part(last, piece.start, piece.end)), joined)
            if isinstance(found.get("duration"), Length)
            else None
        )
    span = found.get("y4span")
    if span:
        piece, (begin, end, width, at) = found.pieces["y4span"], span
        parts = [
            Part(Calendar(year=begin), piece.start, piece.start + width),
            Part(Calendar(year=end), piece.start + at, piece.end),
        ]
    if found.has("npair"):
        parts = pair_parts(found)
    if len(parts) < 2:  # noqa: PLR2004  a range has two ends
        return None
    return with_rest(parts, found, joined=joined)


def series_of(found: Captured) -> Term | None:
    """The members of a list, which complete each other and share no bounds."""
    return range_of(found, joined=False)
