"""``check`` on a part of a case: what would be found if less had been told."""

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

PROGRAM = Path(sys.executable).parent / "testimonia"
ORDER = ("--only", "impossible-order")
META = 'kind = "testimony"\nmade_on = "2031-06-01"\nlanguage = "en"\n'
TELLINGS = {
    "01-letter.txt": ("Ana Weil", "We gave the letter to the ferryman on Monday 5 May 2031."),
    "02-answer.txt": ("Jon Reth", "The reply arrived three days after Ana Weil had given the letter to the ferryman."),
    "03-carts.txt": ("Lia Korn", "The carters left Harn one day after the reply had arrived."),
    "04-road.txt": ("Tom Weil", "On Wednesday the 7th of May 2031 the carters left Harn."),
}


def run(*words: object, code: int = 0) -> tuple[str, str]:
    """What the program prints and complains; it must end with ``code``."""
    done = subprocess.run([PROGRAM, *map(str, words)], capture_output=True, text=True, check=False)
    assert done.returncode == code, done.stdout + done.stderr
    return done.stdout, done.stderr


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Four tellers, of whom the last says the day on which they set off, and the others that it was a day later."""
    folder = tmp_path_factory.mktemp("supposing")
    for name, (teller, words) in TELLINGS.items():
        (folder / name).write_text(words, "utf-8")
        (folder / f"{name}.meta.toml").write_text(f'teller = "{teller}"\n{META}', "utf-8")
    run("new", folder / "letter")
    run("add", folder / "letter", *(folder / name for name in TELLINGS))
    run("read", folder / "letter")
    return folder / "letter"


def found(case: Path, *words: str, code: int) -> list[dict[str, Any]]:
    findings: list[dict[str, Any]] = json.loads(run("check", case, "--json", *words, code=code)[0])["findings"]
    return findings


def test_an_order_that_cannot_be_is_found_in_all_that_is_told(case: Path) -> None:
    (one,) = found(case, *ORDER, code=1)
    assert {passage["teller"] for passage in one["passages"]} == {teller for teller, _ in TELLINGS.values()}


def test_with_one_teller_alone_it_is_gone(case: Path) -> None:
    assert found(case, *ORDER, "--teller", "Tom Weil", code=0) == []


def test_with_all_its_tellers_by_parts_of_their_names_it_is_there(case: Path) -> None:
    named = ("--teller", "ana", "--teller", "jon", "--teller", "korn", "--teller", "tom")
    assert found(case, *ORDER, *named, code=1) == found(case, *ORDER, code=1)


def test_without_one_of_its_sources_it_is_gone_and_the_case_left_as_it_was(case: Path) -> None:
    before = found(case, *ORDER, code=1)
    assert found(case, *ORDER, "--without", "02-answer.txt", code=0) == []
    assert found(case, *ORDER, code=1) == before


def test_only_what_reviewers_accepted_clashes_when_that_is_asked_for(case: Path, tmp_path: Path) -> None:
    case = shutil.copytree(case, tmp_path / "judged")
    (one,) = found(case, *ORDER, code=1)
    assert found(case, *ORDER, "--only", "accepted", code=0) == []
    run("judge", case, "accept", *one["statements"], "--as", "Vera Toll")
    (again,) = found(case, *ORDER, "--only", "accepted", code=1)
    assert again["statements"] == one["statements"]
    run("judge", case, "reject", one["statements"][-1], "--as", "Vera Toll")
    assert found(case, *ORDER, "--only", "accepted", code=0) == []


@pytest.mark.parametrize(
    ("words", "complaint", "remedy"),
    [
        (("--teller", "Karel"), "no tellers of this case are called 'Karel'", "Ana Weil; Jon Reth; Lia Korn; Tom Weil"),
        (
            ("--teller", "Jon", "--teller", "Weil"),
            "2 tellers of this case are called 'Weil'",
            "Name one of: Ana Weil; Tom Weil.",
        ),
        (("--without", "nowhere.txt"), "this case has no source 'nowhere.txt'", "Name it as it was added"),
        (("--only", "nonsense"), "no finding has the code 'nonsense'", "Use one of: accepted, contradiction"),
    ],
)
def test_a_name_that_is_not_there_is_an_error_that_says_what_is(
    case: Path, words: tuple[str, ...], complaint: str, remedy: str
) -> None:
    printed, complained = run("check", case, *words, code=2)
    assert printed == ""
    assert complaint in complained
    assert remedy in complained
