"""The lightest set of owners that has one in every clash (a hitting set), part by part.

Reiter, A theory of diagnosis from first principles, Artificial Intelligence 32, 1987. Each connected part is first
reduced (a clash that holds another is met with it; an owner whose clashes a lighter one meets is not
needed), then searched by branch and bound; the bound is a feasible solution of the dual of the set covering problem.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from heapq import heapify, heappop, heappush

from testimonia.reasoning.network.branching import PER_STEP, Clashes, Search, smallest
from testimonia.reasoning.network.budget import Budget

FINEST = 1 << 20  # a weight is told apart from another by no less than a millionth
SHARE = 64  # bits; forty for an owner's share, and room for the sum of a million
_WORD = (1 << 64) - 1


@dataclass(frozen=True, slots=True)
class Hitting:
    """``owners`` meet every clash; ``is_exact`` is whether it is known that no lighter set does."""

    owners: frozenset[int]
    is_exact: bool


def hitting(clashes: Iterable[frozenset[int]], weights: Mapping[int, float], budget: Budget) -> Hitting:
    """The lightest hitting set; of those equally light always the same one. Weights are greater than zero."""
    owners: set[int] = set()
    is_exact = True
    clashes = tuple(clashes)
    weights = _ranked(clashes, weights)
    if budget.is_over:
        return Hitting(greedy(clashes, weights), is_exact=False)
    for part in sorted(_parts(smallest(clashes)), key=len):  # what is quickly done first
        found = _of_part(part, weights, budget)
        owners |= found.owners
        is_exact &= found.is_exact
    return Hitting(frozenset(owners), is_exact)


def _ranked(clashes: Clashes, weights: Mapping[int, float]) -> dict[int, int]:
    """Weights so fine that no two sets weigh the same, and no lighter set becomes a heavier one.

    A share of each weight is drawn from the owner's number by SplitMix64 (Steele, Lea and Flood, Fast splittable
    pseudorandom number generators, 2014), so that which of two equally light sets is taken depends on nothing else.
    """
    return {o: (round(weights[o] * FINEST) << SHARE) + _share(o) for o in set().union(*clashes)}


def _share(owner: int) -> int:
    mixed = (owner + 1) * 0x9E3779B97F4A7C15 & _WORD
    mixed = (mixed ^ mixed >> 30) * 0xBF58476D1CE4E5B9 & _WORD
    mixed = (mixed ^ mixed >> 27) * 0x94D049BB133111EB & _WORD
    return (mixed ^ mixed >> 31) >> 24


def _parts(clashes: Clashes) -> tuple[Clashes, ...]:
    """Clashes that share owners, directly or through others."""
    home: dict[int, int] = {}

    def top(owner: int) -> int:
        while home.setdefault(owner, owner) != owner:
            home[owner] = home[home[owner]]
            owner = home[owner]
        return owner

    for clash in clashes:
        first = min(clash)
        for owner in clash:
            home[top(owner)] = top(first)
    parts: dict[int, list[frozenset[int]]] = {}
    for clash in clashes:
        parts.setdefault(top(min(clash)), []).append(clash)
    return tuple(tuple(part) for part in parts.values())


def _reduced(clashes: Clashes, weights: Mapping[int, int]) -> Clashes:
    """Without owners that another stands in for: it is in all their clashes and weighs less."""
    where: dict[int, set[int]] = {}
    for number, clash in enumerate(clashes):
        for owner in clash:
            where.setdefault(owner, set()).add(number)
    gone = {owner for owner in where if _has_stand_in(owner, where, clashes, weights)}
    return smallest(frozenset(clash - gone) for clash in clashes)


def _has_stand_in(owner: int, where: Mapping[int, set[int]], clashes: Clashes, weights: Mapping[int, int]) -> bool:
    others = frozenset.intersection(*(clashes[n] for n in where[owner])) - {owner}
    return any(weights[other] < weights[owner] for other in others)


def _of_part(clashes: Clashes, weights: Mapping[int, int], budget: Budget) -> Hitting:
    while budget.spend(len(clashes) // PER_STEP) and (smaller := _reduced(clashes, weights)) != clashes:
        clashes = smaller
    if budget.is_over:
        return Hitting(greedy(clashes, weights), is_exact=False)
    sure = frozenset(owner for clash in clashes if len(clash) == 1 for owner in clash)
    rest = tuple(clash for clash in clashes if not clash & sure)
    if not rest:
        return Hitting(sure, is_exact=True)
    if len(parts := _parts(rest)) > 1 or sure:
        found = [_of_part(part, weights, budget) for part in parts]
        return Hitting(sure.union(*(f.owners for f in found)), all(f.is_exact for f in found))
    return _searched(rest, weights, budget)


def _searched(clashes: Clashes, weights: Mapping[int, int], budget: Budget) -> Hitting:
    best = greedy(clashes, weights)
    search = Search(weights, budget, best, sum(weights[o] for o in best))
    search.go(clashes)
    return Hitting(search.best, not search.was_cut)


def greedy(clashes: Iterable[frozenset[int]], weights: Mapping[int, float]) -> frozenset[int]:
    """Again and again the owner that is in the most clashes for its weight."""
    where: dict[int, set[int]] = {}
    sets = tuple(clashes)
    for number, clash in enumerate(sets):
        for owner in clash:
            where.setdefault(owner, set()).add(number)
    heap = [(-len(numbers) / weights[owner], owner) for owner, numbers in where.items()]
    heapify(heap)
    taken: list[int] = []
    met: set[int] = set()
    while len(met) < len(sets):
        rank, owner = heappop(heap)
        now = -len(where[owner] - met) / weights[owner]
        if now > rank:  # others have met some of its clashes since
            if now < 0:
                heappush(heap, (now, owner))
            continue
        taken.append(owner)
        met |= where[owner]
    return frozenset(taken)
