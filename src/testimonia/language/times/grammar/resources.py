"""The words and patterns of one language, read from its folder in ``languages``."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from testimonia.errors import BadValue
from testimonia.language.times.terms import Step

STAGES = ("atoms", "joins", "spans", "leads")
STEPS = frozenset({"which", "away"})
CONTEXTS = ("after", "unless_after", "before", "unless_before")
KEYS = {"is", "pattern", "give", *CONTEXTS}


@dataclass(frozen=True, slots=True)
class RuleText:
    """One rule as a linguist writes it."""

    stage: str
    made: str
    pattern: str
    give: Mapping[str, Any]
    after: str | None = None
    unless_after: str | None = None
    before: str | None = None
    unless_before: str | None = None


@dataclass(frozen=True, slots=True)
class Resources:
    """Settings, the tables of words (class to word to value), the sets and the rules of a language."""

    code: str
    settings: Mapping[str, Any]
    tables: Mapping[str, Mapping[str, Any]]
    sets: Mapping[str, str]
    rules: tuple[RuleText, ...]


def languages() -> list[str]:
    """The languages that have a folder with patterns, as BCP 47 codes."""
    folder = resources.files("testimonia.language.times").joinpath("languages")
    return sorted(one.name for one in folder.iterdir() if one.joinpath("patterns.toml").is_file())


@cache
def resources_of(code: str) -> Resources:
    """A language's files. Raises BadValue where there is no such language."""
    known = languages()
    if code not in known:
        raise BadValue(f"Times are not read in {code!r}.", f"Languages there are: {', '.join(known)}.")
    words, patterns = (_table(code, name) for name in ("words", "patterns"))
    settings = words.pop("settings", {})
    tables = {name: dict(_entries(name, table)) for name, table in words.items()}
    return Resources(code, settings, tables, patterns.get("sets", {}), tuple(rules_in(patterns)))


def _table(code: str, name: str) -> dict[str, Any]:
    folder = resources.files("testimonia.language.times").joinpath("languages", code)
    return tomllib.loads(folder.joinpath(f"{name}.toml").read_text("utf-8"))


def _entries(name: str, table: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    """Word and value, whether the file says "word = value" or "value = [words]"."""
    for key, value in table.items():
        if isinstance(value, list):
            yield from ((word.lower(), _value(name, _number(key))) for word in value)
        else:
            yield key.lower(), _value(name, value)


def _value(name: str, value: Any) -> Any:
    if name in STEPS and isinstance(value, str):
        base, step, *_ = value.replace(",", " ").split()
        return Step(base, int(step))
    if isinstance(value, dict):
        return Step(value["base"], value["step"], value.get("week", False))
    return value


def _number(key: str) -> Any:
    try:
        return int(key)
    except ValueError:
        pass
    try:
        return float(key)
    except ValueError:
        return key


def rules_in(patterns: Mapping[str, Any]) -> Iterator[RuleText]:
    """The rules of a patterns.toml, list by list. Raises BadValue for a key that no rule has."""
    for stage in STAGES:
        for rule in patterns.get(stage, ()):
            if unknown := set(rule) - KEYS:
                raise BadValue(
                    f"A rule of {stage} has a key that no rule has: {', '.join(sorted(unknown))}.",
                    f"Keys there are: {', '.join(sorted(KEYS))}.",
                )
            contexts = {name: rule.get(name) for name in CONTEXTS}
            yield RuleText(stage, rule["is"], rule["pattern"], rule.get("give", {}), **contexts)
