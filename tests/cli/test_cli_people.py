"""Who is who in the example case, and a reviewer's word on it."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from cli_material import ended

Printed = Callable[..., str]


@pytest.fixture(scope="module")
def case(barracks: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example case, to be written to."""
    return Path(shutil.copytree(barracks, tmp_path_factory.mktemp("people") / "barracks"))


@pytest.fixture
def printed(capsys: pytest.CaptureFixture[str]) -> Printed:
    def run(*words: object, code: int = 0) -> str:
        assert ended(*words) == code
        captured = capsys.readouterr()
        return captured.out if code == 0 else captured.err

    return run


def people(case: Path, printed: Printed, of: str) -> dict[str, list[str]]:
    document = json.loads(printed("people", case, "--of", of, "--json"))
    return {one["entity"]["name"]: [i["name"] for i in one["identities"]] for one in document["people"]}


def test_every_name_has_its_reason(case: Path, printed: Printed) -> None:
    shown = printed("people", case, "--of", "Karst")
    assert "Emil Karst  (person, takes part in" in shown
    assert "proposed: “Karst” is a part of “Emil Karst”, and of no other full name in the case" in shown
    assert "“the major”: of those in the case only “Emil Karst” is called so" in shown


def test_two_marans_are_two_and_maran_alone_is_nobody(case: Path, printed: Printed) -> None:
    """Captain Stefan Maran and Private Luka Maran; the communique says that they are not related."""
    found = people(case, printed, "Maran")
    assert {"Luka Maran", "Vera Maran"} <= set(found)
    assert all("Maran" not in names for names in found.values())


def test_a_split_and_a_join(case: Path, printed: Printed) -> None:
    before = people(case, printed, "Daniel")
    assert "split “Daniel” from “Daniel Rusko”" in printed("split", case, "Daniel", "Daniel Rusko", "--as", "R")
    assert "Daniel" in people(case, printed, "Daniel")
    assert "joined" in printed("join", case, "Daniel", "Daniel Rusko", "--as", "R")
    assert people(case, printed, "Daniel").keys() == before.keys()
    assert "decided: a reviewer joined" in printed("people", case, "--of", "Daniel Rusko")


def test_somebody_is_called_otherwise_and_again(case: Path, printed: Printed) -> None:
    before = people(case, printed, "Karst")
    assert "“Karst” is now called “the commander of Four”" in printed("rename", case, "Karst", "the commander of Four")
    found = people(case, printed, "commander of Four")
    assert list(found) == ["the commander of Four"]
    assert [*found.values()] == [*before.values()]
    printed("rename", case, "the commander of Four", "E. K.", "--as", "R")
    assert "E. K.  (person, takes part in" in printed("people", case, "--of", "Emil Karst")
    assert "named “Karst” “E. K.”" in printed("journal", case)
    printed("undo", case, "--as", "R")
    assert list(people(case, printed, "Emil Karst")) == ["the commander of Four"]
    assert printed("verify", case)


def test_no_name_to_be_called_by(case: Path, printed: Printed) -> None:
    assert "is no name that could be shown" in printed("rename", case, "Karst", "  ", code=2)
    assert "no name in this case is written 'Nobody'" in printed("rename", case, "Nobody", "Somebody", code=2)


def test_a_name_that_nobody_wrote_is_refused_with_those_that_are(case: Path, printed: Printed) -> None:
    said = printed("join", case, "Nobody", "Daniel Rusko", code=2)
    assert "no name in this case is written 'Nobody'" in said
    assert "testimonia people CASE" in said


def test_a_person_is_not_joined_to_a_place(case: Path, printed: Printed) -> None:
    assert "cannot be ruled on" in printed("join", case, "Republic of Kestria", "Daniel Rusko", code=2)
