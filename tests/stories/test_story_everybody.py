"""Every page can be used by everybody: axe finds nothing, in both themes, on a small screen and at twice the size."""

import json
from pathlib import Path
from time import monotonic

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page
from stories_material import Browsing, Served, served

PAGES = (
    "/", "/sources", "/next", "/findings", "/chronology", "/comparison", "/copies", "/comparison/EVENT", "/people",
    "/people/PERSON", "/questions", "/agreement?one=Mara+Lind&other=Jon+Hale", "/journal", "/publishing", "/settings",
    "/search?q=door", "/no-such-page",
)  # fmt: skip


@pytest.fixture(scope="module")
def looked_at(barracks: Path) -> object:
    with served(barracks) as one:
        yield one


def address_of(page: Page, root: str, path: str) -> str:
    """A real address for a path that names any event or any person."""
    if "EVENT" in path:
        page.goto(f"{root}/comparison")
        return str(page.locator("table.matrix th a").first.get_attribute("href"))
    if "PERSON" in path:
        page.goto(f"{root}/people?kind=person")
        return str(page.locator(".person-card h2 a").first.get_attribute("href"))
    return path


def reasoned(page: Page, root: str) -> None:
    page.goto(root)
    page.wait_for_function("fetch('/api/moment').then(a => a.json()).then(m => m.reasoned)", timeout=30_000)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_no_violation(looked_at: Served, browsing: Browsing, theme: str) -> None:
    page = browsing.person(looked_at.address, color_scheme=theme)
    reasoned(page, looked_at.root)
    found = {}
    for path in PAGES:
        page.goto(f"{looked_at.root}{address_of(page, looked_at.root, path)}")
        results = Axe().run(page)
        if results.violations_count:
            found[path] = [
                (one["id"], [node["html"][:150] for node in one["nodes"][:3]]) for one in results.response["violations"]
            ]
    browsing.troubles[:] = [one for one in browsing.troubles if "404" not in one]
    assert json.dumps(found, indent=1) == "{}"


@pytest.mark.parametrize(
    ("width", "height"), [(640, 400), (1280, 800), (2560, 1400)], ids=["200 %", "13 inch", "large"]
)
def test_no_page_is_wider_than_the_screen(looked_at: Served, browsing: Browsing, width: int, height: int) -> None:
    page = browsing.person(looked_at.address, viewport={"width": width, "height": height})
    reasoned(page, looked_at.root)
    wide = {}
    for path in PAGES:
        page.goto(f"{looked_at.root}{address_of(page, looked_at.root, path)}")
        over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        if over > 0:
            wide[path] = over
    browsing.troubles[:] = [one for one in browsing.troubles if "404" not in one]
    assert wide == {}


def test_the_whole_of_judging_is_reached_with_the_keyboard(looked_at: Served, browsing: Browsing) -> None:
    page = browsing.person(looked_at.address)
    page.goto(f"{looked_at.root}/next")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    seen: set[str] = set()
    until = monotonic() + 10
    while monotonic() < until and len(seen) < 200:
        page.keyboard.press("Tab")
        seen.add(
            page.evaluate(
                "document.activeElement.id || document.activeElement.dataset.do || document.activeElement.tagName"
            )
        )
        if "f-comment" in seen:
            break
    assert {"accept", "reject", "f-act", "f-when", "f-comment"} <= seen
