"""What a page of times says of each of them."""

from collections.abc import Iterator
from dataclasses import dataclass

from testimonia.language.time_words import basis_words, interval_words, is_unplaced
from testimonia.language.timed import Timed
from testimonia.language.times import TimeExpression


@dataclass(frozen=True, slots=True)
class Look:
    """A type of TIMEX3 as the page names it, and the name of its marking in the style sheet."""

    type: str
    words: str
    name: str


LOOKS = (
    Look("DATE", "date", "date"),
    Look("TIME", "time of day", "clock"),
    Look("DURATION", "length of time", "length"),
    Look("SET", "repeated", "again"),
)


@dataclass(frozen=True, slots=True)
class TimeSheet:
    """One time: its number on the page, its interval and its basis in words, and every field that says something."""

    number: int
    time: TimeExpression
    look: Look
    is_unplaced: bool
    interval: str
    basis: str
    place: str
    fields: tuple[tuple[str, str], ...]


def time_sheets(timed: Timed) -> tuple[TimeSheet, ...]:
    """Every time, numbered from 1 in the order of the words."""
    looks = {look.type: look for look in LOOKS}
    return tuple(
        TimeSheet(
            number=number,
            time=time,
            look=looks[str(time.type)],
            is_unplaced=is_unplaced(time),
            interval=interval_words(time),
            basis=basis_words(time),
            place=timed.text.place_of(time.start),
            fields=tuple(_fields(time, looks[str(time.type)])),
        )
        for number, time in enumerate(timed.times, 1)
    )


def _fields(time: TimeExpression, look: Look) -> Iterator[tuple[str, str]]:
    is_bounded = bool(time.earliest or time.latest)
    said = (
        ("type", f"{look.words} ({time.type})"),
        ("TIMEX3", time.value),
        ("EDTF", time.edtf),
        ("earliest", time.earliest or (is_bounded and "open")),
        ("latest", time.latest or (is_bounded and "open")),
        ("anchor", time.anchor),
        ("relation", time.relation),
        ("readings", " or ".join(time.alternatives)),
    )
    yield from ((name, str(words)) for name, words in said if words)
