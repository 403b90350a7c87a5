from dataclasses import replace

import pytest
from reasoning_material import at, case_of, found, placed, said

from testimonia.model.finding import Code, Slot
from testimonia.model.source import Described
from testimonia.model.statement import Knowledge, Modality, Polarity, Statement


def asked(*statements: Statement) -> list[tuple[Slot | None, str]]:
    return [(f.slot, f.message) for f in found(case_of(*statements), Code.GAP)]


BEATEN = said("a", "Ada", "beat", "Jon beat the boy", agent="Jon", patient="the boy")


def test_violence_without_time_and_place_is_asked_for() -> None:
    assert asked(BEATEN) == [(Slot.WHEN, "When was that?"), (Slot.WHERE, "Where was that?")]


def test_what_follows_one_another_is_asked_for_at_once() -> None:
    shot = said("a", "Ada", "shoot", "Jon shot the dog", agent="Jon", patient="the dog")
    (when, where) = found(case_of(BEATEN, shot), Code.GAP)
    assert (when.message, len(when.statements)) == ("When was each of these?", 2)
    assert where.slot is Slot.WHERE


def test_a_place_that_was_just_named_still_holds() -> None:
    before = placed(said("a", "Ada", "sit", "we sat by the weir"), "the weir")
    assert asked(before, at(BEATEN, "2031-03-04")) == []


@pytest.mark.parametrize(
    "statement",
    [
        at(placed(BEATEN, "the weir"), "2031-03-04"),
        replace(BEATEN, polarity=Polarity.DENIED),
        replace(BEATEN, modality=Modality.FEARED),
        said("a", "Ada", "eat", "we ate bread", agent="we", patient="bread"),
    ],
)
def test_what_is_told_or_does_not_weigh_is_not_asked_for(statement: Statement) -> None:
    assert asked(statement) == []


def test_a_person_without_a_name_is_asked_for() -> None:
    told = said("a", "Ada", "come", "a man from the town hall came", agent="a man from the town hall")
    assert asked(told) == [(Slot.WHO, "Who was “a man”?")]
    somebody = said("a", "Ada", "knock", "somebody knocked", agent="somebody")
    assert asked(somebody) == [(Slot.WHO, "Who was “somebody”?")]


def test_a_deed_without_a_doer_is_asked_for() -> None:
    taken = said("a", "Ada", "take", "my camera was taken from me", patient="my camera")
    assert asked(taken) == [(Slot.WHO, "Who did that?")]


def test_hearsay_without_its_source_is_asked_for_and_with_it_not() -> None:
    heard = replace(said("a", "Ada", "flee", "he had fled", agent="he"), knowledge=Knowledge.TOLD)
    assert asked(heard) == [(Slot.WHO, "From whom does Ada know this?")]
    assert asked(replace(heard, chain=("Ada",), teller="Jon")) == []


def test_a_source_is_asked_for_what_nobody_said_of_it() -> None:
    case = case_of(said("a", "Ada", "eat", "we ate"), described=Described(teller="Ada"))
    questions = found(case, Code.QUESTION)
    assert [f.message for f in questions] == [
        "What is a.txt: testimony, official statement, press, record, or something else?",
        "When was a.txt made?",
        "In which language is a.txt?",
    ]
    assert {f.sources for f in questions} == {("a",)}
    assert not found(case_of(said("a", "Ada", "eat", "we ate")), Code.QUESTION)


def test_taking_time_and_being_something_are_no_deeds() -> None:
    assert asked(said("a", "Ada", "take", "it took three hours", patient="three hours")) == []
    assert asked(said("a", "Ada", "take", "we were taken across", patient="we")) == []
    assert asked(said("a", "Ada", "be", "what an officer is", agent="an officer")) == []
