"""The time network where it is hardest: against brute force with what always holds, and on inputs made to be hard."""

import itertools
import random
from collections.abc import Iterable

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.reasoning.network.budget import Budget
from testimonia.reasoning.network.explain import clashes_with, reach_of
from testimonia.reasoning.network.graph import ALWAYS, Constraints, Graph
from testimonia.reasoning.network.kernel import FAR
from testimonia.reasoning.network.search import mended

Row = tuple[int, int, int | None, int | None, int]
POINTS = 5
OWNERS = 5
SIDE = st.one_of(st.none(), st.integers(-5, 5))
ROW = st.tuples(st.integers(0, POINTS - 1), st.integers(0, POINTS - 1), SIDE, SIDE, st.integers(ALWAYS, OWNERS - 1))
ROWS = st.lists(ROW, max_size=9)  # a constraint may hold a point against itself, and clash with itself


def holds(some: Iterable[Row]) -> bool:
    """Can the constraints all hold? By Floyd's algorithm (1962)."""
    far = [[0.0 if a == b else float("inf") for b in range(POINTS)] for a in range(POINTS)]
    for since, to, least, most, _ in some:
        if most is not None:
            far[since][to] = min(far[since][to], most)
        if least is not None:
            far[to][since] = min(far[to][since], -least)
    for k, a, b in itertools.product(range(POINTS), repeat=3):
        far[a][b] = min(far[a][b], far[a][k] + far[k][b])
    return all(far[a][a] >= 0 for a in range(POINTS))


def told_by(some: list[Row], owners: Iterable[int]) -> list[Row]:
    among = {ALWAYS, *owners}
    return [row for row in some if row[4] in among]


def even(owners: Iterable[int]) -> dict[int, float]:
    return dict.fromkeys(owners, 1.0)


def all_clashes_of(some: list[Row], owner: int, others: Iterable[int]) -> set[frozenset[int]]:
    """Every irreducible clash of an owner with others that can hold together."""
    found: set[frozenset[int]] = set()
    rest = sorted(others)
    for count in range(len(rest) + 1):
        for more in itertools.combinations(rest, count):
            clash = frozenset({owner, *more})
            if not any(known <= clash for known in found) and not holds(told_by(some, clash)):
                found.add(clash)
    return found


@given(ROWS)
def test_all_irreducible_clashes_of_a_retracted_owner_are_found_and_no_other(some: list[Row]) -> None:
    if not holds(told_by(some, ())):
        return
    made = Graph(POINTS, Constraints.of(some))
    found = mended(made, even(range(OWNERS)), Budget())
    stay = set(range(OWNERS)) - found.retraction
    for owner in found.retraction:
        assert set(clashes_with(made, found, owner, 50, Budget())) == all_clashes_of(some, owner, stay)


@given(ROWS)
def test_what_always_holds_makes_a_clash_smaller_and_is_never_in_it(some: list[Row]) -> None:
    if not holds(told_by(some, ())):
        return
    for clash in mended(Graph(POINTS, Constraints.of(some)), even(range(OWNERS)), Budget()).clashes:
        assert ALWAYS not in clash
        assert not holds(told_by(some, clash))
        assert all(holds(told_by(some, clash - {owner})) for owner in clash)


@given(ROWS, st.integers(0, OWNERS - 1))
def test_with_clashes_known_from_before_the_same_is_retracted_as_without(some: list[Row], new: int) -> None:
    if not holds(told_by(some, ())):
        return
    weights = even(range(OWNERS))
    before = [row for row in some if row[4] != new]
    known = mended(Graph(POINTS, Constraints.of(before)), weights, Budget()).clashes
    made = Graph(POINTS, Constraints.of(some))
    assert mended(made, weights, Budget(), known).retraction == mended(made, weights, Budget()).retraction


@given(ROWS)
def test_a_bound_is_explained_in_as_few_steps_as_can_be(some: list[Row]) -> None:
    each: list[Row] = [(since, to, None, most, n) for n, (since, to, _, most, _) in enumerate(some)]
    if not holds([(*row[:4], ALWAYS) for row in each]):
        return
    reach = reach_of(Graph(POINTS, Constraints.of(each)), frozenset())
    for point in range(1, POINTS):
        latest = reach.bounds(point)[1]
        if latest is not None:
            why = reach.why(point, latest=True)
            fewer = itertools.combinations(each, len(why) - 1)
            assert not any(latest == _bound(few, point) for few in fewer)


def _bound(some: Iterable[Row], point: int) -> int | None:
    return reach_of(Graph(POINTS, Constraints.of(some)), frozenset()).bounds(point)[1]


def test_of_many_chains_that_clash_with_one_statement_the_shortest_explains_it() -> None:
    around: list[Row] = [(n, n + 1, 10, 10, n) for n in range(30)]
    short: list[Row] = [(0, 15, 150, 150, 40), (15, 30, 150, 150, 41)]
    made = Graph(31, Constraints.of([*around, *short, (0, 30, 0, 200, 50)]))
    found = mended(made, even(range(60)), Budget())
    assert found.retraction == {50}
    assert clashes_with(made, found, 50, 1, Budget()) == (frozenset({40, 41, 50}),)


def planted(faults: int, seed: int, points: int = 2_000, count: int = 10_000) -> tuple[Constraints, frozenset[int]]:
    """True times with some slack, and statements that are far off."""
    chance = np.random.default_rng(seed)
    times = chance.integers(0, 10**7, points)
    since = chance.integers(0, points, count)
    to = (since + chance.integers(1, points, count)) % points
    slack = chance.integers(0, 5_000, (2, count))
    least, most = times[to] - times[since] - slack[0], times[to] - times[since] + slack[1]
    off = chance.choice(count, faults, replace=False)
    shift = chance.integers(10**6, 10**7, faults)
    least[off] += shift
    most[off] += shift
    return Constraints(since, to, least, most, np.arange(count)), frozenset(off.tolist())


@pytest.mark.parametrize("seed", range(3))
def test_twenty_statements_that_are_far_off_are_found_among_ten_thousand_and_each_is_explained(seed: int) -> None:
    constraints, off = planted(20, seed)
    made = Graph(2_000, constraints)
    found = mended(made, even(range(10_000)), Budget())
    assert (found.retraction, found.is_exact) == (off, True)
    for owner in off:
        (clash,) = clashes_with(made, found, owner, 1, Budget())
        assert clash & off == {owner}


def test_the_order_of_ten_thousand_constraints_makes_no_difference() -> None:
    constraints, _ = planted(20, 7)
    order = np.random.default_rng(1).permutation(10_000)
    columns = (constraints.since, constraints.to, constraints.least, constraints.most, constraints.owner)
    other = Constraints(*(column[order] for column in columns))
    one, two = (mended(Graph(2_000, some), even(range(10_000)), Budget()) for some in (constraints, other))
    assert (one.retraction, one.clashes) == (two.retraction, two.clashes)


@pytest.mark.timeout(60)
def test_where_all_contradict_all_the_steps_end_the_search_and_what_stays_holds() -> None:
    chance = random.Random(3)
    rows: list[Row] = []
    for n in range(4_000):
        since, to = chance.sample(range(300), 2)
        apart = chance.randint(-(10**6), 10**6)
        rows.append((since, to, apart, apart, n))
    made = Graph(300, Constraints.of(rows))
    found = mended(made, even(range(4_000)), Budget(steps=2_000))
    assert not found.is_exact
    assert made.settle(made.alive(found.retraction)).ring is None


def test_dense_rings_of_length_zero_are_no_clash() -> None:
    everywhere: list[Row] = [(a, b, 0, 0, a * 60 + b) for a in range(60) for b in range(60) if a != b]
    made = Graph(60, Constraints.of(everywhere))
    assert made.settle(made.alive(())).ring is None
    reach = reach_of(made, frozenset())
    assert all(reach.bounds(point) == (0, 0) for point in range(60))
    assert all(len(reach.why(point, latest=True)) == 1 for point in range(1, 60))


def test_the_longest_lengths_allowed_do_not_overflow_however_many_clashes_there_are() -> None:
    chance = random.Random(5)
    longest = FAR // 1_000 - 1
    rows: list[Row] = [(n, (n + 1) % 1_000, longest - chance.randint(0, 10**9), None, n) for n in range(1_000)]
    for n in range(1_000, 1_100):
        since, to = chance.sample(range(1_000), 2)
        rows.append((since, to, -longest, longest, n))
    made = Graph(1_000, Constraints.of(rows))
    found = mended(made, even(range(1_100)), Budget())
    times = found.potentials
    alive = made.alive(found.retraction)
    assert found.retraction
    assert bool((times[made.tails] + made.lengths >= times[made.heads])[alive].all())


def test_a_network_without_constraints_bounds_nothing() -> None:
    reach = reach_of(Graph(3, Constraints.of([])), frozenset())
    assert [reach.bounds(point) for point in range(3)] == [(0, 0), (None, None), (None, None)]


def test_when_the_steps_end_a_light_retraction_is_found_all_the_same() -> None:
    """Anchors of neighbours clash two by two all around; every other one has to go."""
    rows: list[Row] = []
    for n in range(1_001):
        rows += [(0, n + 1, 0, 1, n), (0, n + 1, 5, 6, (n + 1) % 1_001)]
    made = Graph(1_002, Constraints.of(rows))
    found = mended(made, even(range(1_001)), Budget())
    assert 501 <= len(found.retraction) <= 700
    assert made.settle(made.alive(found.retraction)).ring is None
