"""The grammar of number words of one language, put together from its own file beside this module."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

GAP = r"[\s-]{1,3}"  # between the words of one number, line breaks among them
DIGITS = r"\d{1,3}(?:[,\u00a0\u202f' ]\d{3})+(?![\d])(?:\.\d+)?|\d{1,15}(?:\.\d{1,6})?"


@dataclass(frozen=True, slots=True)
class Numerals:
    """``cardinal`` and ``ordinal`` are patterns without groups for numbers in words; ``values`` holds every word's."""

    cardinal: str
    ordinal: str
    values: Mapping[str, int]
    phrases: Mapping[str, float]
    joints: Mapping[str, str]
    hedges_before: Mapping[str, tuple[str, ...]]
    hedges_after: Mapping[str, tuple[str, ...]]
    weak: Mapping[str, frozenset[str]]
    scales: frozenset[str]
    weak_unit: str
    weak_rank: str
    tens: frozenset[str]
    hours: frozenset[str]  # one to twelve

    def value(self, words: str) -> int:
        """The value of a number in words, cardinal or ordinal; words that are no number count nothing."""
        total = current = 0
        for word in re.findall(r"[^\W\d_]+", words.lower()):
            value = self.values.get(word, 0)
            if value in _MULTIPLIERS and word not in _SINGLE:
                current = max(current, 1) * value
                if value != _HUNDRED:
                    total, current = total + current, 0
            else:
                current += value
        return total + current


_HUNDRED = 100
_MULTIPLIERS = frozenset({12, 20, 100, 1000, 1_000_000, 1_000_000_000})
_SINGLE = frozenset({"twelve", "twenty", "twelfth", "twentieth"})


def either(words: Iterable[str]) -> str:
    """A pattern for any of the words, the longest first, so that none hides another."""
    ordered = sorted(words, key=len, reverse=True)
    return "(?:" + "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in ordered) + ")"


@cache
def numerals(language: str = "english") -> Numerals:
    """The number words of a language; FileNotFoundError for a language without a file."""
    raw = resources.files(__package__).joinpath("data", f"numbers-{language}.toml").read_text("utf-8")
    tables = tomllib.loads(raw)
    words, ranks = tables["cardinals"], tables["ordinals"]
    return Numerals(
        cardinal=_cardinal(words),
        ordinal=_ordinal(words, ranks),
        values={word: value for table in (*words.values(), *ranks.values()) for word, value in table.items()},
        phrases=tables["phrases"],
        joints=tables["joints"],
        hedges_before={kind: tuple(said) for kind, said in tables["before"].items()},
        hedges_after={kind: tuple(said) for kind, said in tables["after"].items()},
        weak={name: frozenset(said) for name, said in tables["weak"].items()},
        scales=frozenset((*words["hundreds"], *words["scales"])),
        weak_unit=next(iter(words["units"])),
        weak_rank=list(ranks["units"])[1],
        tens=frozenset(words["tens"]),
        hours=frozenset((*words["units"], *list(words["teens"])[:3])),
    )


def _below_hundred(words: Mapping[str, Mapping[str, int]]) -> str:
    units, teens, tens = (either(words[rank]) for rank in ("units", "teens", "tens"))
    return rf"(?:{units}{GAP}and{GAP}{tens}|{tens}(?:{GAP}{units})?|{teens}|{units})"


def _hundreds(words: Mapping[str, Mapping[str, int]]) -> str:
    small, hundred = _below_hundred(words), either(words["hundreds"])
    return rf"(?:(?:(?:{small}|an?){GAP})?{hundred}(?:{GAP}(?:and{GAP})?{small})?|{small})"


def _cardinal(words: Mapping[str, Mapping[str, int]]) -> str:
    part, scale = rf"(?:{_hundreds(words)}\b)", either(words["scales"])
    step = rf"{GAP}{scale}(?:,?{GAP}(?:and{GAP})?{part})?"
    return rf"(?:{part}(?:{step}){{0,3}}|an?{GAP}{scale}(?:,?{GAP}(?:and{GAP})?{part})?|{scale})\b"


def _ordinal(words: Mapping[str, Mapping[str, int]], ranks: Mapping[str, Mapping[str, int]]) -> str:
    tens, hundred, small = either(words["tens"]), either(words["hundreds"]), _below_hundred(words)
    units, teens, round_tens, hundredth = (either(ranks[rank]) for rank in ("units", "teens", "tens", "hundreds"))
    low = rf"(?:{tens}{GAP}{units}|{units}{GAP}and{GAP}{round_tens}|{teens}|{round_tens}|{units})"
    return rf"(?:(?:(?:{small}|an?){GAP}){hundred}{GAP}(?:and{GAP})?{low}|{low}|(?:(?:{small}|an?){GAP})?{hundredth})\b"
