from dataclasses import replace
from typing import Any

from lxml import html
from publication_material import HOSTILE, MADE_AT, case

from testimonia.model.case import Case
from testimonia.model.chronology import Bound, Bounds, Chronology, EventLine, Line, Reason, Strength
from testimonia.protection.clear import clear
from testimonia.publication.dossier import dossier

TOLD = Reason("She says so.", ("statement-left",), Strength.STATED)
TAKEN = Reason(f"{HOSTILE} was before it.", ("statement-carts", "statement-left"), Strength.INFERRED)
FIFTH, SIXTH = "2031-03-05T00:00:00", "2031-03-06T23:59:59"


def reasoned() -> Case:
    """The carts have no time of their own and are dated by what else is told."""
    left = ("2031-03-04T06:00:00", "2031-03-04T06:00:00")
    lines = (
        Line("statement-left", *left, Bounds(Bound(left[0], (TOLD,)), None, None, Bound(left[1], (TOLD,)))),
        Line("statement-carts", None, None, Bounds(Bound(FIFTH, (TAKEN,)), None, None, Bound(SIXTH, (TOLD, TAKEN)))),
    )
    event = EventLine("event-1", Bounds(Bound(FIFTH, (TAKEN,)), None, None, Bound(SIXTH)))
    return replace(case(), chronology=Chronology(lines, ("statement-lost",), (event,)))


def page(of: Case) -> Any:
    return html.fromstring(dossier(clear(of), made_at=MADE_AT))


def test_what_the_whole_case_allows_stands_beside_what_is_told_with_its_reasons_below() -> None:
    shown = page(reasoned())
    (row,) = shown.xpath("//tr[@id='b3']")
    assert [cell.text_content().strip() for cell in row.xpath("td")][:2] == ["no time of its own", "5 to 6 March 2031"]
    (why,) = row.xpath("following-sibling::tr[1][@class='because']//details")
    assert [" ".join(p.text_content().split()) for p in why.xpath("p")] == [
        "not before 5 March 2031, because:",
        "not after 6 March 2031, because:",
    ]
    assert [len(side.xpath("li")) for side in why.xpath("ul")] == [1, 2]
    assert why.xpath("ul[1]//a/@href") == ["#s3", "#s2"]
    assert why.xpath("ul[1]//span[@class='strength']/text()") == ["inferred"]


def test_a_bound_that_only_says_again_what_is_told_has_no_reasons_below() -> None:
    (row,) = page(reasoned()).xpath("//tr[@id='b2']")
    assert row.xpath("td[2]")[0].text_content().strip() == "as told"
    assert not row.xpath("following-sibling::tr[1][@class='because']")


def test_without_reasoning_there_is_one_column_of_times() -> None:
    assert page(case()).xpath("//section[@id='chronology']//th/text()") == ["When", "Teller", "What is told", "No."]


def test_words_of_a_source_in_a_reason_stay_words() -> None:
    shown = page(reasoned())
    assert not shown.xpath("//script")
    assert shown.xpath("//details[@class='why']//span[@class='unseen']/text()")


def test_an_event_has_its_bounds_and_its_accounts() -> None:
    (row,) = page(reasoned()).xpath("//tr[@id='e1']")
    cells = [" ".join(cell.text_content().split()) for cell in row.xpath("td")]
    assert cells[:3] == ["leave: mill", "not before 4 March 2031", "5 to 6 March 2031"]
    assert row.xpath("td[4]//a/@href") == ["#s2", "#s4"]


def test_a_clash_of_time_is_marked_on_the_lines_that_it_touches_and_listed() -> None:
    shown = page(reasoned())
    assert shown.xpath("//tr[@id='b2']//a[@class='clash']/@href") == ["#f1"]
    assert not shown.xpath("//tr[@id='b3']//a[@class='clash']")
    assert len(shown.xpath("//ol[@class='clashes']/li")) == 1
    assert shown.xpath("//*[@id='f1']")


def test_every_link_of_the_page_leads_somewhere() -> None:
    shown = page(reasoned())
    names = set(shown.xpath("//@id"))
    assert {link[1:] for link in shown.xpath("//a/@href")} <= names
