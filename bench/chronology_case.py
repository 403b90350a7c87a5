"""An invented case of any size, for measuring: witnesses of one retreat, each with a route, lengths and relations."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from testimonia.model.anchor import anchor_at
from testimonia.model.case import Case
from testimonia.model.source import Described, Format, Kind, Source
from testimonia.model.statement import Participant, Statement
from testimonia.model.text import Text
from testimonia.model.when import When

PLACES = ("Arl", "Belm", "Corvin", "Dressau", "Emmer", "Falk", "Gorn", "Helde", "Isk", "Jarn", "Kolm", "Lind")
FIRST = ("Ana", "Bero", "Cyril", "Dana", "Emil", "Fedor", "Greta", "Hanno", "Ilse", "Jan", "Karel", "Lena")
BEGAN = date(2031, 3, 1)


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence to come, with what a reader would make of it."""

    words: str
    act: str
    day: date | None = None
    said: str | None = None


def invented(sources: int, statements: int, seed: int = 7) -> Case:
    """A case of so many sources with so many statements each; the same seed gives the same case."""
    chance = random.Random(seed)  # noqa: S311  nothing secret
    made = [_source(number, statements, chance) for number in range(sources)]
    return Case(
        "invented",
        tuple(source for source, _, _ in made),
        tuple(text for _, text, _ in made),
        statements=tuple(statement for _, _, told in made for statement in told),
    )


def _source(number: int, count: int, chance: random.Random) -> tuple[Source, Text, tuple[Statement, ...]]:
    teller = f"{chance.choice(FIRST)} {chance.choice(PLACES)}{number}"
    source = Source(
        f"s{number:05}",
        f"{number:05}.txt",
        Described(Kind.TESTIMONY, teller, "2031-09-01", "en"),
        "0" * 64,
        1,
        Format.TXT,
    )
    lines = list(_story(number, count, chance))
    content = " ".join(line.words for line in lines)
    told, at = [], 0
    for n, line in enumerate(lines):
        start, end = at, at + len(line.words) - 1  # without the full stop
        told.append(_statement(f"{source.id}-{n:03}", source.id, content, (start, end), line, teller))
        at = end + 2
    return source, Text(source.id, content, ()), tuple(told)


def _statement(name: str, source: str, content: str, span: tuple[int, int], line: Line, teller: str) -> Statement:
    day = line.day.isoformat() if line.day else None
    when = When(line.said or "", day, day, day) if line.said else None
    people = (Participant("agent", "we"),)
    return Statement(name, anchor_at(source, content, *span), teller, (), line.act, people, when)


def _story(number: int, count: int, chance: random.Random) -> Iterator[Line]:
    """Six witnesses that follow one another cross at the same fords on the same days, so that their stories meet.

    In every hundredth story one length is told too long to be true.
    """
    day = BEGAN + timedelta(days=number // 6 % 60)
    for n in range(count):
        place, ford = chance.choice(PLACES), f"{PLACES[n // 5 % len(PLACES)]}{number // 6}"
        if n % 5 == 0:
            said = f"On {day.day} {day:%B} {day.year}"
            yield Line(f"{said} we left {place} by the road of the {number}th post.", "leave", day, said)
        elif n % 5 == 1:
            days = 9 if number % 100 == 50 and n == 1 else 2  # noqa: PLR2004  one story in a hundred
            yield Line(f"{days} days we walked through the woods of {place}.", "walk")
        elif n % 5 == 2:  # noqa: PLR2004  the third of five
            yield Line(f"The morning after, we came to {place} and slept in barn {number}.", "come")
        elif n % 5 == 3:  # noqa: PLR2004
            yield Line(f"Then we crossed the river at {ford} in boat {number}.", "cross")
        else:
            yield Line(f"Two days after the crossing at {ford} they held us in {place} for a night.", "hold")
            day += timedelta(days=8)
