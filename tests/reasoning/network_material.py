"""Small time networks, and what the definition says of them, worked out the slow way."""

import itertools
from collections.abc import Iterable

from hypothesis import strategies as st

from testimonia.reasoning.network.budget import Budget
from testimonia.reasoning.network.graph import ALWAYS, Constraints, Graph
from testimonia.reasoning.network.search import Mended, mended

Row = tuple[int, int, int | None, int | None, int]
Arc = tuple[int, int, int]
FAR = float("inf")


@st.composite
def rows(draw: st.DrawFn, points: int = 5, size: int = 10, owners: int = 6, reach: int = 5) -> list[Row]:
    """Constraints, several of one owner; a side may be open, an owner may contradict himself, a point may be alone."""
    point, length = st.integers(0, points - 1), st.one_of(st.none(), st.integers(-reach, reach))
    one = st.tuples(point, point, length, length, st.integers(0, owners - 1))
    return [*draw(st.lists(one, min_size=1, max_size=size)), *draw(lasting(points, reach))]


@st.composite
def lasting(draw: st.DrawFn, points: int, reach: int) -> list[Row]:
    """What always holds: a few constraints which the same times satisfy."""
    times = draw(st.lists(st.integers(-reach // 2, reach // 2), min_size=points, max_size=points))
    made: list[Row] = []
    for since, to in draw(st.lists(st.permutations(range(points)), max_size=3).map(lambda ps: [p[:2] for p in ps])):
        apart, room = times[to] - times[since], draw(st.integers(0, reach // 2))
        made.append((since, to, apart - room, draw(st.sampled_from([None, apart + room])), ALWAYS))
    return made


@st.composite
def weighed(draw: st.DrawFn, of: st.SearchStrategy[list[Row]]) -> tuple[list[Row], dict[int, float]]:
    """A network, and for each of its owners a weight; many weigh the same."""
    some = draw(of)
    return some, {owner: draw(st.sampled_from([0.5, 1.0, 1.0, 1.75, 3.0, 16.0])) for owner in owners_of(some)}


def owners_of(some: Iterable[Row]) -> list[int]:
    return sorted({owner for *_, owner in some} - {ALWAYS})


def network(some: Iterable[Row], points: int = 5) -> Graph:
    return Graph(points, Constraints.of(some))


def mend(some: list[Row], weights: dict[int, float], budget: Budget | None = None) -> tuple[Graph, Mended]:
    made = network(some)
    return made, mended(made, weights, budget or Budget())


def arcs(some: Iterable[Row]) -> list[Arc]:
    """Tail, head and how far the head may be after the tail."""
    both: list[Arc] = []
    for since, to, least, most, _ in some:
        both += [] if most is None else [(since, to, most)]
        both += [] if least is None else [(to, since, -least)]
    return both


def distances(some: Iterable[Row], points: int = 5) -> list[list[float]] | None:
    """All shortest distances (Floyd, Algorithm 97, 1962); None where the constraints cannot all hold."""
    far = [[0.0 if a == b else FAR for b in range(points)] for a in range(points)]
    for tail, head, length in arcs(some):
        far[tail][head] = min(far[tail][head], length)
    for k, a, b in itertools.product(range(points), repeat=3):
        far[a][b] = min(far[a][b], far[a][k] + far[k][b])
    return None if any(far[a][a] < 0 for a in range(points)) else far


def can_hold(some: Iterable[Row]) -> bool:
    return distances(some) is not None


def only(some: Iterable[Row], owners: Iterable[int]) -> list[Row]:
    """The constraints of these owners, with what always holds."""
    wanted = {*owners, ALWAYS}
    return [row for row in some if row[4] in wanted]


def clashes_of(some: list[Row], owners: Iterable[int]) -> set[frozenset[int]]:
    """Every irreducible clash among the owners: all sets of them are tried, the small ones first."""
    ordered, found = sorted(owners), set[frozenset[int]]()
    for count in range(1, len(ordered) + 1):
        for chosen in map(frozenset, itertools.combinations(ordered, count)):
            if not any(clash <= chosen for clash in found) and not can_hold(only(some, chosen)):
                found.add(chosen)
    return found


def subsets(owners: Iterable[int]) -> list[frozenset[int]]:
    ordered = sorted(owners)
    return [frozenset(s) for count in range(len(ordered) + 1) for s in itertools.combinations(ordered, count)]
