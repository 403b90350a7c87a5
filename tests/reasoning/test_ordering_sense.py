"""Nobody acts after his death, and nobody gets off before the boat is there."""

import pytest
from ordering_material import Said, Telling, began, case_of, clock, denied, may, orders, says, tells

from testimonia.model.finding import Code, Slot

DIED = may(2, "Anton Grau died", "die", agent="Anton Grau")
GRETA_DIED = may(9, "Greta Grau died", "die", agent="Greta Grau")


def gate(who: str, day: int = 5) -> Telling:
    """Ivo Penn, on whom he saw at the gate."""
    return tells("Ivo Penn", may(day, f"{who} opened the gate for us", "open", agent=who, patient="the gate"))


@pytest.mark.parametrize("who", ["Anton Grau", "old Anton Grau", "Grau"])
def test_who_died_opens_no_gate_afterwards(who: str) -> None:
    (found,) = orders(tells("Parish of Tolin", DIED), gate(who))
    assert (found.code, found.slot) == (Code.CONTRADICTION, Slot.OUTCOME)
    assert found.sides == ((found.statements[0],), (found.statements[1],))


@pytest.mark.parametrize("day", [1, 2])
def test_he_may_do_so_until_the_day_of_his_death(day: int) -> None:
    assert not orders(tells("Parish of Tolin", DIED), gate("Anton Grau", day))


@pytest.mark.parametrize("who", ["Karel Moor", "The miller", "we"])
def test_others_go_on_acting(who: str) -> None:
    assert not orders(tells("Parish of Tolin", DIED), gate(who))


@pytest.mark.parametrize("who", ["Greta Grau", "Grau"])
def test_two_people_of_one_surname_are_kept_apart(who: str) -> None:
    assert not orders(tells("Parish of Tolin", DIED, GRETA_DIED), gate(who))


def test_the_full_name_says_which_of_two_it_was() -> None:
    (found,) = orders(tells("Parish of Tolin", DIED, GRETA_DIED), gate("Anton Grau"))
    assert not any("Greta" in statement for statement in found.statements)


def test_a_death_that_is_denied_ends_no_life() -> None:
    alive = denied(may(2, "Anton Grau did not die", "die", agent="Anton Grau"))
    assert not orders(tells("Parish of Tolin", alive), gate("Anton Grau"))


@pytest.mark.parametrize(
    ("words", "act"), [("Anton Grau lay in the chapel", "lie"), ("they buried Anton Grau behind the chapel", "bury")]
)
def test_the_dead_lie_and_are_buried(words: str, act: str) -> None:
    role = "agent" if act == "lie" else "patient"
    assert not orders(tells("Parish of Tolin", DIED, may(4, words, act, **{role: "Anton Grau"})))


BURIED = may(5, "I buried old Matej", "bury", agent="I", patient="old Matej")


def test_whoever_was_buried_was_dead_and_whoever_buried_him_was_not() -> None:
    (found,) = orders(tells("Vera Toll", BURIED), gate("old Matej", 9))
    assert found.slot is Slot.OUTCOME
    assert not orders(tells("Vera Toll", BURIED), gate("Vera Toll", 9))


def test_a_burial_may_be_dated_from_another_happening() -> None:
    burial = says("Three days after the mill burned I buried old Matej", "bury", agent="I", patient="old Matej")
    mill = tells("Ada Roth", may(2, "the mill burned", "burn", agent="the mill"))
    assert not orders(tells("Vera Toll", burial), mill, gate("old Matej", 4))
    (found,) = orders(tells("Vera Toll", burial), mill, gate("old Matej", 9))
    assert (found.code, found.slot, len(found.statements)) == (Code.IMPOSSIBLE_ORDER, Slot.ORDER, 3)


def test_of_one_teller_it_is_a_variation() -> None:
    (found,) = orders(tells("Ivo Penn", DIED, may(4, "Anton Grau opened the gate", "open", agent="Anton Grau")))
    assert (found.code, found.slot) == (Code.VARIATION, Slot.OUTCOME)


def test_an_undated_deed_was_before_the_death() -> None:
    deed = says("Anton Grau opened the gate for us", "open", agent="Anton Grau", patient="the gate")
    assert began(case_of(tells("Parish of Tolin", DIED), tells("Ivo Penn", deed)), "gate") == (None, "2031-05-02")


BURNED = tells("Ivo Penn", clock(4, "05:00", "the mill burned", "burn", agent="the mill"))
AT_HARBOUR = tells("Harbour of Tolin", clock(4, "10:00", "the boat arrived", "arrive", agent="the boat"))
AT_TOLIN = tells("Ada Roth", clock(4, "10:00", "the boat arrived at Tolin", "arrive", agent="the boat"))


def got_off(hours: str) -> Telling:
    words = f"{hours} hours after the mill burned I got off at Tolin"
    return tells("Jon Marn", says(words, "get off", agent="I"))


@pytest.mark.parametrize("arrival", [AT_HARBOUR, AT_TOLIN])
def test_nobody_gets_off_before_the_boat_is_there(arrival: Telling) -> None:
    assert not orders(BURNED, arrival, got_off("Five"))
    (found,) = orders(BURNED, arrival, got_off("Three"))
    assert "cannot have been before" in found.message


@pytest.mark.parametrize(
    "arrival",
    [
        clock(4, "10:00", "the boat arrived at Orlec", "arrive", agent="the boat"),
        denied(clock(4, "10:00", "the boat did not arrive at Tolin", "arrive", agent="the boat")),
        clock(4, "10:00", "the boat left Tolin", "leave", agent="the boat"),
    ],
)
def test_another_boat_holds_nobody_up(arrival: Said) -> None:
    assert not orders(BURNED, tells("Ada Roth", arrival), got_off("Three"))
