"""Nobody comes in who was not let in, and no page lets anything else in."""

from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from web_material import HOST, JON, MARA, Browser, at_work, holds_nothing_from_elsewhere, mill, routes, writes

from testimonia.web.guard import HEADERS, MARK, MOST_BODY

PAGES = (
    "/", "/sources", "/findings", "/chronology", "/comparison", "/copies", "/people", "/questions", "/agreement",
    "/journal", "/publishing", "/publishing?verify=true", "/settings", "/search?q=mill", "/api/moment",
    "/api/openapi.json", "/static/workbench.css", "/no-such-page", "/api/no-such-thing", "/sources/nobody",
    "/export/nothing",
)  # fmt: skip


def test_the_walk_over_writes_sees_them(onlooker: Browser) -> None:
    assert {"/api/judgements", "/api/undo", "/api/sources", "/api/visitor"} <= set(writes(onlooker))


def test_whatever_is_no_read_is_a_write_that_the_walk_sees(onlooker: Browser) -> None:
    assert {method for route in routes(onlooker) for method in route.methods or ()} == {"GET", "POST"}
    for method in ("PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"):
        answer = onlooker.client.request(method, "/api/undo")
        assert answer.status_code == 403, method
        assert onlooker.client.request(method, "/api/undo", headers=onlooker.headers).status_code == 405, method


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1", "127.0.0.1:80", "localhost.evil.example:8642", ""])
def test_a_name_that_was_rebound_to_this_machine_is_refused(onlooker: Browser, host: str) -> None:
    for path in ("/", "/enter", "/static/workbench.css", "/api/moment"):
        assert onlooker.get(path, headers={"host": host}).status_code == 421


def test_only_the_token_of_this_start_lets_in(browser: Browser) -> None:
    stranger = TestClient(browser.app, base_url=f"http://{HOST}", follow_redirects=False)
    for path in ("/", "/api/moment", "/events", "/export/json", "/api/openapi.json"):
        assert stranger.get(path).status_code == 403
    for token in ("", "nothing", browser.access.token[:-1], "\N{SNOWMAN}"):
        assert stranger.get("/enter", params={"token": token}).status_code == 403
    stranger.cookies.set(browser.access.cookie, "a key of yesterday")
    assert stranger.get("/").status_code == 403
    answer = stranger.get("/enter", params={"token": browser.access.token})
    assert answer.status_code == 303
    said = answer.headers["set-cookie"].lower()
    assert "httponly" in said
    assert "samesite=strict" in said
    assert browser.access.token not in str(stranger.cookies)


@pytest.mark.parametrize("other", ['theme={"a": "b c"}', "a b=c", "a[]=1", "lone", "caf\xe9=\xe9", "=", 'q="'])
def test_what_other_programs_of_this_machine_keep_in_cookies_locks_nobody_out(onlooker: Browser, other: str) -> None:
    own = f"{onlooker.access.cookie}={onlooker.client.cookies[onlooker.access.cookie]}"
    for both in (f"{other}; {own}", f"{own}; {other}"):
        stranger = TestClient(onlooker.app, base_url=f"http://{HOST}")
        assert stranger.get("/settings", headers=[(b"cookie", both.encode("latin-1"))]).status_code == 200


def test_no_write_is_taken_from_another_site_or_without_the_pages_mark(onlooker: Browser) -> None:
    good = onlooker.headers
    bad: tuple[dict[str, str], ...] = (
        {},
        {MARK: good[MARK]},
        {"origin": good["origin"]},
        {**good, "origin": "http://evil.example"},
        {**good, "origin": "null"},
        {**good, MARK: "guessed"},
    )
    last = onlooker.desk.moment.last
    for path in writes(onlooker):
        for headers in bad:
            answer = onlooker.client.post(path.replace("{", "").replace("}", ""), json={}, headers=headers)
            assert answer.status_code == 403, (path, headers)
    assert onlooker.desk.catch_up().last == last


def test_the_mark_of_one_browser_does_not_serve_another(folder: Path) -> None:
    with at_work(folder, MARA, JON) as (mara, jon):
        answer = mara.client.post("/api/undo", json={}, headers=jon.headers)
        assert answer.status_code == 403


@pytest.mark.parametrize("path", PAGES)
def test_every_answer_carries_the_policy_and_pages_hold_nothing_from_elsewhere(onlooker: Browser, path: str) -> None:
    answer = onlooker.get(path)
    assert answer.status_code in {200, 404}
    for name, value in HEADERS.items():
        assert answer.headers[name] == value
    assert "unsafe" not in answer.headers["content-security-policy"]
    if not path.startswith("/static/"):
        assert answer.headers["cache-control"] == "no-store"
    if answer.headers["content-type"].startswith("text/html"):
        holds_nothing_from_elsewhere(answer.text)


def test_refusals_carry_the_policy_too(onlooker: Browser) -> None:
    for answer in (onlooker.get("/", headers={"host": "evil.example"}), onlooker.client.post("/api/undo", json={})):
        assert answer.headers["content-security-policy"] == HEADERS["content-security-policy"]
        assert "trace" not in answer.text.lower()


def test_too_much_is_refused_with_and_without_its_length_being_said(onlooker: Browser) -> None:
    large = b"x" * (MOST_BODY + 1)
    said = onlooker.client.post("/api/undo", content=large, headers=onlooker.headers)
    unsaid = onlooker.client.post("/api/undo", content=iter([large[:1000], large]), headers=onlooker.headers)
    assert (said.status_code, unsaid.status_code) == (413, 413)
    assert "testimonia add" in said.json()["remedy"]


@pytest.mark.parametrize(
    "name", ["../access.py", "..%2faccess.py", "%2e%2e/page.py", "templates/base.html.jinja", "/etc/passwd", "taken/"]
)
def test_only_files_that_pages_name_are_sent(onlooker: Browser, name: str) -> None:
    assert onlooker.get(f"/static/{name}").status_code == 404


def test_a_defect_shows_no_trace_and_says_that_nothing_is_lost(
    browser: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("the words of a witness")

    monkeypatch.setattr("testimonia.web.judging.undo", broken)
    monkeypatch.setattr("testimonia.web.overview.journal_lines", broken)
    for answer in (browser.client.post("/api/undo", json={}, headers=browser.headers), browser.get("/")):
        assert answer.status_code == 500
        assert "defect of the program" in answer.text
        assert "witness" not in answer.text
        assert answer.headers["content-security-policy"] == HEADERS["content-security-policy"]


def test_a_workbench_that_was_started_again_says_what_to_open(tmp_path: Path) -> None:
    folder = mill(tmp_path / "again")
    with at_work(folder) as (one,):
        cookies = dict(one.client.cookies)
    with at_work(folder) as (two,):
        stranger = TestClient(two.app, base_url=f"http://{HOST}", cookies=cookies)
        assert "testimonia serve" in stranger.get("/").text
