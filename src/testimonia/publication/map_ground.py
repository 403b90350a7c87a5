"""The ground of a map: land, lakes, rivers, borders and the larger cities, for orientation."""

from collections.abc import Iterator, Sequence

from markupsafe import Markup

from testimonia.language.places.distance import great_circle_km
from testimonia.language.places.gazetteer import cities
from testimonia.language.places.place import Place
from testimonia.publication.map_clip import clipped_lines, clipped_ring, thinned
from testimonia.publication.map_outlines import Layer, Outline, outlines
from testimonia.publication.map_view import WIDTH, Position, Spot, View

_THIN = 1.2  # units of the drawing that are not told apart
_BEYOND = 0.02  # what is drawn beyond the frame, as a part of the view, so that no cut edge is seen
_LAND_LEVELS = frozenset({1, 3})
_RIVERS_UP_TO = 26.0  # degrees across the view
_MOST_CITIES, _CITY_APART = 14, 85.0  # how many; how far one of them is from a stop or another, in units of the drawing


def ground(view: View) -> Markup:
    """The elements, from the bottom up."""
    wider = _wider(view)
    parts = [_area(outline, view, wider) for outline in outlines(Layer.COASTS, wider)]
    if view.east - view.west <= _RIVERS_UP_TO:
        parts.append(_lines(Layer.RIVERS, "map-river", view, wider))
    parts.append(_lines(Layer.BORDERS, "map-border", view, wider))
    return Markup().join(parts)


def cities_beside(view: View, positions: Sequence[Position]) -> tuple[Place, ...]:
    """The largest cities in the view that are clear of the stops and each other, and no part of a larger one."""
    taken, chosen = [view.spot(position) for position in positions], []
    larger: list[Place] = []
    for city in (city for city in cities() if view.holds((city.lon, city.lat))):
        spot = view.spot((city.lon, city.lat))
        if all(_is_clear(spot, other) for other in taken) and not any(_is_part(city, one) for one in larger):
            taken.append(spot)
            chosen.append(city)
        larger.append(city)
        if len(chosen) == _MOST_CITIES:
            break
    return tuple(chosen)


def _is_clear(spot: Spot, other: Spot) -> bool:
    return max(abs(spot[0] - other[0]), abs(spot[1] - other[1]) * 2) >= _CITY_APART


def _is_part(city: Place, larger: Place) -> bool:
    return great_circle_km(city.lat, city.lon, larger.lat, larger.lon) <= larger.radius_km


def _wider(view: View) -> View:
    across, up = (view.east - view.west) * _BEYOND, (view.north - view.south) * _BEYOND
    return View(view.west - across, view.south - up, view.east + across, view.north + up)


def _area(outline: Outline, view: View, wider: View) -> Markup:
    ring = clipped_ring(outline.positions, wider)
    path = _path(ring, view, closed=True)
    kind = "map-land" if outline.level in _LAND_LEVELS else "map-water"
    return Markup('<path class="{}" d="{}"/>').format(kind, path) if path else Markup()


def _lines(layer: Layer, kind: str, view: View, wider: View) -> Markup:
    path = "".join(_line_paths(layer, view, wider))
    return Markup('<path class="{}" d="{}"/>').format(kind, path) if path else Markup()


def _line_paths(layer: Layer, view: View, wider: View) -> Iterator[str]:
    for outline in outlines(layer, wider):
        for part in clipped_lines(outline.positions, wider):
            yield _path(part, view, closed=False)


def _path(positions: Sequence[Position], view: View, *, closed: bool) -> str:
    spots = thinned((view.spot(position) for position in positions), _THIN)
    if len(spots) < (3 if closed else 2):
        return ""
    steps = "L".join(f"{x:g},{y:g}" for x, y in spots)
    return f"M{steps}Z" if closed else f"M{steps}"


def sea() -> Markup:
    """The water under everything."""
    return Markup('<rect class="map-water" x="0" y="0" width="{}" height="100%"/>').format(f"{WIDTH:g}")
