import base64
import hashlib
import itertools
from dataclasses import replace
from typing import Any

import pytest
from lxml import html

from testimonia.language.timed import Timed
from testimonia.language.times import TimeExpression
from testimonia.language.times.expression import TimeType
from testimonia.model.text import Spot, SpotKind, Text
from testimonia.protection.clear import INTERNAL
from testimonia.publication.times_page import times_page

HOSTILE = '</span></a><script>steal()</script> "two\ndays" \u202eevil\u202c <img src=x onerror=steal()> & on a Sunday'
CONTENT = f"Told: {HOSTILE}, in May."


def at(words: str, type_: TimeType, value: str, **more: Any) -> TimeExpression:
    start = CONTENT.index(words)
    return TimeExpression(start, start + len(words), words, type_, value, **more)


def timed(*times: TimeExpression, name: str = "<b>note</b>.txt") -> Timed:
    lines = (
        Spot(SpotKind.LINE, 0, CONTENT.index("\n"), 5),
        Spot(SpotKind.LINE, CONTENT.index("\n") + 1, len(CONTENT), 10),
    )
    return Timed(name, Text(name, CONTENT, lines), times, "2031-06-02", "en")


TIMES = (
    at("<script>", TimeType.SET, "P1D", anchor="</span><script>"),
    at("two\ndays", TimeType.DURATION, "P2D", relation="after the <i>ambush</i>"),
    at("on a Sunday", TimeType.DATE, "XXXX-WXX-7"),
    at(
        "in May",
        TimeType.DATE,
        "2031-05",
        edtf="2031-05",
        earliest="2031-05-01",
        latest="2031-05-31",
        anchor="14 March",
        alternatives=("2030-05", "2031-05"),
    ),
)


@pytest.fixture(scope="module")
def written() -> str:
    return times_page(timed(*TIMES), stamp=INTERNAL.stamp)


@pytest.fixture(scope="module")
def page(written: str) -> Any:
    return html.document_fromstring(written)


def flat(node: Any) -> str:
    return " ".join(str(node.text_content()).split())


def test_hostile_words_stay_words(page: Any, written: str) -> None:
    assert "<script" not in written
    assert "<img" not in written
    assert "\u202e" not in written
    assert not page.xpath("//script | //img | //h1//b | //i[text()='ambush']")
    assert page.xpath("string(//title)") == "<b>note</b>.txt: times told"


def test_nothing_on_the_page_asks_a_network_or_runs(page: Any) -> None:
    assert all(value.startswith("#") for value in page.xpath("//@href"))
    assert not page.xpath("//@src | //@style | //link | //form | //iframe | //object")
    assert not [name for node in page.iter() for name in node.attrib if name.startswith("on")]
    style = page.xpath("string(//style)")
    assert "url(" not in style
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    (policy,) = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert policy == f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


def test_the_whole_text_is_there_word_for_word_beside_the_cards(written: str) -> None:
    own: Any = html.document_fromstring(written)
    (text,) = own.xpath("//div[@class='text']")
    for card in text.xpath(".//span[@class='card']"):
        card.drop_tree()
    assert text.text_content() == CONTENT.replace("\u202e", "U+202E").replace("\u202c", "U+202C")
    assert text.get("dir") == "auto"


def test_every_time_is_marked_by_its_type_and_leads_to_the_list_and_back(page: Any) -> None:
    marks = page.xpath("//div[@class='text']//span[@class='time']/a")
    assert [mark.get("class") for mark in marks] == ["again", "length", "date unplaced", "date"]
    assert [mark.text_content() for mark in marks] == [time.text for time in TIMES]
    ids = [str(name) for name in page.xpath("//@id")]
    assert len(ids) == len(set(ids))
    links = {link[1:] for link in page.xpath("//@href")} | set(page.xpath("//@aria-describedby"))
    expected = {f"{kind}{number}" for kind, number in itertools.product("wtc", range(1, 5))}
    assert expected == links
    assert links <= set(ids)


def test_the_list_and_the_card_say_every_field(page: Any) -> None:
    (entry,), (card,) = page.xpath("//li[@id='t4']"), page.xpath("//span[@id='c4']")
    for part in ("either May 2030 or May 2031", "counted from: 14 March", "date (DATE)", "TIMEX3 2031-05"):
        assert part in flat(entry)
        assert part.replace(" ", "") in flat(card).replace(" ", "")
    fields = {flat(row.find("dt")): flat(row.find("dd")) for row in entry.xpath(".//dl/div")}
    assert fields == {
        "type": "date (DATE)",
        "TIMEX3": "2031-05",
        "EDTF": "2031-05",
        "earliest": "2031-05-01",
        "latest": "2031-05-31",
        "anchor": "14 March",
        "readings": "2030-05 or 2031-05",
        "stands in": "line 10",
    }


def test_a_side_that_is_open_is_said_to_be_open() -> None:
    bounded = replace(TIMES[3], edtf="../2031-05-31", earliest=None, alternatives=())
    page: Any = html.document_fromstring(times_page(timed(bounded), stamp=INTERNAL.stamp))
    words = flat(page.xpath("//li[@id='t1']")[0])
    assert "earliest open" in words
    assert "not after 31 May 2031" in words


def test_a_relation_is_said(page: Any) -> None:
    assert "2 days counted after: the <i>ambush</i>" in flat(page.xpath("//li[@id='t2']")[0])


def test_margin_labels_stand_where_their_lines_begin_and_cut_no_time_short(page: Any) -> None:
    assert page.xpath("//div[@class='text']//span[@class='spot']/@data-label") == ["5", "10"]
    (label,) = page.xpath("//a[@id='w2']/span[@class='spot']/@data-label")
    assert label == "10"


def test_the_page_says_what_it_was_read_by_and_who_may_see_it(page: Any) -> None:
    head = flat(page.xpath("//header")[0])
    assert "4 times: 2 dates, 1 length, 1 repeated; 1 not placed in the calendar." in head
    assert "Language of the words: en. Day on which they were said: 2 June 2031." in head
    assert page.xpath("string(//p[@class='stamp'])") == INTERNAL.stamp


def test_a_text_without_times_has_a_page_and_the_same_text_the_same_bytes() -> None:
    one = times_page(replace(timed(), reference=None), stamp=INTERNAL.stamp)
    assert one == times_page(replace(timed(), reference=None), stamp=INTERNAL.stamp)
    page: Any = html.document_fromstring(one)
    assert "No time was found" in page.xpath("string(//main)")
    assert "were said: not given" in flat(page.xpath("//header")[0])
