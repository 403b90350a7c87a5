"""The chronology as GeoJSON (RFC 7946): statements as points, the ways of people as lines, with their times.

Coordinates are WGS 84 degrees, longitude first. A statement without coordinates has no geometry (null). The member
``when`` is that of the Linked Places format: a timespan whose ``start`` and ``end`` each have an earliest and a latest
instant, which readers of plain GeoJSON pass over.
"""

import json
import math
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from testimonia.language.chronology_words import STRENGTHS, allowed_words, sides, span_words, told_ends
from testimonia.model.case import Case
from testimonia.model.chronology import Bound, Bounds, Line, Route
from testimonia.model.cleared import Cleared
from testimonia.model.statement import Statement

MADE_BY = "Testimonia, as GeoJSON"
_HALF_TURN, _TURN = 180.0, 360.0  # degrees

Json = dict[str, Any]
Position = tuple[float, float]  # longitude, latitude


def geojson(cleared: Cleared) -> str:
    """A FeatureCollection: every standing statement in the order of the case, then every route with a place in it."""
    case = cleared.case
    lines = {line.statement: line for line in case.chronology.dated}
    features = [_statement(one, lines.get(one.id, Line(one.id, None, None)), case) for one in case.standing]
    features += [_route(route, case) for route in case.chronology.routes if _positions(route)]
    document = {"type": "FeatureCollection", "generator": MADE_BY, "note": cleared.stamp, "features": features}
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def _statement(statement: Statement, line: Line, case: Case) -> Json:
    where, told = statement.where, told_ends(line)
    place = _position(where.lon, where.lat) if where else None
    feature: Json = {
        "type": "Feature",
        "id": statement.id,
        "geometry": {"type": "Point", "coordinates": list(place)} if place else None,
        "properties": {
            "kind": "statement",
            "teller": statement.teller,
            "quote": statement.anchor.quote,
            "source": statement.source,
            "act": statement.act,
            "polarity": statement.polarity,
            "modality": statement.modality,
            "status": statement.status,
            "place": where.place if where else None,
            "place_told": where.text if where else None,
            "when_told": statement.when.text if statement.when else None,
            "time_told": span_words(*told) or None,
            "time": allowed_words(line.bounds, told) or None,
            "earliest": told[0] if line.bounds.is_open else _at(line.bounds.earliest_start),
            "latest": told[1] if line.bounds.is_open else _at(line.bounds.latest_end),
            "reasons": _reasons(line.bounds),
            "events": [event.label for event in case.events if statement.id in event.statements],
        },
    }
    when = _when(line)
    return feature | {"when": when} if when else feature


def _route(route: Route, case: Case) -> Json:
    names = {entity.id: entity.name for entity in case.entities}
    stays = [
        {
            "statement": stay.statement,
            "place": stay.place,
            "time": allowed_words(stay.bounds, (None, None)) or None,
            "earliest": _at(stay.bounds.earliest_start),
            "latest": _at(stay.bounds.latest_end),
        }
        for stay in route.stays
    ]
    return {
        "type": "Feature",
        "geometry": _way(_positions(route)),
        "properties": {"kind": "route", "person": names.get(route.person, route.person), "stays": stays},
    }


def _positions(route: Route) -> list[Position]:
    """Where a person was, in order; places that no gazetteer knows are passed over."""
    found = (_position(stay.lon, stay.lat) for stay in route.stays)
    return [place for place in found if place]


def _way(places: list[Position]) -> Json:
    """A line; a point where only one place is known; several lines where it crosses the antimeridian (3.1.9)."""
    if len(places) == 1:
        return {"type": "Point", "coordinates": list(places[0])}
    lines: list[list[list[float]]] = [[list(places[0])]]
    for one, other in pairwise(places):
        for end in _cut(one, other):
            lines[-1].append(list(end[0]))
            lines.append([list(end[1])])
        lines[-1].append(list(other))
    if len(lines) == 1:
        return {"type": "LineString", "coordinates": lines[0]}
    return {"type": "MultiLineString", "coordinates": lines}


def _cut(one: Position, other: Position) -> Iterator[tuple[Position, Position]]:
    """Where the shorter way between two places crosses the antimeridian: the end on this side, and on the other."""
    if abs(other[0] - one[0]) <= _HALF_TURN:
        return
    side = math.copysign(_HALF_TURN, one[0])
    across = other[0] + math.copysign(_TURN, one[0])
    share = (side - one[0]) / (across - one[0])
    lat = round(one[1] + share * (other[1] - one[1]), 6)
    yield (side, lat), (-side, lat)


def _position(lon: float | None, lat: float | None) -> Position | None:
    """Longitude and latitude; None where one is not known, or is none on this earth."""
    if lon is None or lat is None or not (abs(lon) <= _HALF_TURN and abs(lat) <= _HALF_TURN / 2):
        return None
    return lon, lat


def _when(line: Line) -> Json | None:
    """A timespan; it begins no later than it ends, so that a bound of the one side bounds the other too.

    None where nothing bounds the beginning, without which the format has no timespan.
    """
    bounds = line.bounds
    if bounds.is_open:
        first, last = (Bound(at) if at else None for at in told_ends(line))
        bounds = Bounds(earliest_start=first, latest_end=last)
    start = _ends(bounds.earliest_start, bounds.latest_start or bounds.latest_end)
    end = _ends(bounds.earliest_end or bounds.earliest_start, bounds.latest_end)
    if not start:
        return None
    return {"timespans": [{"start": start, "end": end} if end else {"start": start}]}


def _ends(earliest: Bound | None, latest: Bound | None) -> Json:
    return {name: bound.at for name, bound in (("earliest", earliest), ("latest", latest)) if bound}


def _reasons(bounds: Bounds) -> list[Json]:
    return [
        {
            "side": side.words,
            "because": reason.words,
            "statements": list(reason.statements),
            "strength": STRENGTHS[reason.strength] or "told",
        }
        for side in sides(bounds)
        for reason in side.reasons
    ]


def _at(bound: Bound | None) -> str | None:
    return bound.at if bound else None
