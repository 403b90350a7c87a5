"""The example case, and the program run in this process, for tests of verbs."""

import sys
from pathlib import Path

import pytest

from testimonia.cli import main

SOURCES = Path(__file__).parents[2] / "examples" / "barracks-four" / "sources"


def ended(*words: object) -> int:
    """The program in this process, to its exit code."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "argv", ["testimonia", *map(str, words)])
        with pytest.raises(SystemExit) as over:
            main.run()
    return int(over.value.code or 0)


def example_case(folder: Path) -> Path:
    """The example case, made, added and read."""
    case = folder / "barracks"
    assert ended("new", case) == 0
    assert ended("add", case, SOURCES) in {0, 1}
    assert ended("read", case) in {0, 1}
    return case
