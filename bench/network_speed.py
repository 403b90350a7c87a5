"""How fast is the time network, beside a plain Bellman-Ford compiled by numba and networkx, all in one run?

    python bench/network_speed.py

First bounds of random networks that can hold and the memory they take, then clashes planted in them, then inputs made
to be hard, then one change. Bounds are the least of several runs, warm; what compiling costs is shown once.
"""

import time
import tracemalloc
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

import networkx as nx
import numpy as np
from numba import njit

from testimonia.reasoning.network.budget import Budget
from testimonia.reasoning.network.explain import clashes_with, reach_of
from testimonia.reasoning.network.graph import Constraints, Graph
from testimonia.reasoning.network.kernel import FAR
from testimonia.reasoning.network.search import mended

SIZES = ((10_000, 50_000), (30_000, 150_000), (100_000, 500_000))
ROUNDS = 5
MANY = 5_000  # owners of one hard clash
SECONDS = 5  # the budget of one search
T = TypeVar("T")
Rows = list[tuple[int, int, int | None, int | None, int]]


@dataclass(frozen=True, slots=True)
class Planted:
    """Constraints around times that satisfy them, and the owners that are far off."""

    constraints: Constraints
    points: int
    off: frozenset[int]


def main() -> None:
    """Print the figures."""
    _compile()
    for points, count in SIZES:
        _bounds(points, count)
    for points, count in SIZES:
        _memory(points, count)
    for faults, dated in ((20, 0.0), (100, 0.0), (20, 0.01), (100, 0.01), (100, 0.2)):
        _clashes(faults, dated)
    for name, points, rows in _hard():
        _search(name, points, rows)
    _change()


def _compile() -> None:
    began = time.perf_counter()
    reach_of(Graph(30_000, _planted(30_000, 30_000, 0).constraints), frozenset())
    print(f"first large network, with what numba has to load or compile: {time.perf_counter() - began:.2f} s")


def _planted(points: int, count: int, faults: int, dated: float = 0.0) -> Planted:
    chance = np.random.default_rng(faults + count)
    times = chance.integers(0, 10**7, points)
    times[0] = 0
    since = chance.integers(0, points, count)
    to = (since + chance.integers(1, points, count)) % points
    anchored = chance.choice(points - 1, int(dated * points), replace=False) + 1
    since, to = np.concatenate([since, np.zeros_like(anchored)]), np.concatenate([to, anchored])
    apart = times[to] - times[since]
    least, most = apart - chance.integers(0, 5_000, len(to)), apart + chance.integers(0, 5_000, len(to))
    off = chance.choice(count, faults, replace=False)
    shift = chance.integers(10**6, 10**7, faults)
    least[off] += shift
    most[off] += shift
    return Planted(Constraints(since, to, least, most, np.arange(len(to))), points, frozenset(off.tolist()))


def _bounds(points: int, count: int) -> None:
    made = _planted(points, count, 0).constraints
    building, graph = _timed(lambda: Graph(points, made))
    ours, reach = _timed(lambda: reach_of(graph, frozenset()))
    tails, heads = np.concatenate([made.since, made.to]), np.concatenate([made.to, made.since])
    lengths = np.concatenate([made.most, -made.least])
    plain, latest = _timed(lambda: (_plain(points, tails, heads, lengths), _plain(points, heads, tails, lengths))[0])
    if not np.array_equal(latest, reach.latest):
        raise SystemExit("the two do not agree")
    print(
        f"{points:7,} points {count:7,} constraints: building {building * 1e3:7.1f} ms, bounds with reasons "
        f"{ours * 1e3:6.1f} ms; plain numba {plain * 1e3:6.1f} ms, {ours / plain:.2f} of it, "
        f"{(building + ours) / plain:.1f} with building"
    )
    if points <= 10_000:  # noqa: PLR2004  networkx would take minutes on the others
        _beside_networkx(ours, building, (tails, heads, lengths))


def _beside_networkx(ours: float, building: float, arcs: tuple[np.ndarray, np.ndarray, np.ndarray]) -> None:
    """Parallel arcs are one arc there, the shortest."""
    longest_first = np.argsort(-arcs[2], kind="stable")
    rows = list(zip(*(column[longest_first].tolist() for column in arcs), strict=True))
    began = time.perf_counter()
    there = nx.DiGraph()
    there.add_weighted_edges_from(rows)
    built = time.perf_counter()
    back = there.reverse(copy=False)
    for one in (there, back):
        nx.single_source_bellman_ford_path_length(one, 0)
    theirs = time.perf_counter() - built
    print(
        f"        networkx: building {(built - began) * 1e3:.0f} ms, bounds {theirs * 1e3:.0f} ms; "
        f"ours {theirs / ours:.0f} times as fast, {(theirs + built - began) / (ours + building):.0f} with building"
    )


@njit(cache=False)
def _plain(points: int, tails: np.ndarray, heads: np.ndarray, lengths: np.ndarray) -> np.ndarray:
    """Bellman and Ford: over all arcs, again and again until none changes anything."""
    reach = np.full(points, FAR)
    reach[0] = 0
    changes = True
    while changes:
        changes = False
        for arc in range(len(tails)):
            if reach[tails[arc]] < FAR and reach[tails[arc]] + lengths[arc] < reach[heads[arc]]:
                reach[heads[arc]] = reach[tails[arc]] + lengths[arc]
                changes = True
    return reach


def _memory(points: int, count: int) -> None:
    """The most that building and bounds hold at once, beside the constraints."""
    made = _planted(points, count, 0).constraints
    tracemalloc.start()
    reach_of(Graph(points, made), frozenset())
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    print(f"{points:7,} points {count:7,} constraints: {most / 2**20:5.1f} MB, {most / count:.0f} bytes a constraint")


def _clashes(faults: int, dated: float) -> None:
    planted = _planted(10_000, 50_000, faults, dated)
    graph = Graph(planted.points, planted.constraints)
    weights = dict.fromkeys(planted.constraints.owner.tolist(), 1.0)
    began = time.perf_counter()
    found = mended(graph, weights, _budget())
    searched = time.perf_counter()
    explained = [c for owner in sorted(found.retraction) for c in clashes_with(graph, found, owner, 1, Budget())]
    done = time.perf_counter()
    whether = "exact" if found.is_exact else "not exact"
    which = "the" if found.retraction == planted.off else "not the"
    print(
        f"{faults:4} planted, {dated:3.0%} dated: found in {searched - began:.2f} s, "
        f"explained in {done - searched:.2f} s, {sum(map(len, explained)) / len(explained):.1f} owners each; "
        f"{whether}, {which} planted"
    )


def _budget() -> Budget:
    return Budget(steps=10**9, seconds=SECONDS, clock=time.monotonic)


def _hard() -> list[tuple[str, int, Rows]]:
    chance = np.random.default_rng(1)
    ends = [(int(a), int(b)) for a, b in chance.integers(0, 600, (20_000, 2)) if a != b]
    far = chance.integers(-(10**6), 10**6, len(ends)).tolist()
    return [
        ("a chain of 20,000", 20_000, [(n, n + 1, 1, 2, n) for n in range(19_999)]),
        ("the same, against the grain", 20_000, [(n + 1, n, -2, -1, n) for n in range(19_999)]),
        ("one ring of 10,000", 10_000, _ring(10_000)),
        ("a ring, each with a side way", 10_000, [*_ring(MANY), *((n, MANY + n, 0, 5, n) for n in range(MANY))]),
        ("a ring with chords", MANY, [*_ring(MANY), *((n, (n + 7) % MANY, None, 10**6, n) for n in range(MANY))]),
        ("dense rings of zero", 150, [(a, b, 0, 0, 150 * a + b) for a in range(150) for b in range(150) if a != b]),
        ("all contradict all", 600, [(a, b, w, w, n) for n, ((a, b), w) in enumerate(zip(ends, far, strict=True))]),
        ("5,000 dates of one happening", 2, [(0, 1, 1000 * n, 1000 * n, n) for n in range(5_000)]),
        ("20,000 dates of one happening", 2, [(0, 1, 1000 * n, 1000 * n, n) for n in range(20_000)]),
    ]


def _ring(count: int) -> Rows:
    return [(n, (n + 1) % count, 1, None, n) for n in range(count)]


def _search(name: str, points: int, rows: Rows) -> None:
    graph = Graph(points, Constraints.of(rows))
    weights = {row[4]: 1.0 for row in rows}
    began = time.perf_counter()
    found = mended(graph, weights, _budget())
    by_clock = time.perf_counter() - began
    began = time.perf_counter()
    mended(graph, weights, Budget())
    by_steps = time.perf_counter() - began
    print(
        f"{name:30}: {by_clock:5.2f} s of {SECONDS}, {by_steps:5.2f} s by steps alone; {len(found.clashes)} clashes, "
        f"{len(found.retraction)} retracted, {'exact' if found.is_exact else 'not exact'}"
    )


def _change() -> None:
    """A constraint more in a network that has twenty clashes: all is made again, with the clashes known from before."""
    planted = _planted(20_000, 60_000, 20)
    weights = dict.fromkeys(planted.constraints.owner.tolist(), 1.0)
    known = mended(Graph(planted.points, planted.constraints), weights, _budget()).clashes
    building, graph = _timed(lambda: Graph(planted.points, planted.constraints))
    searching, found = _timed(lambda: mended(graph, weights, _budget(), known))
    bounding, _ = _timed(lambda: reach_of(graph, found.retraction))
    print(
        f"20,000 points, 60,000 constraints, made again: building {building * 1e3:.0f} ms, "
        f"clashes {searching * 1e3:.0f} ms, bounds {bounding * 1e3:.0f} ms"
    )


def _timed(work: Callable[[], T]) -> tuple[float, T]:
    least = float("inf")
    for _ in range(ROUNDS):
        began = time.perf_counter()
        done = work()
        least = min(least, time.perf_counter() - began)
    return least, done


if __name__ == "__main__":
    main()
