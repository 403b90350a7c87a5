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


def test_part_of_a_body_stands_for_it() -> None:
    one = fired("a", "Ada", "a number of the soldiers first fired", "a number of the soldiers", "us")
    quote = "four or five shots were fired at the soldiers"
    shots = placed(
        said("b", "Major Senn", FIRED, quote, patient="four or five shots", recipient="the soldiers"), "the square"
    )
    answer = fired("b", "Major Senn", "upon which the soldiers fired on the men", "the soldiers", "the men")
    (clash,) = began(one, shots, answer)
    assert clash.sides == ((one.id,), (shots.id,))


def test_what_was_before_is_told_of_who_fired_later() -> None:
    """“The police fired before any of the strikers had thrown a stone.”"""
    quote = "the police fired before any of the strikers had thrown a stone"
    one = placed(said("a", "Ada", FIRED, quote, agent="the police"), "the square")
    other = fired("b", "Major Senn", "the strikers struck first at the police", "the strikers", "the police")
    assert len(began(one, other)) == 1


def test_what_is_said_of_the_deed_just_told() -> None:
    one = fired("a", "Ada", "the soldiers fired on our people", "the soldiers", "our people")
    of_it = said("a", "Ada", "be", "which was the first firing in the town")
    other = fired("b", "Major Senn", "the people fired first on the soldiers", "the people", "the soldiers")
    (clash,) = began(one, of_it, other)
    assert of_it.id in clash.statements


def test_words_that_lead_to_a_passage_make_it_an_answer() -> None:
    """The passage begins behind “Upon this, without any order,”, which still belongs to it."""
    lead = said("b", "Major Senn", "be", "Upon this, without any order,")
    told = (
        fired("a", "Ada", "the villagers fired first at the soldiers", "the villagers", "the soldiers"),
        fired("b", "Major Senn", "the villagers fired four shots at the soldiers", "the villagers", "the soldiers"),
    )
    opened = fired("b", "Major Senn", "the soldiers opened fire at the villagers", "the soldiers", "the villagers")
    assert began(*told, lead, opened) == []
    assert len(began(*told, opened)) == 1


def test_an_order_not_to_fire_begins_nothing() -> None:
    one = fired("a", "Ada", "the soldiers fired first at the villagers", "the soldiers", "the villagers")
    other = fired("b", "Major Senn", "the soldiers had orders not to fire on the villagers", "", "the soldiers")
    assert began(one, other) == []


def test_many_passages_of_a_side_are_counted() -> None:
    quotes = [f"the soldiers fired first at the {who}" for who in ("villagers", "farmers", "women", "children", "men")]
    told = [fired(str(n), f"Ada {n}", quote, "the soldiers", quote[28:]) for n, quote in enumerate(quotes)]
    other = fired("x", "Major Senn", "the villagers fired first on the soldiers", "the villagers", "the soldiers")
    (clash,) = began(*told, other)
    assert "and so in 2 more passages" in clash.message
