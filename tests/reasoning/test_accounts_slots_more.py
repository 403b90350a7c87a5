"""Differences that hang on a word: an ordinal, a rank, "in all", "there was no", before and after."""

from dataclasses import replace

import pytest
from reasoning_material import at, case_of, counting, found, placed, said

from testimonia.model.finding import Code, Slot
from testimonia.model.statement import Modality, Polarity, Statement, Where
from testimonia.model.when import OF_THE_CASE, Basis, When
from testimonia.reasoning.accounts.ordinals import in_digits, ordinals
from testimonia.reasoning.accounts.sequences import sequences
from testimonia.reasoning.accounts.sides import gathered, merged
from testimonia.reasoning.reason import reasoned

DIFFER = (Code.CONTRADICTION, Code.VARIATION)


def slots(*told: Statement, named: tuple[str, ...] = ()) -> list[Slot | None]:
    return [finding.slot for finding in found(case_of(*told, named=named), *DIFFER)]


def denied(statement: Statement) -> Statement:
    return replace(statement, polarity=Polarity.DENIED)


def test_the_third_window_is_not_the_fifth() -> None:
    one = placed(said("a", "Ada", "die", "Pavel Tolk died at the third window", patient="Pavel Tolk"), "third window")
    quote = "the smoke had killed Pavel Tolk, he lay dead under the bars of the window"
    other = placed(said("b", "Jon", "die", quote, patient="Pavel Tolk"), "5th window")
    same = placed(said("b", "Jon", "die", quote, patient="Pavel Tolk"), "3rd window")
    assert slots(one, other, named=("Pavel Tolk",)) == [Slot.WHERE]
    assert slots(one, same, named=("Pavel Tolk",)) == []


def test_ordinals_in_words_and_digits() -> None:
    assert ordinals("the Ninth Brigade") == ordinals("the 9th Brigade") == {9}
    assert in_digits("the Ninth Brigade") == "the 9th Brigade"


def test_a_lieutenant_is_no_colonel() -> None:
    one = said("a", "Ada", "open", "a lieutenant opened the gate", agent="a lieutenant", patient="the gate")
    other = said("b", "Jon", "open", "Colonel Marn opened the gate", agent="Colonel Marn", patient="the gate")
    assert slots(one, other) == [Slot.WHO]


def test_the_commander_may_be_the_colonel() -> None:
    one = said("a", "Ada", "open", "the commander opened the gate", agent="the commander", patient="the gate")
    other = said("b", "Jon", "open", "Colonel Marn opened the gate", agent="Colonel Marn", patient="the gate")
    assert slots(one, other) == []


def test_the_enemy_or_our_own() -> None:
    one = said("a", "Ada", "blow up", "the enemy blew up the weir", agent="the enemy", patient="the weir")
    other = said("b", "Jon", "blow up", "ours blew up the weir", agent="ours", patient="the weir")
    assert slots(one, other) == [Slot.WHO]


def test_more_than_there_were_in_all() -> None:
    whole = counting(said("a", "Ada", "drown", "in all two men drowned", patient="two men"), 2, "man")
    more = counting(said("b", "Jon", "drown", "seven men drowned that night", patient="seven men"), 7, "man")
    assert slots(whole, more) == [Slot.HOW_MANY]


def test_some_lorries_may_be_a_part_of_the_vehicles() -> None:
    lorries = counting(said("a", "Ada", "burn", "seven lorries burned", patient="seven lorries"), 7, "lorry")
    vehicles = counting(said("b", "Jon", "burn", "eleven vehicles burned", patient="eleven vehicles"), 11, "vehicle")
    assert slots(lorries, vehicles) == []


def test_that_there_was_none_and_that_there_was_one() -> None:
    none = denied(placed(said("a", "Ada", "be", "there was no mortar on the ridge", theme="mortar"), "the ridge"))
    one = placed(said("b", "Jon", "fire", "the mortar fired from the ridge", agent="the mortar"), "the ridge")
    assert Slot.POLARITY in slots(none, one)


def test_no_mortar_says_nothing_of_a_lorry() -> None:
    none = denied(placed(said("a", "Ada", "be", "there was no ambulance at the mill", theme="ambulance"), "the mill"))
    one = placed(said("b", "Jon", "burn", "a lorry burned at the mill", patient="a lorry"), "the mill")
    assert slots(none, one) == []


def test_what_is_added_beside_a_name_names_the_same() -> None:
    one = said("a", "Ada", "die", "the miller died", patient="the driver")
    other = said("b", "Jon", "recover", "the driver, Ivo Penn, recovered", agent="the driver, Ivo Penn")
    assert slots(one, other) == [Slot.OUTCOME]


ORDERS = [
    ("The lamps went out before the guards left the gate.", "The guards left the gate before the lamps went out."),
    ("After the bridge was gone we took the boats.", "The first boat was already out when the bridge went up."),
    ("First the cart tipped, and only then did he let go of the rope.", "He let the rope go before the cart tipped."),
    ("The doctor came only when the engine had stopped.", "The doctor came while the engine was still running."),
    ("They let nobody near the boats before we were counted.", "We got to the boats, and after that we were counted."),
    ("The lorry left, and only hours later the gate was opened.", "Only when the gate was open did the lorry leave."),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other"), ORDERS)
def test_what_one_puts_first_the_other_puts_last(one: str, other: str) -> None:
    assert any(a.earlier & b.later and a.later & b.earlier for a in sequences(one) for b in sequences(other)), (
        sequences(one),
        sequences(other),
    )


@pytest.mark.parametrize(
    "quote", ["The guards stood at the gate when the lamps went out.", "We left at ten.", "They came the same night."]
)
def test_at_once_is_no_order(quote: str) -> None:
    assert sequences(quote) == ()


def test_a_difference_in_the_order_is_found_and_said() -> None:
    one = said("a", "Ada", "leave", ORDERS[0][0], agent="the guards", origin="the gate")
    other = said("b", "Jon", "leave", ORDERS[0][1], agent="the guards", origin="the gate")
    (finding,) = found(case_of(one, other), *DIFFER)
    assert finding.slot is Slot.ORDER
    assert finding.message.startswith(
        "“leave”: the tellers differ on what came first: Ada tells “The lamps went out before"
    )


def test_the_same_order_in_other_words_is_no_difference() -> None:
    one = said("a", "Ada", "leave", ORDERS[0][0], agent="the guards", origin="the gate")
    other = said("b", "Jon", "leave", "The guards left the gate after the lamps went out.", agent="the guards")
    assert slots(one, other) == []


def test_a_deed_done_to_one_thing_at_two_times_by_two() -> None:
    one = at(said("a", "Ada", "open", "Jon Abel opened the gate", agent="Jon Abel", patient="the gate"), "2031-03-04")
    other = at(
        said("b", "Jon", "open", "Vera Tolk opened the gate", agent="Vera Tolk", patient="the gate"), "2031-03-06"
    )
    assert Slot.WHEN in slots(one, other, named=("Jon Abel", "Vera Tolk"))


def at_seven(day: str, hour: int) -> When:
    """As "at seven" of a day is read: the hull of the two halves of the day."""
    return When("at seven", day, f"{day}T{hour:02}:00:00", f"{day}T{hour + 12}:00:00")


def test_a_clock_of_twelve_hours_is_one_of_two_moments() -> None:
    seven, eight = at_seven("2031-03-04", 7), at_seven("2031-03-04", 8)
    assert seven.readings == (
        ("2031-03-04T07:00:00", "2031-03-04T07:00:00"),
        ("2031-03-04T19:00:00", "2031-03-04T19:00:00"),
    )
    assert seven.excludes(eight)
    assert not seven.excludes(When("19:00", "2031-03-04T19:00:00", "2031-03-04T19:00:00", "2031-03-04T19:00:00"))
    day_long = When("all day", "2031-03-04T07:00/2031-03-04T19:00", "2031-03-04T07:00:00", "2031-03-04T19:00:00")
    assert len(day_long.readings) == 1
    assert not day_long.excludes(eight)


def of_the_case(instant: str) -> When:
    """A clock that the teller tells, of a day that other sources gave."""
    return When("at a clock", instant, instant, instant, Basis.OWN, f"{OF_THE_CASE}, {instant[:10]}")


def test_two_clocks_of_a_day_that_the_case_gave() -> None:
    """He says at 04:10; she says ten to three, and the day is known from him."""
    official = said("a", "Office", "break out", "The fire broke out at 04:10", agent="The fire")
    official = replace(official, when=When("04:10", "x", "2031-02-07T04:10:00", "2031-02-07T04:10:00"))
    witness = said("b", "Jon", "break out", "The fire broke out at ten to three", agent="The fire")
    assert slots(official, replace(witness, when=of_the_case("2031-02-07T02:50:00"))) == [Slot.WHEN]
    near = replace(witness, when=of_the_case("2031-02-07T04:00:00"))
    assert slots(official, near) == []


def test_two_fires_two_months_apart_are_two_events() -> None:
    quote = "The fire at the mill broke out on 11 December"
    mill = at(said("a", "Ada", "break out", quote, agent="The fire at the mill"), "2030-12-11")
    camp = at(said("a", "Ada", "break out", "The fire broke out on 7 February", agent="The fire"), "2031-02-07")
    other = at(said("b", "Jon", "break out", "The fire broke out on 7 February", agent="The fire"), "2031-02-07")
    (event,) = reasoned(case_of(mill, camp, other)).events
    assert len(event.statements) == 2
    assert not any("mill" in statement for statement in event.statements)


def test_who_it_was_that_came() -> None:
    one = said("a", "Ada", "come", "It was Colonel Marn who came for Pavel that night", agent="Colonel Marn")
    other = said("b", "Jon", "come", "It was Vera Tolk who came for Pavel that night, with a lamp", agent="Vera Tolk")
    assert slots(one, other, named=("Vera Tolk",)) == [Slot.WHO]


def test_he_gave_no_order_and_she_heard_him_order_it() -> None:
    """Colonel Marn denies it of himself; another tells it as an order of his."""
    none = denied(said("a", "Ivo Marn", "order", "I gave no order to burn the mill", agent="I"))
    given = said("b", "Jon Abel", "order", "Ivo Marn gave the order to burn the mill", agent="Ivo Marn")
    given = replace(given, modality=Modality.ORDERED)
    assert slots(none, given, named=("Ivo Marn",)) == [Slot.POLARITY]


def sides_of(*pairs: str) -> list[tuple[str, str]]:
    """``"a1 b1"`` says that statement 1 of a differs from statement 1 of b; the first letter is who tells it."""
    names = sorted({name for pair in pairs for name in pair.split()})
    order = {name: n for n, name in enumerate(names)}
    differ = [frozenset(pair.split()) for pair in pairs]
    tellers = {name: frozenset(name[0]) for name in names}
    found = merged(gathered(differ, order), differ, order, tellers)
    return [(" ".join(mine), " ".join(theirs)) for mine, theirs in found]


def test_what_most_differ_in_is_one_finding() -> None:
    assert sides_of("a1 x1", "a1 x2", "b1 x1", "b1 x2", "c1 x1") == [("a1 b1 c1", "x1 x2")]


def test_nobody_is_put_on_both_sides() -> None:
    found = sides_of("a1 x1", "a1 x2", "b1 x1", "b1 x2", "x3 b1")
    assert all(not {name[0] for name in mine.split()} & {name[0] for name in theirs.split()} for mine, theirs in found)
    assert any("x3" in mine + theirs for mine, theirs in found)


def test_few_differences_are_not_made_one() -> None:
    assert len(sides_of("a1 x1", "a1 y1", "b1 x1", "c1 y1", "d1 y1", "d1 z1")) > 1


def test_who_denies_a_number_does_not_deny_the_deed() -> None:
    def out(source: str, teller: str, quote: str, who: str, number: int, words: str) -> Statement:
        return counting(said(source, teller, "carry out", quote, agent=who, patient=words), number, "man")

    none = out("a", "Ada", "I did not carry out twelve men", "I", 12, "twelve men")
    three = out("b", "Jon", "Ada carried out three men", "Ada", 3, "three men")
    twelve = out("c", "Vera", "Ada carried out twelve men", "Ada", 12, "twelve men")
    assert Slot.POLARITY not in slots(denied(none), three, named=("Ada",))
    assert Slot.POLARITY in slots(denied(none), twelve, named=("Ada",))


def test_that_she_had_no_watch_says_nothing_of_his() -> None:
    none = denied(said("a", "Ada Brenn", "have", "I had no watch", agent="I", patient="watch"))
    one = said("b", "Jon Abel", "have", "I had a watch with a light", agent="I", patient="a watch with a light")
    assert slots(none, one) == []


def test_a_surname_that_two_bear_may_be_either() -> None:
    """The paper writes "Brenn carried them out"; Ada and Ivo are both called so."""
    one = said("a", "Ada Brenn", "carry out", "Brenn carried out twelve men", agent="Brenn", patient="twelve men")
    other = said("b", "Ivo Brenn", "carry out", "Ada carried out twelve men", agent="Ada", patient="twelve men")
    assert Slot.WHO not in slots(one, other, named=("Ada Brenn", "Ivo Brenn", "Ada"))


def test_nobody_died_there_wherever_that_was() -> None:
    none = denied(said("a", "Ada", "die", "At the mill, before Christmas. Nobody died there", patient="Nobody"))
    none = replace(none, where=Where("there", None))
    nine = counting(said("b", "Jon", "die", "Nine men died", patient="Nine men"), 9, "man")
    assert slots(none, nine) == []
