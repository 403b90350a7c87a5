"""The arcs of a time network, sorted, with what is alive of them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np

from testimonia.reasoning.network.kernel import FAR, NONE
from testimonia.reasoning.network.side import Ints, Side, in_order

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
        longest = max(-int(lengths.min(initial=0)), int(lengths.max(initial=0)))
        if longest * max(1, points) >= FAR:
            raise ValueError(f"a length of {longest} seconds is more than {points} points can add up")
        order = in_order(tails * points + heads, lengths, owners)
        self.points = points
        self.tails, self.heads, self.lengths, self.owners = (a[order] for a in (tails, heads, lengths, owners))
        self.is_large = len(order) >= COMPILE_FROM
        self._forward = Side(self.tails, self.heads, self.lengths, points, is_large=self.is_large)
        self._always = np.flatnonzero(self.owners == ALWAYS)
        self._always_tails = self.tails[self._always]

    @cached_property
    def _back_order(self) -> Ints:
        return np.argsort(self.heads * len(self.heads) + np.arange(len(self.heads)))

    @cached_property
    def _backward(self) -> Side:
        back = self._back_order
        return Side(self.heads[back], self.tails[back], self.lengths[back], self.points, is_large=self.is_large)

    @cached_property
    def _by_owner(self) -> Ints:
        return np.argsort(self.owners, kind="stable")

    @cached_property
    def _sorted_owners(self) -> Ints:
        return self.owners[self._by_owner]

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
        reach, begin = np.zeros(self.points, dtype=np.int64), np.arange(self.points)
        if potentials is not None and int(np.ptp(potentials)) < FAR:  # drifted farther apart, sums might overflow
            reach = potentials - potentials.max(initial=0)
            begin = begin if first is None else np.array(sorted(set(first)), dtype=np.int64)
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
        """The arcs of these owners and of a ring, and what always holds along ways from their points, as a graph."""
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
