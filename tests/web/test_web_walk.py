"""Every address of the workbench, found by itself: who is let in, what the answer carries, what a page holds."""

from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from web_material import ENDLESS, HOST, Browser, at_work, holds_nothing_from_elsewhere, reads, routes

from testimonia.web.guard import HEADERS

OPEN = ("/static/",)  # files of the program, the same for everybody
FILES = ("/export/",)  # leave the case, and are no pages
ODD = (
    "..",
    "%2e%2e%2fcase.db",
    "%00",
    "%ED%A0%80",
    "%E2%80%AE",
    "a" * 3000,
    "'%20OR%201=1--",
    "{}",
    "%22%3E%3Cscript%3E",
)


def test_the_walk_sees_pages_and_interface(onlooker: Browser) -> None:
    found = reads(onlooker)
    assert {"/", "/journal", "/agreement", "/search", "/next", "/export/dossier", "/api/moment"} <= set(found)
    assert any(path.startswith("/comparison/") for path in found)


def test_a_stranger_reads_nothing(onlooker: Browser) -> None:
    stranger = TestClient(onlooker.app, base_url=f"http://{HOST}", follow_redirects=False)
    for path in (*reads(onlooker), ENDLESS):
        answer = stranger.get(path)
        assert answer.status_code == 403 or path.startswith(OPEN), path
        assert "mill" not in answer.text.lower() or path.startswith(OPEN), path


def test_every_answer_of_a_whole_case_carries_the_policy_and_holds_nothing_from_elsewhere(barracks_copy: Path) -> None:
    """With drawings, maps, tables and long texts."""
    with at_work(barracks_copy) as (browser,):
        pages = 0
        for path in reads(browser):
            answer = browser.get(path)
            assert answer.status_code in {200, 303}, path
            assert {**answer.headers, **HEADERS} == dict(answer.headers), path
            if not path.startswith(OPEN):
                assert answer.headers["cache-control"] == "no-store", path
            if answer.headers.get("content-type", "").startswith("text/html") and not path.startswith(FILES):
                holds_nothing_from_elsewhere(answer.text)
                pages += 1
        assert pages > 40


@pytest.mark.parametrize("odd", ODD)
def test_what_the_case_does_not_hold_is_said_and_never_a_failure(onlooker: Browser, odd: str) -> None:
    for route in routes(onlooker):
        name, is_read = route.path.partition("{")[0], "GET" in (route.methods or ())
        if "{" not in route.path or not is_read:
            continue
        path = route.path.replace(route.path[len(name) : route.path.index("}") + 1], odd)
        answer = onlooker.get(path)
        assert answer.status_code < 500, path
        assert {**answer.headers, **HEADERS} == dict(answer.headers), path
        assert "Traceback" not in answer.text
        if answer.headers.get("content-type", "").startswith("text/html"):
            holds_nothing_from_elsewhere(answer.text)


@pytest.mark.parametrize("asked", ["page=0", "page=-1", "page=abc", "page=1e9", "page=1000000", "since=x&until=%00"])
def test_whatever_is_asked_of_a_list_it_answers(onlooker: Browser, asked: str) -> None:
    for path in ("/journal", "/findings", "/people", "/comparison", "/chronology", "/search", "/agreement"):
        assert onlooker.get(f"{path}?{asked}").status_code in {200, 422}, path
