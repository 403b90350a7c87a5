"""Who is picked out, what is only added behind, which numbers count, and what is left and reached."""

import pytest
from reading_material import LOG, holding, one, told

from testimonia.model.statement import Polarity, Statement


def roles(statement: Statement) -> set[tuple[str, str | None]]:
    return {(p.role, p.text) for p in statement.participants}


def test_it_was_she_who_did_it() -> None:
    statement = one("It was Lieutenant Roth who opened the gate for me.")
    assert statement.act == "open"
    assert statement.anchor.quote == "It was Lieutenant Roth who opened the gate for me"
    assert {("agent", "Lieutenant Roth"), ("patient", "the gate")} <= roles(statement)


def test_what_she_did_then_is_hers_too() -> None:
    pulled = holding("pulled me in", "It was Lieutenant Roth who opened the gate for me and pulled me in.")
    assert ("agent", "Lieutenant Roth") in roles(pulled)


def test_it_was_not_he_who_did_it() -> None:
    statement = one("It was not the sergeant who came.")
    assert statement.polarity is Polarity.DENIED
    assert ("agent", "the sergeant") in roles(statement)


@pytest.mark.parametrize(
    "content",
    ["Peter pulled the cord, all the boys said so afterwards.", "Peter pulled the cord, I should not say that."],
)
def test_a_remark_behind_tells_nothing_and_takes_nothing_back(content: str) -> None:
    statement = one(content)
    assert statement.anchor.quote == "Peter pulled the cord"
    assert statement.polarity is Polarity.AFFIRMED


def test_what_he_was_told_by_a_friend() -> None:
    statement = one("He was told by a colleague that Colonel Roth gave the order by radio.")
    assert (statement.act, statement.knowledge.value) == ("order", "told")
    assert ("agent", "Colonel Roth") in roles(statement)


def test_a_place_that_is_left_and_one_that_is_reached() -> None:
    left = one("I left Tbilisi with my brother.")
    assert ("origin", "Tbilisi") in roles(left)
    went = one("We went by bus from Kutaisi to Batumi.")
    assert {("origin", "Kutaisi"), ("goal", "Batumi")} <= roles(went)
    assert went.where is None or "bus" not in went.where.text


def test_a_length_is_nobody() -> None:
    held = one("They held us four hours.")
    assert {p.text for p in held.participants} == {"They", "us"}
    assert [q.number for q in held.quantities] == [4]


def test_bread_was_given_and_not_the_man() -> None:
    assert {("recipient", "me"), ("patient", "bread")} <= roles(one("A sergeant slipped me bread."))


def test_two_who_do_it_together() -> None:
    assert ("agent", "My brother and I") in roles(one("My brother and I carried the old man out."))


def test_in_what_state_somebody_came_away() -> None:
    assert one("He escaped unhurt.").act == "escape unhurt"


@pytest.mark.parametrize(
    ("content", "numbers"),
    [
        ("They laid us in ward six.", []),
        ("We drove to the Three Poplars.", []),
        ("Not one man crossed the bridge.", []),
        ("One turned over near the mill.", []),
        ("Two days after the flood we left the village.", []),
        ("Six men lay in the ward.", [6]),
        ("They held us for two hours.", [2]),
    ],
)
def test_numbers_that_count_and_numbers_that_name(content: str, numbers: list[float]) -> None:
    assert [q.number for s in told(content) for q in s.quantities] == numbers


def test_i_lay_is_no_laying() -> None:
    assert one("Three nights I lay in the mill.").act == "lie"


def test_deaths_none() -> None:
    (entry,) = told("Deaths in the hospital on 14.03: none.", LOG)
    assert entry.polarity is Polarity.DENIED


def test_no_longer_denies_and_no_longer_than_does_not() -> None:
    assert one("He no longer works there.").polarity is Polarity.DENIED
    assert one("It took no longer than an hour.").polarity is Polarity.AFFIRMED


def test_the_number_of_a_paragraph_counts_nothing() -> None:
    assert [q.number for s in told("2. Six men came.") for q in s.quantities] == [6]
