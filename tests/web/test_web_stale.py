"""Two at one statement: who saw what no longer stands is told what stands now, and nothing of his is kept."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from web_material import ADA, JON, MARA, Browser, at_work

from testimonia.casebook.book import opened
from testimonia.casebook.lock import held
from testimonia.casebook.verify import verify

TWELVE, SAW = "Twelve men came to the mill", "I saw it from the bridge"


def shape(browser: Browser, quote: str) -> dict[str, Any]:
    found = [
        one
        for source in browser.get("/api/sources").json()
        for one in browser.get(f"/api/sources/{source['id']}/statements").json()
    ]
    return next(one for one in found if one["quote"] == quote)


def asked(of: str, one: dict[str, Any], other: dict[str, Any]) -> tuple[str, dict[str, Any]]:
    """A write about ``one`` as it was seen, and where it goes."""
    both = [{"id": each["id"], "seen": each["seen"]} for each in (one, other)]
    return {
        "judge": ("/api/judgements", {"decision": "reject", "statements": both}),
        "change": (f"/api/statements/{one['id']}/change", {"seen": one["seen"], "act": "march"}),
        "divide": (f"/api/statements/{one['id']}/divide", {"seen": one["seen"], "place": ADA.index("came")}),
        "unite": ("/api/statements/unite", {"statements": both}),
    }[of]


@pytest.mark.parametrize("verb", ["judge", "change", "divide", "unite"])
def test_a_stale_write_keeps_nothing_and_shows_what_stands(folder: Path, verb: str) -> None:
    with at_work(folder, MARA, JON) as (mara, jon):
        one, other = shape(mara, TWELVE), shape(mara, SAW)
        now = jon.post(f"/api/statements/{one['id']}/change", {"seen": one["seen"], "act": "arrive"})[0]
        last = mara.desk.moment.last
        path, said = asked(verb, one, other)
        answer = mara.post(path, said, code=409)
        assert answer["now"] == now
        assert (answer["now"]["act"], answer["now"]["reviewer"]) == ("arrive", JON)
        assert answer["remedy"]
        assert mara.desk.catch_up().last == last
        path, said = asked(verb, now, other)
        mara.post(path, said)
    assert verify(folder).trouble is None


def test_of_two_who_decide_at_once_one_is_heard_and_the_other_is_told(folder: Path) -> None:
    with at_work(folder, MARA, JON) as (mara, jon):
        one = shape(mara, TWELVE)

        def decide(browser: Browser) -> int:
            said = {"decision": "accept", "statements": [{"id": one["id"], "seen": one["seen"]}]}
            return browser.client.post("/api/judgements", json=said, headers=browser.headers).status_code

        with ThreadPoolExecutor(2) as both:
            assert sorted(both.map(decide, (mara, jon))) == [200, 409]
    with opened(folder, writing=False) as book:
        assert next(each.reviewer for each in book.case().statements if each.id == one["id"]) in {MARA, JON}


def test_what_cannot_be_cut_or_put_together_is_refused(browser: Browser) -> None:
    one, elsewhere = shape(browser, TWELVE), shape(browser, "Nobody was inside")
    for place in (0, one["start"], one["end"], 5000):
        answer = browser.post(f"/api/statements/{one['id']}/divide", {"seen": one["seen"], "place": place}, code=400)
        assert answer["remedy"]
    pair = [{"id": each["id"], "seen": each["seen"]} for each in (one, elsewhere)]
    assert "one source" in browser.post("/api/statements/unite", {"statements": pair}, code=400)["message"]
    twice = [pair[0], pair[0]]
    assert browser.post("/api/statements/unite", {"statements": twice}, code=400)["remedy"]


@pytest.mark.slow
def test_while_another_program_holds_the_case_a_write_says_so_and_reading_goes_on(browser: Browser) -> None:
    """It is waited for as long as any command waits."""
    one = shape(browser, TWELVE)
    with held(browser.desk.folder, 0.0):
        said = {"decision": "accept", "statements": [{"id": one["id"], "seen": one["seen"]}]}
        answer = browser.post("/api/judgements", said, code=423)
        assert answer["remedy"]
        assert browser.get("/").status_code == 200
    browser.post("/api/judgements", said)
