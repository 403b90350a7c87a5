"""Denials: of whom, of what and of where they hold, and what else they deny."""

from dataclasses import replace

import pytest
from reasoning_material import at, case_of, found, placed, said

from testimonia.model.finding import Code, Slot
from testimonia.model.statement import Modality, Participant, Polarity, Statement
from testimonia.reasoning.accounts.lacking import denied_nouns

DIFFER = (Code.CONTRADICTION, Code.VARIATION)


def slots(*told: Statement, named: tuple[str, ...] = ()) -> list[Slot | None]:
    return [finding.slot for finding in found(case_of(*told, named=named), *DIFFER)]


def denied(statement: Statement) -> Statement:
    return replace(statement, polarity=Polarity.DENIED)


def with_other(statement: Statement, role: str, text: str) -> Statement:
    return replace(statement, participants=(*statement.participants, Participant(role, text)))


def test_who_never_spoke_gave_no_order() -> None:
    never = denied(said("a", "Ada", "speak", "Oren Tal never spoke to the driver", agent="Oren Tal"))
    ordered = said("b", "Jon", "order", "Oren Tal ordered the driver to go on", agent="Oren Tal", patient="the driver")
    ordered = replace(ordered, modality=Modality.ORDERED)
    assert slots(with_other(never, "recipient", "the driver"), ordered, named=("Oren Tal",)) == [Slot.POLARITY]


def test_who_was_not_asked_may_have_spoken() -> None:
    """To deny a kind of speaking denies no other."""
    never = denied(said("a", "Ada", "promise", "Oren Tal promised the driver nothing", agent="Oren Tal"))
    told = said("b", "Jon", "speak", "Oren Tal spoke to the driver", agent="Oren Tal")
    assert slots(never, with_other(told, "recipient", "the driver"), named=("Oren Tal",)) == []


def test_no_patient_left_and_one_tells_that_he_did() -> None:
    none = denied(said("a", "The Ministry", "leave", "No patient left the ward that night", agent="No patient"))
    went = said("b", "Jon Abel", "leave", "I left the ward at four", agent="I")
    none, went = at(none, "2031-03-18", "2031-03-19"), at(went, "2031-03-19T04:00:00")
    assert slots(none, went, named=("Jon Abel",)) == [Slot.POLARITY]


def test_that_no_patient_left_says_nothing_of_the_guards() -> None:
    none = denied(said("a", "The Ministry", "leave", "No patient left the ward that night", agent="No patient"))
    guards = said("b", "Jon Abel", "leave", "the guards left the ward", agent="the guards")
    assert slots(none, guards) == []


def test_where_nobody_died_somebody_may_have_died_elsewhere() -> None:
    none = placed(denied(said("a", "The clinic", "die", "Deaths in the clinic: none")), "the clinic")
    died = placed(said("b", "Ada", "die", "two men died", patient="two men"), "the mill")
    assert slots(none, died) == []


def test_bore_no_flags_and_a_flag_on_each() -> None:
    bare = denied(said("a", "Ada", "bear", "The lorries bore no flags at all", agent="The lorries"))
    flagged = said(
        "b", "Jon", "have", "white flags were on all the lorries", agent="the lorries", patient="white flags"
    )
    assert slots(bare, flagged) == [Slot.POLARITY]


def test_before_they_fired_denies_no_later_shot() -> None:
    quote = "our men did not fire a gun before the troops fired"
    until = denied(said("a", "Ada", "fire", quote, agent="our men"))
    later = said("b", "Jon", "fire", "the troops fired a gun at the men", agent="the troops")
    assert Slot.POLARITY not in slots(until, later)


def test_nothing_came_in_where_it_was_brought() -> None:
    none = denied(said("a", "Ada", "receive", "the granary received nothing from us", agent="the granary"))
    came = said("b", "Jon", "reach", "the wheat reached the granary", agent="the wheat", patient="the granary")
    assert slots(none, came) == [Slot.OUTCOME]


def test_he_was_not_with_us() -> None:
    alone = denied(said("a", "Jon Abel", "leave", "Ada Roth was not with us when we left the mill", agent="Ada Roth"))
    both = said("b", "Ada Roth", "leave", "I left the mill with Abel", agent="I")
    told = slots(alone, with_other(both, "companion", "Abel"), named=("Ada Roth", "Jon Abel"))
    assert told == [Slot.WHO]


@pytest.mark.parametrize(
    ("quote", "nouns"),
    [
        ("the lorries bore no flags or other marks", ["flags"]),
        ("I have not had any watch", ["watch"]),
        ("not one boat was there", ["boat"]),
        ("they had water", []),
    ],
)
def test_what_is_denied(quote: str, nouns: list[str]) -> None:
    assert list(denied_nouns(quote)) == nouns
