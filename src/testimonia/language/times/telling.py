"""What kind of telling a text is: news of its own day, an entry of a calendar, or a story."""

import re
from collections.abc import Callable
from datetime import date, datetime

from testimonia.language.times.outside import (
    calendar_of,
    unbound,
)
from testimonia.language.times.terms import (
    STORY,
    TELLING,
    Part,
    Shift,
    Span,
    Which,
)

LABEL = 80  # characters that a label or an entry has at most
FEW_WORDS = 4
PLAIN_BOUNDS = frozenset({"before", "since", "until", "by", "after"})


def is_alone(text: str, parts: list[Part], knows: Callable[[str], bool]) -> bool:
    """Is the text nothing but a time and at most a few small words? Then it tells no story, and looks ahead."""
    if not parts or len(text) > LABEL:
        return False
    lead, _ = unbound(parts[0].term)
    rest, at = [], 0
    for part in parts:
        rest.append(text[at : part.start])
        at = part.end
    words = re.findall(r"[^\W\d_]+", " ".join((*rest, text[at:])))
    return lead not in PLAIN_BOUNDS and len(words) <= FEW_WORDS and all(knows(word.lower()) for word in words)


def is_long_before(year: int, telling: date | None) -> bool:
    """Does a year lie before the year of the telling?"""
    return telling is None or year < telling.year


def is_of_the_day(parts: list[Part], telling: date | None) -> bool:
    """Does the text tell more from its own day (yesterday, Friday, last week) than from days it names? News does."""
    from_telling = from_story = 0
    for part in parts:
        _, term = unbound(part.term)
        told = calendar_of(term)
        if told is not None:
            from_telling += told.weekday is not None and told.day is None
            named = told.year is not None and (told.month or told.season or told.feast) is not None
            from_story += named and is_long_before(told.year or 0, telling)
        elif isinstance(term, (Which, Shift, Span)):
            from_telling += term.step.base == TELLING
            from_story += term.step.base == STORY
    return from_telling > from_story


def moment_of(reference: date | str | None) -> datetime | None:
    """The hour of a reference that has one."""
    return reference if isinstance(reference, datetime) else None
