"""A case kept open by one process, while that process and others write to it."""

import shutil
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from casebook_material import AT, BY, arrival, fill, judgement, proposals, statement

from testimonia.casebook.book import Casebook, kept_open, opened
from testimonia.casebook.deeds import Divided
from testimonia.casebook.verify import verify
from testimonia.errors import NoSuchCase, NoSuchStatement
from testimonia.model.judgement import Decision
from testimonia.model.statement import Status


def statuses(book: Casebook) -> dict[str, Status]:
    return {one.id: one.status for one in book.case().statements}


def test_what_is_written_through_the_kept_case_and_past_it_is_seen_by_both(folder: Path) -> None:
    with kept_open(folder):
        with opened(folder) as book:
            source = book.add(arrival(), by=BY, at=AT)
            book.propose(proposals(source.id), "reader-1", by=BY, at=AT)
        with ThreadPoolExecutor(1) as elsewhere:
            elsewhere.submit(_judged, folder, f"{source.id}-0-30").result()
        with opened(folder, writing=False) as book:
            assert statuses(book)[f"{source.id}-0-30"] is Status.ACCEPTED
    with opened(folder, writing=False) as book:
        assert statuses(book)[f"{source.id}-0-30"] is Status.ACCEPTED
    assert verify(folder).trouble is None


def _judged(folder: Path, identity: str) -> None:
    with opened(folder) as book:
        book.judge(judgement(identity))


def test_twenty_at_once_lose_nothing(folder: Path) -> None:
    spans = tuple((n, n + 5) for n in range(20))
    with kept_open(folder):
        with opened(folder) as book:
            source = book.add(arrival(), by=BY, at=AT)
            book.propose(proposals(source.id, spans), "reader-1", by=BY, at=AT)
        names = [f"{source.id}-{start}-{end}" for start, end in spans]
        with ThreadPoolExecutor(20) as many:
            list(many.map(lambda name: _judged(folder, name), names))
        with opened(folder, writing=False) as book:
            assert set(statuses(book).values()) == {Status.ACCEPTED}
    assert verify(folder).trouble is None


def test_a_backup_that_is_put_back_is_noticed(folder: Path, tmp_path: Path) -> None:
    with opened(folder) as book:
        fill(book)
        names = [one.id for one in book.case().statements]
    shutil.copytree(folder, tmp_path / "backup")
    with kept_open(folder):
        _judged(folder, names[1])
        (folder / "case.db-wal").unlink(missing_ok=True)
        shutil.copy(tmp_path / "backup" / "case.db", folder / "case.db.new")
        (folder / "case.db.new").replace(folder / "case.db")
        with opened(folder, writing=False) as book:
            assert statuses(book)[names[1]] is Status.PROPOSED


def test_only_a_case_is_kept_open(tmp_path: Path) -> None:
    with pytest.raises(NoSuchCase), kept_open(tmp_path):
        pass


def test_several_are_judged_or_none(book: Casebook) -> None:
    fill(book)
    proposed = [name for name, status in statuses(book).items() if status is Status.PROPOSED]
    with pytest.raises(NoSuchStatement, match="nobody"):
        book.judge_all([*map(judgement, proposed), judgement("nobody")])
    assert [name for name, status in statuses(book).items() if status is Status.PROPOSED] == proposed
    last = book.last_entry
    decided = book.judge_all([judgement(name, Decision.REJECT) for name in proposed])
    assert [one.status for one in decided] == [Status.REJECTED] * len(proposed)
    assert book.last_entry == last + len(proposed)
    assert all(statuses(book)[name] is Status.REJECTED for name in proposed)


def test_fresh_holds_only_the_sources_in_which_something_was_decided(book: Casebook) -> None:
    fill(book)
    first, second = book.case().sources
    last, head = book.last_entry, book.head
    assert not book.fresh(last, head).statements
    book.judge(judgement(f"{first.id}-31-56"))
    fresh = book.fresh(last, head)
    assert (fresh.last, set(fresh.statements), fresh.is_more) == (last + 1, {first.id}, False)
    assert fresh.statements[first.id] == tuple(s for s in book.case().statements if s.source == first.id)
    book.add(arrival("nina.txt", "I was not there.", "Nina Roe"), by=BY, at=AT)
    assert book.fresh(last, head).is_more
    assert second.id not in book.fresh(last, head).statements
    assert book.fresh(last, "of another journal").is_more


def test_a_revision_keeps_every_statement_of_it_in_one_entry(book: Casebook) -> None:
    fill(book)
    source = book.case().sources[0].id
    halves = statement(source, 0, 11, f"{source}-0-30"), statement(source, 12, 30, "new")
    last = book.last_entry
    book.revise(Divided, halves, by=BY, at=AT)
    assert book.last_entry == last + 1
    told = {one.id: one.anchor.quote for one in book.case().statements if one.source == source}
    assert (told[f"{source}-0-30"], told["new"]) == ("They burned", "the mill in Orlec.")
    assert next(iter(reversed(tuple(book.entries())))).verb == "divided"
