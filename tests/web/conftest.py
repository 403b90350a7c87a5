from collections.abc import Iterator
from pathlib import Path

import pytest
from web_material import Browser, at_work, mill


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return mill(tmp_path / "mill")


@pytest.fixture
def browser(folder: Path) -> Iterator[Browser]:
    with at_work(folder) as (one,):
        yield one
