"""Two reviewers who judged by themselves: figures worked out by hand, and what they parted over."""

from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reviewing_material import AT, BURNED, CAME, EMPTY, JON, MARA, RAN, mill, proposed

from testimonia.actions.agreement import Agreement, agreed, agreement
from testimonia.actions.change import change
from testimonia.actions.judge import judge
from testimonia.actions.slots import Slots
from testimonia.actions.undo import undo
from testimonia.casebook.history import Decided
from testimonia.errors import BadValue
from testimonia.model.judgement import Decision
from testimonia.model.statement import Status

ACCEPT, REJECT, CHANGE = Decision
TOLD = proposed("s", "The mill burned.", "burned", "burn")


def decided(name: str, by: str, decision: Decision, act: str = "burn") -> Decided:
    status = Status.REJECTED if decision is REJECT else Status.ACCEPTED
    return Decided(1, decision, replace(TOLD, id=name, act=act, status=status, reviewer=by), by, AT)


def judged(*pairs: tuple[Decision, Decision]) -> Agreement:
    """Two reviewers of whom each pair says what they decided about one statement; a change says the same in both."""
    both = [
        decided(str(n), by, decision, "smoulder" if decision is CHANGE else "burn")
        for n, pair in enumerate(pairs)
        for by, decision in zip("ab", pair, strict=True)
    ]
    return agreed(both, "a", "b")


def table(both: int, first: int, second: int, neither: int) -> Agreement:
    """By how many statements both accept, the first alone accepts, the second alone accepts, both reject."""
    return judged(
        *[(ACCEPT, ACCEPT)] * both,
        *[(ACCEPT, REJECT)] * first,
        *[(REJECT, ACCEPT)] * second,
        *[(REJECT, REJECT)] * neither,
    )


@pytest.mark.parametrize(
    ("cells", "raw", "kappa"),
    [
        ((20, 5, 10, 15), 0.7, 0.4),  # chance: 25/50 * 30/50 + 25/50 * 20/50 = 0.5; (0.7 - 0.5) / 0.5
        ((45, 15, 25, 15), 0.6, 3 / 23),  # chance: 0.6 * 0.7 + 0.4 * 0.3 = 0.54; 0.06 / 0.46
        ((25, 35, 5, 35), 0.6, 7 / 27),  # the same share, chance: 0.6 * 0.3 + 0.4 * 0.7 = 0.46; 0.14 / 0.54
        ((1, 1, 0, 0), 0.5, 0.0),  # the second accepts half of what the first accepts whole: chance 0.5
        ((0, 1, 1, 0), 0.0, -1.0),  # each rejects what the other accepts: chance 0.5
        ((3, 0, 0, 2), 1.0, 1.0),
    ],
)
def test_the_figures_are_those_worked_out_by_hand(cells: tuple[int, int, int, int], raw: float, kappa: float) -> None:
    found = table(*cells)
    assert found.both == sum(cells)
    assert found.raw == pytest.approx(raw)
    assert found.kappa == pytest.approx(kappa)
    assert found.alike == pytest.approx(raw)  # nobody changed anything


@pytest.mark.parametrize("cells", [(4, 0, 0, 0), (0, 0, 0, 4)], ids=["all accepted", "all rejected"])
def test_kappa_is_not_defined_where_chance_alone_would_have_them_agree(cells: tuple[int, int, int, int]) -> None:
    found = table(*cells)
    assert (found.raw, found.kappa, found.alike) == (1.0, None, 1.0)


def test_nothing_is_defined_where_nothing_was_judged_by_both() -> None:
    found = agreed([decided("one", "a", ACCEPT), decided("two", "b", ACCEPT)], "a", "b")
    assert (found.both, found.raw, found.kappa, found.alike, found.partings) == (0, None, None, None, ())


def test_a_change_accepts_and_is_told_with_the_slots_in_which_the_versions_differ() -> None:
    found = judged((ACCEPT, CHANGE), (CHANGE, CHANGE), (CHANGE, REJECT), (REJECT, REJECT))
    assert found.counts == {(ACCEPT, CHANGE): 1, (CHANGE, CHANGE): 1, (CHANGE, REJECT): 1, (REJECT, REJECT): 1}
    assert found.raw == pytest.approx(3 / 4)
    assert found.kappa == pytest.approx(1 / 2)  # chance: 3/4 * 1/2 + 1/4 * 1/2 = 1/2
    assert found.alike == pytest.approx(2 / 4)
    assert [(each.one.content.id, each.slots) for each in found.partings] == [("0", ("act",)), ("2", ())]
    first = found.partings[0]
    assert (first.one.content.act, first.other.content.act) == ("burn", "smoulder")


def test_two_changes_of_one_slot_to_different_things_are_no_agreement_in_words() -> None:
    found = agreed([decided("x", "a", CHANGE, "glow"), decided("x", "b", CHANGE, "smoulder")], "a", "b")
    assert (found.raw, found.alike) == (1.0, 0.0)
    assert found.partings[0].slots == ("act",)


def test_other_words_of_the_text_are_a_difference_of_their_own() -> None:
    other = decided("burned", "b", ACCEPT)
    moved = replace(other, content=replace(other.content, anchor=replace(other.content.anchor, end=27)))
    assert agreed([decided("burned", "a", ACCEPT), moved], "a", "b").partings[0].slots == ("words",)


CHOICES = st.lists(st.tuples(st.sampled_from(Decision), st.sampled_from(Decision)), max_size=25)


@given(CHOICES)
def test_the_measures_hold_together_and_do_not_care_who_comes_first(pairs: list[tuple[Decision, Decision]]) -> None:
    found, turned = judged(*pairs), judged(*((other, one) for one, other in pairs))
    assert (found.raw, found.alike, found.both) == (turned.raw, turned.alike, turned.both)
    assert found.counts.total() == found.both == len(pairs)
    assert found.kappa == (None if turned.kappa is None else pytest.approx(turned.kappa))
    if found.raw is not None and found.alike is not None:
        assert found.alike <= found.raw
        assert len(found.partings) == round((1 - found.alike) * found.both)
    assert found.kappa == (None if (exact := exact_kappa(pairs)) is None else pytest.approx(float(exact)))


def exact_kappa(pairs: list[tuple[Decision, Decision]]) -> Fraction | None:
    """The same measure by another way: from the four cells of the table, in whole numbers."""
    cells = [(one is not REJECT, other is not REJECT) for one, other in pairs]
    a, b = cells.count((True, True)), cells.count((True, False))
    c, d = cells.count((False, True)), cells.count((False, False))
    below = (a + b) * (b + d) + (a + c) * (c + d)
    return Fraction(2 * (a * d - b * c), below) if below else None


def test_in_a_case_the_last_word_of_each_that_was_not_taken_back_counts(tmp_path: Path) -> None:
    folder = tmp_path / "mill"
    mill(folder)
    judge(folder, REJECT, [CAME], MARA)
    judge(folder, ACCEPT, [CAME, BURNED, EMPTY], MARA)  # of the first, this is her last word
    judge(folder, REJECT, [BURNED], JON)
    change(folder, CAME, Slots(act="arrive"), JON)
    judge(folder, REJECT, [EMPTY], JON)
    undo(folder, JON)  # so of the third he has said nothing
    judge(folder, ACCEPT, [RAN], JON)
    found = agreement(folder, "Mara", "Jon Hale")
    assert (found.one, found.other, found.both, found.raw) == (MARA.name, JON.name, 2, 0.5)
    assert found.counts == {(ACCEPT, CHANGE): 1, (ACCEPT, REJECT): 1}
    assert [(each.one.content.id, each.slots) for each in found.partings] == [(CAME, ("act",)), (BURNED, ())]


def test_who_judged_nothing_cannot_be_compared(tmp_path: Path) -> None:
    folder = tmp_path / "mill"
    mill(folder)
    judge(folder, ACCEPT, [CAME], MARA)
    with pytest.raises(BadValue, match="no reviewers of this case are called 'Nina'") as refused:
        agreement(folder, MARA.name, "Nina")
    assert MARA.name in refused.value.remedy
    with pytest.raises(BadValue, match="cannot be compared"):
        agreement(folder, MARA.name, "mara")
