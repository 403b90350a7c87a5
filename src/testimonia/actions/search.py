"""``search``: words looked for everywhere in a case, across scripts, with what stands around them."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from testimonia.actions.people import Person, everybody
from testimonia.casebook import book
from testimonia.language.finding_words import Hit, Sought, hits, sought
from testimonia.model.case import Case
from testimonia.model.entity import Event
from testimonia.model.source import Source
from testimonia.model.text import Text
from testimonia.reasoning.reason import linked_case

AROUND = 90  # code points before and after what was found
MOST = 300  # places that are told


@dataclass(frozen=True, slots=True)
class Place:
    """Words found in a text, with what stands around them; ``statements`` are the ids of what they tell."""

    source: Source
    start: int
    before: str
    words: str
    after: str
    at: str
    statements: tuple[str, ...]
    width: int


@dataclass(frozen=True, slots=True)
class Found:
    """Everything that was found; ``total`` is how many places hold it, of which the closest are told."""

    asked: str
    sources: tuple[Source, ...] = ()
    people: tuple[Person, ...] = ()
    tellers: tuple[str, ...] = ()
    events: tuple[Event, ...] = ()
    places: tuple[Place, ...] = ()
    total: int = 0


def search(folder: Path, words: str) -> Found:
    """Look for words in a case. Raises what opening the case raises."""
    with book.opened(folder, writing=False) as kept:
        case = linked_case(kept.case())
    return searched(case, words, everybody(case))


def searched(case: Case, words: str, people: tuple[Person, ...] = ()) -> Found:
    """Look for words in a case that is open. Several words stand near each other; in quotes, behind one another."""
    asked = sought(words)
    if asked is None:
        return Found(words)
    places = sorted(_places(case, asked), key=lambda place: place.width)
    tellers = sorted({one.teller for one in case.standing})
    return Found(
        words,
        tuple(s for s in case.sources if _holds(asked, s.name, s.described.title, s.described.teller)),
        tuple(one for one in people if _holds(asked, one.entity.name, *one.entity.aliases)),
        tuple(name for name in tellers if _holds(asked, name)),
        tuple(event for event in case.events if _holds(asked, event.label)),
        tuple(places[:MOST]),
        len(places),
    )


def _holds(asked: Sought, *names: str | None) -> bool:
    return any(name and hits(name, asked) for name in names)


def _places(case: Case, asked: Sought) -> Iterator[Place]:
    sources = {source.id: source for source in case.sources}
    told = {source: tuple(some) for source, some in groupby(case.statements, key=lambda one: one.source)}
    for text in case.texts:
        for hit in hits(text.content, asked):
            here = told.get(text.source, ())
            inside = (one.id for one in here if one.anchor.start < hit.end and hit.start < one.anchor.end)
            yield _place(sources[text.source], text, hit, tuple(inside))


def _place(source: Source, text: Text, hit: Hit, statements: tuple[str, ...]) -> Place:
    words = text.content
    before = words[max(0, hit.start - AROUND) : hit.start].rpartition("\n")[2]
    after = words[hit.end : hit.end + AROUND].partition("\n")[0]
    found = words[hit.start : hit.end]
    return Place(source, hit.start, before, found, after, text.place_of(hit.start), statements, hit.width)
