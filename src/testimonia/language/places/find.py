"""From a name as told to the places that it may mean."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from testimonia.language.places.countries import country_named
from testimonia.language.places.forms import Forms, forms_of
from testimonia.language.places.gazetteer import Bearer, bearers
from testimonia.language.places.place import Candidate, Place, PlaceKind
from testimonia.language.places.regions import region_named

MOST, LEAST_SHARE = 12, 0.01
_LEAST_PEOPLE = 200  # a village counts as this many, so that it is not nothing beside a town
_OTHER_NAME, _FOREIGN_LETTERS = 0.05, 0.5  # how far a name that is not a place's own speaks for it
_AROUND_KM = 30.0  # how far the land around a town reaches that is called by it


def find_place(told: str) -> tuple[Candidate, ...]:
    """The places that a name as told may mean, the largest first; none for a country or an unknown name."""
    return find_places((told,))[0]


def find_places(told: Iterable[str]) -> tuple[tuple[Candidate, ...], ...]:
    """The candidates of each name, in their order; the gazetteer is searched once for all of them."""
    names = tuple(told)
    forms = tuple(forms_of(name) for name in names)
    spellings = frozenset(spelling for one in forms for spelling in (*one.plain, *one.base))
    found = bearers(spellings)
    return tuple(_candidates(name, form, found) for name, form in zip(names, forms, strict=True))


def _candidates(told: str, forms: Forms, found: tuple[Bearer, ...]) -> tuple[Candidate, ...]:
    if region := region_named(told):
        return (Candidate(region, 1.0),)
    if country_named(told):
        return ()
    plain = [one for one in found if one.spelling in forms.plain]
    bearing = plain or [one for one in found if one.spelling in forms.base]
    return tuple(_shared(bearing, around=forms.around))


def _shared(bearing: list[Bearer], *, around: bool) -> Iterator[Candidate]:
    """Each settlement once, with its share in the weight of all."""
    weights: dict[str, float] = {}
    for one in bearing:
        weights[one.place.id] = max(weights.get(one.place.id, 0.0), _weight(one))
    places = {one.place.id: one.place for one in bearing}
    ranked = sorted(places.values(), key=lambda place: (-weights[place.id], place.id))
    total = sum(weights.values())
    own = {one.place.id for one in bearing if one.own or not one.spelling.isascii()}
    for place in ranked[:MOST]:
        if (share := weights[place.id] / total) >= LEAST_SHARE:
            yield Candidate(_around(place) if around else place, share, own=place.id in own)


def _weight(bearer: Bearer) -> float:
    people = float(max(bearer.place.population, _LEAST_PEOPLE))
    if bearer.own:
        return people
    return people * (_OTHER_NAME if bearer.spelling.isascii() else _FOREIGN_LETTERS)


def _around(place: Place) -> Place:
    return replace(place, kind=PlaceKind.REGION, radius_km=max(_AROUND_KM, place.radius_km))
