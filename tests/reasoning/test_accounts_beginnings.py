"""Who began it: in words, by denial, by an answer, and by what is told first."""

from dataclasses import replace

from reasoning_material import case_of, found, placed, said

from testimonia.model.finding import Code, Finding, Slot
from testimonia.model.statement import Polarity, Statement

FIRED = "fire"


def fired(source: str, teller: str, quote: str, by: str, at: str) -> Statement:
    return placed(said(source, teller, FIRED, quote, agent=by, patient=at), "the square")


def began(*told: Statement) -> list[Finding]:
    return [f for f in found(case_of(*told), Code.CONTRADICTION) if f.slot is Slot.ORDER]


def test_both_sides_say_that_the_other_fired_first() -> None:
    one = fired("a", "Ada", "the soldiers fired first at the villagers", "the soldiers", "the villagers")
    other = fired("b", "Major Senn", "the villagers fired first on the soldiers", "the villagers", "the soldiers")
    (clash,) = began(one, other)
    assert clash.sides == ((one.id,), (other.id,))
    assert "differ on who began it" in clash.message


def test_two_who_say_the_same() -> None:
    one = fired("a", "Ada", "the soldiers fired first at the villagers", "the soldiers", "the villagers")
    other = fired("b", "Jon", "the soldiers opened fire on the villagers", "the soldiers", "the villagers")
    assert began(one, other) == []


def test_a_denial_that_they_began() -> None:
    quote = "not a shot was fired by the villagers before the soldiers fired"
    one = replace(placed(said("a", "Ada", FIRED, quote, agent="the villagers"), "the square"), polarity=Polarity.DENIED)
    other = fired("b", "Major Senn", "the villagers fired first on the soldiers", "the villagers", "the soldiers")
    assert len(began(one, other)) == 1


def test_who_tells_the_answer_tells_who_began() -> None:
    """“Some men fired at the troops. Upon this the troops fired.”"""
    first = fired("b", "Major Senn", "some men fired four shots at the soldiers", "some men", "the soldiers")
    answer = fired("b", "Major Senn", "upon this the soldiers fired on the men", "the soldiers", "the men")
    other = fired("a", "Ada", "the soldiers fired first at the villagers", "the soldiers", "the villagers")
    (clash,) = began(other, first, answer)
    assert first.id in clash.statements
    assert answer.id not in clash.statements


def test_two_places_are_two_beginnings() -> None:
    one = fired("a", "Ada", "the soldiers fired first at the villagers", "the soldiers", "the villagers")
    other = fired("b", "Major Senn", "the villagers fired first on the soldiers", "the villagers", "the soldiers")
    assert began(one, placed(other, "the old mill")) == []
