import unicodedata

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from testimonia.cli.console import seen
from testimonia.cli.underline import Row, underlined

STEERING = {"Cc", "Cf", "Cs"}  # controls, marks of direction and form, lone surrogates


def test_the_words_are_underlined_in_their_line() -> None:
    content = "First line.\nThe gate was shut.\nLast line."
    (row,) = underlined(content, 16, 20, 80)
    assert (row.words, row.marks) == ("The gate was shut.", "    ^^^^")


def test_a_wide_character_has_two_carets() -> None:
    (row,) = underlined("門 was 閉", 6, 7, 80)
    assert (row.words, row.marks) == ("門 was 閉", "       ^^")


def test_a_long_line_is_wrapped_and_only_rows_with_the_words_are_shown() -> None:
    content = "one two three four five six seven eight"
    assert underlined(content, content.index("six"), content.index("seven"), 20) == (Row("five six seven eight", 5, 8),)


def test_a_passage_over_two_lines_is_underlined_in_both() -> None:
    rows = underlined("They came\nat dawn.", 5, 12, 80)
    assert [row.marks for row in rows] == ["     ^^^^", "^^"]


def test_a_long_passage_is_cut_short() -> None:
    rows = underlined("line\n" * 30, 0, 150, 80)
    assert (len(rows), rows[-1].words) == (8, "…")


def test_what_would_steer_a_terminal_is_shown_as_a_sign() -> None:
    (row,) = underlined("a\x1b[2Jb\u202ec", 0, 8, 80)
    assert row.words == "a␛[2Jb\ufffdc"


@given(st.text(max_size=200), st.integers(0, 200), st.integers(1, 50), st.integers(20, 60))
def test_carets_never_reach_beyond_the_words(content: str, start: int, length: int, width: int) -> None:
    for row in underlined(content, start, start + length, width):
        assert 0 <= row.first <= row.last <= cell_len(row.words)
        assert cell_len(row.words) <= width


@given(st.text(max_size=100))
def test_what_is_seen_has_as_many_characters_and_steers_nothing(words: str) -> None:
    shown = seen(words)
    assert len(shown) == len(words)
    assert not {unicodedata.category(character) for character in shown if character not in "\u200c\u200d"} & STEERING
