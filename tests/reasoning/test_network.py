"""The time network against brute force on small networks."""

import itertools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from testimonia.reasoning.network import graph as graph_module
from testimonia.reasoning.network.budget import Budget
from testimonia.reasoning.network.explain import clashes_with, reach_of
from testimonia.reasoning.network.graph import ALWAYS, Constraints, Graph
from testimonia.reasoning.network.hitting import greedy, hitting
from testimonia.reasoning.network.search import Mended, mended

Row = tuple[int, int, int | None, int | None, int]
POINTS = 4
FAR = float("inf")


@st.composite
def rows(draw: st.DrawFn, owners: int = 6) -> list[Row]:
    """Constraints over a few points; several may have one owner, and a side may be open."""
    made: list[Row] = []
    for _ in range(draw(st.integers(1, 9))):
        since, to = draw(st.permutations(range(POINTS)))[:2]
        least = draw(st.one_of(st.none(), st.integers(-4, 4)))
        most = draw(st.one_of(st.none(), st.integers(-4, 4)))
        made.append((since, to, least, most, draw(st.integers(0, owners - 1))))
    return made


def network(some: list[Row]) -> Graph:
    return Graph(POINTS, Constraints.of(some))


def distances(some: list[Row]) -> list[list[float]] | None:
    """All shortest distances (Floyd 1962); None where the constraints cannot all hold."""
    far = [[0.0 if a == b else FAR for b in range(POINTS)] for a in range(POINTS)]
    for since, to, least, most, _ in some:
        if most is not None:
            far[since][to] = min(far[since][to], most)
        if least is not None:
            far[to][since] = min(far[to][since], -least)
    for k, a, b in itertools.product(range(POINTS), repeat=3):
        far[a][b] = min(far[a][b], far[a][k] + far[k][b])
    return None if any(far[a][a] < 0 for a in range(POINTS)) else far


def owners_of(some: list[Row]) -> dict[int, float]:
    return {owner: 1.0 + owner % 3 for *_, owner in some}


def kept(some: list[Row], gone: frozenset[int]) -> list[Row]:
    return [row for row in some if row[4] not in gone]


def mend(some: list[Row], budget: Budget | None = None) -> tuple[Graph, Mended]:
    made = network(some)
    return made, mended(made, owners_of(some), budget or Budget())


@given(rows())
def test_a_network_holds_exactly_where_brute_force_says_so(some: list[Row]) -> None:
    made = network(some)
    assert (made.settle(made.alive(())).ring is None) == (distances(some) is not None)


@given(rows())
def test_bounds_are_the_shortest_distances_so_that_they_exclude_no_solution_and_nothing_narrower_does(
    some: list[Row],
) -> None:
    far = distances(some)
    if far is None:
        return
    reach = reach_of(network(some), frozenset())
    for point in range(POINTS):
        early, late = reach.bounds(point)
        assert (FAR if late is None else late) == far[0][point]
        assert (FAR if early is None else -early) == far[point][0]


@given(rows())
def test_the_owners_named_for_a_bound_give_it_alone(some: list[Row]) -> None:
    if distances(some) is None:
        return
    reach = reach_of(network(some), frozenset())
    for point, latest in itertools.product(range(1, POINTS), (False, True)):
        bound = reach.bounds(point)[latest]
        if bound is not None:
            named = frozenset(owners_of(some)) - frozenset(reach.why(point, latest=latest))
            assert reach_of(network(kept(some, named) or some[:1]), frozenset()).bounds(point)[latest] == bound


@given(rows(), rows())
def test_a_further_constraint_that_fits_widens_no_bound(some: list[Row], more: list[Row]) -> None:
    if distances(some + more) is None:
        return
    before, after = (reach_of(network(all_), frozenset()) for all_ in (some, some + more))
    for point in range(POINTS):
        for latest, sign in ((False, 1), (True, -1)):
            old, new = before.bounds(point)[latest], after.bounds(point)[latest]
            assert old is None or (new is not None and sign * new >= sign * old)


@given(rows())
def test_every_clash_cannot_hold_and_can_without_any_one_of_its_owners(some: list[Row]) -> None:
    made, found = mend(some)
    with_owner = [c for o in sorted(found.retraction) for c in clashes_with(made, found, o, 4, Budget())]
    for clash in (*found.clashes, *with_owner):
        mine = [row for row in some if row[4] in clash]
        assert distances(mine) is None
        for owner in clash:
            assert distances(kept(mine, frozenset({owner}))) is not None


@given(rows())
def test_what_is_retracted_is_the_lightest_that_lets_the_rest_hold(some: list[Row]) -> None:
    _, found = mend(some)
    weights = owners_of(some)
    assert found.is_exact
    assert distances(kept(some, found.retraction)) is not None
    weight = sum(weights[o] for o in found.retraction)
    for count in range(len(weights) + 1):
        for gone in itertools.combinations(weights, count):
            if sum(weights[o] for o in gone) < weight:
                assert distances(kept(some, frozenset(gone))) is None


@given(rows(), st.randoms(use_true_random=False))
def test_the_order_of_input_makes_no_difference(some: list[Row], chance: object) -> None:
    shuffled = list(some)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    one, other = mend(some)[1], mend(shuffled)[1]
    assert (one.retraction, one.clashes) == (other.retraction, other.clashes)


@given(rows())
def test_out_of_steps_it_says_so_and_the_rest_holds_all_the_same(some: list[Row]) -> None:
    _, found = mend(some, Budget(steps=0))
    assert distances(kept(some, found.retraction)) is not None
    assert found.is_exact <= (not found.clashes)


@settings(deadline=None)  # the loops are compiled in between
@given(rows())
def test_compiled_and_plain_loops_agree(some: list[Row]) -> None:
    plain = mend(some)[1]
    before, graph_module.COMPILE_FROM = graph_module.COMPILE_FROM, 0
    try:
        quick = mend(some)[1]
    finally:
        graph_module.COMPILE_FROM = before
    assert (plain.retraction, plain.clashes) == (quick.retraction, quick.clashes)


@given(st.lists(st.frozensets(st.integers(0, 6), min_size=1, max_size=4), max_size=7))
def test_a_hitting_set_meets_all_and_is_the_lightest(clashes: list[frozenset[int]]) -> None:
    weights = {owner: 1.0 + owner % 2 for owner in range(7)}
    found = hitting(clashes, weights, Budget())
    lightest = min(
        sum(weights[o] for o in some)
        for count in range(8)
        for some in itertools.combinations(range(7), count)
        if all(clash & set(some) for clash in clashes)
    )
    assert all(clash & found.owners for clash in clashes)
    assert sum(weights[o] for o in found.owners) == lightest
    assert all(clash & greedy(clashes, weights) for clash in clashes)


def test_a_ring_of_ten_thousand_is_one_clash() -> None:
    count = 10_000
    around: list[Row] = [(n, (n + 1) % count, 1, None, n) for n in range(count)]
    made = Graph(count, Constraints.of(around))
    found = mended(made, dict.fromkeys(range(count), 1.0), Budget())
    assert found.clashes == (frozenset(range(count)),)
    assert len(found.retraction) == 1


def test_the_budget_holds_where_thousands_contradict_each_other_on_one_point() -> None:
    ticks = itertools.count()
    anchors: list[Row] = [(0, 1, n, n, n) for n in range(3_000)]
    made = Graph(2, Constraints.of(anchors))
    found = mended(made, dict.fromkeys(range(3_000), 1.0), Budget(clock=lambda: float(next(ticks)), seconds=200))
    assert not found.is_exact
    assert made.settle(made.alive(found.retraction)).ring is None


def test_what_holds_of_every_time_cannot_be_retracted() -> None:
    made = Graph(2, Constraints.of([(0, 1, 5, 4, ALWAYS)]))
    with pytest.raises(ValueError, match="cannot hold"):
        mended(made, {}, Budget())


def test_a_length_that_could_overflow_is_refused() -> None:
    with pytest.raises(ValueError, match="more than"):
        Graph(1_000, Constraints.of([(0, 1, None, 10**16, 0)]))


def test_a_large_network_is_bounded_as_its_chain_says() -> None:
    count = 12_000
    chain: list[Row] = [(n, n + 1, 1, 2, n) for n in range(count - 1)]
    reach = reach_of(Graph(count, Constraints.of(chain)), frozenset())
    assert reach.bounds(count - 1) == (count - 1, 2 * (count - 1))
    assert reach.why(count - 1, latest=True) == tuple(range(count - 1))
    assert np.all(np.diff(reach.latest) == 2)
