"""Where people were, by what is told, and moves that the distance forbids."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from testimonia.language.places.place import Place
from testimonia.language.places.resolve import resolve_places
from testimonia.model.case import Case
from testimonia.model.chronology import Bound, Bounds, Chronology, Route, Stay
from testimonia.model.entity import Entity
from testimonia.model.finding import Code, Finding, Slot
from testimonia.model.mention import MentionType
from testimonia.model.statement import Statement, Where
from testimonia.reasoning.entities import tellers_of
from testimonia.reasoning.ids import id_of
from testimonia.reasoning.ordering.points import seconds
from testimonia.reasoning.ordering.sentences import quoted, teller
from testimonia.reasoning.ordering.told import Told
from testimonia.reasoning.travel import Verdict, doubt_of, fewest_seconds, fewest_usual_seconds, least_km
from testimonia.reasoning.travel_means import Means, means_of
from testimonia.reasoning.words import listed

HOUR, MINUTE = 3600, 60
WINDOW = 5 * 24 * HOUR  # seconds; nobody needs longer from anywhere to anywhere, by the slowest means that counts
GOING = ("goal",)
LEAVING = ("origin",)
HOW = {
    Means.FOOT: "on foot",
    Means.ANIMAL: "on horseback",
    Means.CYCLE: "by bicycle",
    Means.BOAT: "by boat",
    Means.ROAD: "by road",
    Means.TRAIN: "by train",
    Means.AIR: "by air",
}


@dataclass(frozen=True, slots=True)
class Placing:
    """The places of a case by the names they are told with; those that are not safe to place are left out."""

    places: Mapping[str, Place]

    def of(self, name: str | None) -> Place | None:
        """The place of a name; None where it is not safe to say."""
        return self.places.get(name or "")


def placing(statements: Iterable[Statement]) -> Placing:
    """All place names of a case, resolved together."""
    names = sorted(
        {name for s in statements for name in (place_name(s), _where_name(s.where)) if name and _is_name(name)}
    )
    found = zip(names, resolve_places(names), strict=True) if names else ()
    return Placing({name: place for name, place in found if place is not None})


def with_places(case: Case) -> Case:
    """The case for a map: its statements with the coordinates of their places, where nobody told any."""
    known = placing(case.statements)
    return replace(case, statements=tuple(_placed(statement, known) for statement in case.statements))


def _placed(statement: Statement, known: Placing) -> Statement:
    where = statement.where
    place = known.of(_where_name(where))
    if where is None or place is None or where.lat is not None:
        return statement
    return replace(statement, where=replace(where, lat=place.lat, lon=place.lon))


def place_name(statement: Statement) -> str | None:
    """The name of the place that somebody comes to, or else is at, or else leaves."""
    goal, origin = (_of_role(statement, roles) for roles in (GOING, LEAVING))
    return goal or _where_name(statement.where) or origin


def _of_role(statement: Statement, roles: tuple[str, ...]) -> str | None:
    return next((p.text for p in statement.participants if p.role in roles and p.text and _is_name(p.text)), None)


def _where_name(where: Where | None) -> str | None:
    return where.place if where and where.place and _is_name(where.place) else None


def _is_name(text: str) -> bool:
    return any(word[:1].isupper() for word in text.split())


def routes_of(
    told: Sequence[Told], chronology: Chronology, entities: Iterable[Entity], known: Placing
) -> tuple[Route, ...]:
    """The places of each person, of whom two at least are told, in the order of their times."""
    bounds = {line.statement: line.bounds for line in chronology.dated}
    persons = {entity.id for entity in entities if entity.type is MentionType.PERSON}
    stays: dict[str, list[Stay]] = defaultdict(list)
    for one in told:
        name = place_name(one.statement)
        if not (one.happened and name and one.id in bounds):
            continue
        place = known.of(name)
        stay = Stay(one.id, name, place.lat if place else None, place.lon if place else None, bounds[one.id])
        for person in _persons(one, persons):
            stays[person].append(stay)
    routes = (Route(person, tuple(sorted(where, key=_when))) for person, where in sorted(stays.items()))
    return tuple(route for route in routes if len({stay.place for stay in route.stays}) > 1)


def _persons(one: Told, persons: set[str]) -> Iterator[str]:
    """Whoever is named, and the teller of "I was taken to ..."."""
    named = [p.entity for p in one.statement.participants if p.entity in persons]
    speaks = any((p.text or "").casefold() in listed("who", "first") for p in one.statement.participants)
    tellers = tellers_of(one.statement)
    if speaks and len(tellers) == 1 and not named:
        yield tellers[0]
    yield from dict.fromkeys(name for name in named if name)


def _when(stay: Stay) -> tuple[str, str]:
    first = stay.bounds.earliest_start or stay.bounds.latest_start
    last = stay.bounds.latest_start or first
    return (first.at if first else "", last.at if last else "")


def doubtful_moves(routes: Iterable[Route], told: Mapping[str, Told], known: Placing) -> Iterator[Finding]:
    """A finding for each two stays of a person that follow one another without the time to go between them."""
    found: dict[str, Finding] = {}
    for route in routes:
        for one, other in pairwise([stay for stay in route.stays if stay.lat is not None]):
            finding = _doubted(one, other, told, known)
            if finding:
                found[finding.id] = finding
    yield from found.values()


def _doubted(one: Stay, other: Stay, told: Mapping[str, Told], known: Placing) -> Finding | None:
    a, b = known.of(one.place), known.of(other.place)
    time = _most_between(one.bounds, other.bounds)
    if a is None or b is None or time is None or time > WINDOW:
        return None
    later = told[other.statement]
    means, km = means_of(later.statement.act, later.words), least_km(a, b)
    verdict = doubt_of(km, time, means)
    if verdict is None:
        return None
    statements = (one.statement, other.statement)
    sources = tuple(dict.fromkeys(told[s].statement.source for s in statements))
    message = _message((told[one.statement], later), (a, b), km, time, means, verdict)
    name = id_of("finding", Code.IMPOSSIBLE_ORDER, Slot.WHERE, *sorted(statements))
    return Finding(name, Code.IMPOSSIBLE_ORDER, message, Slot.WHERE, statements, None, sources)


def _most_between(one: Bounds, other: Bounds) -> int | None:
    """The most seconds that the two beginnings can lie apart, whichever came first; None where that is open."""
    ends = (one.earliest_start, one.latest_start, other.earliest_start, other.latest_start)
    if not all(ends):
        return None
    first, last, begin, end = (seconds(bound.at) for bound in ends if isinstance(bound, Bound))
    return max(end - first, last - begin)


def _message(
    told: tuple[Told, Told], places: tuple[Place, Place], km: float, time: int, means: Means | None, verdict: Verdict
) -> str:
    is_sure = verdict is Verdict.IMPOSSIBLE
    who = "Nobody can" if is_sure else "Hardly anybody can"
    least = fewest_seconds(km, means) if is_sure else fewest_usual_seconds(km, means)
    one, other = told
    how = f" ({HOW[means]})" if means else ""
    return (
        f"{who} have been at both in the time that lies between. {teller(one)}: {quoted(one)}. "
        f"{teller(other)}: {quoted(other)}. {places[0].name} and {places[1].name} are at least {km:.0f} km apart; "
        f"that takes {_length(least)} at the least{how}, and {_length(time)} lie between at the most."
    )


def _length(length: int) -> str:
    hours, minutes = divmod(max(0, length) // MINUTE, 60)
    return " ".join(
        part for part in (f"{hours} h" if hours else "", f"{minutes} min" if minutes or not hours else "") if part
    )
