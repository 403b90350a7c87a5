"""``people``: who is who in a case, with the reason for every name."""

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from testimonia.casebook import book
from testimonia.errors import BadValue
from testimonia.model.case import Case
from testimonia.model.entity import Entity
from testimonia.model.identity import Identity, by_entity
from testimonia.reasoning.entities import written_names
from testimonia.reasoning.reason import linked_case

SHOWN = 8  # names in a message


@dataclass(frozen=True, slots=True)
class Person:
    """A person, group or place: its names with their reasons, and how many statements it takes part in."""

    entity: Entity
    identities: tuple[Identity, ...]
    statements: int


@dataclass(frozen=True, slots=True)
class People:
    """Everybody and every place that is named, in the order of their names, and the case they are of."""

    case: Case
    everybody: tuple[Person, ...]


def people(folder: Path, of: str | None = None) -> People:
    """Who is who. ``of`` are words of a name; BadValue where nobody is called so."""
    with book.opened(folder, writing=False) as kept:
        case = linked_case(kept.case())
    if of is None:
        return People(case, everybody(case))
    found = tuple(one for one in everybody(case) if is_called(one, of))
    if not found:
        raise BadValue(f"nobody and no place in this case is called {of!r}", remedy=offered(case))
    return People(case, found)


def everybody(case: Case) -> tuple[Person, ...]:
    """Who is who in a case whose names are linked."""
    parts = Counter(entity for s in case.standing for entity in {p.entity for p in s.participants} if entity)
    names = by_entity(case.identities)
    return tuple(Person(one, names.get(one.id, ()), parts[one.id]) for one in case.entities)


def is_called(person: Person, said: str) -> bool:
    """Do these words stand in one of the names?"""
    names = (person.entity.id, person.entity.name, *person.entity.aliases, *(one.name for one in person.identities))
    return any(said.casefold() in name.casefold() for name in names)


def offered(case: Case) -> str:
    """A remedy that shows some of the names that can be written."""
    names = list(dict.fromkeys(name for _, name in written_names(case)))
    more = f" and {len(names) - SHOWN} more" if len(names) > SHOWN else ""
    shown = "; ".join(names[:SHOWN])
    return f"Write it as the texts do: {shown}{more}. All: testimonia people CASE" if names else "Nobody is named yet."
