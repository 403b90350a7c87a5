import pytest

from testimonia.language.chronology_words import allowed_ends, allowed_words, between_words, sides, span_words
from testimonia.model.chronology import Bound, Bounds, Reason, Strength

NINTH, ELEVENTH = "2023-03-09T00:00:00", "2023-03-11T23:59:59"
WHY = (Reason("It was told so.", ("one",), Strength.STATED),)


@pytest.mark.parametrize(
    ("first", "last", "stretch", "sentence"),
    [
        (NINTH, ELEVENTH, "9 to 11 March 2023", "between 9 and 11 March 2023"),
        (NINTH, "2023-03-09T23:59:59", "9 March 2023", "9 March 2023"),
        (
            "2023-03-09T06:40:00",
            "2023-03-09T07:10:00",
            "9 March 2023, 06:40 to 07:10",
            "9 March 2023, between 06:40 and 07:10",
        ),
        ("2023-02-28", "2023-03-02", "28 February to 2 March 2023", "between 28 February and 2 March 2023"),
        (
            "2022-12-28",
            "2023-01-02",
            "28 December 2022 to 2 January 2023",
            "between 28 December 2022 and 2 January 2023",
        ),
        ("2023-03-01", "2023-05-31", "March to May 2023", "between March and May 2023"),
        (
            "2023-03-09T06:40:00",
            "2023-03-11T07:00:00",
            "9 March 2023, 06:40 to 11 March 2023, 07:00",
            "between 9 March 2023, 06:40 and 11 March 2023, 07:00",
        ),
        (None, ELEVENTH, "not after 11 March 2023", "not after 11 March 2023"),
        (NINTH, None, "not before 9 March 2023", "not before 9 March 2023"),
        (None, None, "", ""),
    ],
)
def test_what_both_ends_share_is_said_once(first: str | None, last: str | None, stretch: str, sentence: str) -> None:
    assert span_words(first, last) == stretch
    assert between_words(first, last) == sentence


def test_what_the_whole_case_leaves_open_is_as_told() -> None:
    assert allowed_ends(Bounds(), (NINTH, None)) == (NINTH, None)
    assert allowed_words(Bounds(), (NINTH, None)) == "not before 9 March 2023"


def test_bounds_of_the_whole_case_stand_in_place_of_what_is_told() -> None:
    bounds = Bounds(earliest_start=Bound("2023-03-10T00:00:00"), latest_end=Bound(ELEVENTH))
    assert allowed_ends(bounds, (NINTH, None)) == ("2023-03-10T00:00:00", ELEVENTH)
    assert allowed_words(bounds, (NINTH, None)) == "10 to 11 March 2023"


def test_a_side_that_says_no_more_than_another_is_left_out() -> None:
    moment = Bounds(Bound(NINTH), Bound(ELEVENTH), Bound(NINTH), Bound(ELEVENTH))
    assert [side.words for side in sides(moment)] == ["not before 9 March 2023", "not after 11 March 2023"]


def test_a_beginning_and_an_end_of_their_own_are_said_with_their_reasons() -> None:
    stay = Bounds(Bound(NINTH, WHY), Bound("2023-03-09T23:59:59"), Bound("2023-03-11T00:00:00"), Bound(ELEVENTH))
    said = sides(stay)
    assert [side.words for side in said] == [
        "not before 9 March 2023",
        "begun not after 9 March 2023",
        "over not before 11 March 2023",
        "not after 11 March 2023",
    ]
    assert [side.reasons for side in said] == [WHY, (), (), ()]
    assert allowed_words(stay, (None, None)) == (
        "9 to 11 March 2023; begun not after 9 March 2023; over not before 11 March 2023"
    )
