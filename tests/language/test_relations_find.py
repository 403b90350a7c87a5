from itertools import pairwise
from typing import NamedTuple

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from testimonia.language.relations.find import Link, Relation, Tied, find_relations
from testimonia.language.relations.lengths import HOUR, MINUTE, Room

PIECES = (
    *("two days", "three hours", "about", "after", "before", "later", "the day", "that same night", "until", "since"),
    *("when", "not", "the crossing", "we left", "Dr. Weil", "it took", "to the mill it takes", "four weeks old"),
    *("The child was", "Easter", ",", ".", "!", "\u201d", "\n", "İ", "ß"),
)
DAY_BEFORE, SAME_DAY, DAY_AFTER = (Room(n, n, by_day=True) for n in (-1, 0, 1))


class Said(NamedTuple):
    link: Link
    event: str
    room: Room | None


def days(least: int, most: int | None = None) -> Room:
    return Room(least, least if most is None else most, by_day=True)


def seconds(least: float, most: float) -> Room:
    return Room(int(least), int(most), by_day=False)


def said(sentence: str) -> list[Said]:
    return [Said(r.link, r.event, r.room) for r in find_relations(sentence).relations]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("We reached Orlec two days after the crossing.", Said(Link.DAY, "the crossing", days(2))),
        ("Two days after the mill burned we reached Orlec.", Said(Link.DAY, "the mill burned", days(2))),
        ("A week after the raid I went home.", Said(Link.DAY, "the raid", days(3, 11))),
        ("Some three days after the flood I saw him.", Said(Link.DAY, "the flood", days(2, 4))),
        ("More than a week after the raid we were fed.", Said(Link.DAY, "the raid", Room(3, None, by_day=True))),
        (
            "Twenty minutes after the lamps failed I was upstairs.",
            Said(Link.AFTER, "the lamps failed", seconds(17.5 * MINUTE, 22.5 * MINUTE)),
        ),
        (
            "Three hours before the boats came, the lamps went out.",
            Said(Link.BEFORE, "the boats came", seconds(-3.5 * HOUR, -2.5 * HOUR)),
        ),
        (
            "Nearly two hours after Dr. Weil had left, they rang.",
            Said(Link.AFTER, "Dr. Weil had left", seconds(1.5 * HOUR, 2.5 * HOUR)),
        ),
    ],
)
def test_a_length_before_a_happening_is_a_distance_from_it(sentence: str, expected: Said) -> None:
    assert said(sentence) == [expected]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The day after the flood we counted the sheep.", Said(Link.DAY, "the flood", DAY_AFTER)),
        ("They let us go the day before the market opened.", Said(Link.DAY, "the market opened", DAY_BEFORE)),
        ("The night before the crossing, we slept in a barn.", Said(Link.DAY, "the crossing", DAY_BEFORE)),
        ("On the day the mill burned I was in Tolin.", Said(Link.DAY, "the mill burned", SAME_DAY)),
        ("On that day when the mill burned I was in Tolin.", Said(Link.DAY, "the mill burned", SAME_DAY)),
        ("On the night the bridge fell nobody slept.", Said(Link.DAY, "the bridge fell", days(-1, 1))),
    ],
)
def test_a_day_is_told_from_the_day_of_another_happening(sentence: str, expected: Said) -> None:
    assert said(sentence) == [expected]


@pytest.mark.parametrize(
    ("sentence", "link", "room"),
    [
        ("The next morning we were taken to Tolin.", Link.DAY, DAY_AFTER),
        ("The following day he died.", Link.DAY, DAY_AFTER),
        ("The morning after, I crossed over.", Link.DAY, DAY_AFTER),
        ("The day after that, the carts came.", Link.DAY, DAY_AFTER),
        ("That same evening the gate was shut.", Link.DAY, SAME_DAY),
        ("On the same evening the gate was shut.", Link.DAY, SAME_DAY),
        ("The same night we crossed the river.", Link.DAY, days(0, 1)),
        ("Two nights later the carts came again.", Link.DAY, days(2)),
        ("Two days before, the bells had rung.", Link.DAY, days(-2)),
        ("Ten minutes earlier the lamps had failed.", Link.BEFORE, seconds(-12.5 * MINUTE, -7.5 * MINUTE)),
        ("After ten minutes the engine stopped.", Link.AFTER, seconds(7.5 * MINUTE, 12.5 * MINUTE)),
        ("Then we went down to the quay.", Link.AFTER, None),
        ("After that the road was closed.", Link.AFTER, None),
        ("Before that he had worked in the mill.", Link.BEFORE, None),
    ],
)
def test_words_that_only_point_back_mean_what_was_told_last(sentence: str, link: Link, room: Room | None) -> None:
    assert said(sentence) == [Said(link, "", room)]


@pytest.mark.parametrize(
    ("sentence", "link", "event"),
    [
        ("After the boats had gone we slept.", Link.AFTER, "the boats had gone"),
        ("We slept after the boats had gone.", Link.AFTER, "the boats had gone"),
        ("Before we left, my aunt locked the barn.", Link.BEFORE, "we left"),
        ("We left before the council met.", Link.BEFORE, "the council met"),
        ("We waited until the carts came.", Link.UNTIL, "the carts came"),
        ("Since the flood nobody has lived there.", Link.SINCE, "the flood"),
        ("When the boats came we hid in the loft.", Link.WITH, "the boats came"),
        ("While the mill burned, the bells rang.", Link.WITH, "the mill burned"),
        ("As soon as the boats landed we ran.", Link.WITH, "the boats landed"),
        ("He spoke at the burial of Anton Grau.", Link.WITH, "the burial of Anton Grau"),
    ],
)
def test_an_order_is_told_without_a_distance(sentence: str, link: Link, event: str) -> None:
    assert said(sentence) == [Said(link, event, None)]


@pytest.mark.parametrize(
    "sentence",
    [
        "They were put before the court.",
        "He had to stand before a military commission.",
        "The cart stood before the gate.",
        "The train made 60 kilometres an hour.",
        "I asked for a second helping.",
        "After Easter we fled.",
        "After Easter the ferry ran again.",
        "Two days after Easter we fled.",
        "Since Monday morning the gate has been shut.",
        "After nine in the evening nobody went out.",
        "On the night of 4 May the carts came.",
        "We did not set off before the carts came.",
        "They never left until the river fell.",
        "He looked after it.",
        "We waited at the gate.",
        "",
    ],
)
def test_words_that_tell_of_no_other_happening_make_no_relation(sentence: str) -> None:
    assert said(sentence) == []


def test_a_distance_says_more_than_the_order_that_it_holds() -> None:
    assert said("We met the day after the raid, before the carts had gone.") == [
        Said(Link.DAY, "the raid", DAY_AFTER),
        Said(Link.BEFORE, "the carts had gone", None),
    ]


def test_a_distance_within_the_words_of_another_happening_is_not_told_of_this_one() -> None:
    assert [r.event for r in find_relations("We met two days after three hours after the crossing.").relations] == [
        "three hours after the crossing"
    ]


def test_a_relation_spans_its_words_and_those_of_the_happening() -> None:
    sentence = "At last, two days after the crossing, we slept."
    (relation,) = find_relations(sentence).relations
    assert sentence[relation.start : relation.end] == "two days after the crossing"


def test_a_language_without_a_file_says_nothing() -> None:
    assert find_relations("Zwei Tage nach dem Brand", "de") == Tied()


def within(relation: Relation, text: str) -> bool:
    return 0 <= relation.start < relation.end <= len(text) and relation.event in text[relation.start : relation.end]


@given(
    st.one_of(st.text(), st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=6)), max_size=12).map(" ".join))
)
@example("two days İ after the crossing")
@example("After.")
@example("two days after")
@settings(deadline=None, derandomize=True)
def test_relations_of_any_text_lie_within_it_and_apart_from_each_other(text: str) -> None:
    tied = find_relations(text)
    assert all(within(relation, text) for relation in tied.relations)
    assert all(one.end <= other.start for one, other in pairwise(tied.relations))
    for length in (tied.lasting, tied.way.length if tied.way else None):
        assert length is None or text[length.start : length.end] == length.text
    assert tied == find_relations(text)
