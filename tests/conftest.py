"""The example case is read once for all tests that want it as it is; who writes to it takes a copy."""

import shutil
import sys
from pathlib import Path

import pytest
from hypothesis import settings

from testimonia.cli import main

# On a busy machine one example may take long: how long a test may take says pytest-timeout.
settings.register_profile("testimonia", deadline=None)
settings.load_profile("testimonia")

SOURCES = Path(__file__).parents[1] / "examples" / "barracks-four" / "sources"


@pytest.fixture(scope="session")
def barracks(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example case, made, added and read. Only to be looked at."""
    folder = tmp_path_factory.mktemp("example") / "barracks"
    for words in (("new", folder), ("add", folder, SOURCES), ("read", folder)):
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(sys, "argv", ["testimonia", *map(str, words)])
            with pytest.raises(SystemExit) as over:
                main.run()
        assert over.value.code in {0, 1}
    return folder


@pytest.fixture
def barracks_copy(barracks: Path, tmp_path: Path) -> Path:
    """The example case, to be written to."""
    return Path(shutil.copytree(barracks, tmp_path / "barracks"))
