"""The lightest set of owners that meets every clash, against all sets."""

import itertools
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from network_material import subsets

from testimonia.reasoning.network.branching import smallest
from testimonia.reasoning.network.budget import Budget
from testimonia.reasoning.network.hitting import greedy, hitting

OWNERS = range(9)
Clash = frozenset[int]
CLASHES = st.one_of(
    st.lists(st.frozensets(st.sampled_from(OWNERS), min_size=1, max_size=5), max_size=12),
    st.lists(st.frozensets(st.sampled_from(OWNERS), min_size=2, max_size=3), min_size=8, max_size=30),
)
WEIGHTS = st.fixed_dictionaries({owner: st.sampled_from([0.5, 1.0, 1.0, 1.0, 2.5, 16.0]) for owner in OWNERS})


def meets(owners: Clash, clashes: list[Clash]) -> bool:
    return all(owners & clash for clash in clashes)


def heavy(weights: dict[int, float], owners: Clash) -> float:
    return sum(weights[owner] for owner in owners)


def odd_rings(count: int) -> list[Clash]:
    """Rings of five owners, each beside two others: what the bound of the search does not see through."""
    return [frozenset({5 * ring + n, 5 * ring + (n + 1) % 5}) for ring in range(count) for n in range(5)]


@given(CLASHES, WEIGHTS)
def test_the_lightest_of_all_sets_is_found(clashes: list[Clash], weights: dict[int, float]) -> None:
    found = hitting(clashes, weights, Budget())
    assert found.is_exact
    assert meets(found.owners, clashes)
    assert heavy(weights, found.owners) == min(heavy(weights, s) for s in subsets(OWNERS) if meets(s, clashes))


@given(CLASHES, WEIGHTS, st.data())
def test_neither_order_nor_clashes_that_hold_others_change_which_set_is_found(
    clashes: list[Clash], weights: dict[int, float], data: st.DataObject
) -> None:
    wider = [clash | {data.draw(st.sampled_from(OWNERS))} for clash in clashes]
    again = data.draw(st.permutations(clashes + wider))
    assert hitting(again, weights, Budget()).owners == hitting(clashes, weights, Budget()).owners


@given(CLASHES, WEIGHTS, st.data())
def test_a_further_clash_that_the_set_meets_does_not_change_it(
    clashes: list[Clash], weights: dict[int, float], data: st.DataObject
) -> None:
    """Even where others weigh the same: so whatever was known before, the same is retracted."""
    found = hitting(clashes, weights, Budget()).owners
    more = [frozenset(c) for c in data.draw(CLASHES) if c & found]
    assert hitting(clashes + more, weights, Budget()).owners == found


@given(CLASHES, CLASHES, WEIGHTS)
def test_parts_that_share_no_owner_are_decided_each_for_itself(
    some: list[Clash], others: list[Clash], weights: dict[int, float]
) -> None:
    apart = [frozenset(owner + 100 for owner in clash) for clash in others]
    both = {**weights, **{owner + 100: weight for owner, weight in weights.items()}}
    parts = [hitting(part, both, Budget()).owners for part in (some, apart)]
    assert hitting(some + apart, both, Budget()).owners == parts[0] | parts[1]


@given(CLASHES, WEIGHTS, st.integers(0, 30))
def test_with_few_steps_every_clash_is_met_all_the_same_and_exact_is_said_only_of_the_lightest(
    clashes: list[Clash], weights: dict[int, float], steps: int
) -> None:
    found = hitting(clashes, weights, Budget(steps))
    assert meets(found.owners, clashes)
    if found.is_exact:
        assert found.owners == hitting(clashes, weights, Budget()).owners


@given(CLASHES, WEIGHTS)
def test_greedy_meets_every_clash_and_the_lightest_set_is_no_heavier(
    clashes: list[Clash], weights: dict[int, float]
) -> None:
    quick = greedy(clashes, weights)
    assert meets(quick, clashes)
    assert quick <= frozenset().union(*clashes)
    assert heavy(weights, hitting(clashes, weights, Budget()).owners) <= heavy(weights, quick)


@given(CLASHES)
def test_the_smallest_clashes_hold_no_other_and_one_of_them_is_in_each(clashes: list[Clash]) -> None:
    kept = smallest(clashes)
    assert not any(one < other for one, other in itertools.permutations(kept, 2))
    assert all(any(one <= clash for one in kept) for clash in clashes)
    assert set(kept) <= set(clashes)


@pytest.mark.parametrize("seed", range(40))
def test_the_lightest_of_sixteen_thousand_sets_is_found_where_much_clashes(seed: int) -> None:
    """Fourteen owners in clashes of three and four, which cannot be reduced and must be searched."""
    chance = random.Random(seed)
    clashes = [frozenset(chance.sample(range(14), chance.choice((3, 4)))) for _ in range(40)]
    weights = {owner: chance.choice((2.0, 3.0, 4.0)) for owner in range(14)}
    found = hitting(clashes, weights, Budget()).owners
    lightest = min(heavy(weights, s) for s in subsets(range(14)) if meets(s, clashes))
    assert (meets(found, clashes), heavy(weights, found)) == (True, lightest)


def test_where_nothing_clashes_nothing_is_taken() -> None:
    assert hitting([], {}, Budget()).owners == frozenset()


def test_a_light_pair_goes_before_a_heavy_owner_who_is_in_every_clash() -> None:
    clashes = [frozenset({0, 1}), frozenset({0, 2})]
    assert hitting(clashes, {0: 2.5, 1: 1.0, 2: 1.0}, Budget()).owners == {1, 2}
    assert hitting(clashes, {0: 1.5, 1: 1.0, 2: 1.0}, Budget()).owners == {0}


def test_rings_of_five_need_three_owners_each() -> None:
    found = hitting(odd_rings(40), dict.fromkeys(range(200), 1.0), Budget())
    assert (len(found.owners), found.is_exact) == (120, True)


def test_a_search_that_is_cut_short_gives_what_it_has_and_says_so() -> None:
    """All triples of thirty owners: 28 are needed, which is not to be shown in four hundred steps."""
    clashes = [frozenset(triple) for triple in itertools.combinations(range(30), 3)]
    found = hitting(clashes, dict.fromkeys(range(30), 1.0), Budget(steps=400))
    assert meets(found.owners, clashes)
    assert not found.is_exact


PARTS = {
    "chain": [(n, n + 1) for n in range(3_000)],
    "star": [(0, n + 1) for n in range(3_000)],
    "grid": [(n % 55, 100 + n // 55) for n in range(3_000)],
}


@pytest.mark.timeout(30)
@pytest.mark.parametrize("name", PARTS)
@pytest.mark.parametrize("step", [-1, 0, 1], ids=["falling weights", "equal weights", "rising weights"])
def test_thousands_of_clashes_in_one_part_end_and_are_met(name: str, step: int) -> None:
    clashes = [frozenset(ends) for ends in PARTS[name]]
    found = hitting(clashes, {n: float(4_000 + step * n) for n in range(3_001)}, Budget())
    assert meets(found.owners, clashes)
