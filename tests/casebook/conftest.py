from collections.abc import Iterator
from pathlib import Path

import pytest
from casebook_material import AT, BY

from testimonia.casebook.book import Casebook, create, opened


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "orlec"
    create(path, by=BY, at=AT)
    return path


@pytest.fixture
def book(folder: Path) -> Iterator[Casebook]:
    with opened(folder) as one:
        yield one
