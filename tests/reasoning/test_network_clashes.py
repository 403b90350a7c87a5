"""Clashes and retractions of small time networks, against all sets of owners."""

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from network_material import Row, can_hold, clashes_of, mend, network, only, owners_of, rows, subsets, weighed

from testimonia.reasoning.network import graph as graph_module
from testimonia.reasoning.network.budget import Budget
from testimonia.reasoning.network.explain import clashes_with
from testimonia.reasoning.network.graph import ALWAYS, Graph
from testimonia.reasoning.network.search import Mended, irreducible, mended

Weighed = tuple[list[Row], dict[int, float]]
NETWORKS = weighed(rows())
TIGHT = weighed(rows(points=3, size=12, reach=2))  # much contradicts itself
EVERY = 1_000  # more than there are clashes


def heavy(weights: dict[int, float], owners: frozenset[int]) -> float:
    return sum(weights[owner] for owner in owners)


def explained(made: Graph, found: Mended) -> list[tuple[int, tuple[frozenset[int], ...]]]:
    return [(owner, clashes_with(made, found, owner, EVERY, Budget())) for owner in sorted(found.retraction)]


@given(st.one_of(NETWORKS, TIGHT))
def test_each_clash_met_on_the_way_cannot_hold_and_can_without_any_one_of_its_owners(case: Weighed) -> None:
    some, weights = case
    for clash in mend(some, weights)[1].clashes:
        assert not can_hold(only(some, clash))
        assert all(can_hold(only(some, clash - {owner})) for owner in clash)


@given(st.one_of(NETWORKS, TIGHT))
def test_all_clashes_of_what_is_retracted_with_what_stays_are_found_and_no_others(case: Weighed) -> None:
    some, weights = case
    made, found = mend(some, weights)
    stays = frozenset(owners_of(some)) - found.retraction
    for owner, clashes in explained(made, found):
        assert len(set(clashes)) == len(clashes)
        assert set(clashes) == clashes_of(some, stays | {owner})


@given(st.one_of(NETWORKS, TIGHT))
def test_whatever_is_retracted_clashes_with_what_stays(case: Weighed) -> None:
    made, found = mend(*case)
    assert all(any(owner in clash for clash in clashes) for owner, clashes in explained(made, found))


@given(st.one_of(rows(), rows(size=12, reach=1)))
def test_where_each_constraint_has_its_own_owner_the_first_clash_has_the_fewest_owners(some: list[Row]) -> None:
    each: list[Row] = [(since, to, least, most, n) for n, (since, to, least, most, _) in enumerate(some)]
    for _, clashes in explained(*mend(each, dict.fromkeys(owners_of(each), 1.0))):
        assert len(clashes[0]) == min(map(len, clashes))


@given(NETWORKS, st.integers(0, 3))
def test_no_more_clashes_are_given_than_were_asked_for(case: Weighed, most: int) -> None:
    made, found = mend(*case)
    for owner in found.retraction:
        every = clashes_with(made, found, owner, EVERY, Budget())
        assert clashes_with(made, found, owner, most, Budget()) == every[:most]


@given(st.one_of(NETWORKS, TIGHT))
def test_no_lighter_set_of_owners_could_be_retracted(case: Weighed) -> None:
    some, weights = case
    found = mend(some, weights)[1]
    assert found.is_exact
    lightest = min(heavy(weights, gone) for gone in subsets(weights) if can_hold(only(some, weights.keys() - gone)))
    assert heavy(weights, found.retraction) == lightest


@given(st.one_of(NETWORKS, TIGHT))
def test_after_the_retraction_the_times_that_are_given_satisfy_all_that_stays(case: Weighed) -> None:
    made, found = mend(*case)
    stays = made.alive(found.retraction)
    late = found.potentials[made.heads] - found.potentials[made.tails] > made.lengths
    assert not (late & stays).any()


@given(st.one_of(NETWORKS, TIGHT), st.data())
def test_the_order_of_the_constraints_changes_no_clash_and_no_retraction(case: Weighed, data: st.DataObject) -> None:
    some, weights = case
    one, other = mend(some, weights), mend(data.draw(st.permutations(some)), weights)
    assert (one[1].retraction, one[1].clashes) == (other[1].retraction, other[1].clashes)
    assert explained(*one) == explained(*other)


@given(st.one_of(NETWORKS, TIGHT), st.data())
def test_clashes_known_from_before_change_nothing_of_the_retraction(case: Weighed, data: st.DataObject) -> None:
    some, weights = case
    every = sorted(map(sorted, clashes_of(some, weights)))
    known = tuple(
        map(frozenset, data.draw(st.lists(st.sampled_from(every), unique_by=tuple) if every else st.just([])))
    )
    assert mended(network(some), weights, Budget(), known).retraction == mend(some, weights)[1].retraction


@given(NETWORKS)
def test_what_can_hold_has_no_clash_and_loses_nothing(case: Weighed) -> None:
    some, weights = case
    assume(can_hold(some))
    found = mend(some, weights)[1]
    assert (found.clashes, found.retraction, found.is_exact) == ((), frozenset(), True)


@settings(deadline=None, max_examples=50)  # the first example waits for the loops to be compiled
@given(TIGHT)
def test_compiled_loops_find_the_clashes_of_plain_ones(case: Weighed) -> None:
    plain = mend(*case)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(graph_module, "COMPILE_FROM", 0)
        quick = mend(*case)
        found = explained(*quick)
    assert quick[0].is_large > plain[0].is_large
    assert (plain[1].retraction, plain[1].clashes) == (quick[1].retraction, quick[1].clashes)
    assert explained(*plain) == found


def test_who_contradicts_himself_clashes_alone() -> None:
    itself: list[Row] = [(0, 1, 5, 4, 0), (1, 2, 1, 1, 1), (2, 1, 1, 1, 1), (2, 2, 3, None, 2)]
    made, found = mend(itself, {0: 1.0, 1: 1.0, 2: 1.0})
    assert found.retraction == {0, 1, 2}
    assert explained(made, found) == [(owner, (frozenset({owner}),)) for owner in (0, 1, 2)]


def test_where_each_of_two_steps_is_told_by_two_all_four_clashes_are_found() -> None:
    steps: list[Row] = [(since, since + 1, 1, None, 10 * since + n) for since in (0, 1) for n in (1, 2)]
    made, found = mend([*steps, (0, 2, None, 1, 5)], {**dict.fromkeys(owners_of(steps), 2.0), 5: 1.0})
    assert found.retraction == {5}
    assert set(clashes_with(made, found, 5, EVERY, Budget())) == {
        frozenset({5, a, b}) for a in (1, 2) for b in (11, 12)
    }


def test_what_always_holds_clashes_with_an_owner_and_is_not_named() -> None:
    made, found = mend([(0, 1, None, -3, 7), (0, 1, 0, None, ALWAYS)], {7: 1.0})
    assert found.clashes == (frozenset({7}),)
    assert clashes_with(made, found, 7, 4, Budget()) == (frozenset({7}),)


def test_a_smaller_clash_within_the_owners_of_a_ring_is_the_one_that_is_told() -> None:
    ring: list[Row] = [(n, (n + 1) % 4, 1, None, n) for n in range(4)]
    shortcut: list[Row] = [(0, 2, 1, None, 0), (2, 0, 1, None, 2)]
    made = network(ring + shortcut)
    around = tuple(arc for arc in range(len(made.owners)) if (made.tails[arc] - made.heads[arc]) % 4 == 1)
    assert irreducible(made, around, Budget()) == frozenset({0, 2})


def test_an_owner_whose_step_another_of_the_ring_takes_as_well_is_not_needed() -> None:
    made = network([(0, 1, 1, None, 0), (1, 2, 1, None, 0), (1, 2, 2, None, 1), (2, 0, 1, None, 2)])
    ring = tuple(arc for arc in range(4) if made.tails[arc] != 2 or made.owners[arc] == 1)
    assert sorted(made.owners[list(ring)].tolist()) == [0, 1, 2]
    assert irreducible(made, ring, Budget()) == frozenset({0, 2})


def test_of_two_equally_light_retractions_the_same_is_taken_whatever_clashes_elsewhere() -> None:
    here: list[Row] = [(0, 1, 1, 1, 0), (0, 1, 2, 2, 1)]
    elsewhere: list[Row] = [(2, 3, 5, 5, 2), (2, 3, 6, 6, 3), (2, 3, 7, 7, 4)]
    alone, beside = (mend(some, dict.fromkeys(owners_of(some), 1.0))[1] for some in (here, here + elsewhere))
    assert alone.retraction == beside.retraction & {0, 1}


@pytest.mark.parametrize("steps", [0, 20_000])
def test_what_always_holds_and_cannot_is_an_error_beside_other_clashes_too(steps: int) -> None:
    always: list[Row] = [(1, 2, 1, None, ALWAYS), (2, 1, 1, None, ALWAYS)]
    for some in ([], [(0, 1, 2, 1, 0)], [(0, 1, 5, 5, 0), (0, 2, 1, 1, 1)], [(0, 2, 9, 1, 0), (1, 2, 7, None, 0)]):
        with pytest.raises(ValueError, match="always holds"):
            mend([*some, *always], {0: 1.0, 1: 1.0}, Budget(steps))


def test_what_always_holds_and_cannot_is_an_error_inside_a_ring_of_owners_too() -> None:
    made = network([(0, 1, 1, None, 0), (1, 0, 1, None, 1), (1, 2, 1, None, ALWAYS), (2, 1, 1, None, ALWAYS)])
    ring = tuple(arc for arc in range(4) if made.owners[arc] != ALWAYS)
    with pytest.raises(ValueError, match="always holds"):
        irreducible(made, ring, Budget())
