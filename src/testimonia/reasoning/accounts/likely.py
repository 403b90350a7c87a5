"""Which statements may tell of one event, and how likely that is."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from testimonia.model.when import Basis
from testimonia.reasoning.accounts.figure import Likeness, best_likeness
from testimonia.reasoning.accounts.pair import Neighbours, signs
from testimonia.reasoning.accounts.rarity import Rarity
from testimonia.reasoning.accounts.resemblance import days_apart
from testimonia.reasoning.accounts.telling import Telling
from testimonia.reasoning.accounts.weights import weighing
from testimonia.reasoning.accounts.whereabouts import may_be_of_one_stay

FEW = 400  # statements of which every two are compared
CLOSEST = 30  # of more, each with so many that share most with it
NEXT = 4  # and with so many told just after it
COMMON = 400  # statements that share a word; of a word that more share, none is looked up
PARTED = 0.2  # by which it is less likely that one act done to two things is one happening
A_DAY, FAR = 1.0, 10.0  # days
FLOOR = 0.05  # what is less likely is not kept

Pair = tuple[int, int]


def likely(told: Sequence[Telling], rarity: Rarity) -> Mapping[Pair, float]:
    """How likely every two that share something tell of one event, by their places in the order of telling.

    Pairs for which next to nothing speaks are left out.
    """
    beside = neighbours(told)
    pairs = list(_pairs(told, rarity))
    rows = [signs(told[a], told[b], (beside[a], beside[b]), rarity) for a, b in pairs]
    rarity.forget()
    chances = _chances(rows, [told[a].statement.source == told[b].statement.source for a, b in pairs])
    chances = chances * np.array([_parted(told[a], told[b]) for a, b in pairs]) if pairs else chances
    return {
        (a, b): float(chance)
        for (a, b), chance in zip(pairs, chances, strict=True)
        if chance >= FLOOR or may_be_of_one_stay(told[a], told[b])
    }


def _parted(one: Telling, other: Telling) -> float:
    """One act done to two things that are surely not one ("the mill burned", "the barn burned") is two happenings."""
    is_parted = bool(one.acts & other.acts) and best_likeness(one.undergoers, other.undergoers) < Likeness.UNKNOWN
    return PARTED if is_parted or _at_two_times(one, other) else 1.0


def _at_two_times(one: Telling, other: Telling) -> bool:
    """Who tells in one breath of two days tells of two happenings ("the mill burned in May, the barn in June").

    So do two tellers whose days are far apart.
    """
    mine, theirs = one.statement.when, other.statement.when
    if mine is None or theirs is None or Basis.INHERITED in {mine.basis, theirs.basis} or not mine.excludes(theirs):
        return False
    is_one_story = one.statement.source == other.statement.source and one.tellers == other.tellers
    are_own = one.has_own_time and other.has_own_time
    return days_apart(one, other) >= (A_DAY if is_one_story and are_own else FAR)


def neighbours(told: Sequence[Telling]) -> list[Neighbours]:
    """For each, what is told just before and after it in its source."""

    def there(at: int, source: str) -> Telling | None:
        return told[at] if 0 <= at < len(told) and told[at].statement.source == source else None

    return [
        Neighbours(there(n - 1, one.statement.source), there(n + 1, one.statement.source)) for n, one in enumerate(told)
    ]


def _chances(rows: list[tuple[float, ...]], within: list[bool]) -> NDArray[np.float64]:
    if not rows:
        return np.zeros(0)
    matrix, inside = np.array(rows), np.array(within)
    return np.where(inside, weighing(is_within=True).likelihood(matrix), weighing(is_within=False).likelihood(matrix))


def _pairs(told: Sequence[Telling], rarity: Rarity) -> Iterator[Pair]:
    if len(told) <= FEW:
        yield from combinations(range(len(told)), 2)
        return
    near = {
        (n, m)
        for n in range(len(told))
        for m in range(n + 1, min(n + 1 + NEXT, len(told)))
        if told[n].statement.source == told[m].statement.source
    }
    yield from sorted(near | set(_closest(told, rarity)))


def _closest(told: Sequence[Telling], rarity: Rarity) -> Iterator[Pair]:
    """Each with those that share most with it, by the rarity of what they share."""
    holders: dict[str, list[int]] = defaultdict(list)
    for n, one in enumerate(told):
        for word in one.words:
            holders[word].append(n)
    posted = {word: np.array(some) for word, some in holders.items() if 1 < len(some) <= COMMON}
    norms = np.array([rarity.norm(one.words) for one in told])
    for n, one in enumerate(told):
        shared = np.zeros(len(told))
        for word in sorted(one.words & posted.keys()):
            shared[posted[word]] += rarity.of(word) ** 2
        shared[n] = 0.0
        ranked = shared / norms
        count = min(CLOSEST, int(np.count_nonzero(ranked)))
        best = np.argsort(-ranked, kind="stable")[:count]
        yield from ((min(n, int(m)), max(n, int(m))) for m in best)
