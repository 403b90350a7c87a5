"""The lightest set of owners that has one in every clash (a hitting set), part by part.

Reiter, A theory of diagnosis from first principles, Artificial Intelligence 32, 1987. Each connected part is first
reduced (a clash that holds another is met with it; an owner whose clashes another meets at no more weight is not
needed), then searched by branch and bound with the bound of disjoint clashes.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from heapq import heapify, heappop, heappush

from testimonia.reasoning.network.budget import Budget

Clashes = tuple[frozenset[int], ...]


@dataclass(frozen=True, slots=True)
class Hitting:
    """``owners`` meet every clash; ``is_exact`` is whether no lighter set does, or the search was cut short."""

    owners: frozenset[int]
    is_exact: bool


def hitting(clashes: Iterable[frozenset[int]], weights: Mapping[int, float], budget: Budget) -> Hitting:
    """The lightest hitting set; of those equally light the one whose owners come first, so that it is always the same."""
    owners: set[int] = set()
    is_exact = True
    clashes = tuple(clashes)
    if budget.is_over:
        return Hitting(greedy(clashes, weights), is_exact=False)
    for part in _parts(_smallest(clashes)):
        found = _of_part(part, weights, budget)
        owners |= found.owners
        is_exact &= found.is_exact
    return Hitting(frozenset(owners), is_exact)


def _smallest(clashes: Iterable[frozenset[int]]) -> Clashes:
    """Without those that hold another one."""
    ordered = sorted(set(clashes), key=lambda c: (len(c), sorted(c)))
    kept: list[frozenset[int]] = []
    by_owner: dict[int, list[frozenset[int]]] = {}
    for clash in ordered:
        if not any(other <= clash for owner in clash for other in by_owner.get(owner, ())):
            kept.append(clash)
            for owner in clash:
                by_owner.setdefault(owner, []).append(clash)
    return tuple(kept)


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


def _reduced(clashes: Clashes, weights: Mapping[int, float]) -> Clashes:
    """Without owners that another stands in for: it is in all their clashes and weighs no more."""
    where: dict[int, frozenset[int]] = {}
    for number, clash in enumerate(clashes):
        for owner in clash:
            where[owner] = where.get(owner, frozenset()) | {number}
    gone = {owner for owner in where if _has_stand_in(owner, where, clashes, weights)}
    return _smallest(frozenset(clash - gone) for clash in clashes)


def _has_stand_in(
    owner: int, where: Mapping[int, frozenset[int]], clashes: Clashes, weights: Mapping[int, float]
) -> bool:
    mine = (len(where[owner]), -weights[owner], -owner)
    others = frozenset.intersection(*(clashes[n] for n in where[owner])) - {owner}
    return any(
        weights[other] <= weights[owner] and (len(where[other]), -weights[other], -other) > mine for other in others
    )


def _of_part(clashes: Clashes, weights: Mapping[int, float], budget: Budget) -> Hitting:
    while not budget.is_over and (smaller := _reduced(clashes, weights)) != clashes:
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


def _searched(clashes: Clashes, weights: Mapping[int, float], budget: Budget) -> Hitting:
    best = greedy(clashes, weights)
    search = _Search(weights, budget, best, sum(weights[o] for o in best))
    search.go(clashes, frozenset(), 0.0)
    return Hitting(search.best, not search.was_cut)


class _Search:
    """Branch and bound over the owners of the smallest clash."""

    def __init__(self, weights: Mapping[int, float], budget: Budget, best: frozenset[int], weight: float) -> None:
        self._weights = weights
        self._budget = budget
        self.best = best
        self._weight = weight
        self.was_cut = False

    def go(self, clashes: Clashes, taken: frozenset[int], weight: float) -> None:
        if not self._budget.spend():
            self.was_cut = True
            return
        if not clashes:
            if weight < self._weight:
                self.best, self._weight = taken, weight
            return
        if weight + self._bound(clashes) >= self._weight:
            return
        least = min(clashes, key=lambda c: (len(c), sorted(c)))
        counts = {o: sum(o in c for c in clashes) for o in least}
        barred: set[int] = set()
        for owner in sorted(least, key=lambda o: (-counts[o] / self._weights[o], o)):
            left = tuple(c - barred for c in clashes if owner not in c)
            if all(left):
                self.go(_smallest(left), taken | {owner}, weight + self._weights[owner])
            barred.add(owner)

    def _bound(self, clashes: Clashes) -> float:
        """Clashes that share no owner need one each."""
        used: set[int] = set()
        bound = 0.0
        for clash in sorted(clashes, key=lambda c: (len(c), sorted(c))):
            if used.isdisjoint(clash):
                used |= clash
                bound += min(self._weights[o] for o in clash)
        return bound


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
