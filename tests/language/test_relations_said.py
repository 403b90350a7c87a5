"""What a sentence says of itself: how long it lasted, which way it was, how old somebody was; and what is a time."""

import pytest

from testimonia.language.relations.find import Tied, find_relations, is_birth_of
from testimonia.language.relations.happening import is_time


@pytest.mark.parametrize(
    ("sentence", "text"),
    [
        ("For ten days we sat in the cellar.", "ten days"),
        ("The crossing took three hours.", "three hours"),
        ("It took three hours.", "three hours"),
    ],
)
def test_a_length_alone_says_how_long_the_act_lasted(sentence: str, text: str) -> None:
    tied = find_relations(sentence)
    assert tied.lasting is not None
    assert (tied.lasting.text, tied.relations) == (text, ())


def test_it_took_so_long_is_said_of_what_was_told_before() -> None:
    assert find_relations("It took three hours.").is_what_was_told
    assert find_relations("It had lasted two nights.").is_what_was_told
    assert not find_relations("The crossing took three hours.").is_what_was_told
    assert not find_relations("It took my breath away.").is_what_was_told


@pytest.mark.parametrize(
    ("sentence", "origin", "goal", "text"),
    [
        ("From Orlec to Tolin it is four hours on foot.", "Orlec", "Tolin", "four hours"),
        ("From the mill to the two oaks takes twenty minutes.", "the mill", "the two oaks", "twenty minutes"),
        ("To the ford it takes two days with the carts.", None, "the ford", "two days"),
    ],
)
def test_a_way_and_its_length_are_no_duration_of_an_act(
    sentence: str, origin: str | None, goal: str, text: str
) -> None:
    tied = find_relations(sentence)
    assert tied.way is not None
    assert (tied.way.origin, tied.way.goal, tied.way.length.text) == (origin, goal, text)
    assert tied.lasting is None


@pytest.mark.parametrize(
    ("sentence", "who", "text"),
    [
        ("The child was five days old when they left.", "the child", "five days"),
        ("Mara was three weeks old.", "Mara", "three weeks"),
    ],
)
def test_an_age_in_days_weeks_or_months_dates_a_birth(sentence: str, who: str, text: str) -> None:
    age = find_relations(sentence).age
    assert age is not None
    assert (age.who, age.length.text) == (who, text)


@pytest.mark.parametrize("sentence", ["The mill was two hundred years old.", "The bread was old.", "He was old."])
def test_an_age_in_years_dates_nothing(sentence: str) -> None:
    assert find_relations(sentence).age is None


def test_a_birth_is_known_by_who_was_born() -> None:
    assert is_birth_of("the child came", "The child")
    assert is_birth_of("Mara was born", "little Mara")
    assert not is_birth_of("the carts came", "The child")
    assert not is_birth_of("the child slept", "The child")


@pytest.mark.parametrize("words", ["Easter", "Monday morning", "Easter the ferry ran again"])
def test_a_time_is_no_happening_even_where_the_sentence_goes_on_behind_it(words: str) -> None:
    assert is_time(words, "en")


@pytest.mark.parametrize("words", ["the flood", "the Easter procession", "Monday's raid", ""])
def test_a_happening_may_have_a_time_in_its_name(words: str) -> None:
    assert not is_time(words, "en")


def test_a_distance_from_a_time_is_no_length_of_the_act() -> None:
    assert find_relations("Two days after Easter we fled.") == Tied()
