"""Words are found in whatever script and with whatever accents they are written, and where they stand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.language.finding_words import hits, sought
from testimonia.language.folding import folded

CYRILLIC = "\u0414\u043e\u043b\u0433\u0430\u043d"  # Dolhan as a Ukrainian clerk writes him
LETTERS = st.text(
    alphabet=["a", "B", "\u00e9", "\u0416", "\u00df", "\u0301", "'", "\u2019", " ", "\n", "\u6c34"], max_size=30
)


def found(text: str, asked: str) -> list[str]:
    parts = sought(asked)
    assert parts is not None
    return [text[hit.start : hit.end] for hit in hits(text, parts)]


@pytest.mark.parametrize(
    ("text", "asked", "words"),
    [
        ("The DOOR was locked.", "door", ["DOOR"]),
        (f"Sergeant {CYRILLIC} told me.", "dolgan", [CYRILLIC]),
        ("Sergeant Dolgan told me.", CYRILLIC, ["Dolgan"]),
        ("caf\u00e9 and cafe\u0301 and cafe", "cafe", ["caf\u00e9", "cafe", "cafe"]),
        ("The doors and the indoor stove", "door", ["door"]),
        ("He locked the old door. The door was locked.", '"door was"', ["door was"]),
        ("The door, they say, was locked.", "locked door", ["door, they say, was locked"]),
        ("Nothing of that", "door", []),
        ("O\u2019Brien came", "o'brien", ["O\u2019Brien"]),
    ],
)
def test_words_are_found_where_they_stand(text: str, asked: str, words: list[str]) -> None:
    assert [one.rstrip("\u0301") for one in found(text, asked)] == words


def test_the_closest_come_first_and_none_that_are_far_apart() -> None:
    far = (
        "The door stood there. " + "Nothing happened. " * 20 + "It was locked. A locked door. The door was then locked."
    )
    assert found(far, "door locked") == ["locked door", "door was then locked"]


@pytest.mark.parametrize("asked", ["", "  ", '""', "?!", "'"])
def test_without_a_letter_nothing_is_looked_for(asked: str) -> None:
    assert sought(asked) is None


@given(text=LETTERS)
def test_every_folded_letter_leads_back_into_the_text(text: str) -> None:
    whole = folded(text)
    places = [whole.back(n) for n in range(len(whole.words))]
    assert places == sorted(places)
    assert all(0 <= place <= len(text) for place in places)


@given(before=LETTERS, after=LETTERS)
def test_a_word_is_found_between_any_letters(before: str, after: str) -> None:
    text = f"{before} mill {after}"
    assert "mill" in [one.casefold().strip() for one in found(text, "mill")]
