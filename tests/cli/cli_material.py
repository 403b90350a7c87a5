"""The program run in this process, for tests of verbs."""

import sys

import pytest

from testimonia.cli import main


def ended(*words: object) -> int:
    """The program in this process, to its exit code."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "argv", ["testimonia", *map(str, words)])
        with pytest.raises(SystemExit) as over:
            main.run()
    return int(over.value.code or 0)
