"""The nouns of the gazetteer."""

import math
from dataclasses import dataclass
from enum import StrEnum

_LEAST_RADIUS, _RADIUS_PER_ROOT = 2.0, 0.01  # km; km per square root of a head: Kyiv 19, Gori 4


class PlaceKind(StrEnum):
    """What a place is."""

    SETTLEMENT = "settlement"  # a city, town or village
    REGION = "region"


@dataclass(frozen=True, slots=True)
class Place:
    """A place of the gazetteer.

    ``lat`` and ``lon`` are WGS 84 degrees of its centre; ``country`` is ISO 3166-1 alpha-2, empty for a region of
    several countries; ``population`` is 0 where unknown. Whoever is "in" the place may be ``radius_km`` from its
    centre.
    """

    id: str
    name: str
    lat: float
    lon: float
    country: str
    kind: PlaceKind
    population: int
    radius_km: float


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place that a told name may mean.

    ``share`` is how much of what bears the name it is: 1 for the only one. ``own`` where it was told by its own name
    or in letters of another script, not by one of its other names.
    """

    place: Place
    share: float
    own: bool = True


def settlement_radius(population: int) -> float:
    """How far from its centre a settlement of so many reaches, in km.

    An estimate on the wide side, since a built-up area grows with its people.
    """
    return round(_LEAST_RADIUS + _RADIUS_PER_ROOT * math.sqrt(population), 1)
