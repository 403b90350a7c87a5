import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from testimonia.language.relations.lengths import HOUR, MINUTE, Length, Room, lengths

CUT = [
    "three days",
    "an hour",
    "half an hour",
    "ten minutes",
    "a week",
    "later",
    "after",
    "about",
    "of rain",
    "for",
    "it took",
]


def only(sentence: str) -> Length:
    (found,) = lengths(sentence, "en")
    return found


@pytest.mark.parametrize(
    ("sentence", "text", "amount"),
    [
        ("We held the barn for three days.", "three days", 3),
        ("Three nights we walked along the ridge.", "Three nights", 3),
        ("We waited for a fortnight.", "a fortnight", 14),
    ],
)
def test_days_nights_and_weeks_are_counted_in_days(sentence: str, text: str, amount: float) -> None:
    found = only(sentence)
    assert (found.text, found.amount, found.by_day) == (text, amount, True)
    assert sentence[found.start : found.end] == text


@pytest.mark.parametrize(
    ("sentence", "text", "amount"),
    [
        ("The boat took three and a half hours.", "three and a half hours", 3.5 * HOUR),
        ("The boat took one and a half hours.", "one and a half hours", 1.5 * HOUR),
        ("The boat took half an hour.", "half an hour", 0.5 * HOUR),
        ("It lasted 47 minutes.", "47 minutes", 47 * MINUTE),
        ("Ten minutes later the lamps went out.", "Ten minutes", 10 * MINUTE),
    ],
)
def test_hours_and_minutes_are_counted_in_seconds(sentence: str, text: str, amount: float) -> None:
    found = only(sentence)
    assert (found.text, found.amount, found.by_day) == (text, amount, False)
    assert sentence[found.start : found.end] == text


@pytest.mark.parametrize(
    "sentence",
    [
        "I asked for a second helping.",
        "We had a second stove in the attic.",
        "We waited for a few days.",
        "On the third day they opened the gate.",
        "Nobody in the mill slept.",
        "",
    ],
)
def test_words_without_a_counted_length_have_none(sentence: str) -> None:
    assert lengths(sentence, "en") == ()


@pytest.mark.parametrize(
    ("sentence", "apart", "lasting"),
    [
        ("We waited for three days.", Room(3, 3, by_day=True), Room(2, 3, by_day=True)),
        ("We waited for about three days.", Room(2, 4, by_day=True), Room(1, 4, by_day=True)),
        ("We waited for three days or so.", Room(2, 4, by_day=True), Room(1, 4, by_day=True)),
        ("We waited for three weeks.", Room(17, 25, by_day=True), Room(17, 25, by_day=True)),
    ],
)
def test_days_are_counted_with_or_without_the_first_but_stand_apart_in_full(
    sentence: str, apart: Room, lasting: Room
) -> None:
    assert (only(sentence).apart(), only(sentence).lasting()) == (apart, lasting)


@pytest.mark.parametrize(
    ("sentence", "least", "most"),
    [
        ("It took four hours.", 3.5 * HOUR, 4.5 * HOUR),
        ("It took 90 minutes.", 75 * MINUTE, 105 * MINUTE),
        ("It took fifteen minutes.", 7.5 * MINUTE, 22.5 * MINUTE),
        ("It took twenty minutes.", 17.5 * MINUTE, 22.5 * MINUTE),
        ("It took 47 minutes.", 46.5 * MINUTE, 47.5 * MINUTE),
    ],
)
def test_hours_leave_half_of_the_step_to_which_they_look_rounded(sentence: str, least: float, most: float) -> None:
    assert only(sentence).apart() == only(sentence).lasting() == Room(int(least), int(most), by_day=False)


@pytest.mark.parametrize(
    ("sentence", "least", "most"),
    [
        ("We waited some ten hours.", 8 * HOUR, 12 * HOUR),
        ("We waited ten hours at a guess.", 8 * HOUR, 12 * HOUR),
        ("We waited at least ten hours.", 9.5 * HOUR, None),
        ("We waited not less than ten hours.", 9.5 * HOUR, None),
        ("We waited more than ten hours.", 9.5 * HOUR, None),
        ("We waited less than ten hours.", None, 10.5 * HOUR),
        ("We waited hardly ten hours.", None, 10.5 * HOUR),
        ("We waited not more than ten hours.", None, 10.5 * HOUR),
        ("We waited not over ten hours.", None, 10.5 * HOUR),
    ],
)
def test_loose_words_widen_the_room_and_limits_open_one_side(
    sentence: str, least: float | None, most: float | None
) -> None:
    room = only(sentence).lasting()
    assert (room.least, room.most, room.by_day) == (least, most, False)


@pytest.mark.parametrize(
    "sentence",
    [
        "We held the barn for three days.",
        "Three nights we walked.",
        "It took an hour.",
        "The siege lasted a month.",
        "We sat there for one whole night.",
        "We had three days of walking behind us.",
    ],
)
def test_what_says_how_long_an_act_went_on_is_a_duration(sentence: str) -> None:
    assert only(sentence).is_duration


@pytest.mark.parametrize(
    "sentence",
    [
        "The train made 60 kilometres an hour.",
        "They gave us two meals a day.",
        "He drank four litres a day.",
        "They came back after two hours.",
        "Within two days they were back.",
        "Three days of rain followed.",
        "The cart was an hour late.",
        "The mill was two hours away.",
        "I saw him a week ago.",
        "One day they came for the carts.",
    ],
)
def test_a_rate_a_distance_or_an_amount_is_no_duration(sentence: str) -> None:
    assert not only(sentence).is_duration


@given(st.lists(st.one_of(st.sampled_from(CUT), st.text(max_size=8)), max_size=8).map(" ".join))
@settings(deadline=None, derandomize=True)
def test_lengths_lie_within_any_text_and_their_rooms_are_not_empty(text: str) -> None:
    for found in lengths(text, "en"):
        assert 0 <= found.start < found.end <= len(text)
        assert text[found.start : found.end] == found.text
        for room in (found.apart(), found.lasting()):
            assert room.least is None or room.most is None or 0 <= room.least <= room.most
