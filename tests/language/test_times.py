"""Wordings of time and the intervals they are read to."""

import time
from datetime import date, datetime
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.errors import BadValue
from testimonia.language.times import TimeExpression, find_times

MADE = "2023-06-01"


def only(text: str, reference: str | None = MADE) -> TimeExpression:
    (found,) = find_times(text, reference)
    return found


@pytest.mark.parametrize(
    ("text", "said", "edtf", "earliest", "latest"),
    [
        ("We left on 14 March 2023.", "14 March 2023", "2023-03-14", "2023-03-14", "2023-03-14"),
        ("We left on March 14th, 2023.", "March 14th, 2023", "2023-03-14", "2023-03-14", "2023-03-14"),
        ("the 20th of May 2022", "the 20th of May 2022", "2022-05-20", "2022-05-20", "2022-05-20"),
        ("on the eleventh of March", "the eleventh of March", "2023-03-11", "2023-03-11", "2023-03-11"),
        ("Admitted: 15.03.2023", "15.03.2023", "2023-03-15", "2023-03-15", "2023-03-15"),
        ("Seen 13/03/2023", "13/03/2023", "2023-03-13", "2023-03-13", "2023-03-13"),
        ("Seen 2023-03-14", "2023-03-14", "2023-03-14", "2023-03-14", "2023-03-14"),
        ("in March 2023", "March 2023", "2023-03", "2023-03-01", "2023-03-31"),
        ("in 2021", "2021", "2021", "2021-01-01", "2021-12-31"),
        ("in the 1990s", "the 1990s", "199X", "1990-01-01", "1999-12-31"),
        ("the spring of 2022", "the spring of 2022", "2022-03/2022-05", "2022-03-01", "2022-05-31"),
        ("By March 8 we knew", "March 8", "../2023-03-08", None, "2023-03-08"),
        ("since August", "August", "2022-08-01/2023-06-01", "2022-08-01", "2023-06-01"),
        (
            "before dawn on 14 March",
            "dawn on 14 March",
            "../2023-03-14",
            None,
            "2023-03-14",
        ),
        (
            "the night of 13 to 14 March 2023",
            "the night of 13 to 14 March 2023",
            "2023-03-13/2023-03-14",
            "2023-03-13",
            "2023-03-14",
        ),
        (
            "the ninth of June one thousand, six hundred and forty two",
            "the ninth of June one thousand, six hundred and forty two",
            "1642-06-09",
            "1642-06-09",
            "1642-06-09",
        ),
        (
            "At 06:40 on 14 March 2023",
            "06:40 on 14 March 2023",
            "2023-03-14T06:40:00",
            "2023-03-14T06:40:00",
            "2023-03-14T06:40:00",
        ),
        (
            "on 16 May 2023, about ten o'clock in the evening",
            "16 May 2023, about ten o'clock in the evening",
            "2023-05-16",
            "2023-05-16T21:30:00",
            "2023-05-16T22:30:00",
        ),
        ("yesterday", "yesterday", "2023-05-31", "2023-05-31", "2023-05-31"),
    ],
)
def test_a_wording_is_read_to_its_interval(text: str, said: str, edtf: str, earliest: str, latest: str) -> None:
    found = only(text)
    assert (found.text, found.edtf, found.earliest, found.latest) == (said, edtf, earliest, latest)


@pytest.mark.parametrize(
    ("text", "type_", "value"),
    [
        ("for nine hours", "DURATION", "PT9H"),
        ("thirty days", "DURATION", "P30D"),
        ("an hour and a half", "DURATION", "PT90M"),
        ("every Sunday", "SET", "XXXX-WXX-7"),
        ("each night", "SET", "XXXX-XX-XXTNI"),
        ("now", "DATE", "PRESENT_REF"),
        ("last year", "DATE", "2022"),
        ("the 19th century", "DATE", "18"),
    ],
)
def test_a_wording_has_its_timex_value(text: str, type_: str, value: str) -> None:
    found = only(text)
    assert (found.type, found.value) == (type_, value)


def test_a_story_is_counted_from_its_own_days() -> None:
    """The next day follows the last day told, and the anchor says so."""
    text = "On 14 March 2023 we left. The next day we slept. Two days later it began. That night they came."
    assert [(e.edtf, e.anchor) for e in find_times(text, "2024-02-01")] == [
        ("2023-03-14", None),
        ("2023-03-15", "14 March 2023"),
        ("2023-03-17", "The next day"),
        ("2023-03-17/2023-03-18", "Two days later"),
    ]


def test_a_stamp_moves_what_yesterday_means() -> None:
    text = "[2023-03-14, 11:30] Oda: they came yesterday"
    assert find_times(text, MADE)[-1].edtf == "2023-03-13"


def test_the_ends_of_a_range_each_carry_the_whole() -> None:
    """Two expressions, as TIMEX3 has it: each with the value of its own words and the bounds of the stretch."""
    found = find_times("We lay there from 16 to 29 March 2023.", MADE)
    assert [(e.text, e.value) for e in found] == [("16", "2023-03-16"), ("29 March 2023", "2023-03-29")]
    assert {(e.edtf, e.earliest, e.latest) for e in found} == {("2023-03-16/2023-03-29", "2023-03-16", "2023-03-29")}


def test_both_readings_of_a_numeric_date_are_kept() -> None:
    found = only("Signed 03/04/2022")
    assert found.alternatives == ("2022-03-04", "2022-04-03")
    assert (found.edtf, found.earliest, found.latest) == ("[2022-03-04,2022-04-03]", "2022-03-04", "2022-04-03")


def test_a_time_counted_from_an_event_stays_a_relation() -> None:
    found = only("three days after the crossing, he left")
    assert (found.text, found.relation, found.edtf) == ("three days", "after the crossing", None)


@pytest.mark.parametrize(
    "text", ["We may march to the second boat.", "page 1204", "It took 3,200 men", "41 RB / 2 coy", "call 0661 1203 77"]
)
def test_false_friends_tell_no_time(text: str) -> None:
    assert find_times(text, MADE) == []


def test_an_unknown_language_is_named_with_those_there_are() -> None:
    with pytest.raises(BadValue, match="'xx'") as raised:
        find_times("x", language="xx")
    assert "en" in raised.value.remedy


def test_a_reference_that_is_no_date_is_refused() -> None:
    with pytest.raises(BadValue, match="someday"):
        find_times("yesterday", "someday")


@pytest.mark.parametrize("reference", [date(2023, 6, 1), datetime(2023, 6, 1, 8), "2023-06-01", "2023-06-01T08:00:00"])  # noqa: DTZ001 - naive on purpose
def test_a_reference_may_be_a_date_a_moment_or_words(reference: date | str) -> None:
    assert find_times("yesterday", reference)[0].edtf == "2023-05-31"


SENTENCE = (
    "14 March 31 April 2023 9999 the of on by before since at ten o'clock past half evening night that next day two "
    "days later ago every Sunday last spring 03/04/2022 06:40 , . [2023-03-14, 11:30] 1990s century 0 -"
)
PIECES = st.lists(st.sampled_from(SENTENCE.split())).map(" ".join)
RUNS = ["1", "the ", "14 March ", "two and a half ", "at ten past ", "\n ", "a", "'", "one hundred and "]


@given(st.text() | PIECES, st.sampled_from([None, "2023-06-01", "0001-01-01", "9999-12-31"]))
def test_what_is_found_is_exact_sorted_apart_and_in_order(text: str, reference: str | None) -> None:
    found = find_times(text, reference)
    assert all(text[e.start : e.end] == e.text for e in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(e.earliest[:10] <= e.latest[:10] for e in found if e.earliest and e.latest)


@pytest.mark.parametrize("part", RUNS)
def test_a_long_run_of_the_same_is_read_in_good_time(part: str) -> None:
    begun = time.perf_counter()
    find_times(part * (50_000 // len(part)), MADE)
    assert time.perf_counter() - begun < 5


def test_one_by_one_is_no_hour() -> None:
    assert find_times("They dug the graves one by one, day by day.", "2031-05-02") == []


def test_a_march_on_foot_is_no_month() -> None:
    found = find_times(
        "Then he began his March towards the coast, a March of six miles, on 3 March 2031.", "2031-05-02"
    )
    assert [one.text for one in found] == ["3 March 2031"]
