"""Which two tellings are taken for one happening, and which are not."""

import pytest
from ordering_material import Said, Telling, at, case_of, denied, may, ordered, parts, says, tells

from testimonia.reasoning.ordering.grounds import Kind

MET = tells("Lia Korn", says("They saw Heron and Karel Moor and Anton Grau", "see", agent="They"))
SISTER = tells("Lia Korn", says("We met Greta Grau and her brother Anton Grau", "meet", agent="We"))
BURNED = says("The mill burned", "burn", agent="The mill")
ARRESTED = says("On the dam Anton Grau was arrested", "arrest", patient="Anton Grau")


def why(one: Said, other: Said, *further: Telling) -> str | None:
    """Why the one that Ada Roth tells is taken for the other, that Jon Marn tells; None where it is not."""
    case = case_of(tells("Ada Roth", one), tells("Jon Marn", other), *further)
    told = [ground.reason.words for part in parts(case) for ground in part.plain if ground.kind is Kind.SAME]
    return next((words.partition("one happening: ")[2] for words in told), None)


def walked(who: str, goal: str = "Tolin") -> Said:
    return says(f"In the night {who} walked to {goal}", "walk", agent=who, goal=goal)


def mill(day: int) -> Said:
    return may(day, "the mill burned", "burn", agent="the mill")


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        (walked("Karel Moor"), walked("Karel Moor"), "the same act, and Karel and Moor and Tolin."),
        (BURNED, says("In the night the mill was burning", "burn", agent="the mill"), "the same words tell of it."),
        (mill(3), mill(3), "the same words tell of it."),
        (mill(3), BURNED, "the same words tell of it."),
        (
            says("The bridge at Kolm was blown up", "blow up", patient="The bridge at Kolm"),
            says("They destroyed the bridge at Kolm", "destroy", patient="the bridge at Kolm"),
            "the same act, and Kolm.",
        ),
        (at(BURNED, "Orlec"), BURNED, "the same words tell of it."),
    ],
)
def test_two_tellings_are_taken_for_one_and_it_is_said_why(one: Said, other: Said, reason: str) -> None:
    assert why(one, other, MET) == reason
    assert why(other, one, MET) == reason


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (mill(3), mill(4)),
        (BURNED, says("Another mill burned", "burn", agent="Another mill")),
        (BURNED, denied(says("The mill did not burn", "burn", agent="The mill"))),
        (BURNED, ordered(says("They ordered us to burn the mill", "burn", patient="the mill"))),
        (at(BURNED, "Orlec"), at(BURNED, "Tolin")),
        (BURNED, says("The mill stood in the valley", "stand", agent="The mill")),
    ],
)
def test_two_tellings_that_say_themselves_that_they_differ_are_two(one: Said, other: Said) -> None:
    assert why(one, other) is None


def test_two_people_who_do_the_same_did_it_each() -> None:
    assert why(walked("Karel Moor"), walked("Anton Grau"), MET) is None
    assert why(walked("we"), walked("we"), MET) is None


def test_a_call_sign_may_be_the_name_of_anybody() -> None:
    assert why(walked("Heron"), walked("Anton Grau"), MET) == "the same act, and Tolin."


def test_a_surname_that_two_bear_leaves_open_whom_it_means() -> None:
    grau = says("On the dam they arrested Grau", "arrest", agent="they", patient="Grau")
    assert why(ARRESTED, grau) == "the same act, and Grau."
    assert why(ARRESTED, grau, SISTER) is None


def test_of_two_who_bear_a_surname_it_means_the_one_of_whom_the_other_is_told_apart() -> None:
    beside = says("On the dam they arrested Grau beside his sister Greta", "arrest", agent="they", patient="Grau")
    assert why(ARRESTED, beside, SISTER) == "the same act, and Grau."


def test_one_teller_does_not_tell_a_thing_twice_in_one_telling() -> None:
    case = case_of(tells("Ada Roth", mill(3), BURNED))
    assert not [ground for part in parts(case) for ground in part.plain if ground.kind is Kind.SAME]
    assert why(mill(3), BURNED)
