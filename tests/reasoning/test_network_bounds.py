"""Bounds of time networks, against every solution in whole numbers and against searches written out here."""

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from network_material import FAR, Row, arcs, can_hold, distances, network, only, owners_of, rows

from testimonia.reasoning.network import graph as graph_module
from testimonia.reasoning.network.explain import Reach, reach_of
from testimonia.reasoning.network.graph import ALWAYS, Constraints, Graph

FARTHEST = 9  # from the origin: three steps of three, in the networks of FEW
FEW = rows(points=4, size=6, reach=2)
TIMES = np.arange(-2 * FARTHEST - 1, 2 * FARTHEST + 2)
DENSE = rows(size=20, reach=1)  # many ways of the same length, of few steps and of more
SIDES = (False, True)


def reached(some: list[Row], points: int = 5) -> Reach:
    return reach_of(network(some, points), frozenset())


def solutions(some: list[Row]) -> list[np.ndarray]:
    """All times of three points, the origin being 0, that satisfy every constraint."""
    grid = [np.zeros((1, 1, 1), dtype=int), *np.meshgrid(TIMES, TIMES, TIMES, indexing="ij")]
    fits = np.ones((len(TIMES),) * 3, dtype=bool)
    for tail, head, length in arcs(some):
        fits &= grid[head] - grid[tail] <= length
    return [np.broadcast_to(axis, fits.shape)[fits] for axis in grid]


@settings(deadline=None)
@given(FEW)
def test_bounds_exclude_no_solution_and_each_bound_is_the_time_of_one(some: list[Row]) -> None:
    assume(can_hold(some))
    reach, every = reached(some, points=4), solutions(some)
    for point in range(4):
        early, late = reach.bounds(point)
        assert every[point].min() == early or (early is None and every[point].min() < -FARTHEST)
        assert every[point].max() == late or (late is None and every[point].max() > FARTHEST)


@given(rows())
def test_all_points_can_be_as_late_as_they_may_be_at_once_and_as_early(some: list[Row]) -> None:
    """Shortest distances from the origin are a solution (Dechter, Meiri and Pearl 1991, corollary 3.2)."""
    beside: list[Row] = [(0, point, -50, 50, 6 + point) for point in range(1, 5)]
    assume(can_hold(some + beside))
    reach = reached(some + beside)
    latest, earliest = reach.latest, -reach.to_origin
    for times in (latest, earliest):
        assert all(times[head] - times[tail] <= length for tail, head, length in arcs(some))


@given(rows())
def test_a_constraint_within_the_bounds_can_always_be_added(some: list[Row]) -> None:
    assume(can_hold(some))
    reach = reached(some)
    for point in range(5):
        for bound in reach.bounds(point):
            assert bound is None or can_hold([*some, (0, point, bound, bound, 99)])


@given(st.one_of(rows(), DENSE))
def test_why_a_bound_is_named_in_the_fewest_steps(some: list[Row]) -> None:
    """Each constraint has an owner of its own here, so that owners count steps."""
    each: list[Row] = [(since, to, least, most, n) for n, (since, to, least, most, _) in enumerate(some)]
    assume(can_hold(each))
    reach = reached(each)
    for point in range(5):
        for latest in SIDES:
            assert len(reach.why(point, latest=latest)) == _steps(each, point, latest=latest)


def _steps(some: list[Row], point: int, *, latest: bool) -> int:
    """How many arcs the shortest of all walks takes at least: walks of one arc, of two, and so on (Bellman 1958)."""
    there = [(t, h, length) if latest else (h, t, length) for t, h, length in arcs(some)]
    bounds = [[0.0] + [FAR] * 4]
    for _ in range(5):
        longer = list(bounds[-1])
        for tail, head, length in there:
            longer[head] = min(longer[head], bounds[-1][tail] + length)
        bounds.append(longer)
    return next(count for count, far in enumerate(bounds) if far[point] == bounds[-1][point])


@given(rows())
def test_the_owners_named_give_the_bound_with_what_always_holds_and_no_owner_is_named_twice(some: list[Row]) -> None:
    assume(can_hold(some))
    reach = reached(some)
    for point in range(5):
        for latest in SIDES:
            named = reach.why(point, latest=latest)
            alone = reached(only(some, named)).bounds(point)
            assert alone[latest] == reach.bounds(point)[latest]
            assert len(set(named)) == len(named)
            assert ALWAYS not in named


@given(rows(), st.data())
def test_the_order_of_the_constraints_changes_no_bound_and_no_reason(some: list[Row], data: st.DataObject) -> None:
    assume(can_hold(some))
    one, other = reached(some), reached(data.draw(st.permutations(some)))
    for point in range(5):
        assert one.bounds(point) == other.bounds(point)
        assert [one.why(point, latest=side) for side in SIDES] == [other.why(point, latest=side) for side in SIDES]


@given(rows(), st.data())
def test_bounds_without_some_owners_are_those_of_a_network_that_never_had_them(
    some: list[Row], data: st.DataObject
) -> None:
    dropped = data.draw(st.frozensets(st.sampled_from([-7, *owners_of(some)])))
    rest = [row for row in some if row[4] not in dropped]
    assume(can_hold(rest))
    one, other = reach_of(network(some), dropped), reached(rest)
    for point in range(5):
        assert one.bounds(point) == other.bounds(point)
        assert [one.why(point, latest=side) for side in SIDES] == [other.why(point, latest=side) for side in SIDES]


@settings(deadline=None, max_examples=50)  # the first example waits for the loops to be compiled
@given(rows())
def test_compiled_loops_give_the_bounds_and_reasons_of_plain_ones(some: list[Row]) -> None:
    assume(can_hold(some))
    plain = reached(some)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(graph_module, "COMPILE_FROM", 0)
        quick = reached(some)
    assert quick.graph.is_large > plain.graph.is_large
    for one, other in ((plain.latest, quick.latest), (plain.to_origin, quick.to_origin)):
        assert one.tolist() == other.tolist()
    for one, other in ((plain.latest_by, quick.latest_by), (plain.to_origin_by, quick.to_origin_by)):
        assert one.tolist() == other.tolist()


def test_a_large_random_network_has_the_bounds_that_relaxing_every_arc_again_and_again_gives() -> None:
    chance = np.random.default_rng(7)
    times = np.append(0, chance.integers(0, 10**6, 2_999))
    since, to = chance.integers(0, 3_000, (2, 12_000))
    least, most = times[to] - times[since] + chance.integers(-900, 0, 12_000), times[to] - times[since] + 900
    graph = Graph(3_000, Constraints(since, to, least, most, np.arange(12_000)))
    reach = reach_of(graph, frozenset())
    assert graph.is_large
    for found, ends in ((reach.latest, (0, 1)), (reach.to_origin, (1, 0))):
        tails, heads = np.array([np.append(since, to), np.append(to, since)])[list(ends)]
        assert found.tolist() == _relaxed(tails, heads, np.append(most, -least))


def _relaxed(tails: np.ndarray, heads: np.ndarray, lengths: np.ndarray) -> list[int]:
    far = np.full(3_000, 1 << 60)
    far[0] = 0
    while True:
        lower = far.copy()
        np.minimum.at(lower, heads, np.where(far[tails] < 1 << 60, far[tails] + lengths, 1 << 60))
        if (lower == far).all():
            return [int(one) for one in far]
        far = lower


def test_a_point_that_nothing_ties_to_the_origin_has_no_bound_and_no_reason() -> None:
    reach = reached([(0, 1, 3, None, 0), (2, 3, 1, 1, 1)])
    assert [reach.bounds(point) for point in range(4)] == [(0, 0), (3, None), (None, None), (None, None)]
    assert reach.why(1, latest=False) == (0,)
    assert reach.why(1, latest=True) == reach.why(3, latest=True) == ()


def test_of_two_ways_that_give_the_same_bound_the_one_of_fewer_steps_is_told() -> None:
    around: list[Row] = [(0, 1, 1, 1, 0), (1, 2, 1, 1, 1), (2, 3, 1, 1, 2), (3, 4, 1, 1, 3)]
    across: list[Row] = [(0, 3, 3, 3, 8), (3, 4, 1, 1, 9)]
    reach = reached(around + across)
    assert [reach.why(4, latest=side) for side in SIDES] == [(8, 3), (8, 3)]


def test_of_two_who_say_the_same_the_lower_number_is_named_unless_it_was_dropped() -> None:
    both = network([(0, 1, 3, 4, 5), (0, 1, 3, 4, 2)])
    assert reach_of(both, frozenset()).why(1, latest=True) == (2,)
    assert reach_of(both, frozenset({2})).why(1, latest=True) == (5,)


def test_what_always_holds_gives_bounds_and_is_never_a_reason() -> None:
    reach = reached([(0, 1, 10, 20, 4), (1, 2, 0, 5, ALWAYS)])
    assert reach.bounds(2) == (10, 25)
    assert reach.why(2, latest=True) == (4,)


@pytest.mark.parametrize("length", [10**18, -(10**18), -(2**63), 2**60 - 1])
def test_a_length_whose_sums_could_overflow_is_refused(length: int) -> None:
    with pytest.raises(ValueError, match="can add up"):
        network([(0, 1, None, length, 0)])
    with pytest.raises(ValueError, match="can add up"):
        network([(0, 1, min(-length, 2**62), None, 0)])


def test_the_longest_lengths_that_are_taken_do_not_overflow() -> None:
    longest = (2**60 - 1) // 5
    chain: list[Row] = [(n, n + 1, longest, longest, n) for n in range(4)]
    assert reached(chain).bounds(4) == (4 * longest, 4 * longest)
    assert network([*chain, (4, 0, 0, None, 9)]).settle(np.ones(9, dtype=bool)).ring is not None


@given(rows())
def test_the_slow_way_and_the_network_agree_on_what_lies_how_far_apart(some: list[Row]) -> None:
    far = distances(some)
    assume(far is not None)
    reach = reached(some)
    for point in range(5):
        early, late = reach.bounds(point)
        assert far is not None
        assert (FAR if late is None else late, FAR if early is None else -early) == (far[0][point], far[point][0])
