"""Withdrawn consent: nothing of a source is left, whatever happens meanwhile, and the record holds."""

from pathlib import Path

import pytest
from casebook_material import AT, BY, STORY, arrival, judgement, proposals

from testimonia.casebook import withdrawal
from testimonia.casebook.book import Casebook, create, opened
from testimonia.casebook.verify import verify
from testimonia.errors import NoSuchFile
from testimonia.model.comment import Comment
from testimonia.model.identity import Ruling, Verdict
from testimonia.model.mention import MentionType

HIDDEN = "The man with the limp hid in the cellar of Kaspar the baker."


def filled(folder: Path) -> str:
    """A case with two sources, of which one holds a secret; the id of that one."""
    create(folder, by=BY, at=AT)
    with opened(folder) as book:
        book.add(arrival(), by=BY, at=AT)
        source = book.add(arrival("nina.txt", f"{HIDDEN} {STORY}", "Nina Roe"), by=BY, at=AT)
        book.propose(proposals(source.id, ((0, 30), (31, 50))), "reader-1", by=BY, at=AT)
        book.judge(judgement(f"{source.id}-0-30"))
        book.comment(Comment(f"{source.id}-0-30", "Kaspar must not be named", BY, AT))
    return source.id


def bytes_of(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file())


def is_gone(folder: Path) -> bool:
    return b"Kaspar" not in bytes_of(folder) and b"Nina" not in bytes_of(folder)


def test_nothing_is_left_but_a_dated_stone(tmp_path: Path) -> None:
    folder = tmp_path / "orlec"
    source = filled(folder)
    assert not is_gone(folder)
    with opened(folder) as book:
        assert book.withdraw(source, (), by="Jon Hale", at="2026-11-30T10:00:00Z") == 5
        case = book.case()
    assert is_gone(folder)
    assert [one.name for one in case.sources] == ["ivo.txt"]
    assert case.comments == ()
    assert [(stone.source, stone.by, stone.at[:10]) for stone in case.withdrawn] == [(source, "Jon Hale", "2026-11-30")]
    assert verify(folder).trouble is None


def test_the_same_file_may_come_again_and_go_again(tmp_path: Path) -> None:
    folder = tmp_path / "orlec"
    source = filled(folder)
    for _ in range(2):
        with opened(folder) as book:
            book.withdraw(source, (), by=BY, at=AT)
            assert is_gone(folder)
            again = book.add(arrival("nina.txt", f"{HIDDEN} {STORY}", "Nina Roe"), by=BY, at=AT)
            assert HIDDEN in book.text(again.id).content
        assert verify(folder).trouble is None


def test_only_a_source_that_is_there_is_withdrawn(tmp_path: Path) -> None:
    folder = tmp_path / "orlec"
    source = filled(folder)
    with opened(folder) as book:
        with pytest.raises(NoSuchFile):
            book.withdraw("nobody", (), by=BY, at=AT)
        book.withdraw(source, (), by=BY, at=AT)
        with pytest.raises(NoSuchFile):
            book.withdraw(source, (), by=BY, at=AT)
        assert all(line.verb != "judged" or not line.can_be_undone for line in book.done())


def test_rulings_go_with_the_names_that_are_written_nowhere_else(tmp_path: Path) -> None:
    folder = tmp_path / "orlec"
    source = filled(folder)
    with opened(folder) as book:
        book.rule(Ruling(Verdict.JOIN, MentionType.PERSON, "Kaspar", "the baker", BY, AT))
        book.rule(Ruling(Verdict.SPLIT, MentionType.PERSON, "Kaspar", "the baker", BY, AT))
        book.rule(Ruling(Verdict.RENAME, MentionType.PERSON, "Kaspar", "Witness K", BY, AT))
        pairs = tuple(pair for pair, _ in book.rulings())
        assert len(pairs) == len({"of the two names", "of how one is called"})
        book.withdraw(source, pairs, by=BY, at=AT)
        assert book.case().rulings == ()
    assert is_gone(folder)
    assert verify(folder).trouble is None


@pytest.mark.parametrize("step", ["begin", "destroy_words", "finish"])
@pytest.mark.parametrize("done", [False, True], ids=["before", "after"])
def test_a_kill_leaves_the_source_whole_or_is_finished_by_whoever_comes_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str, *, done: bool
) -> None:
    folder = tmp_path / "orlec"
    source = filled(folder)
    real = getattr(withdrawal, step)

    def killed(*parts: object) -> None:
        if done:
            real(*parts)
        raise KeyboardInterrupt

    with opened(folder) as book:
        monkeypatch.setattr(withdrawal, step, killed)
        with pytest.raises(KeyboardInterrupt):
            book.withdraw(source, (), by=BY, at=AT)
    monkeypatch.undo()
    with opened(folder) as book:
        there = [one.id for one in book.case().sources]
    if source in there:
        assert HIDDEN.encode() in bytes_of(folder)
        assert step != "finish"
    else:
        assert is_gone(folder)
    assert not (folder / withdrawal.NOTE).exists()
    assert verify(folder).trouble is None


def test_words_that_should_be_gone_are_noticed(tmp_path: Path) -> None:
    folder = tmp_path / "orlec"
    source = filled(folder)
    kept = (folder / "case.db").read_bytes()
    with opened(folder) as book:
        book.withdraw(source, (), by=BY, at=AT)
        last = list(book.entries())[-1]
    assert last.verb == "withdrawn"
    assert b"Kaspar" in kept
    (folder / "case.db").write_bytes(kept)  # an old state put back: the file of the source is missing then
    found = verify(folder)
    assert found.trouble is not None
    assert "cannot be read" in found.trouble


def test_a_statement_of_another_source_keeps_its_decision(tmp_path: Path) -> None:
    folder = tmp_path / "orlec"
    source = filled(folder)
    with opened(folder) as book:
        other = book.case().sources[0].id
        book.propose(proposals(other), "reader-1", by=BY, at=AT)
        book.judge(judgement(f"{other}-0-30"))
        book.withdraw(source, (), by=BY, at=AT)
        assert [one.id for one in book.case().statements if one.reviewer] == [f"{other}-0-30"]
        book.undo(None, by=BY, at=AT)
        assert not [one for one in book.case().statements if one.reviewer]


def test_whoever_opens_the_case_to_read_does_not_finish_anything(tmp_path: Path) -> None:
    folder = tmp_path / "orlec"
    filled(folder)
    withdrawal.begin(folder, "0" * 64)
    with opened(folder, writing=False) as book:
        assert isinstance(book, Casebook)
    assert (folder / withdrawal.NOTE).exists()
