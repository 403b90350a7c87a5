import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LOCKS = sorted((ROOT / "requirements").glob("*.txt"))
PINNED = re.compile(r"^[a-z0-9][a-z0-9._-]*(\[[a-z,]+\])?==\S+( ; [^\\]+)? \\$")
HASH = re.compile(r"^    --hash=sha256:[0-9a-f]{64}( \\)?$")


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_a_lock_holds_only_pinned_names_and_their_hashes_so_no_host_and_no_path(lock: Path) -> None:
    strange = [line for line in lock.read_text("utf-8").splitlines() if not (PINNED.match(line) or HASH.match(line))]
    assert strange == []


def test_there_is_a_lock_for_the_program_for_its_browser_its_tests_and_its_building() -> None:
    assert [lock.name for lock in LOCKS] == ["browser.txt", "build.txt", "development.txt", "runtime.txt"]


def test_whatever_the_project_needs_is_in_the_lock() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    needed = {re.split(r"[^A-Za-z0-9_.-]", line)[0].lower() for line in project["dependencies"]}
    locked = {line.split("==")[0] for line in (ROOT / "requirements/runtime.txt").read_text("utf-8").splitlines()}
    assert needed - locked == set()
