"""What reasoning knows of words: acts that are told with different verbs, titles, units, who is not named."""

import re
import tomllib
from functools import cache
from importlib import resources

WORD = re.compile(r"[^\W_]+(?:['\u2019-][^\W_]+)*")

POSSESSIVE = re.compile(r"['\u2019]s?$")


@cache
def _tables() -> dict[str, dict[str, tuple[str, ...]]]:
    raw = resources.files(__package__).joinpath("data", "english.toml").read_text("utf-8")
    return {name: {key: tuple(words) for key, words in table.items()} for name, table in tomllib.loads(raw).items()}


@cache
def listed(table: str, name: str) -> frozenset[str]:
    """One list of the data file, such as ``listed("names", "titles")``; KeyError for one that is not there."""
    return frozenset(_tables()[table][name])


@cache
def listed_or_none(table: str, name: str) -> frozenset[str]:
    """The same, empty where the list is not there."""
    return frozenset(_tables()[table].get(name, ()))


@cache
def opposed_ends() -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    """Pairs of acts of which only one can be the end of somebody's story."""
    return tuple((frozenset((one,)), frozenset(others)) for one, others in _tables()["ends"].items())


@cache
def _act_names() -> dict[str, str]:
    return {verb: act for act, verbs in _tables()["acts"].items() for verb in verbs}


@cache
def act_name(act: str) -> str:
    """The name under which an act is compared: ``destroy`` for "blow up"; else the act's first word."""
    words = act.casefold().split()
    beginnings = (" ".join(words[:count]) for count in range(min(3, len(words)), 0, -1))
    return next((_act_names()[b] for b in beginnings if b in _act_names()), words[0] if words else "")


@cache
def alike_nouns() -> dict[str, tuple[str, ...]]:
    """Words that stand for one another when a happening is looked up, under a common name."""
    return _tables()["alike"]


def is_act(verb: str) -> bool:
    """Is the lemma one of an act that is known by name?"""
    return verb in _act_names()


def words_of(text: str) -> tuple[str, ...]:
    """The words of a phrase in lower case, without marks; a possessive ending is cut off."""
    return tuple(POSSESSIVE.sub("", word) for word in WORD.findall(text.casefold()))


@cache
def singular(noun: str) -> str:
    """The singular of a regular English plural, and of "men"; words that are no plural stay as they are."""
    if noun.endswith("men"):
        return f"{noun[:-3]}man"
    if noun.endswith("ies") and len(noun) > len("xxies"):
        return f"{noun[:-3]}y"
    if noun.endswith(("ches", "shes", "sses", "xes")):
        return noun[:-2]
    return noun[:-1] if noun.endswith("s") and not noun.endswith(("ss", "us", "is")) else noun
