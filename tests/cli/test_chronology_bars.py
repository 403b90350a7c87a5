from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.cli.chronology_bars import ASCII, LINES, axis, bar
from testimonia.publication.rows import Row
from testimonia.publication.scale import Scale
from testimonia.publication.spans import Span

at = datetime.fromisoformat
TEN_DAYS = Scale(at("2031-03-01"), at("2031-03-11"), 0, 20)


def days(first: int | None, last: int | None) -> Span:
    """From the beginning of one day of March to the beginning of another; two cells a day."""
    return Span(at(f"2031-03-{first:02}") if first else None, at(f"2031-03-{last:02}") if last else None)


@pytest.mark.parametrize(
    ("told", "allowed", "drawn"),
    [
        (days(3, 5), None, "    ====="),
        (days(3, 5), days(3, 5), "    ====="),
        (days(1, 7), days(3, 5), "====|===|===="),
        (days(3, 4), days(2, 6), "  |-===---|"),
        (None, days(2, 5), "  |-----|"),
        (days(3, 3), None, "    *"),
        (days(3, 3), days(2, 4), "  |-*-|"),
        (None, days(3, 3), "    o"),
        (days(3, None), None, "    =====>"),
        (days(None, 9), None, "           <====="),
        (days(2, 4), days(3, None), "  ==|==-->"),
    ],
)
def test_what_is_told_is_heavy_and_what_is_allowed_has_ends(
    told: Span | None, allowed: Span | None, drawn: str
) -> None:
    assert bar(Row("Ada", told, allowed, (1,)), TEN_DAYS, ASCII).rstrip() == drawn


def test_a_time_from_the_course_of_the_story_looks_different() -> None:
    assert bar(Row("Ada", days(3, 5), None, (1,), is_inherited=True), TEN_DAYS, ASCII).strip() == "~~~~~"


def test_labels_of_the_scale_stand_over_their_marks_and_apart() -> None:
    labels, marks = axis(TEN_DAYS, ASCII)
    assert labels.split() == ["1", "Mar", "8", "Mar"]
    assert [n for n, sign in enumerate(marks) if sign == "+"] == [labels.index(word) for word in ("1 ", "8 ")]


MOMENTS = st.none() | st.datetimes(at("2031-02-01"), at("2031-04-30"))
SPANS = st.none() | st.tuples(MOMENTS, MOMENTS).filter(any).map(lambda ends: Span(*ends))


@given(SPANS, SPANS)
def test_a_bar_never_leaves_its_scale(told: Span | None, allowed: Span | None) -> None:
    if told or allowed:
        assert len(bar(Row("Ada", told, allowed, (1,)), TEN_DAYS, LINES)) == 20
