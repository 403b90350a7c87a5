"""Statements gathered into events: the likeliest joined first, as long as all of a group are likely enough on average.

Agglomerative clustering with average linkage (Sokal and Michener 1958) over the pairs that are likely at all; a pair
that is not counts as unlikely.
"""

import heapq
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping

LIKELY = 0.2  # the mean likelihood of the pairs of two groups from which on they are joined

Pair = tuple[int, int]


def groups(members: Iterable[int], likely: Mapping[Pair, float]) -> tuple[tuple[int, ...], ...]:
    """The groups of two or more, each in order, in the order of their first members."""
    standing = set(members)
    sums: dict[int, dict[int, float]] = defaultdict(dict)
    for (one, other), chance in likely.items():
        if one in standing and other in standing:
            sums[one][other] = sums[other][one] = chance
    held: dict[int, tuple[int, ...]] = {n: (n,) for n in sums}
    _join(held, sums)
    return tuple(sorted(tuple(sorted(group)) for group in held.values() if len(group) > 1))


def _join(held: dict[int, tuple[int, ...]], sums: dict[int, dict[int, float]]) -> None:
    """Join the two groups that are likeliest one, until none are likely enough. Ties go to those told first."""

    def mean(one: int, other: int) -> float:
        return sums[one][other] / (len(held[one]) * len(held[other]))

    waiting = [(-mean(a, b), a, b) for a in sums for b in sums[a] if a < b and mean(a, b) >= LIKELY]
    heapq.heapify(waiting)
    while waiting:
        negative, one, other = heapq.heappop(waiting)
        if one in held and other in held and other in sums[one] and mean(one, other) == -negative:
            _merge(one, other, held, sums)
            for third in sums[one]:
                _wait(waiting, mean, *sorted((one, third)))


def _wait(waiting: list[tuple[float, int, int]], mean: Callable[[int, int], float], one: int, other: int) -> None:
    if mean(one, other) >= LIKELY:
        heapq.heappush(waiting, (-mean(one, other), one, other))


def _merge(one: int, other: int, held: dict[int, tuple[int, ...]], sums: dict[int, dict[int, float]]) -> None:
    """Put the second group into the first."""
    held[one] += held.pop(other)
    for third, total in sums.pop(other).items():
        del sums[third][other]
        if third != one:
            sums[one][third] = sums[third][one] = sums[one].get(third, 0.0) + total
