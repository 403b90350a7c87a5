"""What looks like a clash and is none; beside each the real clash, so that silence is no accident."""

import pytest
from ordering_material import Said, Telling, case_of, judged, may, ordered, orders, orders_in, says, tells

from testimonia.model.finding import Code, Slot
from testimonia.model.statement import Status

REACHED = tells(
    "Jon Marn",
    says("Two days after the bridge at Kolm was blown up we reached the camp", "reach", agent="we", goal="the camp"),
)
CAMP = tells("Camp of Tolin", may(7, "Jon Marn reached the camp", "reach", agent="Jon Marn", goal="the camp"))


def blown_up(what: str) -> Telling:
    return tells("Ada Roth", may(9, f"{what} was blown up", "blow up", patient=what))


def test_a_day_counted_from_a_bridge_holds_for_that_bridge() -> None:
    (found,) = orders(blown_up("the bridge at Kolm"), REACHED, CAMP)
    assert (found.code, found.slot) == (Code.IMPOSSIBLE_ORDER, Slot.ORDER)
    assert found.sources == ("s0", "s1", "s2")


@pytest.mark.parametrize("what", ["the bridge at Orlec", "another bridge", "the other bridge at Orlec", "the mill"])
def test_another_bridge_is_not_counted_from(what: str) -> None:
    assert not orders(blown_up(what), REACHED, CAMP)


CAME = may(5, "we came to the bridge", "come", agent="we", goal="the bridge")
LEFT = may(6, "we left the bridge", "leave", agent="we", patient="the bridge")
HELD = says("We held the bridge for three days", "hold", agent="We", patient="the bridge")
HOLD = ordered(says("They ordered us to hold the bridge for three days", "hold", agent="us", patient="the bridge"))


def test_an_order_and_what_came_of_it_may_differ() -> None:
    assert not orders(tells("Ada Roth", CAME, HOLD, LEFT))


def test_what_was_done_for_three_days_was_not_over_on_the_second() -> None:
    (found,) = orders(tells("Ada Roth", CAME, HELD, LEFT))
    assert (found.code, found.slot) == (Code.VARIATION, Slot.ORDER)


@pytest.mark.parametrize("day", [7, 8, 12])
def test_three_days_may_be_counted_with_or_without_the_first(day: int) -> None:
    left = may(day, "we left the bridge", "leave", agent="we", patient="the bridge")
    assert not orders(tells("Ada Roth", CAME, HELD, left))


@pytest.mark.parametrize(
    "back",
    [
        may(4, "we had left the bridge at Kolm", "leave", agent="we", patient="the bridge"),
        may(4, "we left the bridge at Kolm", "leave", agent="we", patient="the bridge"),
        says("Before that we had left the bridge at Kolm", "leave", agent="we", patient="the bridge"),
    ],
)
def test_a_look_back_is_told_late_and_was_early(back: Said) -> None:
    assert not orders(tells("Ada Roth", CAME, HELD, back))


def test_two_accounts_that_only_differ_in_the_day_are_no_impossible_order() -> None:
    other = tells("Ivo Penn", may(7, "the bridge at Kolm was blown up", "blow up", patient="the bridge at Kolm"))
    assert not orders(blown_up("the bridge at Kolm"), other)


def test_days_that_fit_give_nothing() -> None:
    fitting = tells("Camp of Tolin", may(11, "Jon Marn reached the camp", "reach", agent="Jon Marn", goal="the camp"))
    assert not orders(blown_up("the bridge at Kolm"), REACHED, fitting)


@pytest.mark.parametrize("words", ["On 9 May", "Two days after", "On 7 May"])
def test_what_a_reviewer_rejects_no_longer_clashes_and_what_he_accepts_does(words: str) -> None:
    case = case_of(blown_up("the bridge at Kolm"), REACHED, CAMP)
    assert not orders_in(judged(case, words, Status.REJECTED))
    assert len(orders_in(judged(case, words, Status.ACCEPTED))) == 1
