"""What is told from another happening is dated by whoever tells of that, and by nobody else."""

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
    ordered,
    orders,
    says,
    tells,
)

from testimonia.model.statement import Status

SANK = may(2, "the ferry sank", "sink", agent="the ferry")
SANK_AT_TEN = clock(2, "10:00", "the ferry sank", "sink", agent="the ferry")
SANK_LATER = may(12, "the ferry sank", "sink", agent="the ferry")
SEARCHED = may(2, "they searched the mill", "search", agent="they", patient="the mill")
REACHED = says("Two days after the ferry sank I reached Tolin", "reach", agent="I", goal="Tolin")
NOTED = may(4, "Jon Marn reached Tolin", "reach", agent="Jon Marn", goal="Tolin")
FERRY = tells("Ada Roth", SANK)


def told_beside(ferry: Said, words: str, act: str, **roles: str) -> tuple[str | None, str | None]:
    """When it began that Jon Marn tells in these words, where Ada Roth tells of the ferry."""
    return began(case_of(tells("Ada Roth", ferry), tells("Jon Marn", says(words, act, **roles))), words)


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("Two days after the ferry sank we reached Tolin", "2031-05-04", "2031-05-04"),
        ("The day after the ferry sank we reached Tolin", "2031-05-03", "2031-05-03"),
        ("The day before the ferry sank we reached Tolin", "2031-05-01", "2031-05-01"),
        ("On the day the ferry sank we reached Tolin", "2031-05-02", "2031-05-02"),
        ("On the night the ferry sank we reached Tolin", "2031-05-01", "2031-05-03"),
        ("More than two days after the ferry sank we reached Tolin", "2031-05-04", "2031-06-30"),
        ("Before the ferry sank we reached Tolin", None, "2031-05-02"),
        ("When the ferry sank we reached Tolin", "2031-05-02", "2031-05-02"),
    ],
)
def test_days_are_counted_from_the_day_of_the_happening_that_another_tells(
    words: str, first: str | None, last: str
) -> None:
    assert told_beside(SANK, words, "reach", agent="we", goal="Tolin") == (first, last)


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("Three hours after the ferry sank we reached Tolin", "2031-05-02T12:15:00", "2031-05-02T13:45:00"),
        ("Ten minutes before the ferry sank we reached Tolin", "2031-05-02T09:32:30", "2031-05-02T10:07:30"),
        ("When the ferry sank we reached Tolin", "2031-05-02T08:45:00", "2031-05-02T11:15:00"),
    ],
)
def test_hours_are_counted_from_the_clock_and_keep_what_both_leave_open(words: str, first: str, last: str) -> None:
    assert told_beside(SANK_AT_TEN, words, "reach", agent="we", goal="Tolin") == (first, last)


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("The same evening we crossed the river", "2031-05-02", "2031-05-02"),
        ("The same night we crossed the river", "2031-05-02", "2031-05-03"),
        ("The next morning we crossed the river", "2031-05-03", "2031-05-03"),
        ("Three days later we crossed the river", "2031-05-05", "2031-05-05"),
    ],
)
def test_words_that_point_back_are_counted_from_what_was_told_last(words: str, first: str, last: str) -> None:
    crossed = says(words, "cross", agent="we", patient="the river")
    assert began(case_of(tells("Ada Roth", SEARCHED, crossed)), words) == (first, last)


def test_the_next_morning_is_counted_from_the_end_of_what_went_on_or_never_was() -> None:
    brought = may(2, "they brought me down", "bring", agent="they", patient="me")
    never = denied(says("For eight days I never went upstairs", "go", agent="I"))
    gone = says("The next morning the guards were gone", "be", agent="the guards")
    assert began(case_of(tells("Zora Lind", brought, never, gone)), "gone") == ("2031-05-10", "2031-06-30")


def test_another_tellers_words_are_never_what_was_told_last() -> None:
    crossed = says("The next morning we crossed the river", "cross", agent="we", patient="the river")
    assert began(case_of(tells("Ada Roth", SEARCHED), tells("Jon Marn", crossed)), "crossed") == (None, None)


def test_what_went_on_until_a_happening_ended_with_it() -> None:
    case = case_of(
        FERRY, tells("Jon Marn", says("For three days we hid in the loft until the ferry sank", "hide", agent="we"))
    )
    bounds = bounds_of(case, "hid in the loft")
    assert bounds.earliest_end is not None
    assert bounds.latest_end is not None
    assert (bounds.earliest_end.at[:10], bounds.latest_end.at[:10]) == ("2031-05-02", "2031-05-02")


@pytest.mark.parametrize(
    "untold",
    [
        ordered(may(2, "they ordered us to sink the ferry", "sink", patient="the ferry")),
        denied(may(2, "the ferry did not sink", "sink", agent="the ferry")),
        may(2, "the mill burned", "burn", agent="the mill"),
    ],
)
def test_nothing_is_counted_from_what_did_not_come_to_pass_or_is_something_else(untold: Said) -> None:
    assert told_beside(untold, REACHED.quote, "reach", agent="I", goal="Tolin") == (None, None)


@pytest.mark.parametrize(
    ("happening", "first"),
    [("the ferry with the carters sank at the weir", "2031-05-04"), ("the barge with the nuns sank at the weir", None)],
)
def test_most_of_the_words_of_a_happening_are_enough_and_few_are_not(happening: str, first: str | None) -> None:
    ferry = may(2, "the ferry with the carters sank", "sink", agent="the ferry")
    reached = says(f"Two days after {happening} we reached Tolin", "reach", agent="we", goal="Tolin")
    others = (
        says(f"Nobody spoke of the {what}", "speak", agent="Nobody") for what in ["mill", "barn", "gate", "ford", "dam"]
    )
    case = case_of(tells("Ada Roth", ferry), tells("Jon Marn", reached), tells("Lia Korn", *others))
    assert began(case, "reached Tolin") == (first, first)


def test_nothing_is_counted_from_what_a_reviewer_rejected() -> None:
    case = case_of(FERRY, tells("Jon Marn", REACHED))
    assert began(case, "reached") == ("2031-05-04", "2031-05-04")
    assert began(judged(case, "2 May 2031 the ferry", Status.REJECTED), "reached") == (None, None)


SENT = may(5, "we sent the letter to Osk", "send", agent="we", patient="the letter")
ANSWERED = says("The answer came back two days after Ada Roth had sent the letter", "come", agent="The answer")
SET_OFF = says("The carters set off from Orlec the day after the answer had come back", "set off", agent="The carters")


def chain(day: int) -> tuple[Telling, ...]:
    """Three tellers, each counting from the one before, and a fourth who gives the day."""
    noted = may(day, "the carters set off from Orlec", "set off", agent="the carters")
    return tells("Ada Roth", SENT), tells("Jon Marn", ANSWERED), tells("Lia Korn", SET_OFF), tells("Ivo Penn", noted)


def test_days_add_up_over_tellers_who_each_count_from_another() -> None:
    assert began(case_of(*chain(8)[:3]), "The carters") == ("2031-05-08", "2031-05-08")
    assert not orders(*chain(8))
    (found,) = orders(*chain(7))
    assert len(found.statements) == 4


def test_of_several_accounts_of_a_happening_each_is_tried() -> None:
    arrived = (tells("Jon Marn", REACHED), tells("Camp of Tolin", NOTED))
    assert not orders(FERRY, *arrived)
    (found,) = orders(FERRY, tells("Ivo Penn", SANK_LATER), *arrived)
    assert "Ivo Penn: “On 12 May 2031 the ferry sank” (12 May 2031)" in found.message
    assert "Ada Roth" not in found.message
