from dataclasses import replace

import pytest

from testimonia.actions.chronology_choice import Asked, chosen
from testimonia.errors import BadValue
from testimonia.model.anchor import Anchor
from testimonia.model.case import Case
from testimonia.model.entity import Entity, Event
from testimonia.model.mention import MentionType
from testimonia.model.statement import Participant, Statement, Status

CASE = Case(
    "mill",
    statements=(
        Statement("one", Anchor("a", 0, 1, "x"), "Ada Brenn; Jon Marn", (), "run"),
        Statement("two", Anchor("a", 2, 3, "y"), "Ada Brenn", (), "see", (Participant("patient", "him", "p-jon"),)),
        Statement("three", Anchor("a", 4, 5, "z"), "Ivo Brenn", (), "hear"),
        Statement("four", Anchor("a", 6, 7, "w"), "Jon Marn", (), "go", status=Status.REJECTED),
    ),
    entities=(
        Entity("p-jon", MentionType.PERSON, "Jon Marn", ("the miller",)),
        Entity("l-marn", MentionType.PLACE, "Marn"),
    ),
    events=(Event("event-a", "burn: mill", ("one", "three"), None, None),),
)


def ids(**asked: str) -> set[str]:
    return set(chosen(CASE, Asked(**asked)))


def test_everything_that_nobody_has_rejected_is_shown_unasked() -> None:
    assert ids() == {"one", "two", "three"}


@pytest.mark.parametrize("name", ["Jon Marn", "jon marn", "the miller", "Marn"])
def test_a_person_is_known_by_every_name_as_teller_and_as_one_told_of(name: str) -> None:
    assert ids(person=name) == {"one", "two"}


@pytest.mark.parametrize("name", ["event-a", "E1", "e1", "Burn: mill"])
def test_an_event_is_known_by_id_number_and_label(name: str) -> None:
    assert ids(event=name) == {"one", "three"}


def test_both_together_narrow_what_is_shown() -> None:
    assert ids(event="E1", person="Ivo Brenn") == {"three"}


def test_a_name_that_several_bear_is_asked_back_with_all_of_them() -> None:
    with pytest.raises(BadValue, match="several are called") as asked:
        ids(person="Brenn")
    assert asked.value.remedy == "Name one of: Ada Brenn; Ivo Brenn"


def test_what_nobody_tells_of_is_answered_with_what_there_is() -> None:
    with pytest.raises(BadValue, match="nobody is called 'Ottla'") as asked:
        ids(person="Ottla")
    assert "Jon Marn" in asked.value.remedy
    with pytest.raises(BadValue, match="no event is called 'E9'") as asked:
        ids(event="E9")
    assert asked.value.remedy == "There are: E1 burn: mill"
    with pytest.raises(BadValue) as asked:
        chosen(replace(CASE, events=()), Asked(event="E9"))
    assert asked.value.remedy == "The case has none."
