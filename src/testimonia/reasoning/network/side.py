"""One direction of the arcs of a time network, and the loops over it."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from testimonia.reasoning.network.kernel import FAR, NONE, compiled, fewest, hops, relax

Ints = NDArray[np.int64]


def in_order(ends: Ints, lengths: Ints, owners: Ints) -> Ints:
    """The order of arcs by their ends; only those with the same ends are also compared by length and owner."""
    order = np.argsort(ends)
    same = np.flatnonzero(np.diff(ends[order]) == 0)
    twice = np.union1d(same, same + 1)
    among = order[twice]
    order[twice] = among[np.lexsort((owners[among], lengths[among], ends[among]))]
    return order


class Side:
    """Arcs sorted by the point where they begin: as lists for Python, or as arrays for numba."""

    def __init__(self, tails: Ints, heads: Ints, lengths: Ints, points: int, *, is_large: bool) -> None:
        """Take the arcs; ``is_large`` is whether the loops over them are compiled."""
        self._points = points
        self._is_large = is_large
        begins = np.searchsorted(tails, np.arange(points + 1)).astype(np.int64)
        self._begins, self._heads, self._lengths = (self._shaped(a) for a in (begins, heads, lengths))
        self._far: tuple[Any, ...] | None = None

    def _shaped(self, array: Any) -> Any:
        return array if self._is_large else array.tolist()

    def _room(self, size: int) -> Any:
        return np.zeros(size, dtype=np.int32) if self._is_large else [0] * size  # a seventh faster than int64

    def _loop(self, loop: Any) -> Any:
        return compiled(loop) if self._is_large else loop

    def relax(self, alive: Any, reach: Ints, first: Ints) -> tuple[int, Ints, Ints]:
        """``NONE`` or a point on a negative ring, the lowered ``reach``, and the arc by which each was lowered."""
        n = self._points
        work = (*(self._room(n + 1) for _ in range(3)), self._room(n), self._room(n))
        shaped, came = self._shaped(reach), self._shaped(np.full(n, NONE, dtype=np.int64))
        arcs = (self._begins, self._heads, self._lengths, self._shaped(alive))
        at = self._loop(relax)(*arcs, shaped, came, self._shaped(first), work)
        return int(at), np.asarray(shaped, dtype=np.int64), np.asarray(came, dtype=np.int64)

    def from_origin(self, alive: Any) -> tuple[Ints, Ints]:
        """Distances from the origin in seconds, and the last arcs of paths with the fewest arcs."""
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
            came, now, later, turn, touched = (self._room(self._points) for _ in range(5))
            self._far = (far, came, now, self._shaped(np.zeros(self._points, dtype=np.int64)), later, turn, touched)
        far, came, *_, touched = self._far
        arcs = (self._begins, self._heads, self._lengths, self._shaped(alive))
        seen = self._loop(fewest)(*arcs, self._shaped(potentials), *ends, below, self._far)
        points = [int(point) for point in touched[: abs(seen) - (seen < 0)]]
        found = {point: int(came[point]) for point in points} if seen > 0 else None
        for point in points:
            far[point] = FAR
        return found
