"""What holds of every order, whatever days and lengths are told."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st
from ordering_material import Telling, began, case_of, clashes, clock, may, orders, orders_in, says, tells

from testimonia.model.case import Case
from testimonia.reasoning.network.budget import Budget
from testimonia.reasoning.ordering.chain import arcs_of, negative_ring
from testimonia.reasoning.ordering.chronicle import Chronicle
from testimonia.reasoning.ordering.grounds import Ground
from testimonia.reasoning.ordering.solve import solver

COUNTS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
DAY = st.integers(1, 28)
COUNT = st.integers(2, 12)
ALIKE = settings(deadline=None, derandomize=True, max_examples=60)


def walk(left: int, walked: int, stayed: int) -> Telling:
    """Mirko Dahl walks for some days, stays for some, and crosses the morning after."""
    return tells(
        "Mirko Dahl",
        may(left, "I left the barracks", "leave", agent="I", patient="the barracks"),
        says(f"{COUNTS[walked].capitalize()} days I walked along the ridge", "walk", agent="I"),
        says(f"{COUNTS[stayed].capitalize()} days I lodged with my aunt", "lodge", agent="I"),
        says("The morning after, I crossed over at Osk", "cross", agent="I", goal="Osk"),
    )


def stamp(day: int) -> Telling:
    crossed = may(day, "Mirko Dahl crossed over at Osk", "cross", agent="Mirko Dahl", goal="Osk")
    return tells("Frontier Post of Osk", crossed)


def letter(sent: int, days: int, noted: int) -> tuple[Telling, ...]:
    """A letter, its answer so many days later, and the carters who set off the day after that."""
    back = f"The answer came back {COUNTS[days]} days after Ada Roth had sent the letter"
    return (
        tells("Ada Roth", may(sent, "we sent the letter to Osk", "send", agent="we", patient="the letter")),
        tells("Jon Marn", says(back, "come", agent="The answer")),
        tells("Lia Korn", says("The carters set off from Orlec the day after the answer had come back", "set off")),
        tells("Ivo Penn", may(noted, "the carters set off from Orlec", "set off", agent="the carters")),
    )


def graves(died: int, seen: int, buried_after: int) -> tuple[Telling, ...]:
    """Two deaths, one of them dated from the mill, and two men at the gate."""
    after = f"{COUNTS[buried_after].capitalize()} days after the mill burned I buried old Matej"
    return (
        tells("Parish of Tolin", may(died, "Anton Grau died", "die", agent="Anton Grau")),
        tells("Ada Roth", clock(5, "21:00", "the mill burned", "burn", agent="the mill")),
        tells("Vera Toll", says(after, "bury", agent="I", patient="old Matej")),
        tells("Rik Falk", may(seen, "Anton Grau opened the gate", "open", agent="Anton Grau"),
              may(seen, "old Matej shut the gate", "shut", agent="old Matej")),
    )  # fmt: skip


@st.composite
def cases(draw: st.DrawFn) -> Case:
    told = [walk(draw(DAY), draw(COUNT), draw(COUNT)), stamp(draw(DAY))]
    return case_of(*told, *letter(draw(DAY), draw(COUNT), draw(DAY)), *graves(draw(DAY), draw(DAY), draw(COUNT)))


@given(left=DAY, walked=COUNT, stayed=COUNT, crossed=DAY)
@ALIKE
def test_a_walk_and_a_stay_clash_with_an_entry_exactly_where_they_leave_no_time(
    left: int, walked: int, stayed: int, crossed: int
) -> None:
    soonest = left + (walked - 1) + (stayed - 1) + 1
    assert bool(orders(walk(left, walked, stayed), stamp(crossed))) is (crossed < soonest)


@given(sent=DAY, days=COUNT, noted=DAY)
@ALIKE
def test_counted_days_clash_with_a_date_exactly_where_they_do_not_lead_to_it(sent: int, days: int, noted: int) -> None:
    assert bool(orders(*letter(sent, days, noted))) is (noted != sent + days + 1)


@given(left=st.integers(1, 7), walked=COUNT, stayed=COUNT, late=st.tuples(st.booleans(), st.booleans()))
@ALIKE
def test_what_truly_was_so_is_never_a_clash_and_lies_within_the_bounds(
    left: int, walked: int, stayed: int, late: tuple[bool, bool]
) -> None:
    crossed = left + (walked - 1 + late[0]) + (stayed - 1 + late[1]) + 1
    case = case_of(walk(left, walked, stayed), stamp(crossed))
    assert not orders_in(case)
    alone = case_of(walk(left, walked, stayed))
    first, last = began(alone, "crossed over")
    assert first is not None
    assert last is not None
    assert first <= f"2031-05-{crossed:02}" <= last


@given(data=st.data(), case=cases())
@ALIKE
def test_the_order_in_which_statements_come_in_changes_nothing(data: st.DataObject, case: Case) -> None:
    turned = replace(case, statements=tuple(data.draw(st.permutations(case.statements))))
    here, there = Chronicle(case), Chronicle(turned)
    assert here.findings() == there.findings()
    assert here.chronology() == there.chronology()
    assert here.retraction() == there.retraction()


def holds(grounds: tuple[Ground, ...]) -> bool:
    """Can all of them hold, by the network and by a search of its own for a ring that cannot?"""
    network = solver(grounds)
    by_network = not network.clashes(network.costs({}), Budget(1000))
    assert by_network == (negative_ring(arcs_of(grounds)) is None)
    return by_network


@given(case=cases())
@ALIKE
def test_every_clash_cannot_hold_and_could_without_any_one_of_its_statements(case: Case) -> None:
    found = clashes(case)
    assert len(found) == len(Chronicle(case).findings())
    for clash in found:
        assert not holds(clash.grounds)
        for statement in clash.statements:
            assert holds(tuple(ground for ground in clash.grounds if statement not in ground.statements))


@given(told=st.tuples(DAY, COUNT, DAY).map(lambda days: letter(*days)), found=st.tuples(DAY, DAY, COUNT))
@ALIKE
def test_without_the_statements_named_for_it_every_order_could_be(
    told: tuple[Telling, ...], found: tuple[int, int, int]
) -> None:
    case = case_of(*told, *graves(*found))
    chronicle = Chronicle(case)
    named = chronicle.retraction().statements
    assert bool(named) is bool(chronicle.findings())
    assert not orders_in(replace(case, statements=tuple(s for s in case.statements if s.id not in named)))
