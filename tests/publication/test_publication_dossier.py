import base64
import hashlib
import re
from dataclasses import replace
from typing import Any

import pytest
from lxml import html
from publication_material import CARTS, HOSTILE, LEFT, MADE_AT, STOPPED, TEXT, case, cleared

from testimonia.model.case import Case
from testimonia.protection.clear import INTERNAL, clear
from testimonia.publication.dossier import dossier


@pytest.fixture(scope="module")
def written() -> str:
    return dossier(cleared(), made_at=MADE_AT)


@pytest.fixture(scope="module")
def page(written: str) -> Any:
    return html.document_fromstring(written)


def words_of(page: Any, number: int) -> str:
    return "".join(str(m.text_content()) for m in page.xpath(f"//mark[@data-statement='{number}']"))


def test_nothing_on_the_page_asks_a_network(page: Any, written: str) -> None:
    for attribute in ("href", "src", "action", "data", "poster", "srcset", "background"):
        assert all(value.startswith("#") for value in page.xpath(f"//@{attribute}"))
    for element in ("script", "link", "iframe", "object", "embed", "img", "form", "base"):
        assert not page.xpath(f"//{element}"), element
    assert not page.xpath("//@style")
    assert not [name for node in page.iter() for name in node.attrib if name.startswith("on")]
    style = page.xpath("string(//style)")
    assert "url(" not in style
    assert "@import" not in style
    assert written.startswith("<!DOCTYPE html>")


def test_the_policy_of_the_page_allows_its_own_style_and_nothing_else(page: Any) -> None:
    (policy,) = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    digest = base64.b64encode(hashlib.sha256(page.xpath("string(//style)").encode()).digest()).decode()
    assert policy == f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


def test_every_link_leads_somewhere_and_every_id_is_there_once(page: Any) -> None:
    ids = [str(name) for name in page.xpath("//@id")]
    assert len(ids) == len(set(ids))
    links = {link[1:] for link in page.xpath("//@href")}
    assert links <= set(ids)
    assert {"s1", "s2", "s3", "s4", "w2", "w3", "w4"} <= links


def test_marked_words_are_the_quotes(page: Any) -> None:
    numbers = {LEFT.id: 2, CARTS.id: 3}
    for statement in (LEFT, CARTS):
        assert words_of(page, numbers[statement.id]) == statement.anchor.quote
    seen = STOPPED.anchor.quote.replace("\u202e", "U+202E").replace("\u202c", "U+202C")
    assert words_of(page, 4) == seen


def test_hostile_words_stay_words(page: Any, written: str) -> None:
    assert "<script" not in written
    assert "onerror=steal()" in page.xpath("string(//main)")
    assert page.xpath("string(//title)").startswith("Mill </div><script")
    assert "\u202e" not in written
    assert "U+202E" in words_of(page, 4)
    assert HOSTILE.partition(" \u202e")[0] in page.xpath("string(//*[@id='t1'])")


def test_the_whole_text_is_there_word_for_word(page: Any) -> None:
    (text,) = page.xpath("//*[@id='t1']/div[@class='text']")
    assert text.text_content() == TEXT.replace("\u202e", "U+202E").replace("\u202c", "U+202C")
    assert text.get("dir") == "auto"


def test_the_stamp_stands_on_the_page_and_at_the_foot_of_every_printed_one(page: Any) -> None:
    assert page.xpath("string(//p[@class='stamp'])") == INTERNAL.stamp
    foot = re.search(r'@bottom-left \{ content: "([^"]*)"', page.xpath("string(//style)"))
    assert foot
    unescaped = re.sub(r"\\([0-9a-f]+) ", lambda code: chr(int(code[1], 16)), foot[1])
    assert unescaped == INTERNAL.stamp


def test_what_is_known_of_a_statement_is_said_in_plain_words(page: Any) -> None:
    (told,) = page.xpath("//li[@id='s2']")
    words = " ".join(told.text_content().split())
    for part in (
        "when 4 March 2031, 06:00 · “at six”",
        "where Mill of Orlec · “the mill”",
        "how many 3 cart (carts)",
        "how many about 10 man",
        "the teller took part",
        "passed on by Clerk of the court",
        "page 1",
        "accepted by K. Rau",
        "statement-left",
    ):
        assert part in words, part
    assert "this did not happen" in page.xpath("string(//li[@id='s4'])")


def test_a_contradiction_shows_both_sides_with_their_places(page: Any) -> None:
    (finding,) = page.xpath("//article[@id='f1']")
    one, other = finding.xpath(".//div[@class='sides']/section")
    assert one.xpath("string(.//a[@class='words'])") == LEFT.anchor.quote
    assert "letters/ada.pdf, page 1" in " ".join(one.text_content().split())
    assert "letters/ada.pdf, page 2" in " ".join(other.text_content().split())
    assert one.xpath(".//a[@class='words']/@href") == ["#w2"]


def test_words_that_were_not_found_lead_to_their_text(page: Any) -> None:
    assert page.xpath("//li[@id='s1']/a/@href") == ["#t1"]
    assert "not found in the text" in page.xpath("string(//li[@id='s1'])")


def test_rejected_statements_are_left_out_and_statuses_are_explained(page: Any, written: str) -> None:
    assert "statement-rejected" not in written
    about = page.xpath("string(//section[@id='about'])")
    assert "never says who lies" in about
    assert "Proposed" in about


def test_sources_are_listed_with_their_hashes(page: Any) -> None:
    records = page.xpath("//article[@class='record']")
    assert [r.xpath("string(.//code)") for r in records] == ["a" * 64, "b" * 64]
    assert "not said" in records[1].text_content()


def test_the_same_case_gives_the_same_bytes(written: str) -> None:
    assert dossier(cleared(), made_at=MADE_AT).encode() == written.encode()


def test_an_empty_case_has_a_dossier() -> None:
    page: Any = html.document_fromstring(dossier(clear(Case("empty")), made_at=MADE_AT))
    assert "The case holds no source yet." in page.xpath("string(//main)")


def test_a_text_that_is_gone_breaks_nothing() -> None:
    page: Any = html.document_fromstring(dossier(clear(replace(case(), texts=())), made_at=MADE_AT))
    assert not page.xpath("//mark")
