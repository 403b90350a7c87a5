"""One thing after the other, as it is told, and no sooner than the lengths between them allow."""

import pytest
from ordering_material import (
    Said,
    Telling,
    began,
    bounds_of,
    case_of,
    clock,
    denied,
    judged,
    may,
    on,
    orders,
    orders_in,
    says,
    tells,
)

from testimonia.model.statement import Status

LEFT = may(3, "I left the barracks", "leave", agent="I", patient="the barracks")
WALKED = says("Three days I walked along the ridge", "walk", agent="I")
STAYED = says("Nine days I lodged with my aunt", "lodge", agent="I")
CROSSED = says("The morning after, I crossed over at Osk", "cross", agent="I", goal="Osk")
MIRKO = tells("Mirko Dahl", LEFT, WALKED, STAYED, CROSSED)
SOONEST = 14  # May: the third may count as the first of three days, and the fifth as the first of nine


def stamp(day: int) -> Telling:
    """An entry of the frontier post for Mirko Dahl."""
    crossed = may(day, "Mirko Dahl crossed over at Osk", "cross", agent="Mirko Dahl", goal="Osk")
    return tells("Frontier Post of Osk", crossed)


def test_days_walked_and_days_stayed_add_up_to_the_soonest_crossing() -> None:
    assert began(case_of(MIRKO), "crossed over") == (f"2031-05-{SOONEST}", "2031-06-30")


@pytest.mark.parametrize("day", [5, SOONEST - 1])
def test_an_entry_before_the_soonest_crossing_cannot_be(day: int) -> None:
    (found,) = orders(MIRKO, stamp(day))
    assert found.statements[-1].startswith("s1/")


@pytest.mark.parametrize("day", [SOONEST, 17, 28])
def test_an_entry_on_the_soonest_day_or_later_can_be(day: int) -> None:
    assert not orders(MIRKO, stamp(day))


def test_whoever_says_that_he_walked_and_stayed_does_both_one_after_the_other() -> None:
    case = case_of(MIRKO, stamp(SOONEST - 1))
    for one in ("left the barracks", "walked along", "lodged with", "2031 Mirko"):
        assert not orders_in(judged(case, one, Status.REJECTED))


BEGAN = clock(4, "21:00", "I began an operation", "begin", agent="I", patient="an operation")
TOOK = says("It took four hours", "take", agent="It")
NEVER_LEFT = denied(says("I never left the table", "leave", agent="I", patient="the table"))
UPSTAIRS = says("Twenty minutes after the lamps failed I was in the upper ward", "be", agent="I")


def surgeon(*between: Said, lamps: Said) -> tuple[Telling, ...]:
    return tells("Otto Hell", BEGAN, TOOK, *between, UPSTAIRS), tells("Ines Gard", lamps)


LAMPS_AT_TEN = clock(4, "22:00", "the lamps failed", "fail", agent="the lamps")
LAMPS_AT_ONE = clock(5, "01:00", "the lamps failed", "fail", agent="the lamps")


def test_it_took_so_long_and_nobody_left_holds_the_teller_there() -> None:
    (found,) = orders(*surgeon(NEVER_LEFT, lamps=LAMPS_AT_TEN))
    assert "“I never left the table”" in found.message
    assert not orders(*surgeon(NEVER_LEFT, lamps=LAMPS_AT_ONE))


def test_what_only_took_long_leaves_people_free_to_go() -> None:
    assert not orders(*surgeon(lamps=LAMPS_AT_TEN))


def test_it_took_so_long_is_said_of_what_was_told_just_before() -> None:
    bounds = bounds_of(case_of(tells("Otto Hell", BEGAN, TOOK)), "It took")
    assert bounds.earliest_end is not None
    assert bounds.latest_end is not None
    assert (bounds.earliest_end.at, bounds.latest_end.at) == ("2031-05-05T00:15:00", "2031-05-05T01:45:00")


BROUGHT = may(4, "they brought me down", "bring", agent="they", patient="me")
NOT_UP = denied(says("For eight days I never went upstairs", "go", agent="I"))


def parish(day: int) -> Telling:
    """The parish book on Karel Moor."""
    return tells("Parish of Tolin", may(day, "Karel Moor was led to the pit", "lead", patient="Karel Moor"))


@pytest.mark.parametrize(
    ("words", "soonest"),
    [
        ("The day after I first went upstairs", 12),
        ("Two days after I went upstairs for the first time", 13),
        ("On the day I went upstairs for the first time", 11),
    ],
)
def test_going_upstairs_first_ends_the_days_of_never_going(words: str, soonest: int) -> None:
    saw = says(f"{words} I saw Karel Moor led to the pit", "lead", patient="Karel Moor")
    cellar = tells("Zora Lind", BROUGHT, NOT_UP, saw)
    assert began(case_of(cellar), words) == (f"2031-05-{soonest}", "2031-06-30")
    assert not orders(cellar, parish(soonest))
    (found,) = orders(cellar, parish(soonest - 1))
    assert "counted from “For eight days" in found.message


def test_what_comes_next_comes_after_the_end_of_what_went_on_until_a_day() -> None:
    locked = may(5, "they locked us in", "lock", agent="they", patient="us")
    stayed = on(says("Until Friday we stayed in the loft", "stay", agent="we"), "Until Friday", None, "2031-05-09")
    crossed = says("Then we crossed the river", "cross", agent="we", patient="the river")
    assert began(case_of(tells("Ada Roth", locked, stayed, crossed)), "crossed") == ("2031-05-09", "2031-06-30")


ORLEC = may(5, "we left Orlec", "leave", agent="we", patient="Orlec")
TWO_DAYS = says("Two days we walked", "walk", agent="we")


def test_what_is_told_right_behind_a_day_is_of_that_day_or_the_night_behind_it() -> None:
    locked = says("My aunt locked the barn", "lock", agent="My aunt", patient="the barn")
    assert began(case_of(tells("Ada Roth", ORLEC, locked)), "aunt") == ("2031-05-05", "2031-05-06")


@pytest.mark.parametrize(
    "aside",
    [
        says("Later the mill burned", "burn", agent="the mill"),
        says("We had locked the barn", "lock", agent="We", patient="the barn"),
        says("Once my aunt sold a cart", "sell", agent="my aunt", patient="a cart"),
    ],
)
def test_what_steps_out_of_the_day_is_not_dated_by_it(aside: Said) -> None:
    first, last = began(case_of(tells("Ada Roth", ORLEC, aside)), aside.quote)
    assert first is None
    assert last in {None, "2031-06-30"}


@pytest.mark.parametrize(
    "back",
    [
        may(1, "I had been in Osk", "be", agent="I"),
        may(1, "we sold the cart", "sell", agent="we", patient="the cart"),
    ],
)
def test_a_story_that_goes_back_is_no_order_of_acts(back: Said) -> None:
    assert not orders(tells("Ada Roth", ORLEC, TWO_DAYS, back))
