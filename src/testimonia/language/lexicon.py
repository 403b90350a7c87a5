"""Word lists of one language, read from its own file beside this module."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Which words do what. Lists are sets of lemmas or lower-case words; ``light_nouns`` maps a noun to its act."""

    lists: tuple[tuple[str, frozenset[str]], ...]
    light_nouns: tuple[tuple[str, str], ...]

    def words(self, name: str) -> frozenset[str]:
        """The list of that name, such as ``verbs.speech``; KeyError for a name the file does not have."""
        return _as_mapping(self)[name]

    def act_of(self, noun: str) -> str | None:
        """The act that a noun carries after a light verb: ``order`` for "give the order"."""
        return dict(self.light_nouns).get(noun)


@cache
def _as_mapping(lexicon: Lexicon) -> dict[str, frozenset[str]]:
    return dict(lexicon.lists)


@cache
def lexicon(language: str = "english") -> Lexicon:
    """The word lists of a language; FileNotFoundError for a language without a file."""
    raw = resources.files(__package__).joinpath("data", f"{language}.toml").read_text("utf-8")
    tables = tomllib.loads(raw)
    lists = tuple(
        (f"{group}.{name}", frozenset(words))
        for group, entries in tables.items()
        if group != "light_nouns"
        for name, words in entries.items()
    )
    return Lexicon(lists, tuple(tables["light_nouns"].items()))
