from collections.abc import Iterator
from pathlib import Path

import pytest
from _pytest.runner import runtestprotocol
from stories_material import SOURCES, Browsing, Served, browser_here, chromium, served


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Where a machine has no Chromium, the stories say so and are skipped."""
    if browser_here() is None:
        missing = pytest.mark.skip(reason="no Chromium on this machine; name one with TESTIMONIA_CHROMIUM")
        for item in items:
            if "stories" in item.path.parts:
                item.add_marker(missing)


def pytest_runtest_protocol(item: pytest.Item, nextitem: pytest.Item | None) -> bool:
    """A story that fails is told once more: a browser on a busy machine comes too late now and then."""
    item.ihook.pytest_runtest_logstart(nodeid=item.nodeid, location=item.location)
    reports = runtestprotocol(item, log=False, nextitem=nextitem)
    if any(report.failed for report in reports):
        item._initrequest()  # type: ignore[attr-defined]  # noqa: SLF001  as pytest itself begins an item
        reports = runtestprotocol(item, log=False, nextitem=nextitem)
    for report in reports:
        item.ihook.pytest_runtest_logreport(report=report)
    item.ihook.pytest_runtest_logfinish(nodeid=item.nodeid, location=item.location)
    return True


@pytest.fixture(scope="session")
def launched() -> Iterator[Browsing]:
    with chromium(str(browser_here())) as browsing:
        yield browsing


@pytest.fixture
def browsing(launched: Browsing) -> Iterator[Browsing]:
    """The browser; a story in which a page had an error, or asked for what could not be had, has failed."""
    launched.troubles.clear()
    yield launched
    launched.leave()
    assert launched.troubles == []


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    """Three files, as a caseworker has them on a desktop."""
    folder = tmp_path / "desktop"
    folder.mkdir()
    for name, words in SOURCES.items():
        (folder / name).write_text(words, "utf-8")
    return sorted(folder.iterdir())


@pytest.fixture
def server(barracks_copy: Path) -> Iterator[Served]:
    """The example case, served."""
    with served(barracks_copy) as one:
        yield one
