from dataclasses import replace

import pytest
from reasoning_material import at, case_of, counting, found, placed, said

from testimonia.model.finding import Code, Slot
from testimonia.model.statement import Modality, Polarity, Statement, Status
from testimonia.model.when import Basis, When

DIFFER = (Code.CONTRADICTION, Code.VARIATION)


def burned(source: str, teller: str, day: str, until: str | None = None) -> Statement:
    return at(said(source, teller, "burn down", f"the mill burned down on {day}", patient="the mill"), day, until)


def denied(statement: Statement) -> Statement:
    return replace(statement, polarity=Polarity.DENIED)


def test_two_tellers_and_two_days_of_one_fire_contradict() -> None:
    case = case_of(
        burned("a", "Mira Tolk", "2031-03-04"), burned("b", "Jon Abel", "2031-03-05"), burned("c", "Ada", "2031-03-05")
    )
    (finding,) = found(case, *DIFFER)
    assert (finding.code, finding.slot) == (Code.CONTRADICTION, Slot.WHEN)
    assert finding.sides is not None
    one, other = ([name.partition("/")[0] for name in side] for side in finding.sides)
    assert (one, other) == (["a"], ["b", "c"])
    assert "2031-03-04" in finding.message
    assert "2031-03-05" in finding.message


def test_one_teller_on_two_occasions_varies() -> None:
    case = case_of(burned("a", "Mira Tolk", "2031-03-04"), burned("b", "Mira Tolk", "2031-03-05"))
    assert [(f.code, f.slot) for f in found(case, *DIFFER)] == [(Code.VARIATION, Slot.WHEN)]


def test_within_one_telling_a_story_goes_on() -> None:
    assert not found(case_of(burned("a", "Mira", "2031-03-04"), burned("a", "Mira", "2031-03-05")), *DIFFER)


@pytest.mark.parametrize(
    ("other", "why"),
    [
        (burned("b", "Jon", "2031-03-03", "2031-03-06"), "the intervals are compatible"),
        (burned("b", "Jon", "2031-07-20"), "so long after, it is another fire"),
        (replace(burned("b", "Jon", "2031-03-05"), modality=Modality.FEARED), "a fear is no account"),
        (
            at(
                said("b", "Jon", "burn down", "the old mill at Sorn burned", patient="the old mill at Sorn"),
                "2031-03-05",
            ),
            "another mill",
        ),
        (at(said("b", "Jon", "burn down", "it burned", patient="it"), "2031-03-05"), "a pronoun may be anything"),
        (
            at(
                said("b", "Jon", "burn down", "the mill burned", patient="the mill"),
                "2031-03-05",
                basis=Basis.INHERITED,
            ),
            "inherited",
        ),
        (at(said("b", "Jon", "rebuild", "the mill was rebuilt", patient="the mill"), "2031-03-05"), "another act"),
    ],
)
def test_near_misses_in_time_are_left_alone(other: Statement, why: str) -> None:
    assert not found(case_of(burned("a", "Mira", "2031-03-04"), other), *DIFFER), why


def carts(source: str, teller: str, number: float, least: float | None = None, most: float | None = None) -> Statement:
    told = said(source, teller, "take", f"they took {number:g} carts", agent="they", patient=f"{number:g} carts")
    return counting(told, number, "cart", least, most)


def test_two_numbers_of_the_same_thing_contradict() -> None:
    (finding,) = found(case_of(carts("a", "Mira", 3), carts("b", "Jon", 5)), *DIFFER)
    assert (finding.code, finding.slot) == (Code.CONTRADICTION, Slot.HOW_MANY)


@pytest.mark.parametrize(
    ("other", "why"),
    [
        (carts("b", "Jon", 3), "the same number"),
        (carts("b", "Jon", 4, least=3, most=5), "about four allows three"),
        (carts("b", "Jon", 2, least=2), "at least two allows three"),
        (replace(carts("b", "Jon", 5), modality=Modality.ORDERED), "an order and its outcome"),
        (
            counting(said("b", "Jon", "take", "two of them they took", patient="two carts"), 2, "cart"),
            "a part of the whole",
        ),
        (counting(said("b", "Jon", "take", "they took carts for 5 hours", patient="carts"), 5, "hour"), "another unit"),
    ],
)
def test_near_misses_in_number_are_left_alone(other: Statement, why: str) -> None:
    assert not found(case_of(carts("a", "Mira", 3), other), *DIFFER), why


def test_a_denial_contradicts_what_another_affirms() -> None:
    case = case_of(
        said("a", "Mira Tolk", "arrest", "they arrested Jon Abel", agent="they", patient="Jon Abel"),
        denied(said("b", "Ministry of Roads", "arrest", "Mr Abel was not arrested", patient="Mr Abel")),
        named=("Jon Abel", "Abel"),
    )
    (finding,) = found(case, *DIFFER)
    assert (finding.code, finding.slot) == (Code.CONTRADICTION, Slot.POLARITY)


def test_nobody_stands_against_whoever_is_said_to_have_done_it() -> None:
    """Nobody at all did it: that denies whoever says that he did. With an act as common as going, it ties nothing."""
    case = case_of(
        said("a", "Mira", "telephone", "I telephoned the guard", agent="I", recipient="the guard"),
        denied(said("b", "Jon", "telephone", "nobody telephoned", agent="nobody")),
    )
    assert [f.slot for f in found(case, *DIFFER)] == [Slot.POLARITY]
    went = case_of(
        said("a", "Mira", "go", "I went to the guard", agent="I", goal="the guard"),
        denied(said("b", "Jon", "go", "nobody went", agent="nobody")),
    )
    assert not found(went, *DIFFER)
    warned = case_of(
        placed(said("a", "Mira", "warn", "the miller warned us", agent="the miller"), "the weir"),
        placed(denied(said("b", "Jon", "warn", "nobody warned us", agent="nobody")), "the weir"),
    )
    assert [f.slot for f in found(warned, *DIFFER)] == [Slot.POLARITY]


@pytest.mark.parametrize(
    ("quote", "day", "why"),
    [
        ("Abel was not arrested before the fire", None, "denied only up to a point"),
        ("Abel was not arrested in June", "2031-06-10", "denied of another time"),
    ],
)
def test_a_denial_of_another_time_is_left_alone(quote: str, day: str | None, why: str) -> None:
    denial = denied(said("b", "Ministry of Roads", "arrest", quote, patient="Abel"))
    case = case_of(
        at(said("a", "Mira", "arrest", "they arrested Abel", patient="Abel"), "2031-03-04"),
        at(denial, day) if day else denial,
        named=("Abel",),
    )
    assert not found(case, *DIFFER), why


def test_two_people_of_one_surname_are_not_set_against_each_other() -> None:
    """The dead Tolk may be either: nothing follows."""
    case = case_of(
        at(said("a", "Jon", "die", "Tolk died", patient="Tolk"), "2031-03-04"),
        at(said("b", "Ada", "die", "Pavel Tolk died", patient="Pavel Tolk"), "2031-03-05"),
        said("b", "Ada", "help", "Mira Tolk helped", agent="Mira Tolk"),
        named=("Pavel Tolk", "Mira Tolk", "Tolk"),
    )
    assert not found(case, *DIFFER)


def test_rejected_statements_differ_from_nothing() -> None:
    gone = replace(burned("b", "Jon", "2031-03-05"), status=Status.REJECTED)
    assert not found(case_of(burned("a", "Mira", "2031-03-04"), gone), *DIFFER)


def test_a_time_of_day_without_a_day_is_set_against_the_clock_only() -> None:
    told = replace(
        burned("b", "Jon", "2031-03-05"), when=When("at 06:40", None, "2031-03-05T06:40:00", "2031-03-05T06:40:00")
    )
    assert not found(case_of(burned("a", "Mira", "2031-03-04"), told), *DIFFER)
    same_day = at(burned("a", "Mira", "2031-03-05"), "2031-03-05T22:00:00", "2031-03-05T22:30:00")
    assert [f.slot for f in found(case_of(same_day, told), *DIFFER)] == [Slot.WHEN]


def test_an_order_that_only_says_the_act_again_is_no_common_thing() -> None:
    case = case_of(
        said("a", "Mira", "order", "I gave an order", agent="I", patient="an order"),
        denied(said("b", "Jon", "order", "he gave no order", agent="he", patient="order")),
    )
    assert not found(case, *DIFFER)


def test_two_sums_of_the_dead_differ_but_two_deeds_need_the_same_place() -> None:
    def dead(source: str, teller: str, number: int, place: str | None, act: str = "die") -> Statement:
        told = counting(said(source, teller, act, f"{number} men {act}", patient=f"{number} men"), number, "man")
        return placed(told, place) if place else told

    sums = found(case_of(dead("a", "Mira", 2, None), dead("b", "Jon", 8, None)), *DIFFER)
    assert [f.slot for f in sums] == [Slot.HOW_MANY]
    deeds = case_of(dead("a", "Mira", 2, None, "kill"), dead("b", "Jon", 8, None, "kill"))
    assert not found(deeds, *DIFFER)
    assert not found(case_of(dead("a", "Mira", 2, "the weir"), dead("b", "Jon", 8, "the school")), *DIFFER)
    both = found(case_of(dead("a", "Mira", 2, "the weir"), dead("b", "Jon", 8, "the weir")), *DIFFER)
    assert [f.slot for f in both] == [Slot.HOW_MANY]


def test_a_door_and_the_door_of_the_hall_may_be_one_where_one_says_no() -> None:
    """First told: the door of the hall was not locked. Then: the door was locked."""
    case = case_of(
        denied(said("a", "Mira", "lock", "the door of the hall was not locked", patient="the door of the hall")),
        said("b", "Jon", "lock", "the door was locked", patient="the door"),
        said("b", "Jon", "lock", "the gate was locked", patient="the gate"),
    )
    both = found(case, *DIFFER)
    assert [(f.slot, len(f.statements)) for f in both] == [(Slot.POLARITY, 2)]


def test_two_orders_differ_only_over_one_thing() -> None:
    """First told: she gave one order, to go home. Then: she gave no order to burn the mill."""
    gave = said("a", "Mira", "order", "Ada Brenn gave one order only, to go home", agent="Ada Brenn")
    none = denied(said("b", "Jon", "order", "Ada Brenn gave no order to burn the mill", agent="Ada Brenn"))
    assert not found(case_of(gave, none, named=("Ada Brenn",)), *DIFFER)
