"""What is written through /api is on disk when it is answered, once, and never over what somebody else decided."""

from pathlib import Path
from typing import Any

import pytest
from web_material import IVO, JON, MARA, Browser, at_work

from testimonia.casebook.book import opened
from testimonia.casebook.verify import verify
from testimonia.model.statement import Statement


def kept(folder: Path) -> dict[str, Statement]:
    """The statements on disk, by the last of their words."""
    with opened(folder, writing=False) as book:
        return {one.anchor.quote: one for one in book.case().statements}


def shapes(browser: Browser) -> dict[str, dict[str, Any]]:
    """The statements as the interface gives them."""
    sources = browser.get("/api/sources").json()
    return {
        one["quote"]: one for source in sources for one in browser.get(f"/api/sources/{source['id']}/statements").json()
    }


def judged(browser: Browser, quote: str, decision: str = "accept", code: int = 200) -> Any:
    one = shapes(browser)[quote]
    said = {"decision": decision, "statements": [{"id": one["id"], "seen": one["seen"]}]}
    return browser.post("/api/judgements", said, code=code)


def test_a_judgement_is_on_disk_when_it_is_answered(browser: Browser, folder: Path) -> None:
    (answer,) = judged(browser, "Twelve men came to the mill")
    assert (answer["status"], answer["reviewer"]) == ("accepted", MARA)
    one = kept(folder)["Twelve men came to the mill"]
    assert (one.status, one.reviewer) == ("accepted", MARA)
    assert verify(folder).trouble is None


def test_what_somebody_else_decided_meanwhile_is_shown_and_nothing_is_kept(folder: Path) -> None:
    with at_work(folder, MARA, JON) as (mara, jon):
        one = shapes(mara)["Twelve men came to the mill"]
        judged(jon, one["quote"], "reject")
        said = {"decision": "accept", "statements": [{"id": one["id"], "seen": one["seen"]}]}
        answer = mara.post("/api/judgements", said, code=409)
        assert "changed by Jon Hale" in answer["message"]
        assert (answer["now"]["status"], answer["now"]["reviewer"]) == ("rejected", JON)
        change = {"seen": one["seen"], "act": "arrive"}
        assert mara.post(f"/api/statements/{one['id']}/change", change, code=409)["now"]["act"] == "come"
    assert kept(folder)[one["quote"]].reviewer == JON


def test_a_batch_is_judged_whole_or_not_at_all(browser: Browser, folder: Path) -> None:
    all_of_them = [{"id": one["id"], "seen": one["seen"]} for one in shapes(browser).values()]
    stale = [*all_of_them[:-1], {**all_of_them[-1], "seen": "yesterday"}]
    browser.post("/api/judgements", {"decision": "accept", "statements": stale}, code=409)
    missing = [*all_of_them, {"id": "nobody", "seen": "x"}]
    browser.post("/api/judgements", {"decision": "accept", "statements": missing}, code=404)
    assert {one.status for one in kept(folder).values()} == {"proposed"}
    browser.post("/api/judgements", {"decision": "accept", "statements": all_of_them})
    assert {one.status for one in kept(folder).values()} == {"accepted"}


def test_every_slot_can_be_changed_and_a_change_accepts(browser: Browser, folder: Path) -> None:
    one = shapes(browser)["Four men came to the mill"]
    said = {
        "seen": one["seen"], "act": "arrive", "teller": "Ivo Kast the younger", "when": "two days before 7 May 2031",
        "where": "the mill of Orlec", "participants": [{"role": "agent", "text": "five men"}],
        "quantities": ["about 5 men"], "polarity": "denied", "modality": "feared", "knowledge": "told",
    }  # fmt: skip
    browser.post(f"/api/statements/{one['id']}/change", said)
    now = kept(folder)["Four men came to the mill"]
    assert now.when is not None
    assert (now.when.earliest, now.when.latest) == ("2031-05-05", "2031-05-05")
    assert (now.act, now.teller, now.status) == ("arrive", "Ivo Kast the younger", "accepted")
    assert (now.where and now.where.text, now.participants[0].text) == ("the mill of Orlec", "five men")
    assert (now.quantities[0].number, now.quantities[0].hedge, now.quantities[0].unit) == (5, "about", "men")
    assert (now.polarity, now.modality, now.knowledge) == ("denied", "feared", "told")


@pytest.mark.parametrize(
    ("slot", "value", "message"),
    [
        ("when", "the day that the birds fell silent", "not one time"),
        ("when", "2031-13-45", "not one time"),
        ("act", "  ", "act is missing"),
        ("quantities", ["many"], "no number"),
        ("participants", [{"role": "villain", "text": "he"}], "no role"),
    ],
)  # fmt: skip
def test_what_cannot_be_understood_is_said_with_what_to_write(
    browser: Browser, folder: Path, slot: str, value: object, message: str
) -> None:
    one = shapes(browser)["Four men came to the mill"]
    answer = browser.post(f"/api/statements/{one['id']}/change", {"seen": one["seen"], slot: value}, code=400)
    assert message in answer["message"]
    assert answer["remedy"]
    assert kept(folder)[one["quote"]].status == "proposed"


def test_an_anchor_is_moved_to_the_words_that_are_selected(browser: Browser, folder: Path) -> None:
    one = shapes(browser)["Four men came to the mill"]
    start = IVO.index("men came")
    browser.post(f"/api/statements/{one['id']}/change", {"seen": one["seen"], "start": start, "end": start + 9})
    assert kept(folder)["men came"].id == one["id"]


def test_a_statement_of_ones_own_is_held_by_words_and_signed(browser: Browser, folder: Path) -> None:
    source = shapes(browser)["Nobody was inside"]["source"]
    start = IVO.index("inside")
    said = {"source": source, "start": start, "end": start + 6, "act": "be inside", "polarity": "denied"}
    (made,) = browser.post("/api/statements", said)
    now = kept(folder)["inside"]
    assert (now.id, now.teller, now.reviewer, now.polarity) == (made["id"], "Ivo Kast", MARA, "denied")
    browser.post("/api/statements", {"source": source, "start": 5, "end": 5, "act": "be"}, code=400)
    browser.post("/api/statements", {"source": "nobody", "start": 0, "end": 5, "act": "be"}, code=404)
    browser.post("/api/statements", {"source": source, "start": 0, "end": 4}, code=400)


def test_a_statement_is_divided_and_united_and_both_are_undone(browser: Browser, folder: Path) -> None:
    one = shapes(browser)["Four men came to the mill"]
    browser.post(f"/api/statements/{one['id']}/divide", {"seen": one["seen"], "place": IVO.index("came")})
    told = kept(folder)
    assert told["Four men"].id == one["id"]
    assert {told["Four men"].status, told["came to the mill"].status} == {"accepted"}
    browser.post("/api/undo", {})
    assert kept(folder)["Four men came to the mill"].status == "proposed"
    two = [shapes(browser)[quote] for quote in ("Four men came to the mill", "Nobody was inside")]
    browser.post("/api/statements/unite", {"statements": [{"id": each["id"], "seen": each["seen"]} for each in two]})
    assert kept(folder)["Four men came to the mill. Nobody was inside"].quantities[0].number == 4
    assert kept(folder)["Nobody was inside"].status == "rejected"
    assert browser.post("/api/undo", {})["statement"] == one["id"]
    assert browser.post("/api/redo", {})["statement"] == one["id"]
    assert kept(folder)["Nobody was inside"].status == "rejected"


def test_nothing_is_left_to_undo_for_who_decided_nothing(folder: Path) -> None:
    with at_work(folder, MARA, JON) as (mara, jon):
        judged(mara, "Nobody was inside")
        assert "Nothing that Jon Hale decided" in jon.post("/api/undo", {}, code=400)["message"]
        assert "Nothing that Jon Hale took back" in jon.post("/api/redo", {}, code=400)["message"]


def test_a_comment_stays_inside_the_case(browser: Browser, folder: Path) -> None:
    one = shapes(browser)["Nobody was inside"]
    browser.post(f"/api/statements/{one['id']}/comments", {"words": "ask him who said so"})
    with opened(folder, writing=False) as book:
        (comment,) = book.case().comments
    assert (comment.words, comment.by, comment.statement) == ("ask him who said so", MARA, one["id"])
    assert "ask him who said so" in browser.get(f"/statements/{one['id']}/panel").text
    browser.reasoned()
    for form in ("dossier", "json", "csv", "text"):
        assert b"who said so" not in browser.get(f"/export/{form}").content


def test_two_who_judge_blind_do_not_see_each_other_and_are_compared(folder: Path) -> None:
    with at_work(folder, MARA, JON) as (mara, jon):
        for each, name in ((mara, MARA), (jon, JON)):
            each.post("/api/visitor", {"name": name, "blind": True})
        judged(mara, "Twelve men came to the mill", "reject")
        judged(mara, "Nobody was inside")
        assert {one["status"] for one in shapes(jon).values()} == {"proposed"}
        assert "while you judge blind" in jon.get("/journal").text
        judged(jon, "Twelve men came to the mill")
        judged(jon, "Nobody was inside")
        assert shapes(mara)["Twelve men came to the mill"]["status"] == "rejected"
        mara.post("/api/visitor", {"name": MARA, "blind": False})
        page = mara.get("/agreement", params={"one": MARA, "other": JON}).text
    assert "0.50" in page
    assert "Twelve men came to the mill" in page
    assert kept(folder)["Twelve men came to the mill"].status == "accepted"


def test_a_change_made_blind_starts_from_what_was_proposed(folder: Path) -> None:
    with at_work(folder, MARA, JON) as (mara, jon):
        one = shapes(mara)["Twelve men came to the mill"]
        mara.post(f"/api/statements/{one['id']}/change", {"seen": one["seen"], "act": "march"})
        jon.post("/api/visitor", {"name": JON, "blind": True})
        seen = shapes(jon)["Twelve men came to the mill"]
        assert (seen["act"], seen["status"]) == ("come", "proposed")
        (changed,) = jon.post(f"/api/statements/{one['id']}/change", {"seen": seen["seen"], "where": "Orlec"})
        assert (changed["act"], changed["where"]) == ("come", "Orlec")
        jon.post(f"/api/statements/{one['id']}/change", {"seen": seen["seen"], "where": "Tolin"}, code=409)


def test_sources_are_added_described_and_withdrawn(browser: Browser, folder: Path) -> None:
    words = b"On 9 May 2031 we counted eleven dead at the mill."
    files = {"file": ("../../nina.txt", words, "text/plain")}
    fields = {"kind": "testimony", "teller": "Nina Roe"}
    added = browser.client.post("/api/sources", files=files, data=fields, headers=browser.headers).json()
    assert (added["name"], added["came"]) == ("nina.txt", "added")
    again = browser.client.post("/api/sources", files=files, headers=browser.headers).json()
    assert (again["came"], again["source"]) == ("again", added["source"])
    path = f"/api/sources/{added['source']}"
    assert browser.post(f"{path}/description", {"made_on": "2031-06"})["made_on"] == "2031-06"
    assert "not a date" in browser.post(f"{path}/description", {"made_on": "yesterday"}, code=400)["message"]
    browser.post(f"{path}/withdraw", {"name": "another.txt"}, code=400)
    browser.post(f"{path}/withdraw", {"name": "nina.txt"})
    browser.post(f"{path}/withdraw", {"name": "nina.txt"}, code=400)
    with opened(folder, writing=False) as book:
        assert [one.name for one in book.case().sources] == ["ada.txt", "ivo.txt"]
    assert not list(folder.glob(".coming-*"))
    assert verify(folder).trouble is None


def test_a_file_that_cannot_be_read_is_said_and_stops_nothing(browser: Browser) -> None:
    files = {"file": ("scan.pdf", b"%PDF-1.4 broken", "application/pdf")}
    answer = browser.client.post("/api/sources", files=files, headers=browser.headers)
    assert answer.status_code == 200
    assert answer.json()["came"] == "refused"
    assert answer.json()["remedy"]
    browser.reasoned()
    assert [one["code"] for one in browser.get("/api/findings", params={"code": "unreadable-source"}).json()]


def test_two_names_are_joined_and_kept_apart(browser: Browser, folder: Path) -> None:
    browser.post("/api/names/join", {"name": "Ada Brenn", "other": "Ivo Kast"})
    browser.post("/api/names/split", {"name": "Ada Brenn", "other": "Ivo Kast"})
    assert (
        "Write it as the texts do"
        in browser.post("/api/names/join", {"name": "Nobody", "other": "Ivo Kast"}, code=400)["remedy"]
    )
    with opened(folder, writing=False) as book:
        assert [one.verdict for one in book.case().rulings] == ["split"]


def test_somebody_is_renamed_and_the_words_stay(browser: Browser, folder: Path) -> None:
    browser.post("/api/names/rename", {"name": "Ada Brenn", "other": "Witness A"})
    browser.reasoned()
    page = browser.get("/people", params={"of": "Witness A"}).text
    assert "Witness A" in page
    assert "Ada Brenn" in page
    with opened(folder, writing=False) as book:
        assert "Ada Brenn" in {one.teller for one in book.case().statements}
    assert verify(folder).trouble is None


def test_the_clash_vanishes_with_the_day_that_is_changed(browser: Browser) -> None:
    browser.reasoned()
    clash = browser.get("/api/findings", params={"code": "contradiction"}).json()
    assert any(one["slot"] == "when" for one in clash)
    one = shapes(browser)["The mill burned on 5 May 2031"]
    browser.post(f"/api/statements/{one['id']}/change", {"seen": one["seen"], "when": "3 May 2031"})
    browser.reasoned()
    left = browser.get("/api/findings", params={"code": "contradiction"}).json()
    assert not any(each["slot"] == "when" for each in left)
    assert browser.get("/api/moment").json()["reasoned"]


@pytest.mark.parametrize(
    "body",
    [b"", b"{", b"[]", b'{"decision": "accept"}', b'{"decision": "maybe", "statements": [{"id": "a", "seen": "b"}]}'],
)
def test_what_is_no_request_is_said_to_be_none(onlooker: Browser, body: bytes) -> None:
    headers = {**onlooker.headers, "content-type": "application/json"}
    answer = onlooker.client.post("/api/judgements", content=body, headers=headers)
    assert answer.status_code == 422
    assert "not understood" in answer.json()["message"]


def test_exports_are_what_the_command_line_writes(onlooker: Browser) -> None:
    onlooker.reasoned()
    for form, begins in (
        ("json", b'{\n "format"'),
        ("dossier", b"<!DOCTYPE html>"),
        ("text", b"PK"),
        ("csv", b"PK"),
        ("geojson", b"{"),
        ("timelinejs", b"{"),
    ):
        answer = onlooker.get(f"/export/{form}")
        assert answer.content.startswith(begins), form
        assert "attachment" in answer.headers["content-disposition"]
