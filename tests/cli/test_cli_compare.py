"""The accounts of the example case side by side, and the questions that follow."""

import csv
import io
import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from cli_material import ended

Said = Callable[..., tuple[str, str]]


@pytest.fixture(scope="module")
def case(barracks: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example case, to be written to."""
    return Path(shutil.copytree(barracks, tmp_path_factory.mktemp("compare") / "barracks"))


@pytest.fixture
def said(capsys: pytest.CaptureFixture[str]) -> Said:
    """What the program prints to its output and to its errors; it must end with ``code``."""

    def run(*words: object, code: int = 0) -> tuple[str, str]:
        capsys.readouterr()
        assert ended(*words) == code
        printed = capsys.readouterr()
        return printed.out, printed.err

    return run


def test_the_matrix_says_for_every_event_who_tells_and_who_differs(case: Path, said: Said) -> None:
    printed, _ = said("compare", case)
    assert "Daniel Rusko" in printed
    assert "X differs" in printed
    row = next(line for line in printed.splitlines() if "lock: The door" in line)
    assert "X" in row


def test_a_stretch_never_looks_like_one_day(case: Path, said: Said) -> None:
    """An event whose accounts allow several days shows the first and the last of them; one of one day shows the day."""
    rows = csv.DictReader(io.StringIO(said("compare", case, "--format", "csv")[0]))
    lines = said("compare", case, "--all")[0].splitlines()
    seen = set()
    for row in rows:
        begin, end = row["earliest"][:10], row["latest"][:10]
        if begin and end:
            days = begin if begin == end else f"{begin} to {end}"
            assert any(line.startswith(f"{days:24} {row['event'][:30]}") for line in lines), row["event"]
            seen.add(begin == end)
    assert seen == {True, False}


def test_one_event_shows_every_account_with_its_words(case: Path, said: Said) -> None:
    printed, _ = said("compare", case, "--event", "lock: The door")
    assert "Marek Tolin: differs on whether" in printed
    assert "“The door was locked”" in printed
    assert "that it did not" in printed


def test_the_table_is_read_by_a_spreadsheet_and_holds_no_formula(case: Path, said: Said) -> None:
    rows = list(csv.reader(io.StringIO(said("compare", case, "--format", "csv")[0])))
    head, *body = rows
    assert head[:3] == ["event", "earliest", "latest"]
    assert body
    assert all(len(row) == len(head) for row in body)
    assert not any(cell.startswith(("=", "+", "-", "@")) for row in body for cell in row)


def test_an_event_that_is_not_there_is_refused_with_those_that_are(case: Path, said: Said) -> None:
    _, refused = said("compare", case, "--event", "no such thing", code=2)
    assert "no event of this case is called 'no such thing'" in refused
    assert "Name one by words of its label" in refused


def test_questions_hold_the_words_of_the_person_asked_and_nobody_elses(case: Path, said: Said) -> None:
    exported = json.loads(said("questions", case, "--format", "json")[0])["questions"]
    assert {one["person"] for one in exported} >= {"Daniel Rusko", "Marek Tolin"}
    for one in exported:
        assert one["asked"]
        assert not any("twelve" in words or "locked" in words for words in one["asked"])


def test_an_interview_sheet_for_one_person_is_open_and_neutral(case: Path, said: Said) -> None:
    printed, _ = said("questions", case, "--for", "Tolin")
    assert printed.startswith("Marek Tolin:")
    assert "You said: “" in printed
    assert "How do you know that?" in printed
    assert "Daniel Rusko:" not in printed


def test_the_printed_matrix_says_how_many_statements_it_leaves_out(case: Path, said: Said, tmp_path: Path) -> None:
    """A cell has room for four numbers; of nine statements it says "and 5 more", and loses none without a word."""
    rows = json.loads(said("compare", case, "--format", "json")[0])["events"]
    held = [len(cell["statements"]) for row in rows for cell in row["cells"] if len(row_tellers(row)) > 1]
    said("publish", case, "-o", tmp_path / "dossier")
    page = (tmp_path / "dossier" / "dossier.html").read_text("utf-8")
    left_out = [count - 4 for count in held if count > 4]
    assert left_out
    for more in left_out:
        assert f"and {more} more</td>" in page


def row_tellers(row: dict[str, list[dict[str, object]]]) -> list[object]:
    """Those who tell of an event."""
    return [cell["teller"] for cell in row["cells"] if cell["statements"]]
