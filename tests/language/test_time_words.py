import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.language.repeat_words import length_words, repeat_words
from testimonia.language.time_words import basis_words, interval_words, is_unplaced, summary_words
from testimonia.language.times import TimeExpression
from testimonia.language.times.expression import TimeType
from testimonia.language.unplaced_words import unplaced_words

DATE, TIME, DURATION, SET = TimeType.DATE, TimeType.TIME, TimeType.DURATION, TimeType.SET


def made(type_: TimeType, value: str, edtf: str | None = None, *bounds: str | None) -> TimeExpression:
    earliest, latest = bounds or (None, None)
    return TimeExpression(0, 1, "x", type_, value, edtf, earliest, latest)


@pytest.mark.parametrize(
    ("time", "words"),
    [
        (made(DATE, "2023-03-14", "2023-03-14", "2023-03-14", "2023-03-14"), "14 March 2023"),
        (made(DATE, "2023-03-08", "../2023-03-08", None, "2023-03-08"), "not after 8 March 2023"),
        (
            made(TIME, "2023-05-16T22:00", "2023-05-16", "2023-05-16T21:30:00", "2023-05-16T22:30:00"),
            "16 May 2023, 21:30 to 22:30",
        ),
        (made(TIME, "2023-05-16TMO", "2023-05-16", "2023-05-16", "2023-05-16"), "16 May 2023, in the morning"),
        (
            made(TIME, "2023-05-16TNI", "2023-05-16/2023-05-17", "2023-05-16", "2023-05-17"),
            "16 May 2023 to 17 May 2023, at night",
        ),
        (
            made(DATE, "2022-05", "2022-05-11~/2022-05-21~", "2022-05-11", "2022-05-21"),
            "11 May 2022 to 21 May 2022, roughly",
        ),
        (made(DATE, "2022", "2022?", "2022-01-01", "2022-12-31"), "perhaps 2022"),
        (made(DURATION, "P14D"), "14 days long"),
        (made(SET, "XXXX-WXX-7"), "every Sunday"),
        (made(SET, "XXXX-WXX-7", "2023-03-01/..", "2023-03-01", None), "every Sunday, not before 1 March 2023"),
        (made(DATE, "XXXX-03-14"), "14 March of a year not said"),
        (made(DATE, "BC0044", "-0043"), "44 BC"),
        (made(DATE, "PAST_REF"), "some time before, not said when"),
    ],
)
def test_an_interval_is_said_as_a_caseworker_reads_it(time: TimeExpression, words: str) -> None:
    assert interval_words(time) == words


@pytest.mark.parametrize(
    ("readings", "words"),
    [
        (("2022-03-04", "2022-04-03"), "either 4 March or 3 April 2022"),
        (("2022-03-04", "2023-04-03"), "either 4 March 2022 or 3 April 2023"),
        (("2022-03-04", "2022-04-03", "2022-05-02"), "either 4 March, 3 April or 2 May 2022"),
        (("2022-03", "2023-03"), "either March 2022 or March 2023"),
        (("2023-03-14T10:00:00", "2023-03-14T22:00:00"), "14 March 2023, either 10:00 or 22:00"),
        (("2022-03-01/2022-03-31", "2022-03-04/.."), "either March 2022 or not before 4 March 2022"),
        (("2022-03-04~", "199X"), "either 4 March 2022 or 199X"),
    ],
)
def test_every_reading_is_said_and_what_they_share_is_said_once(readings: tuple[str, ...], words: str) -> None:
    time = TimeExpression(0, 1, "x", DATE, "2022", None, "2022-01-01", "2023-12-31", alternatives=readings)
    assert interval_words(time) == words


@pytest.mark.parametrize(
    ("anchor", "relation", "words"),
    [
        (None, None, ""),
        ("The next\nday", None, "counted from: The next day"),
        ("the date of the document, 2023-06-02", None, "counted from: the date of the document, 2 June 2023"),
        ("2023-06-02T10:30", None, "counted from: 2 June 2023, 10:30"),
        (None, "after the ambush", "counted after: the ambush"),
        (None, "birth", "counted from: birth"),
        ("14 March", "before the war", "counted before: the war; counted from: 14 March"),
    ],
)
def test_what_it_was_counted_from_is_said(anchor: str | None, relation: str | None, words: str) -> None:
    assert basis_words(TimeExpression(0, 1, "x", DATE, "x", anchor=anchor, relation=relation)) == words


def test_a_length_that_is_counted_from_an_event_is_not_called_long() -> None:
    assert interval_words(TimeExpression(0, 1, "x", DURATION, "P5D", relation="after the flood")) == "5 days"


def test_where_only_an_event_is_told_there_is_no_interval() -> None:
    assert interval_words(TimeExpression(0, 1, "x", DATE, "XXXX-XX-XX", relation="after the flood")) == ""


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("P1D", "1 day"),
        ("P1Y6M", "1 year 6 months"),
        ("PT1H30M", "1 hour 30 minutes"),
        ("PT90M", "90 minutes"),
        ("P3M", "3 months"),
        ("P0.5Y", "half a year"),
        ("PT0.5H", "half an hour"),
        ("PXD", "some days"),
        ("P2WE", "2 weekends"),
        ("P3CE", "3 centuries"),
        ("PT2NI", "2 nights"),
        ("P2Z", "P2Z"),
        ("soon", "soon"),
    ],
)
def test_a_length_is_said_in_words(value: str, words: str) -> None:
    assert length_words(value) == words


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("P1D", "every day"),
        ("P2W", "every 2 weeks"),
        ("PT1H", "every hour"),
        ("PXD", "again and again"),
        ("XXXX-WXX-WE", "every weekend"),
        ("XXXX-WXX-1TMO", "every Monday morning"),
        ("XXXX-XX-XXTNI", "every night"),
        ("XXXX-XX-XXT06:00", "every day at 06:00"),
        ("XXXX-12-25", "every 25 December"),
        ("XXXX-12", "every December"),
        ("XXXX-XX-23", "every 23rd of the month"),
        ("XXXX-SU", "every summer"),
        ("XXXX-XX", "every month"),
        ("XXXX-WXX", "every week"),
        ("XXXX", "every year"),
        ("whatever", "again and again"),
    ],
)
def test_a_repeated_time_is_said_in_words(value: str, words: str) -> None:
    assert repeat_words(value) == words


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("XXXX-08", "August of a year not said"),
        ("XXXX-WI", "winter of a year not said"),
        ("XXXX-WXX-5", "Friday of a week not said"),
        ("XXXX-XX-XXT06:00", "06:00 on a day not said"),
        ("XXXX-XX-XXTEV", "evening of a day not said"),
        ("PRESENT_REF", "at the time of the telling"),
        ("XXXX-XX-XX", "not placed in the calendar"),
    ],
)
def test_what_no_calendar_holds_is_said_as_far_as_it_is_known(value: str, words: str) -> None:
    assert unplaced_words(value) == words


def test_a_summary_counts_the_types_and_what_has_no_place_in_the_calendar() -> None:
    day, open_day = made(DATE, "2023-03-14", "2023-03-14", "2023-03-14", "2023-03-14"), made(DATE, "XXXX-03-14")
    assert summary_words([]) == "0 times"
    assert summary_words([day]) == "1 time: 1 date"
    told = [day, open_day, made(DURATION, "P1D"), made(SET, "P1D")]
    assert summary_words(told) == "4 times: 2 dates, 1 length, 1 repeated; 1 not placed in the calendar"
    assert [is_unplaced(one) for one in told] == [False, True, False, False]


LIKELY = st.text(alphabet="PTXWDYMHSQ0123456789-:~?%./[]{}, ", max_size=24)


@given(st.sampled_from(TimeType), LIKELY, LIKELY, LIKELY, LIKELY, st.lists(LIKELY, max_size=3))
def test_whatever_the_values_are_there_are_words_and_no_error(
    type_: TimeType, value: str, edtf: str, earliest: str, latest: str, readings: list[str]
) -> None:
    time = TimeExpression(0, 1, "x", type_, value, edtf, earliest, latest, alternatives=tuple(readings))
    assert isinstance(interval_words(time), str)
    assert summary_words([time]).startswith("1 time: 1 ")
