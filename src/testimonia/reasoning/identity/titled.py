"""Whom the texts name with a rank or a calling: "Captain Moor", "the driver, Anna Roth", "Ivo Moor, the commander"."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from testimonia.reasoning.accounts.concepts import kinds_of
from testimonia.reasoning.words import listed, words_of

NAME = r"[A-Z][\w'\u2019-]+"
FULL = rf"{NAME}(?: {NAME})?"
BEFORE = re.compile(rf"\b[Tt]he (?P<role>[a-z]+(?: [a-z]+)?),? (?P<name>{FULL})")
BEHIND = re.compile(rf"\b(?P<name>{FULL}), (?:the|our) (?P<role>[a-z]+(?: [a-z]+)?)(?=[,.;)])")
OFFICE = re.compile(rf"\b(?P<name>{FULL}), (?P<role>[A-Z][a-z]+) of\b")  # "Ada Roth, Mayor of Sorn"


@dataclass(frozen=True, slots=True)
class Titled:
    """A name as it stands, without its title, and the rank or calling in lower case."""

    name: str
    role: str


def titled(texts: Iterable[str]) -> tuple[Titled, ...]:
    """Everybody who is so named, once for each name and role, in the order of the words."""
    found = (one for text in texts for one in (*_with_rank(text), *_apposed(text)))
    return tuple(dict.fromkeys(found))


def role_of(text: str) -> str | None:
    """``driver`` of "the driver", where nothing more is said of whom; None for any other phrase."""
    words = words_of(text)
    if words[:1] not in {("the",), ("our",)} or not is_calling(" ".join(words[1:])):
        return None
    return " ".join(words[1:])


@cache
def is_calling(words: str) -> bool:
    """Is it a rank, or a word for people who do something, and not for anybody or for kin?"""
    last = words.split()[-1:] if words else []
    if not last or last[0] in listed("accounts", "kin") or last[0].endswith("s"):
        return False
    kinds = {kind for kind in kinds_of(last[0]) if kind.startswith("a ")}
    return last[0] in listed("accounts", "ranks") or bool(kinds & listed("accounts", "callings"))


def _with_rank(text: str) -> Iterator[Titled]:
    for found in _ranked().finditer(text):
        if _is_name(found["name"]):
            yield Titled(found["name"], found["rank"].casefold())


def _apposed(text: str) -> Iterator[Titled]:
    for pattern in (BEFORE, BEHIND, OFFICE):
        for found in pattern.finditer(text):
            if is_calling(found["role"].casefold()) and _is_name(found["name"]):
                yield Titled(found["name"], found["role"].casefold())


@cache
def _ranked() -> re.Pattern[str]:
    called = listed("accounts", "ranks") | {title for title in listed("names", "titles") if is_calling(title)}
    ranks = "|".join(sorted(f"{rank[:1].upper()}{rank[1:]}" for rank in called))
    return re.compile(rf"\b(?P<rank>{ranks}) (?P<name>{FULL})")


def _is_name(words: str) -> bool:
    """Nobody is called "General Hospital"."""
    things = (kind for word in words.split() for kind in kinds_of(word) if kind.startswith("a "))
    return not any(things) and not listed("names", "group_words") & set(words_of(words))
