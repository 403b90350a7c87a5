"""Who judges blind sees what was proposed and the own decisions, in a case in which others decide as well."""

from pathlib import Path

from reviewing_material import AT, BURNED, CAME, EMPTY, JON, MARA, RAN, mill, proposed

from testimonia.actions.blind import as_seen_by
from testimonia.actions.change import change
from testimonia.actions.judge import judge
from testimonia.actions.slots import Slots
from testimonia.actions.state import state
from testimonia.actions.undo import undo
from testimonia.actions.unite import unite
from testimonia.casebook.book import opened
from testimonia.model.judgement import Decision
from testimonia.model.proposals import Proposals
from testimonia.model.statement import Statement, Status

P, A, R = Status.PROPOSED, Status.ACCEPTED, Status.REJECTED


def sees(folder: Path, reviewer: str) -> tuple[Statement, ...]:
    with opened(folder, writing=False) as book:
        return as_seen_by(reviewer, book.proposed(), book.decided())


def seen(folder: Path, reviewer: str) -> list[tuple[str, str, Status]]:
    return [(one.id, one.act, one.status) for one in sees(folder, reviewer)]


def test_each_sees_the_own_decisions_alone_though_the_last_word_holds_in_the_case(tmp_path: Path) -> None:
    folder = tmp_path / "mill"
    mill(folder)
    judge(folder, Decision.REJECT, [CAME], MARA)
    change(folder, BURNED, Slots(act="smoulder"), MARA)
    judge(folder, Decision.ACCEPT, [CAME], JON)
    assert seen(folder, MARA.name) == [(CAME, "come", R), (BURNED, "smoulder", A), (EMPTY, "be", P), (RAN, "run", P)]
    assert seen(folder, JON.name) == [(CAME, "come", A), (BURNED, "burn", P), (EMPTY, "be", P), (RAN, "run", P)]
    assert {one.reviewer for one in sees(folder, "Nina Roe")} == {None}
    with opened(folder, writing=False) as book:
        assert [(one.act, one.status) for one in book.case().statements][:2] == [("come", A), ("smoulder", A)]


def test_what_was_taken_back_is_not_seen_any_more(tmp_path: Path) -> None:
    folder = tmp_path / "mill"
    mill(folder)
    judge(folder, Decision.REJECT, [CAME], MARA)
    judge(folder, Decision.ACCEPT, [CAME], MARA)
    undo(folder, MARA)
    assert seen(folder, MARA.name)[0] == (CAME, "come", R)
    undo(folder, MARA)
    assert seen(folder, MARA.name)[0] == (CAME, "come", P)


def test_what_another_stated_or_united_is_not_seen(tmp_path: Path) -> None:
    folder = tmp_path / "mill"
    source = mill(folder)
    blank = seen(folder, JON.name)
    state(folder, source, Slots(act="hide", start=0, end=9), MARA)
    unite(folder, [BURNED, EMPTY], MARA)
    assert seen(folder, JON.name) == blank
    assert (EMPTY, "be", R) in seen(folder, MARA.name)


def test_a_proposal_steps_back_before_the_own_decision_about_the_same_words(tmp_path: Path) -> None:
    """A later reader has other ids for the same sentences; whoever judged one does not judge it twice."""
    folder = tmp_path / "mill"
    source = mill(folder)
    judge(folder, Decision.ACCEPT, [BURNED], MARA)
    with opened(folder) as book:
        again = Proposals(source, (), (proposed(source, "The mill burned.", "burned-anew", "burn"),))
        book.propose(again, "reader-2", by=MARA.name, at=AT)
    assert seen(folder, MARA.name) == [(BURNED, "burn", A)]
    assert seen(folder, JON.name) == [("burned-anew", "burn", P)]
