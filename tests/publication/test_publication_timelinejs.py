import json
from dataclasses import replace
from typing import Any

import pytest
from lxml import html
from publication_material import HOSTILE, case, cleared

from testimonia.model.case import Case
from testimonia.model.chronology import Bound, Bounds, Chronology, Line, Reason, Strength
from testimonia.model.entity import Event
from testimonia.protection.clear import clear
from testimonia.publication.timelinejs import LONGEST, timelinejs


def told(of: Case) -> dict[str, Any]:
    document: dict[str, Any] = json.loads(timelinejs(clear(of)))
    return document


def dated(first: str | None, last: str | None, bounds: Bounds = Bounds()) -> list[dict[str, Any]]:  # noqa: B008  frozen
    line = Line("statement-left", first, last, bounds)
    slides: list[dict[str, Any]] = told(replace(case(), events=(), chronology=Chronology((line,))))["events"]
    return slides


def test_a_slide_reaches_over_what_is_allowed_and_says_so_in_words() -> None:
    (slide,) = dated("2031-03-04T00:00:00", "2031-03-06T23:59:59")
    assert slide["start_date"] == {"year": 2031, "month": 3, "day": 4, "hour": 0, "minute": 0}
    assert slide["end_date"] == {"year": 2031, "month": 3, "day": 6, "hour": 23, "minute": 59}
    assert slide["display_date"] == "between 4 and 6 March 2031, as told by Ada Brenn"
    assert (slide["unique_id"], slide["group"], slide["autolink"]) == ("statement-left", "Ada Brenn", False)
    assert slide["text"]["headline"] == "We left the mill at six, with three carts."


def test_what_the_whole_case_allows_goes_before_what_is_told_and_its_reasons_are_there() -> None:
    reason = Reason("The <b>bridge</b> stood.", ("statement-carts",), Strength.INFERRED)
    (slide,) = dated(None, None, Bounds(Bound("2031-03-05T00:00:00", (reason,))))
    assert slide["display_date"] == "not before 5 March 2031, as told by Ada Brenn"
    assert "end_date" not in slide
    assert "not before 5 March 2031, because:" in slide["text"]["text"]
    assert "The &lt;b&gt;bridge&lt;/b&gt; stood." in slide["text"]["text"]


@pytest.mark.parametrize(
    ("written", "year"),
    [("-0044-03-15T00:00:00", -44), ("0000-01-01", 0), ("-271821-04-20", -271821), ("12023-01-01T00:00:00", 12023)],
)
def test_years_before_christ_and_far_years_keep_their_number(written: str, year: int) -> None:
    (slide,) = dated(written, written)
    assert slide["start_date"]["year"] == year


def test_what_is_no_date_has_no_slide() -> None:
    assert dated(None, None) == []
    assert dated("some time", None) == []


def test_the_title_counts_what_cannot_stand_on_the_line() -> None:
    title = told(case())["title"]["text"]["text"]
    assert "2 statements without a time" in title
    assert "Do not pass on" in title


def test_several_accounts_stand_on_a_slide_of_their_event() -> None:
    event = Event("event-1", "leave: mill", ("statement-left", "statement-carts"), "2031-03-04", "2031-03-04")
    (slide,) = told(replace(case(), events=(event,), chronology=Chronology()))["events"]
    assert (slide["group"], slide["display_date"]) == ("What several tell of", "4 March 2031, as told by Ada Brenn")
    assert "with three carts" in slide["text"]["text"]


def test_words_of_a_source_are_never_markup() -> None:
    document = json.loads(timelinejs(cleared()))
    slides = [document["title"], *document["events"]]
    fields = [slide["text"][name] for slide in slides for name in ("headline", "text")]
    for field in fields:
        assert not html.fragment_fromstring(field, create_parent="div").xpath(".//script | .//img | .//b | .//a")
    assert any("&lt;script" in field for field in fields)


@pytest.mark.parametrize("teller", [HOSTILE, "&lt;img src=x onerror=steal()&gt;", "&amp;lt;img src=x&amp;gt;"])
def test_fields_that_are_unescaped_twice_hold_no_markup_even_then(teller: str) -> None:
    statements = tuple(replace(one, teller=teller) for one in case().statements)
    for slide in told(replace(case(), statements=statements))["events"]:
        for field in (slide["display_date"], slide["group"]):
            once = html.fragment_fromstring(field, create_parent="div")
            assert not once.xpath("./*")
            assert not html.fragment_fromstring(once.text_content(), create_parent="div").xpath("./*")


def test_a_long_headline_is_cut_at_a_word() -> None:
    statements = tuple(replace(one, anchor=replace(one.anchor, quote="word " * 90)) for one in case().statements)
    headline = told(replace(case(), statements=statements))["events"][0]["text"]["headline"]
    assert len(headline) <= LONGEST + 2
    assert headline.endswith("word …")


def test_the_same_case_gives_the_same_bytes() -> None:
    assert timelinejs(cleared()) == timelinejs(cleared())
