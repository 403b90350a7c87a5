"""The stretch of the earth that a map shows, and where a point of it is drawn."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from testimonia.language.places.distance import KM_PER_DEGREE

WIDTH = 1000.0  # of the drawing, in its units
_LEAST_KM, _ALONE_KM = 24.0, 160.0  # across the view; around a single place
_MARGIN = 0.16  # beside the points, as a part of what they span
_NARROW, _TALL = 0.45, 0.72  # the height as a part of the width
_MOST_DEGREES, _MOST_LAT = 340.0, 84.0

Position = tuple[float, float]  # longitude, latitude, in degrees
Spot = tuple[float, float]  # across and down, in units of the drawing


@dataclass(frozen=True, slots=True)
class View:
    """A box in degrees, drawn equirectangular with its middle parallel true to scale."""

    west: float
    south: float
    east: float
    north: float

    @property
    def shrink(self) -> float:
        """How much shorter a degree of longitude is than one of latitude in the middle of the view."""
        return math.cos(math.radians((self.south + self.north) / 2))

    @property
    def units_per_km(self) -> float:
        """How many units of the drawing a km takes."""
        return WIDTH / ((self.east - self.west) * self.shrink * KM_PER_DEGREE)

    @property
    def height(self) -> float:
        """The height of the drawing in its units."""
        return round(WIDTH * (self.north - self.south) / ((self.east - self.west) * self.shrink), 1)

    def spot(self, position: Position) -> Spot:
        """Where a position is drawn; outside of the drawing for one outside of the view."""
        lon, lat = position
        across = (lon - self.west) / (self.east - self.west) * WIDTH
        return round(across, 1), round((self.north - lat) / (self.north - self.south) * self.height, 1)

    def holds(self, position: Position) -> bool:
        """Is the position within the view?"""
        return self.west <= position[0] <= self.east and self.south <= position[1] <= self.north


def view_of(positions: Sequence[Position]) -> View:
    """A view with all positions in it and a margin around them.

    It is at least 24 km across, 160 around a single place. Positions on both sides of the 180th meridian are shown
    over the long way round.
    """
    lats = [lat for _, lat in positions]
    lons = [lon for lon, _ in positions]
    lat, lon = (min(lats) + max(lats)) / 2, (min(lons) + max(lons)) / 2
    shrink = max(0.1, math.cos(math.radians(lat)))
    least = _LEAST_KM if len(set(positions)) > 1 else _ALONE_KM
    tall = max(max(lats) - min(lats), least * _NARROW / KM_PER_DEGREE) * (1 + 2 * _MARGIN)
    wide = max((max(lons) - min(lons)) * shrink, least / KM_PER_DEGREE) * (1 + 2 * _MARGIN)
    wide = max(wide, tall / _TALL)
    tall = max(tall, wide * _NARROW)
    half_wide, half_tall = min(wide / shrink, _MOST_DEGREES) / 2, tall / 2
    middle = max(-_MOST_LAT + half_tall, min(_MOST_LAT - half_tall, lat)) if half_tall < _MOST_LAT else 0.0
    south, north = max(-_MOST_LAT, middle - half_tall), min(_MOST_LAT, middle + half_tall)
    return View(lon - half_wide, south, lon + half_wide, north)
