"""A map as SVG, drawn without a network: where someone was, in which order, over land, coasts, rivers and borders.

It is for work inside the case, like the rest of the dossier: a place is drawn at its centre and no nearer, but even
that can lead to people who hide. Borders are drawn for orientation and take no side.
"""

import math
from collections.abc import Iterator, Sequence

from markupsafe import Markup

from testimonia.language.places import gazetteer
from testimonia.language.places.distance import KM_PER_DEGREE
from testimonia.language.places.place import Place
from testimonia.publication import map_outlines
from testimonia.publication.map_ground import cities_beside, ground, sea
from testimonia.publication.map_labels import Box, Label, SetLabel, set_labels
from testimonia.publication.map_legs import Way, arrow, ways
from testimonia.publication.map_marks import Mark, drawn_marks, set_marks
from testimonia.publication.map_points import Leg, Stop, spreads
from testimonia.publication.map_view import WIDTH, Position, View, view_of
from testimonia.publication.visible import named

CAPTION = (
    "Places are marked at their centres. Borders are for orientation and take no side. "
    f"{gazetteer.ATTRIBUTION} {map_outlines.ATTRIBUTION}"
)
_NAME, _CITY = 15.0, 11.5  # sizes of letters
_BARS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000)  # km
_LONGEST_BAR = 200.0
_LEAST_COSINE = 0.1  # near the poles a degree of longitude is nothing
_DOT = 2.0
_SEEN_RADIUS = 14.0  # units from which on a region's reach is drawn


def map_svg(stops: Sequence[Stop], legs: Sequence[Leg], name: str, title: str) -> Markup | None:
    """The drawing, with the id ``name``; None where there is no stop. ``CAPTION`` belongs below it."""
    if not stops:
        return None
    view = view_of([position for stop in stops for position in _reached(stop)])
    marks = set_marks(spreads(tuple(stops)), view)
    drawn = ways(legs, marks)
    parts = (sea(), ground(view), _reaches(marks, view), *map(arrow, drawn), *drawn_marks(marks))
    return Markup(
        '<svg class="map" viewBox="0 0 {width} {height}" role="group" aria-labelledby="{name}">'
        '<title id="{name}">{title}</title>{drawn}{names}{bar}'
        '<rect class="map-frame" x="0" y="0" width="{width}" height="{height}"/></svg>'
    ).format(
        width=f"{WIDTH:g}",
        height=view.height,
        name=name,
        title=named(title),
        drawn=Markup().join(parts),
        names=Markup().join(_names(marks, drawn, view)),
        bar=_bar(view),
    )


def _reached(stop: Stop) -> tuple[Position, ...]:
    """The corners of what the stop takes of the earth."""
    up = stop.radius_km / KM_PER_DEGREE
    across = up / max(_LEAST_COSINE, math.cos(math.radians(stop.lat)))
    return (stop.lon - across, stop.lat - up), (stop.lon + across, stop.lat + up)


def _reaches(marks: Sequence[Mark], view: View) -> Markup:
    """A circle for each region, which someone may have been anywhere in."""
    circle = Markup('<circle class="map-reach" cx="{}" cy="{}" r="{:.1f}"/>')
    found = [(mark.place, mark.spread.radius_km * view.units_per_km) for mark in marks]
    return Markup().join(circle.format(*spot, radius) for spot, radius in found if radius > _SEEN_RADIUS)


def _names(marks: Sequence[Mark], drawn: Sequence[Way], view: View) -> Iterator[Markup]:
    """The places' names, then those cities whose names find room; a city's dot comes with its name."""
    places = [_name(mark) for mark in marks]
    towns = [_city(city, view) for city in cities_beside(view, [mark.spread.position for mark in marks])]
    taken = [*(mark.box for mark in marks), Box(0, view.height - 44, _LONGEST_BAR + 90, view.height)]
    along = [box for way in drawn for box in way.boxes()]
    for label in set_labels([*places, *towns], [*taken, *map(_dot_box, towns)], along, view.height):
        yield _written(label)


def _name(mark: Mark) -> Label:
    return Label(
        named(mark.spread.label), mark.spot, _NAME, (mark.box.right - mark.box.left) / 2 + 5, must=True, kind="place"
    )


def _dot_box(city: Label) -> Box:
    x, y = city.spot
    return Box(x - _DOT, y - _DOT, x + _DOT, y + _DOT)


def _city(city: Place, view: View) -> Label:
    return Label(city.name, view.spot((city.lon, city.lat)), _CITY, 6, must=False, kind="city")


def _written(label: SetLabel) -> Markup:
    dot = Markup('<circle class="map-dot" cx="{}" cy="{}" r="2"/>').format(*label.label.spot)
    words = Markup('<text class="map-{}" x="{}" y="{}">{}</text>').format(
        label.label.kind, *label.at, label.label.words
    )
    return words if label.label.must else dot + words


def _bar(view: View) -> Markup:
    """The scale bar: true along the middle of the map."""
    km = max((step for step in _BARS if step * view.units_per_km <= _LONGEST_BAR), default=_BARS[0])
    length, y = round(km * view.units_per_km, 1), view.height - 16
    return Markup('<g class="map-bar"><path d="M20,{:.1f}v8h{}v-8"/><text x="{}" y="{:.1f}">{} km</text></g>').format(
        y - 8, length, 26 + length, y, f"{km:,}"
    )
