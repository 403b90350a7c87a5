"""The inner loops, over flat sequences: plain Python for a small network, compiled by numba for a large one.

``relax`` is the Bellman-Ford-Moore method with Tarjan's subtree disassembly (Cherkassky and Goldberg, Negative-cycle
detection algorithms, Mathematical Programming 85, 1999), which finds a negative ring as soon as its tree closes.
Arcs are sorted by their tail: those of point ``p`` are ``begins[p]`` to ``begins[p + 1]``.
"""

from collections.abc import Callable
from typing import Any

NONE = -1
FAR = 1 << 60  # farther than any point can be; sums with it stay below 2 ** 63
IDLE, STALE, WAITING = 0, 1, 2  # a point in the queue is stale once its subtree was taken out of the tree


def relax(  # noqa: C901, PLR0912, PLR0913, PLR0915, PLR0917  one loop, which numba must see whole
    begins: Any, heads: Any, lengths: Any, alive: Any, reach: Any, came: Any, first: Any, work: Any
) -> int:
    """Lower ``reach`` until every arc that is alive holds. Returns ``NONE``, or a point on a negative ring.

    ``reach`` and ``came`` (the arc by which a point was reached) are changed in place; ``first`` are the points to
    begin with. ``work`` is room for five sequences: three of one more than the points, two of the points.
    """
    after, before, depth, state, queue = work
    count = len(begins) - 1
    for point in range(count):
        depth[point] = NONE
        state[point] = IDLE
    depth[count] = 0  # the root of the tree; its arcs are kept in preorder, as a list linked both ways
    after[count] = count
    before[count] = count
    at = 0
    size = 0
    for point in first:
        if depth[point] == NONE:
            queue[size] = point
            size += 1
            state[point] = WAITING
            depth[point] = 1
            last = before[count]
            after[last] = point
            before[point] = last
            after[point] = count
            before[count] = point
    while size:
        tail = queue[at]
        at = at + 1 if at + 1 < count else 0
        size -= 1
        was = state[tail]
        state[tail] = IDLE
        if was != WAITING:
            continue
        here = reach[tail]
        for arc in range(begins[tail], begins[tail + 1]):
            if not alive[arc]:
                continue
            head = heads[arc]
            there = here + lengths[arc]
            if there >= reach[head]:
                continue
            if depth[head] != NONE:  # take the head's subtree out of the tree
                base = depth[head]
                back = before[head]
                point = head
                while True:
                    if point == tail:
                        came[head] = arc
                        reach[head] = there
                        return int(head)
                    depth[point] = NONE
                    if state[point] == WAITING:
                        state[point] = STALE
                    point = after[point]
                    if point == count or depth[point] <= base:
                        break
                after[back] = point
                before[point] = back
            reach[head] = there
            came[head] = arc
            depth[head] = depth[tail] + 1
            follows = after[tail]
            after[tail] = head
            before[head] = tail
            after[head] = follows
            before[follows] = head
            if state[head] == IDLE:
                put = at + size
                queue[put if put < count else put - count] = head
                size += 1
            state[head] = WAITING
    return NONE


def hops(begins: Any, heads: Any, lengths: Any, alive: Any, reach: Any, came: Any, origin: int, work: Any) -> None:  # noqa: PLR0913, PLR0917
    """Set ``came`` to the last arc of a shortest path from the origin, and of those one with the fewest arcs."""
    state, queue = work
    count = len(begins) - 1
    for point in range(count):
        state[point] = IDLE
        came[point] = NONE
    queue[0] = origin
    state[origin] = WAITING
    at = 0
    end = 1
    while at < end:
        tail = queue[at]
        at += 1
        here = reach[tail]
        for arc in range(begins[tail], begins[tail + 1]):
            head = heads[arc]
            if here + lengths[arc] == reach[head] and alive[arc] and state[head] == IDLE:  # what is rarest first
                state[head] = WAITING
                came[head] = arc
                queue[end] = head
                end += 1


def fewest(  # noqa: PLR0913, PLR0917  one loop, which numba must see whole
    begins: Any, heads: Any, lengths: Any, alive: Any, reach: Any, start: int, goal: int, below: int, work: Any
) -> int:
    """Find a path from ``start`` to ``goal`` that is shorter than ``below``, in as few arcs as can be.

    ``reach`` are potentials under which every arc that is alive holds: no path from p to q is shorter than
    ``reach[q] - reach[p]``, so that only points near such a path are looked at. Returns how many points were touched,
    negative and one less where there is no such path. ``work`` is room for seven sequences of the points: distances
    (all ``FAR``), arcs by which points were reached, a frontier and its distances, the next one, the turn in which a
    point joined it, and the points touched, whose distances the caller sets back.
    """
    far, came, now, far_now, later, turn, touched = work
    far[start] = 0
    now[0] = start
    far_now[0] = 0
    touched[0] = start
    seen = 1
    size = 1
    turns = 0
    while size:
        grown = 0
        turns += 1
        for n in range(size):
            tail = now[n]
            here = far_now[n]
            for arc in range(begins[tail], begins[tail + 1]):
                if not alive[arc]:
                    continue
                head = heads[arc]
                there = here + lengths[arc]
                if there >= far[head] or there + reach[goal] - reach[head] >= below:
                    continue
                if far[head] == FAR:
                    touched[seen] = head
                    turn[head] = 0
                    seen += 1
                far[head] = there
                came[head] = arc
                if head == goal:
                    return seen
                if turn[head] != turns:
                    turn[head] = turns
                    later[grown] = head
                    grown += 1
        size = grown
        for n in range(grown):
            now[n] = later[n]
            far_now[n] = far[later[n]]
    return NONE - seen


def compiled(loop: Callable[..., Any]) -> Callable[..., Any]:
    """The loop compiled, once in a process; kept on disk where the package's folder may be written to."""
    if loop not in _COMPILED:
        from numba import njit  # noqa: PLC0415  half a second that a small case need not wait

        try:
            _COMPILED[loop] = njit(cache=True)(loop)
        except RuntimeError:  # nowhere to keep it
            _COMPILED[loop] = njit(loop)
    return _COMPILED[loop]


_COMPILED: dict[Callable[..., Any], Callable[..., Any]] = {}
