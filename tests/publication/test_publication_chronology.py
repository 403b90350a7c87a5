from dataclasses import replace
from datetime import datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from testimonia.model import chronology
from testimonia.model.anchor import anchor_at
from testimonia.model.case import Case
from testimonia.model.chronology import Bound, Chronology, EventLine, Line
from testimonia.model.entity import Event
from testimonia.model.finding import Code, Finding, Slot
from testimonia.model.statement import Polarity, Statement
from testimonia.model.when import Basis, When
from testimonia.publication.charts import ROWS, Chart, charts
from testimonia.publication.event_rows import event_clusters
from testimonia.publication.numbering import numbering
from testimonia.publication.rows import Row, statement_rows
from testimonia.publication.scale import MOST_MARKS, Scale
from testimonia.publication.spans import Span, span, stretch
from testimonia.publication.svg import HEAD, LANE, LEFT, RIGHT, chart_svg
from testimonia.publication.time_clashes import time_clashes

Bounds = tuple[str | None, str | None]
day = datetime.fromisoformat


def told(number: int, bounds: Bounds, teller: str = "Ada") -> Statement:
    when = When("then", None, *bounds, Basis.OWN)
    return Statement(f"s-{number:04}", anchor_at("a", "x", 0, 1), teller, (), "run", when=when)


def drawn(*all_bounds: Bounds, teller: str = "Ada") -> tuple[Chart, ...]:
    statements = tuple(told(n, bounds, teller) for n, bounds in enumerate(all_bounds))
    lines = tuple(Line(s.id, s.when.first_instant, s.when.last_instant) for s in statements if s.when)
    return laid(Case("x", statements=statements, chronology=Chronology(lines)))


def laid(case: Case) -> tuple[Chart, ...]:
    rows = statement_rows(case.chronology.dated, numbering(case), time_clashes(case))
    return charts((row,) for row in rows)


def bounded(told: Bounds, allowed: Bounds, *findings: Finding) -> tuple[Chart, ...]:
    """One statement, with what it tells and what the whole case allows."""
    first, last = (Bound(at) if at else None for at in allowed)
    line = Line("s-0001", *told, chronology.Bounds(first, last, first, last))
    statement = Statement("s-0001", anchor_at("a", "x", 0, 1), "Ada", (), "run")
    return laid(Case("x", statements=(statement,), findings=findings, chronology=Chronology((line,))))


def test_a_day_told_by_the_hour_has_its_own_chart() -> None:
    days, hours = drawn(("2031-03-04", "2031-03-04"), ("2031-03-04T06:40:00", "2031-03-04T07:10:00"))
    assert (days.title, hours.title) == ("4 March 2031, by the day", "4 March 2031, by the hour")
    assert (hours.first.hour, hours.last.hour) == (4, 10)


def test_a_long_silence_begins_a_new_chart() -> None:
    titles = [
        c.title for c in drawn(("2031-03-04", "2031-03-05"), ("2031-03-07", "2031-03-07"), ("2033-01-01", "2033-01-01"))
    ]
    assert titles == ["4 March 2031 to 7 March 2031, by the day", "1 January 2033, by the day"]


def test_open_and_long_times_stand_apart() -> None:
    (chart,) = drawn((None, "2031-03-04"), ("2031-03-01", None), ("2031-01-01", "2031-12-31"))
    assert chart.title == "Long stretches, and times that are open on one side"
    assert len(chart.rows) == 3


def test_many_rows_are_laid_on_several_drawings() -> None:
    parts = drawn(*((f"2031-03-04T{n // 60:02}:{n % 60:02}:00",) * 2 for n in range(400)))
    assert [len(part.rows) for part in parts] == [ROWS] * (400 // ROWS) + [400 % ROWS]
    assert parts[0].title.endswith(f"(1 of {len(parts)})")


def test_what_one_teller_says_of_one_time_is_one_row() -> None:
    (chart,) = drawn(*[("2031-03-04", "2031-03-04")] * 12)
    (row,) = chart.rows
    assert row.numbers == tuple(range(1, 13))
    assert "+6" in chart_svg(chart, "c1")


INSTANTS = st.datetimes(day("1600-01-01"), day("2400-01-01")).map(lambda t: t.isoformat(timespec="seconds"))
BOUNDS = st.one_of(
    st.tuples(INSTANTS, INSTANTS).map(lambda pair: (min(pair), max(pair))),
    st.tuples(INSTANTS, st.none()),
    st.tuples(st.none(), INSTANTS),
)


@given(st.lists(BOUNDS, min_size=1, max_size=12))
def test_every_bar_lies_within_its_drawing(all_bounds: list[Bounds]) -> None:
    parts = drawn(*all_bounds)
    assert sorted(n for part in parts for row in part.rows for n in row.numbers) == list(range(1, len(all_bounds) + 1))
    for part in parts:
        svg: Any = etree.fromstring(chart_svg(part, "c1"))
        assert len(svg.xpath("//*[contains(@class, 'bar')]")) == len(part.rows)
        for bar in svg.xpath("//rect[contains(@class, 'bar')]"):
            assert LEFT <= float(bar.get("x")) <= float(bar.get("x")) + float(bar.get("width")) <= RIGHT + 0.2
        assert int(svg.get("viewBox").split()[3]) > HEAD + LANE * len(part.rows)
        assert len(svg.xpath("//text[@class='tick']")) <= MOST_MARKS + 1


def test_hostile_tellers_stay_text_in_the_drawing() -> None:
    (chart,) = drawn(("2031-03-04", "2031-03-04"), teller='"><script>x</script>\u202e')
    svg: Any = etree.fromstring(chart_svg(chart, "c1"))
    assert not svg.xpath("//*[local-name() = 'script']")
    assert "[U+202E]" in svg.xpath("string(//text[@class='lane']/title)")


def test_a_denial_and_an_inherited_time_look_different() -> None:
    denied = replace(told(1, ("2031-03-04", "2031-03-04")), polarity=Polarity.DENIED)
    when = When("", None, "2031-03-04", "2031-03-04", Basis.INHERITED)
    case = Case("x", statements=(denied, replace(told(2, (None, None)), when=when)))
    lines = tuple(Line(s.id, "2031-03-04T00:00:00", "2031-03-04T23:59:59") for s in case.statements)
    case = replace(case, chronology=Chronology(lines))
    (chart,) = laid(case)
    svg = chart_svg(chart, "c1")
    assert 'class="bar denied"' in svg
    assert 'class="bar inherited"' in svg


MARCH = ("2031-03-01T00:00:00", "2031-03-31T23:59:59")
TWO_DAYS = ("2031-03-04T00:00:00", "2031-03-05T23:59:59")


def test_what_the_whole_case_allows_is_drawn_around_what_is_told() -> None:
    (chart,) = bounded(MARCH, TWO_DAYS)
    assert chart.title == "4 March 2031 to 5 March 2031, by the day"
    svg: Any = etree.fromstring(chart_svg(chart, "c1"))
    (bar,), (frame,) = svg.xpath("//rect[@class='bar']"), svg.xpath("//rect[@class='allowed']")
    assert float(bar.get("y")) > float(frame.get("y"))
    assert svg.xpath("string(//a[@href='#b1']/text)") == "4 to 5 Mar"


def test_nothing_is_drawn_around_what_the_whole_case_only_confirms() -> None:
    (chart,) = bounded(MARCH, MARCH)
    assert 'class="allowed"' not in chart_svg(chart, "c1")


def test_a_statement_that_only_the_whole_case_dates_has_no_bar_of_its_own() -> None:
    (chart,) = bounded((None, None), TWO_DAYS)
    svg: Any = etree.fromstring(chart_svg(chart, "c1"))
    assert not svg.xpath("//*[contains(@class, 'bar')]")
    assert len(svg.xpath("//rect[@class='allowed']")) == 1


def test_a_time_told_and_another_allowed_are_both_seen() -> None:
    (chart,) = bounded(("2031-03-10T00:00:00", "2031-03-10T23:59:59"), TWO_DAYS)
    assert chart.title == "4 March 2031 to 10 March 2031, by the day"


def test_a_year_that_no_calendar_holds_is_not_drawn_as_if_it_were_open() -> None:
    assert bounded(("-0044-03-15T00:00:00", "2031-03-15T23:59:59"), (None, None)) == ()
    assert span("-0044-03-15T00:00:00", "2031-03-15T23:59:59") is None


def test_a_clash_of_times_is_marked_and_leads_to_the_finding() -> None:
    sides = (("s-0001",), ("s-0002",))
    other = Finding("f-1", Code.CONTRADICTION, "two or five", Slot.HOW_MANY, ("s-0001",), sides)
    order = Finding("f-2", Code.IMPOSSIBLE_ORDER, "it cannot be", Slot.ORDER, (), sides)
    (chart,) = bounded(MARCH, TWO_DAYS, other, order)
    svg: Any = etree.fromstring(chart_svg(chart, "c1"))
    assert svg.xpath("//a[@href='#f2']/tspan[@class='clash']/text()") == ["!1"]


def test_an_event_stands_over_its_accounts() -> None:
    one, two = (told(n, TWO_DAYS, teller) for n, teller in ((1, "Ada"), (2, "Jon")))
    lines = (Line(one.id, *TWO_DAYS), Line(two.id, "2031-03-05T06:00:00", "2031-03-05T07:00:00"))
    event = Event("e-1", "burn: mill", (one.id, two.id), "2031-03-04", "2031-03-05")
    bounds = chronology.Bounds(Bound("2031-03-05T00:00:00"), None, None, Bound("2031-03-05T23:59:59"))
    case = Case(
        "x",
        statements=(one, two),
        events=(event,),
        chronology=Chronology(lines, (), (EventLine("e-1", bounds),)),
    )
    (cluster,) = event_clusters(case, numbering(case), ())
    assert [row.name for row in cluster] == ["burn: mill", "Ada", "Jon"]
    assert cluster[0].said == Span(day("2031-03-05"), day("2031-03-05T23:59:59"))
    (chart,) = charts([cluster])
    svg: Any = etree.fromstring(chart_svg(chart, "d1"))
    assert svg.xpath("//text[contains(@class, 'happened')]/text()") == ["burn: mill"]
    assert svg.xpath("//a[@href='#e1']/tspan/text()") == ["E1"]


def test_an_event_is_not_parted_from_its_accounts_by_the_end_of_a_drawing() -> None:
    rows = laid_rows(3)
    parts = charts([rows] * (ROWS // 3 + 1))
    assert [len(part.rows) for part in parts] == [ROWS // 3 * 3, 3]


def laid_rows(number: int) -> tuple[Row, ...]:
    bounds = [(f"2031-03-04T0{n}:00:00", f"2031-03-04T0{n}:30:00") for n in range(number)]
    return tuple(row for chart in drawn(*bounds) for row in chart.rows)


@given(st.lists(BOUNDS, min_size=1, max_size=6))
def test_a_drawing_holds_every_stretch(all_bounds: list[Bounds]) -> None:
    spans = [one for one in (span(*bounds) for bounds in all_bounds) if one]
    whole = stretch(spans)
    assert all(whole.start <= one.start and one.stop <= whole.stop for one in spans)


@given(BOUNDS, BOUNDS)
def test_a_row_shows_what_is_allowed_whatever_was_told(told_ends: Bounds, allowed_ends: Bounds) -> None:
    (chart,) = bounded(told_ends, allowed_ends)
    svg: Any = etree.fromstring(chart_svg(chart, "c1"))
    assert len(svg.xpath("//*[@class='allowed']")) == int(told_ends != allowed_ends)
    for box in svg.xpath("//rect[@class='allowed']"):
        assert float(box.get("width")) > 0


@pytest.mark.parametrize(
    ("first", "last", "labels"),
    [
        ("2031-03-04T04:00", "2031-03-04T08:00", ["04:00", "05:00", "06:00", "07:00", "08:00"]),
        ("2031-03-04", "2031-03-06", ["4 Mar", "06:00", "12:00", "18:00", "5 Mar", "06:00", "12:00", "18:00", "6 Mar"]),
        (
            "2031-03-04",
            "2031-03-09",
            ["4 Mar", "12:00", "5 Mar", "12:00", "6 Mar", "12:00", "7 Mar", "12:00", "8 Mar", "12:00", "9 Mar"],
        ),
        ("2029-11-20", "2030-12-01", ["2030", "Mar 2030", "May 2030", "Jul 2030", "Sep 2030", "Nov 2030"]),
        ("1931-06-01", "2031-06-01", ["1940", "1950", "1960", "1970", "1980", "1990", "2000", "2010", "2020", "2030"]),
    ],
)
def test_marks_stand_on_round_times(first: str, last: str, labels: list[str]) -> None:
    assert [label for _, label in Scale(day(first), day(last), 0, 100).marks()] == labels
