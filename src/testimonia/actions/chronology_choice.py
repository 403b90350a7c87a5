"""Which statements a chronology was asked for: all of them, those of one event, or those by or about one person."""

from dataclasses import dataclass

from testimonia.errors import BadValue
from testimonia.model.case import Case
from testimonia.model.entity import Entity, Event
from testimonia.model.mention import MentionType
from testimonia.model.statement import Statement

_WHO = frozenset({MentionType.PERSON, MentionType.GROUP})
_MOST_NAMES = 12  # that a remedy lists


@dataclass(frozen=True, slots=True)
class Asked:
    """``event`` is an id, a number such as ``E3`` or a label; ``person`` a name, whole or one of its words."""

    event: str | None = None
    person: str | None = None


def chosen(case: Case, asked: Asked) -> frozenset[str]:
    """The ids of the standing statements that were asked for; raises BadValue where nothing is called so."""
    names = frozenset(statement.id for statement in case.standing)
    if asked.event is not None:
        names &= frozenset(_event(case, asked.event).statements)
    if asked.person is not None:
        names &= _by_or_about(case, asked.person)
    return names


def _event(case: Case, asked: str) -> Event:
    wanted = asked.strip().casefold()
    for number, event in enumerate(case.events, 1):
        if wanted in {event.id.casefold(), f"e{number}", event.label.casefold()}:
            return event
    listed = "; ".join(f"E{number} {event.label}" for number, event in enumerate(case.events[:_MOST_NAMES], 1))
    raise BadValue(f"no event is called {asked!r}", remedy=f"There are: {listed}" if listed else "The case has none.")


def _by_or_about(case: Case, asked: str) -> frozenset[str]:
    """The ids of what a person tells, and of what is told with that person in a part of its own."""
    people = tuple(entity for entity in case.entities if entity.type in _WHO)
    person = _person(_known(case, people), asked)
    entities = {entity.id for entity in people if entity.name.casefold() == person}
    return frozenset(
        one.id
        for one in case.standing
        if person in map(str.casefold, _tellers(one)) or entities.intersection(p.entity for p in one.participants)
    )


def _known(case: Case, people: tuple[Entity, ...]) -> tuple[tuple[str, str], ...]:
    """Every name, and the name in full and folded of the one who goes by it."""
    tellers = ((name, name.casefold()) for one in case.standing for name in _tellers(one))
    named = ((name, entity.name.casefold()) for entity in people for name in (entity.name, *entity.aliases))
    return tuple(dict.fromkeys((*tellers, *named)))


def _person(known: tuple[tuple[str, str], ...], asked: str) -> str:
    wanted = asked.strip().casefold()
    exact = {person for name, person in known if name.casefold() == wanted}
    found = exact or {person for name, person in known if wanted in name.casefold().split()}
    if len(found) == 1:
        return found.pop()
    names = [name for name, person in known if name.casefold() == person and (not found or person in found)]
    listed = "; ".join(sorted(dict.fromkeys(names))[:_MOST_NAMES])
    called = "several are" if found else "nobody is"
    raise BadValue(
        f"{called} called {asked!r}", remedy=f"Name one of: {listed}" if listed else "The case names nobody."
    )


def _tellers(statement: Statement) -> tuple[str, ...]:
    return tuple(name.strip() for name in statement.teller.split(";"))
