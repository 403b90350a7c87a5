"""Branch and bound: the lightest set of owners that meets every clash of one part."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from testimonia.reasoning.network.budget import Budget

Clashes = tuple[frozenset[int], ...]
PER_STEP = 25  # clashes looked at in a step of a budget


def smallest(clashes: Iterable[frozenset[int]]) -> Clashes:
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


@dataclass(frozen=True, slots=True)
class _Node:
    """What is left to meet when these owners are taken."""

    clashes: Clashes
    taken: frozenset[int]
    weight: int


class Search:
    """Branch and bound over the owners of the smallest clash."""

    def __init__(self, weights: Mapping[int, int], budget: Budget, best: frozenset[int], weight: int) -> None:
        """``best`` is a set to begin with, of that weight; ``was_cut`` is whether the budget ended the search."""
        self._weights = weights
        self._budget = budget
        self.best = best
        self._weight = weight
        self.was_cut = False

    def go(self, clashes: Clashes) -> None:
        """Look at every set that may be lighter, depth first; not by recursion, which a large part would exhaust."""
        waiting = [iter((_Node(clashes, frozenset(), 0),))]
        while waiting and not self.was_cut:
            node = next(waiting[-1], None)
            if node is None:
                waiting.pop()
            elif self._is_promising(node):
                waiting.append(self._branches(node))

    def _is_promising(self, node: "_Node") -> bool:
        if not self._budget.spend(1 + len(node.clashes) // PER_STEP):
            self.was_cut = True
        elif node.clashes:
            return node.weight + self._bound(node.clashes) < self._weight
        elif node.weight < self._weight:
            self.best, self._weight = node.taken, node.weight
        return False

    def _branches(self, node: "_Node") -> Iterator["_Node"]:
        clashes = node.clashes
        least = min(clashes, key=lambda c: (len(c), sorted(c)))
        counts = {o: sum(o in c for c in clashes) for o in least}
        barred: set[int] = set()
        for owner in sorted(least, key=lambda o: (-counts[o] / self._weights[o], o)):
            left = smallest(c - barred for c in clashes if owner not in c)  # none is empty: no clash holds another
            yield _Node(left, node.taken | {owner}, node.weight + self._weights[owner])
            barred.add(owner)

    def _bound(self, clashes: Clashes) -> int:
        """Each clash takes what is left of its lightest owner from all of its owners: no hitting set weighs less."""
        left = {owner: self._weights[owner] for clash in clashes for owner in clash}
        bound = 0
        for clash in clashes:
            share = min(left[owner] for owner in clash)
            bound += share
            if share:
                for owner in clash:
                    left[owner] -= share
        return bound
