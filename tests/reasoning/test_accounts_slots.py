"""In what two accounts of one thing differ, and what is no difference: each with its testimony."""

from dataclasses import replace

import pytest
from reasoning_material import at, case_of, counting, found, placed, said

from testimonia.model.finding import Code, Slot
from testimonia.model.statement import Polarity, Statement

DIFFER = (Code.CONTRADICTION, Code.VARIATION)


def slots(*told: Statement, named: tuple[str, ...] = ()) -> list[Slot | None]:
    return [finding.slot for finding in found(case_of(*told, named=named), *DIFFER)]


def test_one_act_is_known_under_two_verbs() -> None:
    """She says that it was blown up on the 4th, he that it exploded on the 5th."""
    blown = at(said("a", "Mira", "blow up", "they blew up the weir on the 4th", patient="the weir"), "2031-03-04")
    exploded = at(said("b", "Jon", "explode", "the weir exploded on the 5th", agent="the weir"), "2031-03-05")
    assert slots(blown, exploded) == [Slot.WHEN]


def test_two_places_of_one_death() -> None:
    one = placed(said("a", "Mira", "die", "Pavel Tolk died in the infirmary", patient="Pavel Tolk"), "the infirmary")
    other = placed(said("b", "Jon", "die", "Pavel Tolk died by the quarry", patient="Pavel Tolk"), "the quarry")
    assert slots(one, other, named=("Pavel Tolk",)) == [Slot.WHERE]


def test_a_place_within_a_place_is_no_difference() -> None:
    one = placed(
        said("a", "Mira", "die", "Pavel Tolk died in the infirmary", patient="Pavel Tolk"), "the infirmary at Sorn"
    )
    other = placed(said("b", "Jon", "die", "Pavel Tolk died at Sorn", patient="Pavel Tolk"), "Sorn")
    assert slots(one, other, named=("Pavel Tolk",)) == []


def test_two_who_cannot_both_have_opened_the_gate() -> None:
    one = said("a", "Mira", "open", "Ada Brenn opened the gate", agent="Ada Brenn", patient="the gate")
    other = said("b", "Jon", "open", "Pavel Tolk opened the gate", agent="Pavel Tolk", patient="the gate")
    assert slots(one, other, named=("Ada Brenn", "Pavel Tolk")) == [Slot.WHO]


def test_an_officer_and_a_named_officer_may_be_one() -> None:
    one = said("a", "Mira", "open", "an officer opened the gate", agent="an officer", patient="the gate")
    other = said("b", "Jon", "open", "Captain Ivo Penn opened the gate", agent="Captain Ivo Penn", patient="the gate")
    assert slots(one, other) == []


def test_two_sides_of_one_leg() -> None:
    one = said("a", "Mira", "wound", "he was wounded in the left leg", patient="the left leg")
    other = said("b", "Jon", "wound", "he was wounded in the right leg", patient="the right leg")
    assert slots(one, other) == [Slot.WHERE]


def test_who_died_did_not_recover() -> None:
    one = said("a", "Mira", "recover", "Pavel Tolk is recovering", agent="Pavel Tolk")
    other = said("b", "Jon", "die", "Pavel Tolk died in the night", patient="Pavel Tolk")
    assert slots(one, other, named=("Pavel Tolk",)) == [Slot.OUTCOME]


@pytest.mark.parametrize(
    ("quote", "number", "why"),
    [
        ("about ten boats lay there", 11, "about ten allows eleven"),
        ("more than five boats lay there", 9, "more than five allows nine"),
        ("two of the boats lay there", 9, "a part of the whole"),
    ],
)
def test_numbers_that_a_wording_reconciles(quote: str, number: int, why: str) -> None:
    loose = {"about ten": 10, "more than five": 5, "two of": 2}
    first = next(value for words, value in loose.items() if words in quote)
    one = replace(counting(said("a", "Mira", "lie", quote, agent="boats"), first, "boat"))
    other = counting(said("b", "Jon", "lie", f"{number} boats lay there", agent="boats"), number, "boat")
    assert slots(one, other) == [], why


def test_two_times_of_day_that_are_one_but_for_rounding() -> None:
    """A quarter past eleven by one watch, 23:17 by the log."""
    one = at(
        said("a", "Mira", "explode", "it exploded at a quarter past eleven", agent="the boiler"), "2031-03-04T23:15:00"
    )
    other = at(said("b", "Log", "explode", "23:17 boiler exploded", agent="the boiler"), "2031-03-04T23:17:00")
    assert slots(one, other) == []


def test_a_pronoun_is_explained_by_what_stands_before_it() -> None:
    """The bridge stood until Monday, he says, and then it went up."""
    before = said("a", "Mira", "stand", "We saw the bridge from the mill", agent="we")
    went = at(said("a", "Mira", "go up", "it went up on the 4th of March", agent="it"), "2031-03-04")
    other = at(said("b", "Jon", "destroy", "the bridge was destroyed on the 6th", patient="the bridge"), "2031-03-06")
    assert slots(before, went, other) == [Slot.WHEN]


def test_several_on_one_side_are_one_finding() -> None:
    never = replace(said("d", "Office", "bar", "the door was not barred", patient="the door"), polarity=Polarity.DENIED)
    told = [
        said(key, name, "bar", "the door was barred", patient="the door")
        for key, name in zip("abc", ("A B", "C D", "E F"), strict=True)
    ]
    (finding,) = found(case_of(*told, never), *DIFFER)
    assert finding.sides is not None
    assert sorted(map(len, finding.sides)) == [1, 3]
    assert "A B, C D and 1 other tell that it did" in finding.message
