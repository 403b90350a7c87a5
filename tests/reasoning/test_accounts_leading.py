"""Who did something first, where it was no attack."""

from reasoning_material import case_of, found, placed, said

from testimonia.model.finding import Code, Finding, Slot
from testimonia.model.statement import Statement


def crossed(source: str, teller: str, quote: str, by: str) -> Statement:
    return placed(said(source, teller, "cross", quote, agent=by, patient="the bridge"), "Orlec")


def led(*told: Statement) -> list[Finding]:
    return [f for f in found(case_of(*told), Code.CONTRADICTION) if f.slot is Slot.ORDER]


def test_two_were_the_first() -> None:
    one = crossed("a", "Ada", "the trucks crossed the bridge first", "the trucks")
    other = crossed("b", "Jon", "the soldiers crossed the bridge first", "the soldiers")
    (clash,) = led(one, other)
    assert clash.sides == ((one.id,), (other.id,))


def test_one_before_the_other_and_the_other_way_round() -> None:
    one = crossed("a", "Ada", "the trucks crossed the bridge before the soldiers", "the trucks")
    other = crossed("b", "Jon", "the soldiers crossed the bridge before the trucks did", "the soldiers")
    assert len(led(one, other)) == 1


def test_the_same_were_the_first() -> None:
    one = crossed("a", "Ada", "the trucks crossed the bridge first", "the trucks")
    other = crossed("b", "Jon", "the trucks crossed the bridge before the soldiers", "the trucks")
    assert led(one, other) == []


def test_at_first_is_no_order() -> None:
    one = crossed("a", "Ada", "the trucks crossed the bridge at first", "the trucks")
    other = crossed("b", "Jon", "the soldiers crossed the bridge at first", "the soldiers")
    assert led(one, other) == []
