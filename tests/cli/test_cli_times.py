"""``testimonia times`` as a user calls it: the program itself, in a process of its own."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

PROGRAM = Path(sys.executable).parent / "testimonia"
WIDE = {**os.environ, "COLUMNS": "110"}


@pytest.fixture
def note(tmp_path: Path) -> Path:
    file = tmp_path / "note.txt"
    file.write_text("The mill burned on 14 March, and two days later the bridge.", "utf-8")
    return file


def run(*words: object, code: int = 0) -> str:
    done = subprocess.run([PROGRAM, "times", *map(str, words)], capture_output=True, text=True, check=False, env=WIDE)
    assert done.returncode == code, done.stdout + done.stderr
    return done.stdout + done.stderr


def test_on_a_pipe_the_times_have_marks_below_them_and_no_colour(note: Path) -> None:
    lines = run(note, "--reference", "2031-05-02").splitlines()
    assert lines[0] == "  1 | The mill burned on 14 March, and two days later the bridge."
    assert lines[1] == "    |                    ^^^^^^^^      ^^^^^^^^^^^^^^"
    assert lines[2].startswith("    = 14 March: 14 March 2031 (counted from: ")
    assert lines[3] == "    = two days later: 16 March 2031 (counted from: 14 March)"
    assert lines[5] == "2 times: 2 dates"


def test_for_programs_every_field_is_there(note: Path) -> None:
    rows = json.loads(run(note, "--reference", "2031-05-02", "--json"))
    assert [(row["text"], row["type"], row["value"]) for row in rows] == [
        ("14 March", "DATE", "2031-03-14"),
        ("two days later", "DATE", "2031-03-16"),
    ]
    assert {"start", "end", "edtf", "earliest", "latest", "anchor", "relation", "alternatives"} <= set(rows[0])


def test_a_page_is_written_and_something_else_is_not_written_over(note: Path, tmp_path: Path) -> None:
    assert "wrote" in run(note, "--html", tmp_path / "page.html")
    assert "<!DOCTYPE html>" in (tmp_path / "page.html").read_text("utf-8")
    (tmp_path / "mine.html").write_text("my own page")
    assert "did not make it" in run(note, "--html", tmp_path / "mine.html", code=2)
    assert (tmp_path / "mine.html").read_text() == "my own page"


def test_json_and_a_page_at_once_are_refused_with_what_to_do(note: Path, tmp_path: Path) -> None:
    assert "once for each" in run(note, "--json", "--html", tmp_path / "page.html", code=2)
    assert not (tmp_path / "page.html").exists()


def test_a_language_that_is_not_there_names_those_that_are(note: Path) -> None:
    printed = run(note, "--language", "xx", code=2)
    assert "'xx'" in printed
    assert "en" in printed.splitlines()[-1]
