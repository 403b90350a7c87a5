"""Which places the names of one case mean, taken together.

By chance an invented or long-gone village bears the name of some town on earth, and a map that shows it there misleads.
So a name is placed only where it is safe: a region; a great city that nothing else of the name comes near; or a
settlement that other names of the case stand by. Everything else is left without coordinates.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from testimonia.language.places.countries import country_named
from testimonia.language.places.distance import KM_PER_DEGREE, great_circle_km
from testimonia.language.places.find import find_places
from testimonia.language.places.forms import core_of, is_name
from testimonia.language.places.place import Candidate, Place, PlaceKind

_GREAT, _GREAT_SHARE = 150_000, 0.9  # people; of all that bears the name
_NEAR_KM, _WITHIN_KM = 150.0, 800.0
_FADES_KM = 100.0  # over which nearness falls to 1/e
_IN_COUNTRY = 0.4  # what a placed name in the same country speaks for another
_OTHER_NAME = 0.5  # what is left of a share where the name is not the place's own
_TOLD_COUNTRY = 1.0  # what it adds that the case names the country
_SPEAKS = 0.2  # from here a name counts as one that stands by another
_CLOSEST = 3  # of the other names: a crowd says nothing of which of two near homonyms is meant
_ENOUGH, _AHEAD = 1.45, 1.4
_SAME_KM = 30.0  # two entries of a gazetteer so near are one place
_ROUNDS = 4  # what was placed in one round stands by the rest in the next
_PLACED_PART = 1 / 3


@dataclass(frozen=True, slots=True)
class _Standing:
    """What one name of the case may be while others are asked for; ``sure`` where it is placed."""

    found: tuple[Candidate, ...]
    sure: bool


Names = tuple[tuple[Candidate, ...], ...]
Placed = tuple[Place | None, ...]


def resolve_places(told: Sequence[str], countries: Sequence[str] = ()) -> tuple[Place | None, ...]:
    """The place of each name, in the order of ``told``, None where it is not safe to say.

    ``countries`` are ISO 3166-1 alpha-2 codes that the case is known to play in; countries among the names count as
    well.
    """
    names = tuple(dict.fromkeys(told))
    candidates = find_places(names)
    known = frozenset(countries) | {code for name in names if (code := country_named(name))}
    great = _greats(candidates, known)
    placed = _settled(candidates, great, known)
    if sum(place is not None for place in placed) < _PLACED_PART * sum(_could_be_placed(name) for name in names):
        placed = great
    by_name = dict(zip(names, placed, strict=True))
    return tuple(by_name[name] for name in told)


def _could_be_placed(name: str) -> bool:
    return is_name(core_of(name)[0]) and country_named(name) is None


def _settled(candidates: Names, great: Placed, known: frozenset[str]) -> Placed:
    """Round after round until none more is placed. In the first all names speak, later those that are placed."""
    placed = great
    for number in range(_ROUNDS):
        standing = tuple(_standing(pair, others=not number) for pair in zip(candidates, placed, strict=True))
        more = tuple(place or _stood_by(n, candidates[n], standing, known) for n, place in enumerate(placed))
        if more == placed and number:
            break
        placed = more
    return placed


def _standing(name: tuple[tuple[Candidate, ...], Place | None], *, others: bool) -> _Standing:
    found, place = name
    return _Standing((Candidate(place, 1.0),), sure=True) if place else _Standing(found if others else (), sure=False)


def _stood_by(
    number: int, own: tuple[Candidate, ...], standing: tuple[_Standing, ...], known: frozenset[str]
) -> Place | None:
    """The candidate of one name that the others stand by, well ahead of its rivals."""
    others = [one for n, one in enumerate(standing) if one.found and n != number and not _same(one.found, own)]
    scored = sorted(((_score(one, others, known), one) for one in own), key=lambda pair: -pair[0])
    if not scored or scored[0][0] < _ENOUGH:
        return None
    best, chosen = scored[0]
    backing = [one for one in others if _support(chosen, one) >= _SPEAKS]
    is_backed = len(backing) > 1 or chosen.place.country in known or any(one.sure for one in backing)
    rivals = [score for score, one in scored[1:] if _km(one.place, chosen.place) > _SAME_KM]
    return chosen.place if is_backed and (not rivals or best >= _AHEAD * rivals[0]) else None


def _greats(candidates: Names, known: frozenset[str]) -> Placed:
    """The regions and great cities.

    A city told by a name that is not its own ("Nikozi", a village, is Nicosia in some language) needs a country that
    the case names, or one of those that are told by their own.
    """
    great = tuple(_great(found) for found in candidates)
    sure = known | {place.country for place, found in zip(great, candidates, strict=True) if place and found[0].own}
    return tuple(
        place if place and (found[0].own or place.country in sure) else None
        for place, found in zip(great, candidates, strict=True)
    )


def _great(found: tuple[Candidate, ...]) -> Place | None:
    """The region, or the city of many people, that nothing else of the name comes near."""
    for one in found[:1]:
        if one.place.id.startswith("region-"):
            return one.place
        near = sum(other.share for other in found if _km(other.place, one.place) <= _SAME_KM)
        if one.place.population >= _GREAT and near >= _GREAT_SHARE:
            return one.place
    return None


def _score(one: Candidate, others: list[_Standing], known: frozenset[str]) -> float:
    told = _TOLD_COUNTRY if one.place.country in known else 0.0
    closest = sorted((_support(one, other) for other in others), reverse=True)[:_CLOSEST]
    return one.share * (1.0 if one.own else _OTHER_NAME) + told + sum(closest)


def _support(one: Candidate, other: _Standing) -> float:
    """How far another name, by whichever place it may mean, speaks for this one."""
    return max((at.share * _closeness(one.place, at.place, far=other.sure) for at in other.found), default=0.0)


def _closeness(a: Place, b: Place, *, far: bool) -> float:
    """From 1 for the same spot to 0; with ``far``, places of one country are not quite strange to each other."""
    if abs(a.lat - b.lat) * KM_PER_DEGREE > _WITHIN_KM + b.radius_km:
        return 0.0
    apart = max(0.0, _km(a, b) - (b.radius_km if b.kind is PlaceKind.REGION else 0.0))
    near = math.exp(-apart / _FADES_KM) if apart <= _NEAR_KM else 0.0
    if not far or not a.country or a.country != b.country:
        return near
    return max(near, _IN_COUNTRY if apart <= _WITHIN_KM else 0.0)


def _km(a: Place, b: Place) -> float:
    return great_circle_km(a.lat, a.lon, b.lat, b.lon)


def _same(found: tuple[Candidate, ...], own: tuple[Candidate, ...]) -> bool:
    """Are these two spellings of one name, which cannot vouch for each other?"""
    ids = {one.place.id for one in own}
    return all(one.place.id in ids for one in found)
