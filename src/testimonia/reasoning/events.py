"""What happened, where several statements plainly tell of it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from testimonia.model.entity import Entity, Event
from testimonia.model.statement import Modality, Statement
from testimonia.model.when import When
from testimonia.reasoning.alike import near_in_time, same_happening, same_undergoer
from testimonia.reasoning.ids import id_of
from testimonia.reasoning.roles import Happening, happening
from testimonia.reasoning.words import listed


def events(statements: tuple[Statement, ...], entities: tuple[Entity, ...]) -> tuple[Event, ...]:
    """Groups of two statements or more in the order of telling. Plans, orders and fears are told of no event."""
    names = {entity.id: entity.name for entity in entities}
    told = [happening(s) for s in statements if s.modality is Modality.ASSERTED]
    by_thing: dict[tuple[str, str], list[Happening]] = defaultdict(list)
    for one in told:
        part = one.undergoer or one.agent
        if part and part.key and one.act not in listed("weigh", "light"):
            by_thing[one.act, part.key].append(one)
    groups = (group for tellings in by_thing.values() for group in _joined(tellings))
    return tuple(_event(group, names) for group in groups if len(group) > 1)


def _joined(tellings: Iterable[Happening]) -> Iterator[list[Happening]]:
    """Each telling joins the first group all of whose tellings it may be one with."""
    groups: list[list[Happening]] = []
    for one in tellings:
        home = next((g for g in groups if all(_is_one(one, other) for other in g)), None)
        if home is None:
            groups.append([one])
        else:
            home.append(one)
    yield from groups


def _is_one(one: Happening, other: Happening) -> bool:
    return same_happening(one, other) and same_undergoer(one, other) and near_in_time(one, other)


def _event(group: list[Happening], names: dict[str, str]) -> Event:
    statements = tuple(one.statement for one in group)
    ids = tuple(s.id for s in statements)
    part = group[0].undergoer or group[0].agent
    thing = (names.get(part.entity or "") or part.head or "") if part else ""
    earliest, latest = _bounds([s.when for s in statements if s.when])
    return Event(id_of("event", *ids), f"{group[0].act}: {thing}", ids, earliest, latest)


def _bounds(times: list[When]) -> tuple[str | None, str | None]:
    """From the first bound that anybody sets to the last; nothing is narrowed, since accounts may differ."""
    starts = [t.earliest for t in times if t.earliest]
    ends = [t.latest for t in times if t.latest]
    return (min(starts) if starts else None), (max(ends) if ends else None)
