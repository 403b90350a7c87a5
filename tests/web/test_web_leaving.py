"""What leaves the workbench is the case as it was decided last, and nothing of what was withdrawn."""

from threading import Event

import pytest
from web_material import Browser, reads

from testimonia.actions.follower import Follower


def of(browser: Browser, name: str) -> str:
    return next(source.id for source in browser.desk.moment.sources.values() if source.name == name)


def test_at_once_after_a_withdrawal_no_address_shows_a_word_of_it(
    browser: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    every = [path for path in reads(browser) if not path.startswith("/export/")]
    source = of(browser, "ada.txt")
    assert any("Twelve men" in browser.get(path).text for path in every)
    may_go_on, keep = Event(), Follower.followed
    monkeypatch.setattr(Follower, "followed", lambda *asked: (may_go_on.wait(20), keep(*asked))[1])
    browser.post(f"/api/sources/{source}/withdraw", {"name": "ada.txt"})
    for path in every:
        words = browser.get(path).text
        assert "Twelve men" not in words, path
        assert "Ada Brenn" not in words, path
    assert not browser.desk.moment.is_reasoned
    may_go_on.set()
    for path in ("/export/json", "/export/dossier", "/export/geojson", "/export/timelinejs"):
        answer = browser.get(path)
        assert (answer.status_code, "Twelve men" in answer.text, "Ada Brenn" in answer.text) == (200, False, False)


def test_a_file_holds_what_was_decided_the_moment_before(browser: Browser) -> None:
    for decision, status in (("accept", "accepted"), ("reject", "rejected"), ("accept", "accepted")):
        one = browser.get(f"/api/sources/{of(browser, 'ada.txt')}/statements").json()[0]
        browser.post("/api/judgements", {"decision": decision, "statements": [{"id": one["id"], "seen": one["seen"]}]})
        told = {each["id"]: each["status"] for each in browser.get("/export/json").json()["statements"]}
        assert told[one["id"]] == status


def test_no_file_is_made_of_a_case_that_cannot_be_reasoned_over(
    browser: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError

    browser.reasoned()
    monkeypatch.setattr(Follower, "followed", broken)
    one = next(iter(browser.desk.moment.statements))
    browser.post(f"/api/statements/{one}/comments", {"words": "who said so?"})
    answer = browser.get("/export/dossier")
    assert answer.status_code == 503
    assert "cannot be reasoned over" in answer.text
    assert "content-disposition" not in answer.headers
    assert browser.get("/").status_code == 200


def test_who_judges_blind_is_given_no_file(browser: Browser) -> None:
    browser.reasoned()
    browser.post("/api/visitor", {"name": "Jon Hale", "blind": True})
    for path in ("/export/json", "/export/dossier"):
        assert "content-disposition" not in browser.get(path).headers
