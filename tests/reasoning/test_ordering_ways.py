"""The way from Orlec over Post Greben to the two oaks, told by three who went it: its lengths against a clock."""

import pytest
from ordering_material import Telling, at, began, bounds_of, case_of, clock, judged, may, orders, orders_in, says, tells

from testimonia.model.statement import Status

LEFT = clock(9, "06:00", "we left Orlec with the carts", "leave", agent="we", patient="Orlec")
STOPPED = at(says("At Post Greben guards stopped us", "stop", agent="guards", patient="us"), "Post Greben")
HELD = says("The guards kept us there for three hours", "keep", agent="The guards", patient="us")
UTE = tells("Ute Falk", LEFT, STOPPED, HELD)
RIK = tells("Rik Falk", says("To Post Greben it takes two hours with a cart", "take"))
ONWARD = says("From Post Greben to the two oaks it is one hour", "be")
# Left at 6:00, fifteen minutes sooner or later; on the way for one and a half at least; kept for two and a
# half at least; half an hour more to the oaks.
SOONEST = "10:15"


def ola(hour: str) -> Telling:
    return tells(
        "Ola Senn", ONWARD, clock(9, hour, "we reached the two oaks", "reach", agent="we", goal="the two oaks")
    )


def test_an_hour_that_the_ways_and_the_stay_leave_no_time_for_cannot_be() -> None:
    (found,) = orders(UTE, RIK, ola("09:50"))
    assert f"was not before 9 May 2031, {SOONEST}" in found.message
    assert len(found.statements) == 5


def test_a_length_that_is_not_needed_is_left_out() -> None:
    (found,) = orders(UTE, RIK, ola("09:00"))
    assert "was not before 9 May 2031, 09:45" in found.message
    assert found.message.count("So long it took") == 2


@pytest.mark.parametrize("hour", ["10:15", "11:30", "18:00"])
def test_rounded_hours_that_fit_within_their_rounding_can_be(hour: str) -> None:
    assert not orders(UTE, RIK, ola(hour))


@pytest.mark.parametrize("leg", ["we left Orlec", "To Post Greben", "kept us", "From Post Greben", "we reached"])
def test_a_clash_needs_every_leg_of_the_way(leg: str) -> None:
    assert not orders_in(judged(case_of(UTE, RIK, ola("09:50")), leg, Status.REJECTED))


def test_a_way_ends_no_sooner_than_its_length_allows_and_may_always_take_longer() -> None:
    bounds = bounds_of(case_of(UTE, RIK), "To Post Greben")
    assert bounds.earliest_end is not None
    assert bounds.earliest_end.at == "2031-05-09T07:15:00"
    assert bounds.latest_end is None or bounds.latest_end.at >= "2031-06-30"


def test_there_is_the_place_that_was_told_last() -> None:
    assert began(case_of(UTE, RIK), "kept us there")[0] == "2031-05-09T07:15:00"
    elsewhere = tells("Ute Falk", LEFT, at(says("At Tolin we slept", "sleep", agent="we"), "Tolin"), HELD)
    assert began(case_of(elsewhere, RIK), "kept us there")[0] != "2031-05-09T07:15:00"


def test_a_way_to_another_place_does_not_end_at_the_stay() -> None:
    to_tolin = tells("Rik Falk", says("To Tolin it takes two hours with a cart", "take"))
    assert not orders(UTE, to_tolin, ola("09:50"))


def test_a_departure_without_a_time_begins_no_way() -> None:
    undated = tells("Ute Falk", says("We left Orlec with the carts", "leave", agent="We"), STOPPED, HELD)
    assert not orders(undated, RIK, ola("09:50"))


def test_a_departure_of_another_day_leaves_room_enough() -> None:
    earlier = tells("Ute Falk", may(8, "we left Orlec with the carts", "leave", agent="we"), STOPPED, HELD)
    assert not orders(earlier, RIK, ola("09:50"))
