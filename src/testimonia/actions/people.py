"""``people``: who is who in a case, with the reason for every name; ``join``, ``split``: what a reviewer says of it."""

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from testimonia.actions.hand import Hand
from testimonia.casebook import book
from testimonia.errors import BadValue
from testimonia.model.case import Case
from testimonia.model.entity import Entity
from testimonia.model.identity import Identity, Ruling, Verdict
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
    parts = Counter(entity for s in case.standing for entity in {p.entity for p in s.participants} if entity)
    everybody = tuple(_person(entity, case, parts[entity.id]) for entity in case.entities)
    if of is None:
        return People(case, everybody)
    found = tuple(one for one in everybody if _is_called(one, of))
    if not found:
        raise BadValue(f"nobody and no place in this case is called {of!r}", remedy=_offered(case))
    return People(case, found)


def rule(folder: Path, verdict: Verdict, name: str, other: str, hand: Hand) -> Ruling:
    """Join two names, or split them. Raises BadValue where one is not written anywhere, or the two are of two kinds."""
    with book.opened(folder) as kept:
        case = kept.case()
        ruling = _ruling(case, verdict, name, other, hand)
        kept.rule(ruling)
    return ruling


def _ruling(case: Case, verdict: Verdict, name: str, other: str, hand: Hand) -> Ruling:
    written = written_names(case)
    kinds = [{kind for kind, known in written if known == said.strip()} for said in (name, other)]
    for said, found in zip((name, other), kinds, strict=True):
        if not found:
            raise BadValue(f"no name in this case is written {said!r}", remedy=_offered(case))
    shared = sorted(kinds[0] & kinds[1])
    if name.strip() == other.strip() or not shared:
        raise BadValue(
            f"{name!r} and {other!r} cannot be ruled on",
            remedy="Name two different names of persons, two of groups, or two of places.",
        )
    return Ruling(verdict, shared[0], name.strip(), other.strip(), hand.name, hand.at)


def _person(entity: Entity, case: Case, parts: int) -> Person:
    return Person(entity, tuple(one for one in case.identities if one.entity == entity.id), parts)


def _is_called(person: Person, said: str) -> bool:
    names = (person.entity.id, person.entity.name, *person.entity.aliases, *(one.name for one in person.identities))
    return any(said.casefold() in name.casefold() for name in names)


def _offered(case: Case) -> str:
    names = list(dict.fromkeys(name for _, name in written_names(case)))
    more = f" and {len(names) - SHOWN} more" if len(names) > SHOWN else ""
    shown = "; ".join(names[:SHOWN])
    return f"Write it as the texts do: {shown}{more}. All: testimonia people CASE" if names else "Nobody is named yet."
