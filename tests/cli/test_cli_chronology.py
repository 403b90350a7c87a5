import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from chronology_material import printed

from testimonia.actions.chronology_choice import Asked

ROOT = Path(__file__).parents[2]
PROGRAM = Path(sys.executable).parent / "testimonia"


def run(*words: object, code: int = 0, **environment: str) -> str:
    done = subprocess.run(
        [PROGRAM, *map(str, words)], capture_output=True, text=True, check=False, env=os.environ | environment
    )
    assert done.returncode == code, done.stdout + done.stderr
    return done.stdout + done.stderr


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two sources of the example case, made, added and read."""
    folder = tmp_path_factory.mktemp("chronology") / "barracks"
    sources = ROOT / "examples" / "barracks-four" / "sources"
    run("new", folder)
    run("add", folder, sources / "03-first-interview.txt", sources / "06-tolin.vtt")
    run("read", folder)
    return folder


def line_of(number: str, lines: list[str]) -> int:
    return next(n for n, line in enumerate(lines) if number in line.split()[:2])


def test_a_narrow_page_has_bar_time_and_teller_and_the_words_below() -> None:
    lines = printed(80)
    at = line_of("1", lines)
    assert lines[at].split()[:2] == ["!1", "1"]
    assert lines[at].endswith(" 4 Mar                     Ada Brenn")
    assert lines[at + 1].strip() == "“On 4 March we left the mill”"
    assert max(map(len, lines)) <= 80


def test_a_wide_page_has_all_of_it_on_one_line() -> None:
    lines = printed(120)
    assert lines[line_of("1", lines)].endswith("Ada Brenn          “On 4 March we left the mill”")
    assert max(map(len, lines)) <= 120


def test_a_denial_is_said_in_words() -> None:
    lines = printed(80)
    assert lines[line_of("3", lines) + 1].strip() == "denied: “The bridge did not burn”"


def test_reasons_stand_under_their_line_with_the_numbers_of_their_statements() -> None:
    lines = printed(80, reasons=True)
    at = line_of("2", lines)
    assert [line.strip() for line in lines[at + 2 : at + 6]] == [
        "not before 4 March 2031, because:",
        "- Ada Brenn tells it after “On 4 March we left the mill”. [1, 2]",
        "(inferred)",
        "not after 6 March 2031, as told",
    ]
    assert "because" not in " ".join(printed(80))


def test_an_event_stands_over_its_accounts_and_its_reasons_are_said_once() -> None:
    lines = printed(80, reasons=True)
    first = next(n for n, line in enumerate(lines) if line.startswith("EVENTS"))
    last = next(n for n, line in enumerate(lines) if line.startswith("WHERE TIMES CLASH"))
    numbers = [line[4:8].strip() for line in lines[first:last] if line.endswith(("carts", "Brenn"))]
    assert numbers == ["E1", "1", "2"]
    assert sum("because" in line for line in lines[first:last]) == 1


def test_clashes_are_listed_with_their_statements() -> None:
    assert "!1   This cannot be. [1, 3]" in printed(80)


def test_a_year_that_no_calendar_holds_is_said_in_words() -> None:
    assert any("-0054" in line and "Caesar" in line for line in printed(80))


def test_the_undated_are_counted_and_listed_when_asked() -> None:
    assert "1 statement that nothing dates; --all lists them" in printed(80)
    assert any(line.split()[:3] == ["5", "“A", "dog”"] for line in printed(80, undated=True))


def test_one_person_or_one_event_can_be_asked_for() -> None:
    shown = " ".join(printed(120, asked=Asked(person="marn"))).partition("EVENTS")[0]
    assert "bridge" in shown
    assert "left the mill" in shown  # Jon Marn went with them
    assert "carts followed" not in shown
    shown = " ".join(printed(120, asked=Asked(event="e1")))
    assert "carts followed" in shown
    assert "bridge" not in shown


def test_nothing_that_is_drawn_steers_the_terminal_when_it_is_piped(folder: Path) -> None:
    shown = run("chronology", folder, "--reasons", COLUMNS="80")
    assert "\x1b" not in shown
    assert "7 February 2023, by the hour" in shown


def test_an_output_that_knows_ascii_alone_gets_bars_of_it(folder: Path) -> None:
    shown = run("chronology", folder, PYTHONIOENCODING="ascii:replace", PYTHONUTF8="0", LC_ALL="C", COLUMNS="80")
    bars = [line[9:33] for line in shown.splitlines() if line[:8].strip().isdecimal()]
    assert bars
    assert set("".join(bars)) <= set(" =~-|*o<>")


def test_for_programs_every_line_has_its_bounds(folder: Path) -> None:
    told = json.loads(run("chronology", folder, "--format", "json"))
    assert set(told) == {"lines", "events", "undated", "clashes"}
    assert {"number", "statement", "earliest", "latest", "bounds", "clashes"} == set(told["lines"][0])
    assert all(line["earliest"] or line["latest"] or any(line["bounds"].values()) for line in told["lines"])


@pytest.mark.parametrize("asked", [("--event", "E99"), ("--person", "Nobody")])
def test_what_nobody_tells_of_is_said_with_what_there_is(folder: Path, asked: tuple[str, str]) -> None:
    shown = run("chronology", folder, *asked, code=2)
    assert asked[1] in shown
    assert "Traceback" not in shown


@pytest.mark.parametrize("form", ["timelinejs", "geojson"])
def test_an_export_of_the_chronology_is_replaced_by_its_own_format_alone(
    folder: Path, tmp_path: Path, form: str
) -> None:
    goal = tmp_path / "out.json"
    for _ in range(2):
        run("export", folder, "--format", form, "-o", goal)
    assert json.loads(goal.read_text("utf-8"))
    run("export", folder, "--format", "json", "-o", goal, code=2)
