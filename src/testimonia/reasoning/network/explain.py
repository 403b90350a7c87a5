"""What clashes with a retracted owner, in the fewest steps; and what gives a bound."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from testimonia.reasoning.network.budget import Budget
from testimonia.reasoning.network.graph import ALWAYS, Graph
from testimonia.reasoning.network.kernel import FAR, NONE
from testimonia.reasoning.network.search import Mended, irreducible
from testimonia.reasoning.network.side import Ints


def clashes_with(graph: Graph, found: Mended, owner: int, most: int, budget: Budget) -> tuple[frozenset[int], ...]:
    """The clashes that a retracted owner has with what stays, the one of the fewest steps first, ``most`` at most.

    Further ones are found by leaving out, in turn, each other owner of those found before (Reiter 1987).
    """
    clashes: list[frozenset[int]] = []
    waiting: list[frozenset[int]] = [frozenset()]
    tried: set[frozenset[int]] = set()
    while waiting and len(clashes) < most and budget.spend(graph.effort):
        left_out = waiting.pop(0)
        if left_out in tried:
            continue
        tried.add(left_out)
        clash = next((c for c in clashes if not c & left_out), None) or _shortest(graph, found, owner, left_out, budget)
        if clash is None:
            continue
        if clash not in clashes:
            clashes.append(clash)
        waiting += [left_out | {other} for other in sorted(clash - {owner})]
    return tuple(clashes)


def _shortest(
    graph: Graph, found: Mended, owner: int, left_out: frozenset[int], budget: Budget
) -> frozenset[int] | None:
    alive = graph.alive(found.retraction | left_out)
    rings = list(_rings(graph, alive, found.potentials, owner, budget)) or list(_knots(graph, alive, owner))
    if not rings:
        return None
    return irreducible(graph, min(rings, key=lambda ring: (len(ring), ring)), budget)


def _knots(graph: Graph, alive: Any, owner: int) -> Iterator[tuple[int, ...]]:
    """A ring that goes through the owner's arcs more than once, if there is one."""
    alive[graph.arcs_of(owner)] = True
    ring = graph.settle(alive).ring
    if ring is not None:
        yield ring


def _rings(graph: Graph, alive: Any, potentials: Ints, owner: int, budget: Budget) -> Iterator[tuple[int, ...]]:
    """For each arc of the owner the shortest way back."""
    for arc in graph.arcs_of(owner):
        if budget.is_over:
            return
        tail, head, length = int(graph.tails[arc]), int(graph.heads[arc]), int(graph.lengths[arc])
        if tail == head:
            continue
        way = graph.path(alive, potentials, (head, tail), -length)
        if way is not None:
            yield (int(arc), *way)


@dataclass(frozen=True, slots=True)
class Reach:
    """The bounds of every point and the arcs that give them; what is alive holds together."""

    graph: Graph
    latest: Ints
    latest_by: Ints
    to_origin: Ints
    to_origin_by: Ints

    def bounds(self, point: int) -> tuple[int | None, int | None]:
        """The earliest and the latest that a point can be, in seconds from the origin; None where nothing says."""
        late, early = int(self.latest[point]), int(self.to_origin[point])
        return (None if early == FAR else -early), (None if late == FAR else late)

    def why(self, point: int, *, latest: bool) -> tuple[int, ...]:
        """The owners that give a bound, from the origin on: the fewest steps that do."""
        by, tails, heads = self.latest_by, self.graph.tails, self.graph.heads
        if not latest:
            by, tails, heads = self.to_origin_by, heads, tails
        owners: list[int] = []
        while by[point] != NONE:
            arc = int(by[point])
            owner = int(self.graph.owners[arc])
            if owner != ALWAYS and owner not in owners:
                owners.append(owner)
            point = int(tails[arc])
        return tuple(reversed(owners))


def reach_of(graph: Graph, dropped: frozenset[int]) -> Reach:
    """Bounds when these owners are dropped. What is left must hold together (see ``mended``)."""
    alive = graph.alive(dropped)
    return Reach(graph, *graph.reach(alive), *graph.reach(alive, backward=True))
