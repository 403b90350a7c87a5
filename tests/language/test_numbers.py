"""Numbers in words and digits, their hedges and bounds."""

import time
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from testimonia.language.numbers import find_numbers


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("They had 3,200 sacks", 3200),
        ("They had 1 200 sacks", 1200),
        ("2.5 tonnes", 2.5),
        ("2.5 million", 2_500_000),
        ("twenty-one carts", 21),
        ("twenty\none carts", 21),
        ("one hundred and seventeen names", 117),
        ("nine hundred", 900),
        ("twelve hundred", 1200),
        ("twenty thousand three hundred and five", 20305),
        ("one thousand six hundred and forty two", 1642),
        ("half a dozen eggs", 6),
        ("a dozen eggs", 12),
        ("a couple of goats", 2),
        ("three and thirty men", 33),
        ("three score and ten", 70),
        ("another hundred people", 100),
        ("three leagues and an half", 3.5),
        ("two and a half hours", 2.5),
        ("an hour and a half", 1.5),
        ("half an hour", 0.5),
        ("a quarter of an hour", 0.25),
        ("he knocked twice", 2),
    ],
)
def test_a_number_has_the_value_that_is_said(text: str, value: float) -> None:
    assert [number.value for number in find_numbers(text)] == [value]


@pytest.mark.parametrize(
    ("text", "said", "least", "most", "hedge"),
    [
        ("about ten", "about ten", 9, 11, "about"),
        ("some sixty goats", "some sixty", 54, 66, "some"),
        ("about two miles and a half", "about two miles and a half", 2.25, 2.75, "about"),
        ("forty-odd goats", "forty-odd", 40, 49, "odd"),
        ("more than twenty", "more than twenty", 21, None, "more than"),
        ("upwards of 40", "upwards of 40", 41, None, "upwards of"),
        ("at least 5", "at least 5", 5, None, "at least"),
        ("fourteen men at least", "fourteen men at least", 14, None, "at least"),
        ("Not less than two hundred of us", "Not less than two hundred", 200, None, "not less than"),
        ("not more than six", "not more than six", None, 6, "not more than"),
        ("fewer than ten", "fewer than ten", None, 9, "fewer than"),
        ("nearly a hundred", "nearly a hundred", 90, 100, "nearly"),
        ("ten minutes perhaps", "ten minutes perhaps", 9, 11, "perhaps"),
        ("two or three", "two or three", 2, 3, None),
        ("10-15 goats", "10-15", 10, 15, None),
        ("fifty, maybe sixty", "fifty, maybe sixty", 50, 60, None),
        ("between 10 and 15", "between 10 and 15", 10, 15, "between"),
        ("a shot or two", "a shot or two", 1, 2, None),
    ],
)
def test_a_hedge_sets_the_bounds(text: str, said: str, least: float | None, most: float | None, hedge: str) -> None:
    (number,) = find_numbers(text)
    assert (number.text, number.least, number.most, number.hedge) == (said, least, most, hedge)


@pytest.mark.parametrize("text", ["several hundred", "kilometre km209", "a T-72", "room 4/7", "nobody came"])
def test_what_says_no_number_gives_none(text: str) -> None:
    assert find_numbers(text) == []


@pytest.mark.parametrize(
    ("text", "weak"),
    [
        ("no one saw it", True),
        ("one of them", True),
        ("wait a second", True),
        ("one man", False),
        ("the second boat", False),
    ],
)
def test_a_word_that_often_counts_nothing_is_weak(text: str, *, weak: bool) -> None:
    assert [number.weak for number in find_numbers(text)] == [weak]


def test_ordinals_are_told_apart() -> None:
    assert [(n.value, n.ordinal) for n in find_numbers("the 14th, the twenty-first, and 14")] == [
        (14, True),
        (21, True),
        (14, False),
    ]


WORDS = st.lists(
    st.sampled_from(
        [
            "a",
            "an",
            "one",
            "two",
            "twenty",
            "hundred",
            "thousand",
            "and",
            "or",
            "half",
            "about",
            "least",
            "at",
            "12",
            "3,000",
            "-",
            ",",
            "odd",
            "more",
            "than",
            "to",
        ]
    )
).map(" ".join)


@given(st.text() | WORDS)
@example("ONE ONE AT LEAST")
def test_spans_are_exact_sorted_and_apart(text: str) -> None:
    found = find_numbers(text)
    assert all(text[n.start : n.end] == n.text for n in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(n.least <= n.most for n in found if n.least is not None and n.most is not None)


@pytest.mark.parametrize("part", ["a hundred and ", "9", "1,000,", "twenty ", "one or ", "two and a half and "])
def test_a_long_run_of_numbers_is_read_in_good_time(part: str) -> None:
    begun = time.perf_counter()
    find_numbers(part * (100_000 // len(part)))
    assert time.perf_counter() - begun < 5
