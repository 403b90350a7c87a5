"""The arcs of a time network, sorted, with what is alive of them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from testimonia.reasoning.network.kernel import FAR, NONE, compiled, fewest, hops, relax

Ints = NDArray[np.int64]
FARTHEST = 10**15  # seconds; more than thirty million years, and no sum of a network's lengths can overflow
COMPILE_FROM = 20_000  # arcs; below, compiling would take longer than it saves
STEP, COMPILED_STEP = 500, 5_000  # arcs looked at in a step of a budget
ALWAYS = -1  # the owner of what always holds
_ENDS = 2  # of the lines of a ring, at each of its points


@dataclass(frozen=True, slots=True)
class Constraints:
    """``to[n]`` minus ``since[n]`` is at least ``least[n]`` and at most ``most[n]`` seconds; ``owner[n]`` holds it.

    A side of ``-FAR`` or ``FAR`` is open. Points are numbered from 0, which is the origin of the calendar.
    """

    since: Ints
    to: Ints
    least: Ints
    most: Ints
    owner: Ints

    @staticmethod
    def of(rows: Iterable[tuple[int, int, int | None, int | None, int]]) -> "Constraints":
        """From rows (since, to, least, most, owner), None for an open side."""
        table = [(s, t, -FAR if lo is None else lo, FAR if hi is None else hi, o) for s, t, lo, hi, o in rows]
        columns = np.array(table, dtype=np.int64).reshape(len(table), 5).T
        return Constraints(*(np.ascontiguousarray(column) for column in columns))


class Graph:
    """Arcs (tail, head, length, owner): a head is at most so many seconds after its tail.

    Their order does not depend on the order of the constraints. Raises ValueError for a length no network may have.
    """

    def __init__(self, points: int, constraints: Constraints) -> None:
        """Take the constraints over that many points."""
        upper, lower = constraints.most < FAR, constraints.least > -FAR
        tails = np.concatenate([constraints.since[upper], constraints.to[lower]])
        heads = np.concatenate([constraints.to[upper], constraints.since[lower]])
        lengths = np.concatenate([constraints.most[upper], -constraints.least[lower]])
        owners = np.concatenate([constraints.owner[upper], constraints.owner[lower]])
        if len(lengths) and int(np.abs(lengths).max()) * max(1, points) >= FAR:
            raise ValueError(
                f"a length of {int(np.abs(lengths).max())} seconds is more than {points} points can add up"
            )
        order = np.lexsort((owners, lengths, heads, tails))
        self.points = points
        self.tails, self.heads, self.lengths, self.owners = (a[order] for a in (tails, heads, lengths, owners))
        self.is_large = len(order) >= COMPILE_FROM
        self._forward = _Side(self.tails, self.heads, self.lengths, points, is_large=self.is_large)
        self._by_owner = np.argsort(self.owners, kind="stable")
        self._sorted_owners = self.owners[self._by_owner]
        self._always = np.flatnonzero(self.owners == ALWAYS)
        self._always_tails = self.tails[self._always]
        back = np.lexsort((np.arange(len(order)), self.heads))
        self._back_order = back
        self._backward = _Side(self.heads[back], self.tails[back], self.lengths[back], points, is_large=self.is_large)

    @property
    def effort(self) -> int:
        """How many steps of a budget it takes to settle: about one for each tenth of a millisecond."""
        return 1 + len(self.owners) // (COMPILED_STEP if self.is_large else STEP)

    def alive(self, dropped: Iterable[int]) -> Any:
        """Which arcs stay when the owners are dropped."""
        return self.without(np.ones(len(self.owners), dtype=np.bool_), dropped)

    def without(self, alive: Any, owners: Iterable[int]) -> Any:
        """What stays of ``alive`` when these owners are dropped too; changed in place."""
        for owner in owners:
            alive[self.arcs_of(owner)] = False
        return alive

    def settle(self, alive: Any, potentials: Ints | None = None, first: Sequence[int] | None = None) -> "Settled":
        """Potentials under which every arc that is alive holds, or a ring of arcs that cannot.

        With ``potentials`` from before and the points where arcs came to life, only what follows from these is redone.
        """
        anew = potentials is None or int(np.ptp(potentials)) >= FAR  # drifted so far apart that sums might overflow
        reach = np.zeros(self.points, dtype=np.int64) if anew else potentials - potentials.max(initial=0)
        begin = np.arange(self.points) if first is None else np.array(sorted(set(first)), dtype=np.int64)
        at, reach, came = self._forward.relax(alive, reach, begin)
        return Settled(reach, None) if at == NONE else Settled(reach, self._ring(at, came))

    def _ring(self, at: int, came: Ints) -> tuple[int, ...]:
        ring, point = [int(came[at])], int(self.tails[came[at]])
        while point != at:
            ring.append(int(came[point]))
            point = int(self.tails[came[point]])
        return tuple(reversed(ring))

    def reach(self, alive: Any, *, backward: bool = False) -> tuple[Ints, Ints]:
        """Distances from the origin (or to it), ``FAR`` where there is no path, and how each point is reached.

        The second are the last arcs of paths with the fewest arcs. What is alive must hold together.
        """
        side = self._backward if backward else self._forward
        living = alive[self._back_order] if backward else alive
        reach, came = side.from_origin(living)
        if backward:
            came[came != NONE] = self._back_order[came[came != NONE]]
        return reach, came

    def path(self, alive: Any, potentials: Ints, ends: tuple[int, int], below: int) -> tuple[int, ...] | None:
        """The arcs of a path between two points that is shorter than ``below``, in as few arcs as can be."""
        came = self._forward.fewest(alive, potentials, ends, below)
        if came is None:
            return None
        start, point = ends
        arcs: list[int] = []
        while point != start:
            arcs.append(came[point])
            point = int(self.tails[came[point]])
        return tuple(reversed(arcs))

    def arcs_of(self, owner: int) -> Ints:
        """The arcs that an owner answers for."""
        first, last = np.searchsorted(self._sorted_owners, [owner, owner + 1])
        return self._by_owner[first:last]

    def cut_out(self, owners: Iterable[int], ring: Iterable[int]) -> "Graph":
        """The arcs of these owners and of a ring, and whatever always holds along a way from their points, as a graph."""
        mine = np.concatenate([np.array(sorted(ring), dtype=np.int64), *(self.arcs_of(owner) for owner in owners)])
        begun = np.unique(np.concatenate([self.tails[mine], self.heads[mine]]))
        arcs = np.unique(np.concatenate([mine, self._always_from(begun.tolist())]))
        points = np.unique(np.concatenate([self.tails[arcs], self.heads[arcs]]))
        tails, heads = np.searchsorted(points, self.tails[arcs]), np.searchsorted(points, self.heads[arcs])
        open_side = np.full(len(arcs), -FAR, dtype=np.int64)
        return Graph(len(points), Constraints(tails, heads, open_side, self.lengths[arcs], self.owners[arcs]))

    def _always_from(self, points: list[int]) -> Ints:
        seen, waiting, arcs = set(points), list(points), []
        while waiting:
            first, last = np.searchsorted(self._always_tails, (point := waiting.pop(), point + 1))
            for arc in self._always[first:last].tolist():
                arcs.append(arc)
                if (head := int(self.heads[arc])) not in seen:
                    seen.add(head)
                    waiting.append(head)
        return np.array(arcs, dtype=np.int64)

    @property
    def is_one_ring(self) -> bool:
        """Do the points form one ring, each line of it held by one owner alone, who agrees with himself?

        Then no part of it can clash.
        """
        low, high = np.minimum(self.tails, self.heads), np.maximum(self.tails, self.heads)
        lines, line = np.unique(np.stack([low, high]), axis=1, return_inverse=True)
        held = np.unique(np.stack([self.owners, low, high]), axis=1)[0]
        owned = held[held != ALWAYS]
        once = len(held) == lines.shape[1] == self.points and len(np.unique(owned)) == len(owned)
        in_ring = once and bool((np.bincount(lines.ravel(), minlength=self.points) == _ENDS).all())
        return in_ring and not self._doubles_back(line.ravel(), self.tails == low)

    def _doubles_back(self, line: Ints, ahead: Any) -> bool:
        """Is there a line with a negative ring of its own?"""
        there, back = np.full((2, self.points), FAR, dtype=np.int64)
        np.minimum.at(there, line[ahead], self.lengths[ahead])
        np.minimum.at(back, line[~ahead], self.lengths[~ahead])
        return bool((there + back < 0).any())


@dataclass(frozen=True, slots=True)
class Settled:
    """Potentials, and the arcs of a ring of negative length where what is alive cannot hold."""

    potentials: Ints
    ring: tuple[int, ...] | None


class _Side:
    """One direction of the arcs, in the shape that the loops want: lists for Python, arrays for numba."""

    def __init__(self, tails: Ints, heads: Ints, lengths: Ints, points: int, *, is_large: bool) -> None:
        self._points = points
        self._is_large = is_large
        begins = np.searchsorted(tails, np.arange(points + 1)).astype(np.int64)
        self._begins, self._heads, self._lengths = (self._shaped(a) for a in (begins, heads, lengths))
        self._far: tuple[Any, ...] | None = None

    def _shaped(self, array: Any) -> Any:
        return array if self._is_large else array.tolist()

    def _room(self, size: int) -> Any:
        return np.zeros(size, dtype=np.int64) if self._is_large else [0] * size

    def _loop(self, loop: Any) -> Any:
        return compiled(loop) if self._is_large else loop

    def relax(self, alive: Any, reach: Ints, first: Ints) -> tuple[int, Ints, Ints]:
        n = self._points
        work = (*(self._room(n + 1) for _ in range(3)), self._room(n), self._room(n))
        shaped, came = self._shaped(reach), self._shaped(np.full(n, NONE, dtype=np.int64))
        arcs = (self._begins, self._heads, self._lengths, self._shaped(alive))
        at = self._loop(relax)(*arcs, shaped, came, self._shaped(first), work)
        return int(at), np.asarray(shaped, dtype=np.int64), np.asarray(came, dtype=np.int64)

    def from_origin(self, alive: Any) -> tuple[Ints, Ints]:
        reach = np.full(self._points, FAR, dtype=np.int64)
        reach[0] = 0
        _, found, _ = self.relax(alive, reach, np.zeros(1, dtype=np.int64))
        came = self._shaped(np.full(self._points, NONE, dtype=np.int64))
        arcs = (self._begins, self._heads, self._lengths, self._shaped(alive))
        work = (self._room(self._points), self._room(self._points))
        self._loop(hops)(*arcs, self._shaped(found), came, 0, work)
        return found, np.asarray(came, dtype=np.int64)

    def fewest(self, alive: Any, potentials: Ints, ends: tuple[int, int], below: int) -> dict[int, int] | None:
        """The arc by which each point of the path is reached; None where there is no such path."""
        if self._far is None:
            far = self._shaped(np.full(self._points, FAR, dtype=np.int64))
            self._far = (far, *(self._room(self._points) for _ in range(6)))
        far, came, *_, touched = self._far
        arcs = (self._begins, self._heads, self._lengths, self._shaped(alive))
        seen = self._loop(fewest)(*arcs, self._shaped(potentials), *ends, below, self._far)
        points = [int(point) for point in touched[: abs(seen) - (seen < 0)]]
        found = {point: int(came[point]) for point in points} if seen > 0 else None
        for point in points:
            far[point] = FAR
        return found
