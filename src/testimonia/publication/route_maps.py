"""A map for each person of whom several places are known."""

from itertools import pairwise

from markupsafe import Markup

from testimonia.language.chronology_words import allowed_words
from testimonia.model.case import Case
from testimonia.model.chronology import Route, Stay
from testimonia.model.finding import Code, Slot
from testimonia.publication.map_points import Leg, Stop
from testimonia.publication.map_svg import CAPTION, map_svg
from testimonia.publication.numbering import Numbering
from testimonia.publication.visible import named


def route_maps(case: Case, numbers: Numbering) -> tuple[tuple[str, Markup], ...]:
    """Titles and drawings, person by person; a person of whom fewer than two places can be drawn has no map."""
    people = {entity.id: entity.name for entity in case.entities}
    doubted = {
        frozenset(finding.statements)
        for finding in case.findings
        if finding.code is Code.IMPOSSIBLE_ORDER and finding.slot is Slot.WHERE
    }
    maps = []
    for number, route in enumerate(case.chronology.routes, 1):
        drawn = _map(route, number, named(people.get(route.person, route.person)), doubted, numbers)
        if drawn is not None:
            maps.append(drawn)
    return tuple(maps)


def _map(
    route: Route, number: int, person: str, doubted: set[frozenset[str]], numbers: Numbering
) -> tuple[str, Markup] | None:
    stays = [stay for stay in route.stays if stay.lat is not None and stay.lon is not None]
    stops = [_stop(stay, n, numbers) for n, stay in enumerate(stays, 1)]
    if len({(stop.lat, stop.lon) for stop in stops}) <= 1:
        return None
    legs = [
        Leg(n, n + 1, f"{one.place} to {other.place}", frozenset((one.statement, other.statement)) in doubted)
        for n, (one, other) in enumerate(pairwise(stays), 1)
        if (one.lat, one.lon) != (other.lat, other.lon)
    ]
    title = f"Where {person} is said to have been"
    drawing = map_svg(stops, legs, f"route{number}", title)
    caption = Markup('<p class="map-source">{}</p>').format(CAPTION)
    return (title, Markup("{}{}").format(drawing, caption)) if drawing is not None else None


def _stop(stay: Stay, number: int, numbers: Numbering) -> Stop:
    statement = numbers.number(stay.statement)
    time = allowed_words(stay.bounds, (None, None)) or "at a time not told"
    about = f"{number}. {stay.place}: {time} (statement {statement})"
    return Stop(named(stay.place), stay.lat or 0.0, stay.lon or 0.0, number, about, goal=f"s{statement}")
