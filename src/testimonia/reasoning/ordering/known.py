"""What the texts of a case show of its words and names: how rare a word is, and who bears a name."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from math import log

from testimonia.language.stems import stem, stems
from testimonia.reasoning.ordering.persons import bearers, in_full
from testimonia.reasoning.words import alike_nouns

PART = re.compile(r"[.!?\n]+\s*")


@dataclass(frozen=True, slots=True)
class Known:
    """How rare words are, as logarithms (``rarest`` for a word that stands nowhere), and names.

    ``bearers`` are the first names before each name that several bear, ``in_full`` the names that stand beside another.
    """

    names: frozenset[str]
    weights: Mapping[str, float]
    rarest: float
    bearers: Mapping[str, frozenset[str]]
    in_full: frozenset[str]


def known_of(contents: Sequence[str], names: frozenset[str], tellers: Iterable[str]) -> Known:
    """Counted sentence by sentence over all texts, so that no judgement of a statement changes it."""
    counts: Counter[str] = Counter()
    total = 1
    for content in contents:
        for part in PART.split(content):
            counts.update(keys_of(stems(part)))
            total += bool(part)
    weights = {key: log(total / count) for key, count in sorted(counts.items())}
    return Known(names, weights, log(total), bearers(contents, names), in_full(contents, names, tellers))


def keys_of(core: Iterable[str]) -> frozenset[str]:
    """Stems under the names of what they stand for: "mains" and "power" are looked up as ``light``."""
    return frozenset(map(_key, core))


@cache
def _key(one: str) -> str:
    return _alike().get(one, one)


@cache
def _alike() -> dict[str, str]:
    return {stem(word): name for name, words in alike_nouns().items() for word in words}
