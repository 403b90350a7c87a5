from dataclasses import replace
from pathlib import Path

import pytest
from casebook_material import AT, BY, SENTENCES, STORY, arrival, fill, judgement, proposals, statement

from testimonia.casebook.book import Casebook, Proposed, create, opened
from testimonia.casebook.verify import verify
from testimonia.errors import (
    BadValue,
    CannotWrite,
    CaseDamaged,
    CaseExists,
    NoSuchCase,
    NoSuchFile,
    NoSuchStatement,
)
from testimonia.model.arrival import Refusal, Repeat
from testimonia.model.finding import Code
from testimonia.model.identity import Ruling, Verdict
from testimonia.model.judgement import Decision
from testimonia.model.mention import MentionType
from testimonia.model.proposals import Proposals
from testimonia.model.source import Described, Kind, Source
from testimonia.model.statement import Statement, Status

REFUSAL = Refusal("scan.pdf", "It has no text.", "Type it out and add that.")


def test_a_new_case_holds_and_says_who_made_it(folder: Path) -> None:
    with opened(folder, writing=False) as book:
        (entry,) = book.entries()
        assert (entry.seq, entry.by, entry.at, entry.verb) == (1, BY, AT, "created")
        assert book.name == "orlec"
        assert book.case().sources == ()
    assert verify(folder).trouble is None


def test_a_case_is_not_made_over_anything(tmp_path: Path) -> None:
    (tmp_path / "letter").write_text("here", encoding="utf-8")
    with pytest.raises(CaseExists):
        create(tmp_path / "letter", by=BY, at=AT)
    with pytest.raises(CannotWrite):
        create(tmp_path / "letter" / "case", by=BY, at=AT)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["letter"]


def test_a_folder_without_a_case_is_no_case(tmp_path: Path) -> None:
    with pytest.raises(NoSuchCase), opened(tmp_path):
        pass


@pytest.mark.parametrize("name", ["Orlec 2023", "what?mode=x&a#1", "100%25 %20", "Дело; ü", "a:b@c"])
def test_a_case_may_have_any_name(tmp_path: Path, name: str) -> None:
    create(tmp_path / name, by=BY, at=AT)
    with opened(tmp_path / name) as book:
        assert book.name == name
    assert verify(tmp_path / name).entries == 1
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_an_added_source_comes_back_as_it_was(folder: Path) -> None:
    with opened(folder) as book:
        source = book.add(arrival(), by=BY, at=AT)
    with opened(folder, writing=False) as book:
        assert book.has_original(source.sha256)
        assert not book.has_original("0" * 64)
        assert book.source(source.id) == source
        assert book.original(source.id) == STORY.encode()
        assert book.text(source.id).content == STORY
        assert book.case().sources == (source,)
        assert book.case().texts[0].spots == arrival().spots


def test_the_original_is_sealed_read_only_under_its_hash(folder: Path, book: Casebook) -> None:
    source = book.add(arrival(), by=BY, at=AT)
    path = folder / "originals" / source.sha256
    assert path.read_bytes() == STORY.encode()
    assert path.stat().st_mode & 0o777 == 0o400


def test_the_same_bytes_are_added_once(book: Casebook) -> None:
    first = book.add(arrival(), by=BY, at=AT)
    before = book.last_entry
    assert book.add(arrival("copy.txt"), by=BY, at=AT) == first
    assert book.last_entry == before


def test_a_leftover_of_a_killed_add_is_used_and_half_a_file_is_cleared_away(folder: Path) -> None:
    sealed = folder / "originals" / arrival().sha256
    sealed.write_bytes(b"half")
    (folder / "originals" / ".abc.arriving").write_bytes(b"half")
    assert verify(folder).trouble is None
    with opened(folder) as book:
        book.add(arrival(), by=BY, at=AT)
    assert sealed.read_bytes() == STORY.encode()
    assert [path.name for path in (folder / "originals").iterdir()] == [sealed.name]


def test_what_is_newly_said_overrides_and_silence_keeps(book: Casebook) -> None:
    source = book.add(arrival(), by=BY, at=AT)
    repeat = Repeat("ivo.txt", source.sha256, Described(kind=Kind.PRESS, made_on="2023-03"))
    described = book.describe(repeat, by=BY, at=AT).described
    assert described == Described(Kind.PRESS, "Ivo Brand", "2023-03", "en")
    before = book.last_entry
    book.describe(repeat, by=BY, at=AT)
    assert book.last_entry == before


def test_a_refused_file_is_a_finding_until_it_is_added(book: Casebook) -> None:
    finding = book.refuse(REFUSAL, by=BY, at=AT)
    assert finding.code is Code.UNREADABLE_SOURCE
    assert finding.message == "scan.pdf: It has no text. Type it out and add that."
    before = book.last_entry
    assert book.refuse(REFUSAL, by=BY, at=AT) == finding
    assert book.last_entry == before
    assert book.case().findings == (finding,)
    book.add(arrival("scan.pdf"), by=BY, at=AT)
    assert book.case().findings == ()
    assert book.refuse(REFUSAL, by=BY, at=AT) == finding
    assert book.case().findings == (finding,)


def test_bytes_already_here_resolve_a_refusal_of_the_same_name(book: Casebook) -> None:
    source = book.add(arrival(), by=BY, at=AT)
    book.refuse(REFUSAL, by=BY, at=AT)
    book.describe(Repeat("scan.pdf", source.sha256, Described()), by=BY, at=AT)
    assert book.case().findings == ()


@pytest.fixture
def source(book: Casebook) -> Source:
    return book.add(arrival(), by=BY, at=AT)


def test_a_source_is_unread_until_read_as_it_is_described(book: Casebook, source: Source) -> None:
    assert book.unread("reader-1") == (source,)
    book.propose(proposals(source.id), "reader-1", by=BY, at=AT)
    assert book.unread("reader-1") == ()
    assert book.unread("reader-2") == (source,)
    book.describe(Repeat("ivo.txt", source.sha256, Described(teller="Ivo B.")), by=BY, at=AT)
    assert [one.id for one in book.unread("reader-1")] == [source.id]


def test_reading_again_without_change_proposes_nothing_new(book: Casebook, source: Source) -> None:
    assert book.propose(proposals(source.id), "reader-1", by=BY, at=AT) == Proposed(3, 0, 0)
    before = book.last_entry
    assert book.propose(proposals(source.id), "reader-1", by=BY, at=AT) == Proposed(0, 3, 0)
    assert book.last_entry == before
    assert book.propose(proposals(source.id, ((0, 30), (57, 70))), "reader-2", by=BY, at=AT) == Proposed(1, 1, 2)


def test_a_source_with_nothing_to_propose_counts_as_read(book: Casebook, source: Source) -> None:
    assert book.propose(Proposals(source.id), "reader-1", by=BY, at=AT) == Proposed(0, 0, 0)
    assert book.unread("reader-1") == ()


@pytest.mark.parametrize(
    ("decision", "status"), [(Decision.ACCEPT, Status.ACCEPTED), (Decision.REJECT, Status.REJECTED)]
)
def test_a_judgement_survives_a_reading_that_knows_the_statement_no_more(
    book: Casebook, source: Source, decision: Decision, status: Status
) -> None:
    book.propose(proposals(source.id), "reader-1", by=BY, at=AT)
    decided = book.judge(judgement(f"{source.id}-0-30", decision))
    assert (decided.status, decided.reviewer) == (status, BY)
    assert book.propose(proposals(source.id, ((0, 29), (31, 56))), "reader-2", by=BY, at=AT) == Proposed(0, 2, 1)
    assert book.case().statements[0] == decided
    assert _spans(book) == [(0, 30), (31, 56)]


def test_siblings_proposed_beside_a_judged_statement_stay(book: Casebook, source: Source) -> None:
    both = proposals(source.id, ((0, 30), (5, 30)))
    book.propose(both, "reader-1", by=BY, at=AT)
    book.judge(judgement(f"{source.id}-0-30"))
    assert book.propose(both, "reader-2", by=BY, at=AT) == Proposed(0, 2, 0)


def test_a_change_is_kept_under_the_old_id_and_can_be_judged_again(book: Casebook, source: Source) -> None:
    book.propose(proposals(source.id), "reader-1", by=BY, at=AT)
    identity = f"{source.id}-0-30"
    better = replace(statement(source.id, 0, 20, "anything"), act="set fire")
    changed = book.judge(judgement(identity, Decision.CHANGE), better)
    assert (changed.id, changed.act, changed.status, changed.anchor.end) == (identity, "set fire", Status.ACCEPTED, 20)
    rejected = book.judge(judgement(identity, Decision.REJECT))
    assert rejected == replace(changed, status=Status.REJECTED)
    assert book.case().statements[0] == rejected
    assert [entry.verb for entry in book.entries()][-2:] == ["judged", "judged"]


def test_a_change_must_say_what_and_stay_with_its_source(book: Casebook, source: Source) -> None:
    book.propose(proposals(source.id), "reader-1", by=BY, at=AT)
    change = judgement(f"{source.id}-0-30", Decision.CHANGE)
    with pytest.raises(BadValue, match="into nothing"):
        book.judge(change)
    with pytest.raises(BadValue, match="cannot be moved"):
        book.judge(change, statement("elsewhere", 0, 30))


def test_statements_from_outside_are_accepted_and_proposals_step_back(book: Casebook, source: Source) -> None:
    book.propose(proposals(source.id), "reader-1", by=BY, at=AT)
    assert book.bring_in([statement(source.id, 2, 28, "outside")], by="Jon Hale", at=AT) == 1
    assert book.bring_in([statement(source.id, 2, 28, "outside")], by="Jon Hale", at=AT) == 0
    assert _spans(book) == [(2, 28), (31, 56), (57, 75)]
    assert (book.case().statements[0].status, book.case().statements[0].reviewer) == (Status.ACCEPTED, "Jon Hale")
    with pytest.raises(NoSuchStatement):
        book.judge(judgement(f"{source.id}-0-30"))


def test_what_is_not_in_the_case_is_said_to_be_missing(book: Casebook) -> None:
    with pytest.raises(NoSuchStatement):
        book.judge(judgement("nobody"))
    for ask in (book.source, book.text, book.original):
        with pytest.raises(NoSuchFile):
            ask("nobody")
    with pytest.raises(NoSuchFile):
        book.bring_in([statement("nobody", 0, 30)], by=BY, at=AT)
    with pytest.raises(NoSuchFile):
        book.propose(proposals("nobody"), "reader-1", by=BY, at=AT)


def test_ids_are_the_same_in_one_case_and_different_in_another(book: Casebook, tmp_path: Path) -> None:
    create(tmp_path / "other", by=BY, at=AT)
    with opened(tmp_path / "other") as other:
        assert book.keyed_id("a", "bc") == book.keyed_id("a", "bc")
        assert len({book.keyed_id("a", "bc"), book.keyed_id("ab", "c"), other.keyed_id("a", "bc")}) == 3


def test_words_no_file_can_hold_are_replaced_one_for_one(folder: Path) -> None:
    broken = "He said \ud800\udc00 \x00 and left."
    with opened(folder) as book:
        source = book.add(arrival("\udcff.txt", broken, "Iv\udcff"), by="M\udcff", at=AT)
        assert book.text(source.id).content == "He said \ufffd\ufffd \x00 and left."
        assert (source.name, source.described.teller) == ("\ufffd.txt", "Iv\ufffd")
    assert verify(folder).trouble is None


def test_names_and_words_are_not_in_the_journal(folder: Path, book: Casebook) -> None:
    fill(book)
    journal = " ".join(entry.payload for entry in book.entries())
    hidden = ("Ivo", "Vera", "ivo.txt", "scan", "Orlec", "burn", arrival().sha256)
    assert [word for word in hidden if word in journal] == []
    assert [entry.verb for entry in book.entries()] == [
        "created", "added", "added", "read", "judged", "refused", "imported",
    ]  # fmt: skip
    assert verify(folder).words == 9


def test_an_original_that_was_changed_is_not_handed_out(folder: Path, book: Casebook) -> None:
    source = book.add(arrival(), by=BY, at=AT)
    path = folder / "originals" / source.sha256
    path.chmod(0o600)
    path.write_bytes(b"something else")
    with pytest.raises(CaseDamaged):
        book.original(source.id)
    path.unlink()
    with pytest.raises(CaseDamaged):
        book.original(source.id)


def _spans(book: Casebook) -> list[tuple[int, int]]:
    return [(one.anchor.start, one.anchor.end) for one in book.case().statements]


def test_statements_stand_in_the_order_of_the_words(book: Casebook, source: Source) -> None:
    given: tuple[Statement, ...] = proposals(source.id, SENTENCES[::-1]).statements
    book.propose(Proposals(source.id, (), given + given), "reader-1", by=BY, at=AT)
    assert _spans(book) == list(SENTENCES)


def test_what_is_said_of_two_names_is_kept_and_the_last_word_holds(folder: Path) -> None:
    """A reviewer joins Kit and Christopher, and splits them again; the record still holds."""
    joined = Ruling(Verdict.JOIN, MentionType.PERSON, "Kit", "Christopher Penn", "R", "2031-06-01T10:00:00Z")
    split = Ruling(Verdict.SPLIT, MentionType.PERSON, "Christopher Penn", "Kit", "R", "2031-06-02T10:00:00Z")
    with opened(folder) as case:
        case.rule(joined)
        assert case.case().rulings == (joined,)
        case.rule(split)
    with opened(folder, writing=False) as case:
        assert case.case().rulings == (split,)
        assert [entry.verb for entry in case.entries()][-2:] == ["joined", "split"]
        assert "Kit" not in "".join(entry.payload for entry in case.entries())
    assert verify(folder).trouble is None
