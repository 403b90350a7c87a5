"""undo, redo, journal, comment and agreement, as they are typed."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from cli_material import ended

from testimonia.casebook.book import opened
from testimonia.model.statement import Status

Printed = Callable[..., str]
MARA, JON = ("--as", "Mara Lind"), ("--as", "Jon Hale")


@pytest.fixture
def case(barracks: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(barracks, tmp_path / "barracks"))


@pytest.fixture
def printed(capsys: pytest.CaptureFixture[str]) -> Printed:
    def run(*words: object, code: int = 0) -> str:
        assert ended(*words) == code
        captured = capsys.readouterr()
        return captured.out if code == 0 else captured.err

    return run


def some(case: Path, n: int) -> tuple[str, ...]:
    with opened(case, writing=False) as book:
        return tuple(one.id for one in book.case().statements[:n])


def status(case: Path, name: str) -> tuple[Status, str | None]:
    with opened(case, writing=False) as book:
        (found,) = (one for one in book.case().statements if one.id == name)
    return found.status, found.reviewer


def last(case: Path) -> int:
    with opened(case, writing=False) as book:
        return book.last_entry


def test_undo_walks_backwards_and_redo_forwards(case: Path, printed: Printed) -> None:
    first, second = some(case, 2)
    begun = last(case)
    printed("judge", case, "accept", first, second, *MARA)
    assert printed("undo", case, *MARA).startswith(f"took back entry {begun + 2}: accepted “")
    assert printed("undo", case, *MARA).startswith(f"took back entry {begun + 1}: accepted “")
    assert status(case, first) == status(case, second) == (Status.PROPOSED, None)
    assert "Nothing that Mara Lind decided is left to take back" in printed("undo", case, *MARA, code=2)
    assert printed("redo", case, *MARA).startswith(f"entry {begun + 1} stands again: accepted “")
    assert status(case, first) == (Status.ACCEPTED, "Mara Lind")
    assert "Nothing that Jon Hale took back" in printed("redo", case, *JON, code=2)


def test_undo_by_number_says_what_it_did_also_of_a_taking_back(case: Path, printed: Printed) -> None:
    (first,) = some(case, 1)
    n = last(case)
    printed("judge", case, "reject", first, *MARA)
    assert printed("undo", case, n + 1, *JON).startswith(f"took back entry {n + 1}: rejected “")
    assert printed("undo", case, n + 2, *JON).startswith(f"took back entry {n + 2}, so entry {n + 1} stands again: re")
    assert status(case, first) == (Status.REJECTED, "Mara Lind")
    refused = printed("undo", case, 2, *JON, code=2)
    assert "Entry 2 (added) decided nothing" in refused
    assert "testimonia withdraw CASE SOURCE" in refused


def test_what_was_decided_since_is_named(case: Path, printed: Printed) -> None:
    (first,) = some(case, 1)
    n = last(case)
    printed("judge", case, "reject", first, *MARA)
    printed("judge", case, "accept", first, *JON)
    refused = printed("undo", case, n + 1, *MARA, code=2)
    assert f"Entry {n + 2} decided about the same" in refused
    assert f"Take entry {n + 2} back first." in refused


def test_the_journal_is_shown_and_printed_for_programs(case: Path, printed: Printed) -> None:
    (first,) = some(case, 1)
    printed("judge", case, "accept", first, *MARA)
    (line,) = json.loads(printed("journal", case, "--last", 1, "--json"))["journal"]
    assert (line["by"], line["verb"], line["statement"], line["can_be_undone"]) == ("Mara Lind", "judged", first, True)
    shown = printed("journal", case).splitlines()
    assert len(shown) == last(case)
    assert f"Mara Lind: {line['words']}  (can be undone)" in shown[0]
    assert shown[-1].endswith("made the case")


def test_a_comment_is_seen_in_the_journal_and_in_nothing_that_leaves(
    case: Path, printed: Printed, tmp_path: Path
) -> None:
    (first,) = some(case, 1)
    assert printed("comment", case, first, "quince jelly", *MARA) == "kept the comment\n"
    assert "quince jelly" in printed("journal", case, "--last", 1)
    assert "no statement nobody" in printed("comment", case, "nobody", "quince", code=2)
    printed("publish", case, "-o", tmp_path / "dossier")
    for form in ("json", "csv", "text", "timelinejs", "geojson"):
        printed("export", case, "--format", form, "-o", tmp_path / form)
    written = [path for path in tmp_path.rglob("*") if path.is_file() and case not in path.parents]
    assert len(written) > 5
    assert not [path for path in written if b"quince" in path.read_bytes()]


def test_two_reviewers_are_laid_side_by_side(case: Path, printed: Printed, tmp_path: Path) -> None:
    first, second, third = some(case, 3)
    printed("judge", case, "accept", first, second, third, *MARA)
    printed("judge", case, "reject", second, *JON)
    printed("judge", case, "accept", third, *JON)
    changed_by_jon(case, first, "wander", printed, tmp_path)
    told = json.loads(printed("agreement", case, "Mara", "Jon", "--json"))
    assert (told["one"], told["other"], told["both"], told["kappa"]) == ("Mara Lind", "Jon Hale", 3, 0.0)
    assert (told["raw"], told["alike"]) == (pytest.approx(2 / 3), pytest.approx(1 / 3))
    differing = {each["statement"]: each["slots"] for each in told["partings"]}
    assert differing[second] == []
    assert [(each["slot"], each["other"]) for each in differing[first]] == [("act", "wander")]
    shown = printed("agreement", case, "Mara", "Jon")
    assert "Mara Lind and Jon Hale both judged 3 statements" in shown
    assert "0.67  both accepted or both rejected" in shown
    assert "1 statement: Mara Lind accept, Jon Hale reject" in shown
    assert f"  act: {differing[first][0]['one']} / wander" in shown
    assert "no reviewers of this case are called 'Nina'" in printed("agreement", case, "Mara", "Nina", code=2)


def changed_by_jon(case: Path, name: str, act: str, printed: Printed, folder: Path) -> None:
    """By the way in which statements are changed at the command line: export, edit, import."""
    printed("export", case, "--format", "json", "-o", folder / "case.json")
    sent = json.loads((folder / "case.json").read_text("utf-8"))
    sent["statements"] = [{**one, "act": act} for one in sent["statements"] if one["id"] == name]
    (folder / "edited.json").write_text(json.dumps(sent), "utf-8")
    printed("import", case, folder / "edited.json", *JON)
