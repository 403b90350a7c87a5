"""Clashes of a time network, and the lightest retraction after which the rest can hold.

The implicit hitting set method (Moreno-Centeno and Karp, The implicit hitting set approach, Operations Research 61,
2013): drop a lightest hitting set of the clashes known so far; where the rest still clashes, learn those clashes.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from testimonia.reasoning.network.budget import Budget
from testimonia.reasoning.network.graph import ALWAYS, Graph
from testimonia.reasoning.network.hitting import greedy, hitting
from testimonia.reasoning.network.side import Ints

QUICKER = 5  # times, to mend what held before than to settle anew
IMPOSSIBLE = "what always holds of times cannot hold"


@dataclass(frozen=True, slots=True)
class Mended:
    """What to retract so that the rest can hold.

    ``clashes`` are the irreducible sets of owners that were met on the way; ``is_exact`` is whether no lighter
    retraction does. ``potentials`` are times of the points by which everything else holds.
    """

    retraction: frozenset[int]
    clashes: tuple[frozenset[int], ...]
    is_exact: bool
    potentials: Ints


def mended(
    graph: Graph, weights: Mapping[int, float], budget: Budget, known: tuple[frozenset[int], ...] = ()
) -> Mended:
    """The lightest retraction, or within the budget a light one. ``known`` are clashes from before.

    Raises ValueError where what always holds cannot.
    """
    clashes = list(dict.fromkeys(known))
    exactly = budget.half()
    while True:
        chosen = hitting(clashes, weights, exactly)
        beside = _clashes_beside(graph, chosen.owners, budget)
        clashes += [clash for clash in beside.clashes if clash not in clashes]
        if not beside.clashes and beside.is_whole:
            return Mended(chosen.owners, tuple(clashes), chosen.is_exact, beside.potentials)
        if not budget.spend(graph.effort):
            return _in_haste(graph, weights, clashes, beside.potentials)


@dataclass(frozen=True, slots=True)
class _Beside:
    """Clashes that share no owner; ``is_whole`` is whether what is left without them holds."""

    clashes: list[frozenset[int]]
    potentials: Ints
    is_whole: bool


def _clashes_beside(graph: Graph, dropped: frozenset[int], budget: Budget) -> _Beside:
    alive = graph.alive(dropped)
    found: list[frozenset[int]] = []
    settled = graph.settle(alive)
    while settled.ring is not None:
        clash = irreducible(graph, settled.ring, budget)
        found += [] if clash is None else [clash]
        if clash is None or not budget.spend(graph.effort):
            return _Beside(found, settled.potentials, is_whole=False)
        alive = graph.without(alive, clash)
        settled = graph.settle(alive, settled.potentials)
    return _Beside(found, settled.potentials, is_whole=True)


def _in_haste(graph: Graph, weights: Mapping[int, float], clashes: list[frozenset[int]], near: Ints) -> Mended:
    """Out of time: a light hitting set of what is known where that is enough, or whatever fails at the times tried."""
    always = graph.settle(graph.owners == ALWAYS, near)
    if always.ring is not None:
        raise ValueError(IMPOSSIBLE)
    missed = always.potentials[graph.tails] + graph.lengths < always.potentials[graph.heads]
    dropped = frozenset(int(owner) for owner in np.unique(graph.owners[missed]))
    few = greedy(clashes, weights)
    settled = graph.settle(graph.alive(few))
    if settled.ring is None:
        return Mended(few, tuple(clashes), is_exact=False, potentials=settled.potentials)
    return Mended(dropped, tuple(clashes), is_exact=False, potentials=always.potentials)


def irreducible(graph: Graph, ring: tuple[int, ...], budget: Budget) -> frozenset[int] | None:
    """Owners of a ring, without those that the clash does not need; None where the budget ends before that is known.

    An owner may answer for several arcs, so that a ring of few owners can hold a smaller clash than itself. Raises
    ValueError where what always holds clashes alone.
    """
    owners = tuple(dict.fromkeys(int(graph.owners[arc]) for arc in ring if graph.owners[arc] != ALWAYS))
    if not owners:
        raise ValueError(IMPOSSIBLE)
    small = graph.cut_out(owners, ring)
    return frozenset(owners) if small.is_one_ring else _needed(small, owners, budget)


def _needed(graph: Graph, owners: tuple[int, ...], budget: Budget) -> frozenset[int] | None:
    """Leave out each owner in turn, in the order of the ring: the times by which the others held are soon mended."""
    needed, alive = set(owners), graph.alive(())
    potentials, again = None, None
    for owner in owners:
        if owner not in needed:
            continue
        if not budget.spend(graph.effort // QUICKER):
            return None
        settled = graph.settle(graph.without(alive.copy(), (owner,)), potentials, again)
        if settled.ring is None:
            potentials, again = settled.potentials, graph.tails[graph.arcs_of(owner)].tolist()
        else:
            needed &= set(graph.owners[list(settled.ring)].tolist())
            alive = graph.alive(set(owners) - needed)
    if not needed:
        raise ValueError(IMPOSSIBLE)
    return frozenset(needed)
