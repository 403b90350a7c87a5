"""The journal in sentences, and what undo, redo and comment answer."""

from pathlib import Path

import pytest
from reviewing_material import AT, BURNED, CAME, EMPTY, JON, MARA, mill

from testimonia.actions.change import change
from testimonia.actions.comment import LONGEST, comment
from testimonia.actions.journal import journal
from testimonia.actions.judge import judge
from testimonia.actions.redo import redo
from testimonia.actions.slots import Slots
from testimonia.actions.undo import undo
from testimonia.actions.unite import unite
from testimonia.actions.withdraw import withdraw
from testimonia.casebook.book import opened
from testimonia.casebook.verify import verify
from testimonia.errors import BadValue, NoSuchStatement
from testimonia.model.comment import Comment
from testimonia.model.judgement import Decision
from testimonia.protection.clear import clear
from testimonia.publication.exports import case_json

TELLS = "(Ada Kovalenko, interview.txt)"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    mill(tmp_path / "mill")
    return tmp_path / "mill"


def test_every_entry_is_one_sentence_the_latest_first(folder: Path) -> None:
    judge(folder, Decision.ACCEPT, [CAME], MARA)
    judge(folder, Decision.REJECT, [CAME], JON)
    change(folder, BURNED, Slots(act="smoulder"), MARA)
    comment(folder, BURNED, "ask her\nwhat burned", JON)
    unite(folder, [BURNED, EMPTY], MARA)
    undo(folder, MARA)
    lines = journal(folder)
    assert [(line.entry, line.by, line.verb, line.words, line.can_be_undone) for line in lines] == [
        (9, "Mara Lind", "undone", "took back entry 8", True),
        (8, "Mara Lind", "united", f"united into “The mill burned. Nobody was inside.” {TELLS}", False),
        (7, "Jon Hale", "commented", "commented a statement of interview.txt: “ask her what burned”", False),
        (6, "Mara Lind", "judged", f"changed “The mill burned.” {TELLS}", True),
        (5, "Jon Hale", "judged", f"rejected “They came at night.” {TELLS}", True),
        (4, "Mara Lind", "judged", f"accepted “They came at night.” {TELLS}", False),
        (3, "Mara Lind", "read", "read interview.txt: 4 proposed", False),
        (2, "Mara Lind", "added", "added interview.txt", False),
        (1, "Mara Lind", "created", "made the case", False),
    ]
    assert {line.at for line in lines} == {AT}
    assert [line.statement for line in lines] == [None, BURNED, BURNED, BURNED, CAME, CAME, None, None, None]
    assert {line.source for line in lines[1:8]} == {lines[-2].source}
    assert journal(folder, 2) == lines[:2]
    assert journal(folder, 99) == lines


def test_of_a_withdrawn_source_no_word_is_told(folder: Path) -> None:
    judge(folder, Decision.ACCEPT, [CAME], MARA)
    comment(folder, CAME, "ask Kovalenko", MARA)
    withdraw(folder, "interview.txt", MARA)
    told = " ".join(line.words for line in journal(folder))
    for words in ("They came", "Kovalenko", "interview.txt"):
        assert words not in told
    assert "withdrew a source" in told
    assert not any(line.can_be_undone for line in journal(folder))


def test_undo_and_redo_answer_with_what_was_decided(folder: Path) -> None:
    judge(folder, Decision.ACCEPT, [CAME], MARA)
    taken = undo(folder, MARA)
    assert (taken.entry, taken.words, taken.can_be_undone) == (4, f"accepted “They came at night.” {TELLS}", False)
    again = redo(folder, MARA)
    assert (again.entry, again.statement, again.can_be_undone) == (4, CAME, True)
    assert undo(folder, JON, 4).entry == 4  # by its number, whoever decided it
    assert undo(folder, JON, 7).entry == 4  # and entry 7, which took it back, is taken back
    with pytest.raises(BadValue, match="Nothing that Jon Hale"):
        undo(folder, JON)
    assert verify(folder).trouble is None


def test_a_comment_is_kept_and_never_leaves_the_case(folder: Path) -> None:
    kept = comment(folder, CAME, "  do not name her  ", JON)
    assert kept == Comment(CAME, "do not name her", "Jon Hale", AT)
    with opened(folder, writing=False) as book:
        case = book.case()
        entry = list(book.entries())[-1]
    assert case.comments == (kept,)
    assert "name her" not in entry.payload
    assert clear(case).case.comments == ()
    assert "name her" not in case_json(clear(case))
    assert verify(folder).trouble is None


@pytest.mark.parametrize("words", ["", " \n ", "x" * (LONGEST + 1)])
def test_a_comment_has_some_words_and_not_too_many(folder: Path, words: str) -> None:
    with pytest.raises(BadValue):
        comment(folder, CAME, words, JON)
    with opened(folder, writing=False) as book:
        assert (book.last_entry, book.case().comments) == (3, ())


def test_nothing_is_noted_of_a_statement_that_is_not_there(folder: Path) -> None:
    with pytest.raises(NoSuchStatement):
        comment(folder, "nobody", "who?", JON)
