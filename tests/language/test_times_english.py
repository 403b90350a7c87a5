"""English wordings of time and the intervals they are read to."""

import pytest

from testimonia.language.times import TimeExpression, find_times

MADE = "2024-05-14"  # a Tuesday


def read(text: str) -> list[TimeExpression]:
    return find_times(text, MADE, "en")


@pytest.mark.parametrize(
    ("text", "said", "value", "earliest", "latest"),
    [
        (
            "We married on the second Saturday of June 2019.",
            "the second Saturday of June 2019",
            "2019-06-08",
            "2019-06-08",
            "2019-06-08",
        ),
        (
            "They left on the first Thursday in September 2020.",
            "the first Thursday in September 2020",
            "2020-09-03",
            "2020-09-03",
            "2020-09-03",
        ),
        (
            "He was paid on the last Friday of the month.",
            "the last Friday of the month",
            "2024-05-31",
            "2024-05-31",
            "2024-05-31",
        ),
        (
            "It snowed on the last weekend of November 2021.",
            "the last weekend of November 2021",
            "2021-W47-WE",
            "2021-11-27",
            "2021-11-28",
        ),
        ("The camp was closed in week 31 of 2022.", "week 31 of 2022", "2022-W31", "2022-08-01", "2022-08-07"),
        ("The bridge fell in week 44 of last year.", "week 44 of last year", "2023-W44", "2023-10-30", "2023-11-05"),
        ("We sheltered over memorial day weekend.", "memorial day weekend", "2023-W21-WE", "2023-05-27", "2023-05-28"),
        ("We stayed indoors the whole easter weekend.", "easter weekend", "2024-W13-WE", "2024-03-30", "2024-03-31"),
        (
            "Please meet me 8 tomorrow morning.",
            "8 tomorrow morning",
            "2024-05-15T08:00",
            "2024-05-15T08:00:00",
            "2024-05-15T08:00:00",
        ),
        (
            "They came at 7 yesterday evening.",
            "7 yesterday evening",
            "2024-05-13T19:00",
            "2024-05-13T19:00:00",
            "2024-05-13T19:00:00",
        ),
        ("The guard changes at 330 p.m.", "330 p.m.", "2024-05-14T15:30", "2024-05-14T15:30:00", "2024-05-14T15:30:00"),
        ("Send it by the end of the day.", "the end of the day", "2024-05-14T23:59:59", "2024-05-14", "2024-05-14"),
        (
            "She was born on twenty three April nineteen eighty eight.",
            "twenty three April nineteen eighty eight",
            "1988-04-23",
            "1988-04-23",
            "1988-04-23",
        ),
        (
            "He died on the nineteenth of August nineteen ninety one.",
            "the nineteenth of August nineteen ninety one",
            "1991-08-19",
            "1991-08-19",
            "1991-08-19",
        ),
        ("Prices rose in q3 2021.", "q3 2021", "2021-Q3", "2021-07-01", "2021-09-30"),
        ("The clinic closed in 2020 H2.", "2020 H2", "2020-H2", "2020-07-01", "2020-12-31"),
        (
            "The village was quiet in the second half of 2018.",
            "the second half of 2018",
            "2018-H2",
            "2018-07-01",
            "2018-12-31",
        ),
        ("The second qtr 2019 was worse.", "The second qtr 2019", "2019-Q2", "2019-04-01", "2019-06-30"),
        (
            "We crossed at half past four in the morning.",
            "half past four in the morning",
            "2024-05-14T04:30",
            "2024-05-14T04:30:00",
            "2024-05-14T04:30:00",
        ),
        ("I saw him a fortnight ago.", "a fortnight ago", "2024-04-30", "2024-04-27", "2024-05-03"),
        ("I shall return one week hence.", "one week hence", "2024-05-21", "2024-05-21", "2024-05-21"),
        ("The year to date has been dry.", "The year to date", "2024", "2024-01-01", "2024-05-14"),
        ("We shall stay the rest of the week.", "the rest of the week", "2024-W20", "2024-05-14", "2024-05-19"),
        ("The rest of the month was calm.", "The rest of the month", "2024-05", "2024-05-14", "2024-05-31"),
        ("From March to date nothing has changed.", "March to date", "2024-03", "2024-03-01", "2024-05-14"),
        ("He called on the week after next.", "the week after next", "2024-W22", "2024-05-27", "2024-06-02"),
        ("The month before last we had no bread.", "The month before last", "2024-03", "2024-03-01", "2024-03-31"),
        (
            "I fled on the Sunday after Easter 2022.",
            "the Sunday after Easter 2022",
            "2022-04-24",
            "2022-04-24",
            "2022-04-24",
        ),
        (
            "They came back on the third Tuesday before Christmas 2021.",
            "the third Tuesday before Christmas 2021",
            "2021-12-07",
            "2021-12-07",
            "2021-12-07",
        ),
        (
            "I wrote to him the week commencing 8 July 2019.",
            "the week commencing 8 July 2019",
            "2019-W28",
            "2019-07-08",
            "2019-07-14",
        ),
        ("Her letter is of this 8 May.", "this 8 May", "2024-05-08", "2024-05-08", "2024-05-08"),
        ("He left in June of 94.", "June of 94", "1994-06", "1994-06-01", "1994-06-30"),
        ("We lived there in the 80s.", "the 80s", "198", "1980-01-01", "1989-12-31"),
        ("It happened in the april.", "the april", "2024-04", "2024-04-01", "2024-04-30"),
        ("They are paid at the end of month.", "the end of month", "2024-05", "2024-05-21", "2024-05-31"),
        ("They came earlier in the week.", "earlier in the week", "2024-W20", "2024-05-13", "2024-05-15"),
        (
            "On last week's Friday they searched the house.",
            "last week's Friday",
            "2024-05-10",
            "2024-05-10",
            "2024-05-10",
        ),
        ("The Monday of last week was a holiday.", "Monday of last week", "2024-05-06", "2024-05-06", "2024-05-06"),
        ("Monday two weeks ago the road was mined.", "Monday two weeks ago", "2024-04-29", "2024-04-29", "2024-04-29"),
        ("She will come back in 3 days on Friday.", "3 days on Friday", "2024-05-17", "2024-05-17", "2024-05-17"),
        ("On 2021 10 16 the bridge fell.", "2021 10 16", "2021-10-16", "2021-10-16", "2021-10-16"),
        ("The first two weeks of 2021 were cold.", "The first two weeks of 2021", "P2W", "2021-01-04", "2021-01-17"),
        (
            "The last ten days of March 2022 were the worst.",
            "The last ten days of March 2022",
            "P10D",
            "2022-03-22",
            "2022-03-31",
        ),
        (
            "And that same Christmas we left.",
            "that same Christmas",
            "2023-12-25",
            "2023-12-25",
            "2023-12-25",
        ),
        (
            "It was the day before Christmas 2010.",
            "the day before Christmas 2010",
            "2010-12-24",
            "2010-12-24",
            "2010-12-24",
        ),
        ("I drove on Sat 4 May.", "Sat 4 May", "2024-05-04", "2024-05-04", "2024-05-04"),
    ],
)
def test_english_times_are_read(text: str, said: str, value: str, earliest: str, latest: str) -> None:
    (found,) = read(text)
    assert (found.text, found.value, found.earliest, found.latest) == (said, value, earliest, latest)


@pytest.mark.parametrize(
    ("text", "value", "earliest", "latest"),
    [
        ("sat", "2024-05-11", "2024-05-11", "2024-05-11"),
        ("Fri", "2024-05-10", "2024-05-10", "2024-05-10"),
        ("mon", "2024-05-13", "2024-05-13", "2024-05-13"),
        ("12 April", "2024-04-12", "2024-04-12", "2024-04-12"),
        ("Wed, Apr 3rd", "2024-04-03", "2024-04-03", "2024-04-03"),
        ("EOM", "2024-05", "2024-05-21", "2024-05-31"),
        ("half past six", "2024-05-14T18:30", "2024-05-14T18:30:00", "2024-05-14T18:30:00"),
    ],
)
def test_a_time_that_stands_alone_is_read(text: str, value: str, earliest: str, latest: str) -> None:
    (found,) = read(text)
    assert (found.text, found.value, found.earliest, found.latest) == (text, value, earliest, latest)


@pytest.mark.parametrize(
    ("text", "said", "value"),
    [
        ("We walked for 4 and a half hours.", "4 and a half hours", "PT270M"),
        ("It took two and a quarter hours.", "two and a quarter hours", "PT135M"),
        ("It lasted 1/4 h.", "1/4 h", "PT15M"),
        ("It took three quarters of an hour.", "three quarters of an hour", "PT45M"),
        ("They held us for 3h.", "3h", "PT3H"),
        ("We waited two hours and 10.", "two hours and 10", "PT2H10M"),
        ("The wheat grew for 6W.", "6W", "P6W"),
        ("They stayed an hour and a half.", "an hour and a half", "PT90M"),
    ],
)
def test_english_lengths_are_read(text: str, said: str, value: str) -> None:
    (found,) = read(text)
    assert (found.text, found.value, found.earliest) == (said, value, None)


@pytest.mark.parametrize(
    ("text", "first", "last", "value_first", "value_last", "earliest", "latest"),
    [
        (
            "The school was shut from 11/20/2022 to 01/08/2023.",
            "11/20/2022",
            "01/08/2023",
            "2022-11-20",
            "2023-01-08",
            "2022-11-20",
            "2023-01-08",
        ),
        ("The ferry ran from 4/2-4/9/2021.", "4/2", "4/9/2021", "2021-04-02", "2021-04-09", "2021-04-02", "2021-04-09"),
        (
            "We were away from 28/12/2022-03/01/2023.",
            "28/12/2022",
            "03/01/2023",
            "2022-12-28",
            "2023-01-03",
            "2022-12-28",
            "2023-01-03",
        ),
        (
            "We hid for nine days starting on 3 March 2022.",
            "nine days",
            "3 March 2022",
            "P9D",
            "2022-03-03",
            "2022-03-03",
            "2022-03-12",
        ),
        (
            "The shelling went on for ten days from 18 October 2022.",
            "ten days",
            "18 October 2022",
            "P10D",
            "2022-10-18",
            "2022-10-18",
            "2022-10-28",
        ),
        (
            "From 5 July 2021 for three weeks nobody slept.",
            "5 July 2021",
            "three weeks",
            "2021-07-05",
            "P3W",
            "2021-07-05",
            "2021-07-26",
        ),
        (
            "The school ran from November to February.",
            "November",
            "February",
            "2023-11",
            "2024-02",
            "2023-11-01",
            "2024-02-29",
        ),
        ("They met Dec-Jan at the mill.", "Dec", "Jan", "2023-12", "2024-01", "2023-12-01", "2024-01-31"),
        (
            "Between now and November 15th the pass is open.",
            "now",
            "November 15th",
            "PRESENT_REF",
            "2024-11-15",
            "2024-05-14",
            "2024-11-15",
        ),
        (
            "I was there from the 27th to the 3rd of April.",
            "27th",
            "3rd of April",
            "2024-03-27",
            "2024-04-03",
            "2024-03-27",
            "2024-04-03",
        ),
        (
            "On the 17 from 2pm to 4pm there was no guard.",
            "the 17 from 2pm",
            "4pm",
            "2024-04-17T14:00",
            "2024-04-17T16:00",
            "2024-04-17T14:00:00",
            "2024-04-17T16:00:00",
        ),
        ("The war lasted between 2014~2018.", "2014", "2018", "2014", "2018", "2014-01-01", "2018-12-31"),
        (
            "The shop was open Monday 9-5.",
            "Monday 9",
            "5",
            "2024-05-13T09:00",
            "2024-05-13T17:00",
            "2024-05-13T09:00:00",
            "2024-05-13T17:00:00",
        ),
        (
            "The office was open Thursday from 9a to 11a.",
            "Thursday from 9a",
            "11a",
            "2024-05-09T09:00",
            "2024-05-09T11:00",
            "2024-05-09T09:00:00",
            "2024-05-09T11:00:00",
        ),
        (
            "She slept later than 9:30 but before 11:00.",
            "9:30",
            "11:00",
            "2024-05-14T09:30",
            "2024-05-14T11:00",
            "2024-05-14T09:30:00",
            "2024-05-14T11:00:00",
        ),
        (
            "We talked between 3 and 8am last Monday.",
            "3",
            "8am last Monday",
            "2024-05-13T03:00",
            "2024-05-13T08:00",
            "2024-05-13T03:00:00",
            "2024-05-13T08:00:00",
        ),
    ],
)
def test_both_ends_of_an_english_range_carry_the_whole(
    text: str, first: str, last: str, value_first: str, value_last: str, earliest: str, latest: str
) -> None:
    begin, end = read(text)
    assert [(begin.text, begin.value), (end.text, end.value)] == [(first, value_first), (last, value_last)]
    assert {(one.earliest, one.latest) for one in (begin, end)} == {(earliest, latest)}


@pytest.mark.parametrize("month", range(1, 13))
def test_a_day_in_words_is_read_in_every_month(month: int) -> None:
    names = (
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    )  # fmt: skip
    (found,) = read(f"He was taken on twenty two {names[month - 1]} nineteen ninety nine.")
    assert found.earliest == f"1999-{month:02}-22"


@pytest.mark.parametrize("weekday", range(1, 8))
def test_the_third_of_every_weekday_of_a_month_is_found(weekday: int) -> None:
    names = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
    (found,) = read(f"It was the third {names[weekday - 1]} of July 2024.")
    assert found.earliest == f"2024-07-{14 + weekday:02}"


@pytest.mark.parametrize(
    "text",
    [
        "He sat beside me and the sun was hot.",
        "We sat on the second chair.",
        "Jan and Peter came in.",
        "She was in her 80s.",
        "Room 2015-3 was locked.",
        "He bought 3 m of rope.",
        "They counted 3-8 men.",
        "The rest of the family stayed, for the rest of his life.",
        "That was the end of the line.",
        "It was one of the days of the week.",
        "I was the second of 44 people.",
        "The boy went to the mon bakery.",
        "The file 6,107.31 was lost.",
        "Call 555-10-2018-10.",
        "He wed her sister.",
        "The first half of the bread was mine.",
        "He had a wand and a w/c.",
        "I may march with them.",
        "Page 10-1 was torn out.",
    ],
)
def test_english_words_that_only_look_like_times_are_left_alone(text: str) -> None:
    assert read(text) == []


def test_an_hour_of_either_half_of_the_day_does_not_say_which_half_a_later_one_is_of() -> None:
    mill, shots = read("The mill was to close at half past three on 3 May. Shortly after ten they shot.")
    assert (mill.earliest, mill.latest) == ("2024-05-03T03:30:00", "2024-05-03T15:30:00")
    assert (shots.earliest, shots.latest) == ("2024-05-03T10:00:00", "2024-05-03T22:30:00")


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("The mill will be closed in March.", "2025-03-01", "2025-03-31"),
        ("We will sow in autumn.", "2024-09-01", "2024-11-30"),
        ("It will be dry in spring.", "2024-03-01", "2024-05-31"),  # it is not over yet
        ("The mill was closed in March.", "2024-03-01", "2024-03-31"),
        ("We sowed in autumn.", "2023-09-01", "2023-11-30"),
        ("She wrote in autumn that she would come.", "2023-09-01", "2023-11-30"),
    ],
)
def test_a_month_or_season_lies_where_the_verb_looks(text: str, earliest: str, latest: str) -> None:
    (found,) = read(text)
    assert (found.earliest, found.latest) == (earliest, latest)


@pytest.mark.parametrize("unit", ["12th Mountain Brigade", "9th Royal Tank Regiment", "14th Army"])
def test_a_unit_of_soldiers_is_no_day(unit: str) -> None:
    assert read(f"They wore the badges of the {unit}.") == []


def test_a_day_alone_ends_before_its_comma() -> None:
    (found,) = read("They came on the tenth, and left.")
    assert (found.text, found.earliest) == ("the tenth", "2024-05-10")


def test_a_year_long_gone_in_the_margin_of_a_diary_leaves_its_days_where_they_are() -> None:
    (*_, day) = read(
        "3 May 2024, Friday. Mass at ten.\n\nMargin. In the fire of 1948 the mill burned. On 5 May we sang."
    )
    assert day.earliest == "2024-05-05"


@pytest.mark.parametrize(
    ("text", "said", "earliest", "latest", "edtf"),
    [
        (
            "They took him on a Friday in late May 2019.",
            "Friday in late May 2019",
            "2019-05-24",
            "2019-05-31",
            "2019-05-24/2019-05-31",
        ),
        (
            "It was a Monday in the winter of 2020.",
            "Monday in the winter of 2020",
            "2020-12-07",
            "2021-02-22",
            "2020-12-07/2021-02-22",
        ),
    ],
)
def test_a_weekday_of_a_month_is_one_of_several(text: str, said: str, earliest: str, latest: str, edtf: str) -> None:
    (found,) = read(text)
    assert (found.text, found.earliest, found.latest, found.edtf) == (said, earliest, latest, edtf)


def test_what_is_counted_from_one_of_several_days_is_no_more_exact() -> None:
    _, found = read("They took him on a Friday in March 2019. Two days later we were called.")
    assert found.earliest is not None
    assert found.latest is not None
    assert found.earliest <= "2019-03-03"
    assert found.latest >= "2019-03-31"


@pytest.mark.parametrize(
    ("text", "said", "relation"),
    [
        ("It was the night before the shelling.", "the night", "before the shelling"),
        ("The morning after the raid we left.", "The morning", "after the raid"),
        ("The day after the funeral they came back.", "The day", "after the funeral"),
    ],
)
def test_the_part_of_a_day_beside_an_event_is_counted_from_it(text: str, said: str, relation: str) -> None:
    (found,) = read(text)
    assert (found.text, found.relation, found.earliest) == (said, relation, None)


def test_the_night_before_without_an_event_is_counted_from_the_story() -> None:
    (found,) = read("They came the night before.")
    assert (found.earliest, found.latest, found.relation) == ("2024-05-13", "2024-05-14", None)


def test_of_two_days_that_a_teller_wavers_between_each_has_the_month() -> None:
    first, second = read("It was the 12th, maybe the 13th of August.")
    assert (first.earliest, second.earliest) == ("2023-08-12", "2023-08-13")


def test_no_anchor_says_that_the_document_is_of_another_day() -> None:
    found = read("It was the 12th, maybe the 13th of August. On Friday I left.")
    assert {one.anchor for one in found if one.anchor and one.anchor.startswith("the date of the document")} == {
        f"the date of the document, {MADE}"
    }


def test_a_weekday_told_of_a_month_long_gone_is_some_day_of_it() -> None:
    """Neither the Sunday nor the Friday behind it is told to the day, and neither is of the week of the telling."""
    _, sunday, friday = read(
        "In March 2022 they came to Orlec. On Sunday they left. The following Friday we buried him."
    )
    assert (sunday.earliest, sunday.latest, sunday.anchor) == ("2022-03-06", "2022-03-27", "March 2022")
    assert (friday.earliest, friday.latest) == ("2022-03-04", "2022-04-01")


def test_the_hour_of_some_weekday_is_on_no_day() -> None:
    _, hour = read("They took him on a Friday in late May 2019, around six in the morning.")
    assert hour.value == "2019-05-XXT06:00"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Es war an einem Freitag Ende Mai 2019."),
        ("fr", "C'était un vendredi, en mai 2019."),
        ("es", "Fue un viernes de mayo de 2019."),
        ("ru", "Это было в пятницу, в мае 2019 года."),
        ("uk", "Це було в п'ятницю, у травні 2019 року."),
    ],
)
def test_a_weekday_of_a_month_is_one_of_several_in_every_language(language: str, text: str) -> None:
    (found,) = find_times(text, MADE, language)
    assert found.value == "2019-WXX-5"
    assert found.latest == "2019-05-31"


def test_a_log_of_a_night_told_by_both_its_days_has_its_hours_on_them() -> None:
    log = "Shift 5/6 May 2022, 18:00 to 06:00.\n\n18:05 Took over.\n23:40 Shots.\n00:20 Quiet."
    assert [one.earliest for one in read(log)][-3:] == [
        "2022-05-05T18:05:00",
        "2022-05-05T23:40:00",
        "2022-05-06T00:20:00",
    ]


@pytest.mark.parametrize("text", ["On the night of 5/6 May 2022 they came.", "On 5/6 May 2022 they came."])
def test_two_days_with_a_stroke_are_both(text: str) -> None:
    assert {(one.earliest, one.latest) for one in read(text)} == {("2022-05-05", "2022-05-06")}


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("He was taken in March, around the 20th.", "2024-03-20"),
        ("In March they came. On the 2nd we left.", "2024-03-02"),
    ],
)
def test_a_day_behind_its_month_is_of_that_month(text: str, day: str) -> None:
    assert read(text)[-1].earliest == day
