"""The patterns of one language, compiled once from its file."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

FILES = {"en": "english"}


@dataclass(frozen=True, slots=True)
class Wording:
    """One way of saying a relation. ``least`` and ``most`` are calendar days, None where only an order is told."""

    pattern: re.Pattern[str]
    link: str
    least: int | None
    most: int | None
    told_last: bool  # does it point to what was told just before, whatever follows?


@dataclass(frozen=True, slots=True)
class RelationWords:
    """What a language says relations with."""

    unit: re.Pattern[str]
    loose: re.Pattern[str]
    loose_after: re.Pattern[str]
    at_least: re.Pattern[str]
    at_most: re.Pattern[str]
    lasts: re.Pattern[str]
    no_duration: re.Pattern[str]
    no_duration_after: re.Pattern[str]
    rate: re.Pattern[str]
    single: re.Pattern[str]
    of_what: re.Pattern[str]
    subjects: re.Pattern[str]
    goes_on: re.Pattern[str]
    short: re.Pattern[str]
    again: re.Pattern[str]
    denied: re.Pattern[str]
    took: re.Pattern[str]
    age: re.Pattern[str]
    born: re.Pattern[str]
    wordings: tuple[Wording, ...]
    ways: tuple[re.Pattern[str], ...]


def is_known(language: str) -> bool:
    """Is there a file for this language (ISO 639-1)?"""
    return language in FILES


@cache
def relation_words(language: str) -> RelationWords:
    """The patterns of a language; KeyError for one that has no file."""
    raw = resources.files(__package__).joinpath(f"{FILES[language]}.toml").read_text("utf-8")
    table = tomllib.loads(raw)
    opens = table.pop("opens")
    return RelationWords(
        **{name: _compiled(said, opens) for name, said in table.items() if isinstance(said, str)},
        age=_compiled(table["age"]["pattern"], opens),
        born=_compiled(table["age"]["born"], opens),
        took=_compiled(table["took"]["pattern"], opens),
        wordings=tuple(_wording(entry, opens) for entry in (*table["day"], *table["order"])),
        ways=tuple(_compiled(entry["pattern"], opens) for entry in table["way"]),
    )


def _compiled(pattern: str, opens: str) -> re.Pattern[str]:
    return re.compile(pattern.replace("OPENS", opens), re.IGNORECASE)


def _wording(entry: dict[str, Any], opens: str) -> Wording:
    return Wording(
        _compiled(entry["pattern"], opens),
        entry.get("link", "day"),
        entry.get("least"),
        entry.get("most"),
        entry.get("told_last", False),
    )
