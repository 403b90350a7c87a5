"""A budget ends every search, and what it leaves behind still holds."""

import itertools
import time
from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from network_material import Row, can_hold, clashes_of, mend, network, only, owners_of, rows, weighed

from testimonia.reasoning.network.budget import Budget
from testimonia.reasoning.network.explain import clashes_with, reach_of
from testimonia.reasoning.network.graph import ALWAYS, Constraints, Graph
from testimonia.reasoning.network.search import mended

Weighed = tuple[list[Row], dict[int, float]]
NETWORKS = st.one_of(weighed(rows()), weighed(rows(points=3, size=14, reach=2)))
MANY = 5_000


def clock(tick: float) -> Callable[[], float]:
    """A clock that goes on by a tick whenever it is looked at."""
    return itertools.count(0.0, tick).__next__


def holds(made: Graph, retraction: frozenset[int]) -> bool:
    return made.settle(made.alive(retraction)).ring is None


def budgets() -> st.SearchStrategy[Budget]:
    by_steps = st.integers(0, 40).map(Budget)
    by_clock = st.floats(0, 40).map(lambda seconds: Budget(10**9, seconds, clock(1.0)))
    return st.one_of(by_steps, by_clock)


@given(NETWORKS, budgets())
def test_whenever_the_budget_ends_the_rest_holds_at_the_times_that_are_given(case: Weighed, budget: Budget) -> None:
    some, weights = case
    made, found = mend(some, weights, budget)
    assert found.retraction <= set(weights)
    assert can_hold(only(some, weights.keys() - found.retraction))
    late = found.potentials[made.heads] - found.potentials[made.tails] > made.lengths
    assert not (late & made.alive(found.retraction)).any()


@given(NETWORKS, budgets())
def test_exact_is_said_only_where_a_longer_search_finds_nothing_lighter(case: Weighed, budget: Budget) -> None:
    found = mend(*case, budget)[1]
    if found.is_exact:
        assert found.retraction == mend(*case)[1].retraction


@given(NETWORKS)
def test_with_no_steps_at_all_nothing_retracted_is_called_exact(case: Weighed) -> None:
    found = mend(*case, Budget(steps=0))[1]
    assert not (found.is_exact and found.retraction)


def test_no_more_clashes_are_looked_for_than_there_are_steps() -> None:
    some: list[Row] = [(0, 1, n, n, n) for n in range(400)]
    found = mend(some, dict.fromkeys(range(400), 1.0), Budget(steps=30))[1]
    assert 1 < len(found.clashes) <= 30
    assert len(found.retraction) == 399


def test_a_clash_that_could_not_be_made_irreducible_in_time_is_not_told() -> None:
    made = Graph(2 * MANY, Constraints.of([(n, (n + 1) % (2 * MANY), 1, None, n % MANY) for n in range(2 * MANY)]))
    found = mended(made, dict.fromkeys(range(MANY), 1.0), Budget(steps=1_000))
    assert (found.clashes, found.is_exact) == ((), False)
    assert holds(made, found.retraction)


@given(NETWORKS, budgets())
def test_clashes_that_a_short_search_tells_are_irreducible_too(case: Weighed, budget: Budget) -> None:
    some, weights = case
    made, found = mend(some, weights, budget)
    explained = [clash for owner in found.retraction for clash in clashes_with(made, found, owner, 3, Budget(steps=4))]
    assert {*found.clashes, *explained} <= clashes_of(some, weights)


@given(NETWORKS, st.floats(0, 1e9), st.integers(0, 10**6))
def test_without_a_clock_seconds_make_no_difference(case: Weighed, seconds: float, steps: int) -> None:
    one, other = (mend(*case, Budget(steps, allowed))[1] for allowed in (seconds, float("inf")))
    assert (one.retraction, one.clashes, one.is_exact) == (other.retraction, other.clashes, other.is_exact)


def test_a_clash_is_not_searched_for_once_nothing_is_left() -> None:
    made, found = mend([(0, 1, 1, 1, 0), (0, 1, 2, 2, 1)], {0: 1.0, 1: 1.0})
    assert len(found.retraction) == 1
    assert clashes_with(made, found, min(found.retraction), 9, Budget(steps=0)) == ()


def test_steps_are_spent_one_by_one() -> None:
    budget = Budget(steps=2)
    assert [budget.is_over, budget.spend(), budget.spend(), budget.is_over, budget.spend()] == [0, 1, 1, 1, 0]


def test_seconds_count_from_the_first_look_at_the_clock() -> None:
    times = iter([100.0, 100.0, 104.9, 105.1])
    budget = Budget(seconds=5, clock=lambda: next(times))
    assert [budget.is_over, budget.is_over, budget.is_over] == [False, False, True]


def test_half_of_what_is_left_can_be_set_apart() -> None:
    budget = Budget(steps=10, seconds=8, clock=clock(1))
    half = budget.half()
    assert (half.steps, half.seconds, budget.steps) == (5, 4, 5)
    assert [half.spend(5), half.spend()] == [True, False]
    assert budget.spend(5)


def test_a_clock_that_runs_fast_ends_the_search_and_it_is_not_called_exact() -> None:
    some: list[Row] = [(point, point + 1, n, n, 10 * point + n) for point in range(4) for n in range(3)]
    weights = dict.fromkeys(owners_of(some), 1.0)
    made, found = mend(some, weights, Budget(seconds=1, clock=clock(60)))
    assert holds(made, found.retraction)
    assert not found.is_exact


def around(count: int) -> list[Row]:
    return [(n, (n + 1) % count, 1, None, n) for n in range(count)]


def against_all(count: int) -> list[Row]:
    chance = np.random.default_rng(1)
    ends, far = chance.integers(0, 200, (count, 2)).tolist(), chance.integers(-(10**6), 10**6, count).tolist()
    return [(a, b, w, w, n) for n, ((a, b), w) in enumerate(zip(ends, far, strict=True))]


HARD: dict[str, list[Row]] = {
    "dates of one happening": [(0, 1, 1000 * n, 1000 * n, n) for n in range(MANY)],
    "a ring": around(10_000),
    "a ring, each owner with a point beside it": [*around(MANY), *((n, MANY + n, 0, 5, n) for n in range(MANY))],
    "a ring, something always true at each point": [
        *around(MANY),
        *((n, MANY + n, 0, 5, ALWAYS) for n in range(MANY)),
    ],
    "a ring that each owner holds twice": [(n, (n + 1) % MANY, 1, None, n % (MANY // 2)) for n in range(MANY)],
    "a ring with chords": [*around(MANY), *((n, (n + 7) % MANY, None, 10**6, n) for n in range(MANY))],
    "a ring with a way across": [*around(MANY), (0, MANY // 2, 1, None, 0)],
    "all against all": against_all(8_000),
    "a chain against its numbers": [(n + 1, n, -2, -1, n) for n in range(9_000)],
    "rings of nothing": [(a, b, 0, 0, 90 * a + b) for a in range(90) for b in range(90) if a != b],
    "one owner of everything": [
        *((0, n, n, n, 0) for n in range(1, MANY)),
        *((n, n + 1, 5, 5, 1) for n in range(MANY)),
    ],
}


@pytest.mark.timeout(60)
@pytest.mark.parametrize("name", HARD)
def test_no_input_keeps_the_search_much_longer_than_its_seconds(name: str) -> None:
    some = HARD[name]
    made = Graph(1 + max(max(row[:2]) for row in some), Constraints.of(some))
    weights = dict.fromkeys(owners_of(some), 1.0)
    began = time.perf_counter()
    found = mended(made, weights, Budget(seconds=2, clock=time.monotonic))
    for owner in sorted(found.retraction)[:1]:
        clashes_with(made, found, owner, 1, Budget(seconds=2, clock=time.monotonic))
    assert time.perf_counter() - began < 15
    assert holds(made, found.retraction)
    reach_of(made, found.retraction)


@pytest.mark.timeout(60)
def test_a_ring_of_two_thousand_who_each_hold_more_than_the_ring_is_told_whole() -> None:
    """Every one of them is needed, which takes as many searches as there are owners."""
    count = 2_000
    some: list[Row] = [*around(count), *((n, count + n, 0, 5, n) for n in range(count))]
    made = Graph(2 * count, Constraints.of(some))
    found = mended(made, dict.fromkeys(range(count), 1.0), Budget())
    assert found.clashes == (frozenset(range(count)),)
    assert (len(found.retraction), found.is_exact) == (1, True)


@given(rows())
def test_settling_goes_on_from_what_held_before(some: list[Row]) -> None:
    """Times by which all but one owner hold; then his arcs come to life again."""
    made = network(some)
    for owner in owners_of(some):
        before = made.settle(made.alive((owner,)))
        if before.ring is None:
            again = made.tails[made.arcs_of(owner)].tolist()
            after = made.settle(made.alive(()), before.potentials, again)
            assert (after.ring is None) == can_hold(some)
            assert (
                after.ring is not None
                or (after.potentials[made.heads] - after.potentials[made.tails] <= made.lengths).all()
            )
