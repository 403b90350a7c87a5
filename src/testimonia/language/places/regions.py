"""Regions with names, a centre and a radius: those that testimonies name and no list of towns holds."""

import tomllib
import unicodedata
from functools import cache
from importlib import resources
from typing import Any

from testimonia.language.places.place import Place, PlaceKind


def region_named(told: str) -> Place | None:
    """The region of this name, which may be told with an article: "the Donbas"."""
    return _by_name().get(folded(told))


def folded(name: str) -> str:
    """A name without case, doubled space or English article, to compare by."""
    return " ".join(unicodedata.normalize("NFC", name).casefold().split()).removeprefix("the ")


@cache
def _by_name() -> dict[str, Place]:
    raw = tomllib.loads(resources.files(__package__).joinpath("data", "regions.toml").read_text("utf-8"))
    return {folded(name): _place(own, entry) for own, entry in raw["region"].items() for name in (own, *entry["names"])}


def _place(name: str, entry: dict[str, Any]) -> Place:
    lat, lon = entry["at"]
    return Place(
        f"region-{folded(name)}", name, lat, lon, entry["country"], PlaceKind.REGION, 0, float(entry["radius"])
    )
