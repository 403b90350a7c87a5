"""Statements gathered into events."""

from hypothesis import given
from hypothesis import strategies as st

from testimonia.reasoning.accounts.grouping import LIKELY, groups

CHANCES = st.dictionaries(
    st.tuples(st.integers(0, 9), st.integers(0, 9)).filter(lambda pair: pair[0] < pair[1]),
    st.floats(0.05, 1.0),
    max_size=30,
)


def test_two_that_are_likely_one_are_one_event() -> None:
    assert groups(range(3), {(0, 1): 0.9}) == ((0, 1),)


def test_a_third_joins_only_if_it_is_likely_with_both_on_average() -> None:
    assert groups(range(3), {(0, 1): 0.9, (1, 2): 0.3}) == ((0, 1),)
    assert groups(range(3), {(0, 1): 0.9, (1, 2): 0.3, (0, 2): 0.2}) == ((0, 1, 2),)


def test_who_does_not_stand_is_in_no_event() -> None:
    assert groups([0, 2], {(0, 1): 0.9, (1, 2): 0.9}) == ()


@given(CHANCES)
def test_each_is_in_one_group_at_most_and_every_group_is_likely_on_average(
    chances: dict[tuple[int, int], float],
) -> None:
    found = groups(range(10), chances)
    members = [n for group in found for n in group]
    assert len(members) == len(set(members))
    for group in found:
        pairs = [(a, b) for at, a in enumerate(group) for b in group[at + 1 :]]
        assert sum(chances.get(pair, 0.0) for pair in pairs) > 0
        assert max(chances.get(pair, 0.0) for pair in pairs) >= LIKELY


@given(CHANCES, st.randoms(use_true_random=False))
def test_the_order_in_which_pairs_come_changes_nothing(chances: dict[tuple[int, int], float], chance: object) -> None:
    shuffled = list(chances.items())
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert groups(range(10), dict(shuffled)) == groups(range(10), chances)
