"""What a text holds beside what is told."""

import pytest

from testimonia.reading.formulas import is_courtesy, is_formula, is_heading


@pytest.mark.parametrize(
    "words",
    [
        "Signed, A. Bel",
        "Dear Sir,",
        "Yours sincerely,",
        "Orlec, 2 May 2031.",
        "Sworn before me at Torv.",
        "ANA BEL",
        "(The witness points at the map)",
        "The said Jan Bel personally appeared before us.",
    ],
)
def test_signatures_datelines_oaths_and_notes_are_formulas(words: str) -> None:
    assert is_formula(words)


@pytest.mark.parametrize(
    "words", ["The mill burned on 2 May 2031.", "I signed the paper.", "He was sworn in that day."]
)
def test_what_is_told_is_no_formula(words: str) -> None:
    assert not is_formula(words)


@pytest.mark.parametrize(
    "words",
    [
        "Thank you, sir.",
        "Good morning.",
        "Thank you for coming.",
        "I swear to tell the whole truth.",
        "I declare that the above statement is true.",
    ],
)
def test_greetings_thanks_and_oaths_tell_nothing(words: str) -> None:
    assert is_courtesy(words)


@pytest.mark.parametrize("words", ["I thanked the guard.", "He told the truth.", "I swear that he was at the mill."])
def test_a_thing_told_is_no_courtesy(words: str) -> None:
    assert not is_courtesy(words)


@pytest.mark.parametrize("words", ["# The night", "The night at the mill", "RECORD OF AN INTERVIEW"])
def test_a_short_line_without_an_end_is_a_heading(words: str) -> None:
    assert is_heading(words)


@pytest.mark.parametrize("words", ["The mill burned.", "Bed days: 14", "“No,”"])
def test_a_sentence_or_a_field_is_no_heading(words: str) -> None:
    assert not is_heading(words)
