"""Taking back and doing again: what stood before stands again, and the journal keeps everything."""

from dataclasses import replace
from pathlib import Path

import pytest
from casebook_material import AT, STORY, arrival, judgement, proposals, statement
from hypothesis import given, settings
from hypothesis import strategies as st

from testimonia.casebook.book import Casebook, create, opened
from testimonia.casebook.deeds import Undone, United
from testimonia.casebook.verify import verify
from testimonia.errors import BadValue, CaseDamaged, NoSuchStatement
from testimonia.model.comment import Comment
from testimonia.model.identity import Ruling, Verdict
from testimonia.model.judgement import Decision, Judgement
from testimonia.model.mention import MentionType
from testimonia.model.statement import Status

MARA, JON = "Mara Lind", "Jon Hale"


@pytest.fixture
def read(book: Casebook) -> tuple[Casebook, str, str]:
    """A source with three proposals, and the ids of the first two."""
    source = book.add(arrival(), by=MARA, at=AT)
    book.propose(proposals(source.id), "reader-1", by=MARA, at=AT)
    return book, f"{source.id}-0-30", f"{source.id}-31-56"


def stands(book: Casebook) -> dict[str, tuple[Status, str | None]]:
    return {one.id: (one.status, one.reviewer) for one in book.case().statements}


def decide(book: Casebook, name: str, decision: Decision, by: str = MARA) -> None:
    book.judge(Judgement(name, decision, by, AT))


def test_several_undos_walk_backwards_and_redos_forwards(read: tuple[Casebook, str, str]) -> None:
    book, first, second = read
    blank = stands(book)
    decide(book, first, Decision.ACCEPT)
    once = stands(book)
    decide(book, first, Decision.REJECT)
    decide(book, second, Decision.ACCEPT)
    whole = stands(book)
    assert [book.undo(None, by=MARA, at=AT).deed for _ in range(2)]
    assert stands(book) == once
    book.undo(None, by=MARA, at=AT)
    assert stands(book) == blank
    with pytest.raises(BadValue, match="left to take back"):
        book.undo(None, by=MARA, at=AT)
    for _ in range(3):
        book.redo(by=MARA, at=AT)
    assert stands(book) == whole
    with pytest.raises(BadValue, match="left to do again"):
        book.redo(by=MARA, at=AT)


def test_what_was_decided_since_is_in_the_way_and_named(read: tuple[Casebook, str, str]) -> None:
    book, first, _ = read
    decide(book, first, Decision.ACCEPT)
    mine = book.last_entry
    decide(book, first, Decision.REJECT, JON)
    with pytest.raises(BadValue, match=f"Entry {mine + 1} decided about the same"):
        book.undo(mine, by=MARA, at=AT)
    with pytest.raises(BadValue, match="left to take back"):
        book.undo(None, by=MARA, at=AT)
    book.undo(mine + 1, by=MARA, at=AT)
    assert stands(book)[first] == (Status.ACCEPTED, MARA)


def test_nothing_is_done_again_over_a_new_decision(read: tuple[Casebook, str, str]) -> None:
    book, first, second = read
    decide(book, first, Decision.ACCEPT)
    book.undo(None, by=MARA, at=AT)
    decide(book, second, Decision.REJECT)
    with pytest.raises(BadValue, match="left to do again"):
        book.redo(by=MARA, at=AT)


def test_a_decision_made_since_bars_doing_again_even_where_another_decided_over_it(
    read: tuple[Casebook, str, str],
) -> None:
    book, first, second = read
    decide(book, first, Decision.ACCEPT)
    book.undo(None, by=MARA, at=AT)
    decide(book, second, Decision.REJECT)
    decide(book, second, Decision.ACCEPT, JON)
    with pytest.raises(BadValue, match="left to do again"):
        book.redo(by=MARA, at=AT)


def test_what_another_decided_and_a_comment_do_not_bar_doing_again(read: tuple[Casebook, str, str]) -> None:
    book, first, second = read
    decide(book, first, Decision.ACCEPT)
    book.undo(None, by=MARA, at=AT)
    decide(book, second, Decision.REJECT, JON)
    book.comment(Comment(first, "once more", MARA, AT))
    book.redo(by=MARA, at=AT)
    assert stands(book)[first] == (Status.ACCEPTED, MARA)


def test_the_taking_back_is_taken_back_by_its_number(read: tuple[Casebook, str, str]) -> None:
    book, first, _ = read
    decide(book, first, Decision.REJECT)
    book.undo(4, by=JON, at=AT)
    again = book.undo(5, by=MARA, at=AT)
    assert (again.entry, again.can_be_undone) == (4, True)
    assert stands(book)[first] == (Status.REJECTED, MARA)
    with pytest.raises(BadValue, match="does not stand any more"):
        book.undo(5, by=MARA, at=AT)


def test_each_kind_that_cannot_be_taken_back_says_what_to_do_instead(read: tuple[Casebook, str, str]) -> None:
    book, first, _ = read
    book.comment(Comment(first, "who?", MARA, AT))
    for entry, verb in ((2, "testimonia withdraw"), (3, "testimonia judge CASE reject"), (4, "testimonia comment")):
        with pytest.raises(BadValue) as refused:
            book.undo(entry, by=MARA, at=AT)
        assert verb in refused.value.remedy


def test_what_was_taken_back_stays_so_when_another_source_of_that_entry_is_withdrawn(book: Casebook) -> None:
    mine = book.add(arrival(), by=MARA, at=AT).id
    other = book.add(arrival("vera.txt", f"{STORY} It rained.", "Vera Moss"), by=MARA, at=AT).id
    brought = [statement(mine, 0, 30, "one"), statement(other, 0, 30, "two")]
    book.bring_in(brought, by=MARA, at=AT)
    book.undo(None, by=MARA, at=AT)
    book.withdraw(other, (), by=MARA, at=AT)
    assert book.decided() == ()
    book.redo(by=MARA, at=AT)
    assert [(one.content.id, one.by) for one in book.decided()] == [("one", MARA)]
    assert [one.id for one in book.case().statements] == ["one"]


def test_what_was_brought_in_can_be_taken_back_when_another_source_of_it_is_withdrawn(
    book: Casebook, folder: Path
) -> None:
    mine = book.add(arrival(), by=MARA, at=AT).id
    other = book.add(arrival("vera.txt", f"{STORY} It rained.", "Vera Moss"), by=MARA, at=AT).id
    book.bring_in([statement(mine, 0, 30, "one"), statement(other, 0, 30, "two")], by=MARA, at=AT)
    book.withdraw(other, (), by=MARA, at=AT)
    book.undo(None, by=MARA, at=AT)
    assert book.case().statements == ()
    with pytest.raises(BadValue, match="left to take back"):
        book.undo(None, by=MARA, at=AT)
    assert verify(folder).trouble is None


def test_a_part_that_was_united_counts_as_rejected(read: tuple[Casebook, str, str]) -> None:
    book, first, second = read
    source = first.partition("-")[0]
    rest = replace(statement(source, 31, 56, second), status=Status.REJECTED)
    book.revise(United, [statement(source, 0, 56, first), rest], by=MARA, at=AT)
    assert [(one.content.id, one.decision) for one in book.decided()] == [
        (first, Decision.CHANGE),
        (second, Decision.REJECT),
    ]


def test_entries_that_decide_nothing_are_not_taken_back(read: tuple[Casebook, str, str]) -> None:
    book, first, _ = read
    for entry, words in ((1, "created"), (2, "added"), (3, "read")):
        with pytest.raises(BadValue, match=words):
            book.undo(entry, by=MARA, at=AT)
    for entry in (0, 99):
        with pytest.raises(BadValue, match="no entry"):
            book.undo(entry, by=MARA, at=AT)
    decide(book, first, Decision.ACCEPT)
    book.undo(4, by=MARA, at=AT)
    with pytest.raises(BadValue, match="does not stand any more"):
        book.undo(4, by=MARA, at=AT)


def test_a_statement_brought_in_is_gone_and_a_union_is_two_again(read: tuple[Casebook, str, str]) -> None:
    book, first, second = read
    before = stands(book)
    source = first.partition("-")[0]
    book.bring_in([statement(source, 57, 75, "outside")], by=MARA, at=AT)
    book.undo(None, by=MARA, at=AT)
    assert stands(book) == before
    united = statement(source, 0, 56, first)
    book.revise(United, [united, statement(source, 31, 56, second)], by=MARA, at=AT)
    book.undo(None, by=MARA, at=AT)
    assert {one.id: one.anchor.quote for one in book.case().statements}[first] == "They burned the mill in Orlec."


def test_a_ruling_is_taken_back(book: Casebook) -> None:
    ruling = Ruling(Verdict.JOIN, MentionType.PERSON, "Ivo", "Ivo Brand", MARA, AT)
    book.rule(ruling)
    book.rule(Ruling(Verdict.SPLIT, MentionType.PERSON, "Ivo Brand", "Ivo", MARA, AT))
    book.undo(None, by=MARA, at=AT)
    assert book.case().rulings == (ruling,)
    book.undo(None, by=MARA, at=AT)
    assert book.case().rulings == ()


def test_a_comment_is_kept_with_its_statement_and_alters_nothing(read: tuple[Casebook, str, str]) -> None:
    book, first, _ = read
    before = stands(book)
    noted = Comment(first, "ask who “they” were", JON, AT)
    book.comment(noted)
    assert book.case().comments == (noted,)
    assert stands(book) == before
    with pytest.raises(NoSuchStatement):
        book.comment(Comment("nobody", "?", JON, AT))


def test_what_was_done_is_told_the_latest_first(read: tuple[Casebook, str, str]) -> None:
    book, first, _ = read
    decide(book, first, Decision.REJECT)
    book.undo(None, by=MARA, at=AT)
    assert [(one.entry, one.verb, one.can_be_undone) for one in book.done(3)] == [
        (5, "undone", True),
        (4, "judged", False),
        (3, "read", False),
    ]
    assert book.done(2)[1].statements[0].id == first


WORK = st.lists(
    st.one_of(
        st.tuples(st.sampled_from(["accept", "reject"]), st.integers(0, 2)),
        st.tuples(st.sampled_from(["undo", "redo"]), st.just(0)),
    ),
    max_size=14,
)


@given(work=WORK)
@settings(deadline=None, derandomize=True, max_examples=30)
def test_undo_and_redo_are_as_in_an_editor(
    work: list[tuple[str, int]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    """One reviewer: a list of states is walked back and forth, and a new decision cuts what could be done again."""
    folder = tmp_path_factory.mktemp("undo") / "orlec"
    create(folder, by=MARA, at=AT)
    with opened(folder) as book:
        source = book.add(arrival(), by=MARA, at=AT)
        book.propose(proposals(source.id), "reader-1", by=MARA, at=AT)
        names = [one.id for one in book.case().statements]
        states, at = [stands(book)], 0
        for what, which in work:
            if what == "undo" and at > 0:
                book.undo(None, by=MARA, at=AT)
                at -= 1
            elif what == "redo" and at < len(states) - 1:
                book.redo(by=MARA, at=AT)
                at += 1
            elif what in {"accept", "reject"}:
                decide(book, names[which], Decision(what))
                states, at = [*states[: at + 1], stands(book)], at + 1
            assert stands(book) == states[at]
    assert verify(folder).trouble is None


def test_a_judgement_by_the_same_hand_is_told_apart_from_one_by_another(read: tuple[Casebook, str, str]) -> None:
    book, first, second = read
    decide(book, first, Decision.ACCEPT)
    decide(book, second, Decision.ACCEPT, JON)
    book.undo(None, by=JON, at=AT)
    assert stands(book)[first] == (Status.ACCEPTED, MARA)
    assert stands(book)[second] == (Status.PROPOSED, None)
    assert [(one.by, one.content.id) for one in book.decided()] == [(MARA, first)]
    assert judgement(first).statement == first


@pytest.mark.parametrize("entry", [1, 3, 4, 99], ids=["created", "read", "decided over", "not there"])
def test_an_entry_that_takes_back_what_cannot_be_is_damage(
    read: tuple[Casebook, str, str], folder: Path, entry: int
) -> None:
    """As somebody could write it who edits the journal and knows how entries are chained."""
    book, first, _ = read
    decide(book, first, Decision.ACCEPT)
    decide(book, first, Decision.REJECT, JON)
    store = book._store  # noqa: SLF001
    with store.writing() as connection:
        store.append(connection, Undone(entry), None, by=MARA, at=AT)
    found = verify(folder)
    assert found.trouble is not None
    assert f"entry {entry} cannot be taken back" in found.trouble
    with pytest.raises(CaseDamaged):
        book.case()
