"""One name in two spellings: Cyrillic and Latin, Ukrainian and Russian ways of writing, forms of one given name."""

import tomllib
from functools import cache
from importlib import resources

from anyascii import anyascii
from rapidfuzz.distance import JaroWinkler

from testimonia.reasoning.words import words_of

CLOSE = 0.92  # likeness (Jaro and Winkler 1990) of two folded words from which on they may be one word
SHORTEST = 4  # letters; shorter words are one only where they are the same


@cache
def folded(word: str) -> str:
    """A word in Latin letters, without what ways of romanising differ in: ``dolgan`` of "Dolhan" and of "Долган"."""
    plain = "".join(letter for letter in anyascii(word).casefold() if letter.isalpha())
    for written, kept in _table("fold").items():
        plain = plain.replace(written, kept)
    return "".join(letter for n, letter in enumerate(plain) if n == 0 or letter != plain[n - 1])


@cache
def given_name(word: str) -> str:
    """The name under which the forms of a given name stand in the table ("kit", "chris"); else the folded word."""
    return _forms().get(folded(word), folded(word))


def is_form_of(one: str, other: str) -> bool:
    """Are both forms of one given name?"""
    return given_name(one) == given_name(other) and (folded(one) in _forms() or folded(one) == folded(other))


def is_spelt_like(one: str, other: str) -> bool:
    """May two words be one name, spelt in two ways?"""
    mine, theirs = folded(one), folded(other)
    if mine == theirs:
        return True
    is_long = min(len(mine), len(theirs)) >= SHORTEST
    return is_long and mine[:1] == theirs[:1] and JaroWinkler.similarity(mine, theirs) >= CLOSE


@cache
def _forms() -> dict[str, str]:
    return {folded(form): name for name, forms in _names().items() for form in (name, *forms)}


@cache
def _names() -> dict[str, tuple[str, ...]]:
    return {name: tuple(words_of(" ".join(forms))) for name, forms in _tables()["given"].items()}


@cache
def _table(name: str) -> dict[str, str]:
    return {written: str(kept) for written, kept in _tables()[name].items()}


@cache
def _tables() -> dict[str, dict[str, str]]:
    raw = resources.files("testimonia.reasoning").joinpath("data", "names.toml").read_text("utf-8")
    return tomllib.loads(raw)
