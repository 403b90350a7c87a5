import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from web_material import Browser, at_work, mill


@pytest.fixture(scope="session")
def mill_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The mill, made once. Only to be copied."""
    return mill(tmp_path_factory.mktemp("once") / "mill")


@pytest.fixture
def folder(mill_once: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(mill_once, tmp_path / "mill"))


@pytest.fixture
def browser(folder: Path) -> Iterator[Browser]:
    with at_work(folder) as (one,):
        yield one


@pytest.fixture(scope="module")
def onlooker(mill_once: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """A browser at a case that was reasoned over, for tests that keep nothing in it."""
    with at_work(Path(shutil.copytree(mill_once, tmp_path_factory.mktemp("looked") / "mill"))) as (one,):
        one.reasoned()
        last = one.desk.moment.last
        yield one
        assert one.desk.catch_up().last == last
