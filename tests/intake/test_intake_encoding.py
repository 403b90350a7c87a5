import contextlib
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.errors import Unreadable
from testimonia.intake.encoding import decoded_text

NOTES = tomllib.loads(Path(__file__).with_name("notes.toml").read_text("utf-8"))
WITH_MARK = (("utf-8-sig", b""), ("utf-16-le", b"\xff\xfe"), ("utf-16-be", b"\xfe\xff"), ("utf-32-le", b"\xff\xfe\0\0"))


@pytest.mark.parametrize("words", NOTES["russian"])
@pytest.mark.parametrize("encoding", ["cp1251", "koi8-r", "utf-8", "utf-16-le", "utf-16-be"])
def test_a_short_russian_note_is_read_in_the_encoding_it_was_written_in(words: str, encoding: str) -> None:
    assert decoded_text(words.encode(encoding)) == words


@pytest.mark.parametrize("words", NOTES["ukrainian"])
@pytest.mark.parametrize("encoding", ["cp1251", "koi8-u", "utf-8", "utf-16-le", "utf-16-be"])
def test_a_short_ukrainian_note_is_read_in_the_encoding_it_was_written_in(words: str, encoding: str) -> None:
    assert decoded_text(words.encode(encoding)) == words


@pytest.mark.parametrize("words", NOTES["western"])
@pytest.mark.parametrize("encoding", ["cp1252", "utf-8"])
def test_western_letters_are_not_taken_for_cyrillic(words: str, encoding: str) -> None:
    assert decoded_text(words.encode(encoding)) == words


@pytest.mark.parametrize(("encoding", "mark"), WITH_MARK)
@pytest.mark.parametrize("words", ["I saw it.", "Я видел.", "Бачив 🙂", "我看见了"])
def test_a_byte_order_mark_decides_and_is_no_part_of_the_words(words: str, encoding: str, mark: bytes) -> None:
    assert decoded_text(mark + words.encode(encoding)) == words


def test_halves_of_a_character_are_joined_and_a_lone_half_becomes_a_replacement() -> None:
    assert decoded_text(b"a \xed\xa0\xbd\xed\xb9\x82 b \xed\xa0\xbd c") == "a 🙂 b � c"


def test_a_lone_half_in_utf_16_becomes_a_replacement() -> None:
    assert decoded_text(b"\xff\xfe" + "ab".encode("utf-16-le") + b"\x3d\xd8" + "c".encode("utf-16-le")) == "ab�c"


def test_utf_8_that_was_cut_off_is_still_utf_8() -> None:
    whole = "Мы шли вдоль реки, потом нас остановили.".encode()
    assert decoded_text(whole[:-2]) == "Мы шли вдоль реки, потом нас остановил�."[:-2] + "�"


def test_noise_is_refused_as_no_text() -> None:
    with pytest.raises(Unreadable, match="not text"):
        decoded_text(bytes(range(256)) * 8)


@given(st.text(alphabet=st.characters(blacklist_categories=["Cs", "Cc"]), max_size=200))
def test_whatever_is_written_in_utf_8_without_controls_is_read_back(words: str) -> None:
    assert decoded_text(b"\xef\xbb\xbf" + words.encode()) == words


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused_but_never_break_the_reader(data: bytes) -> None:
    with contextlib.suppress(Unreadable):
        assert "\ud800" not in decoded_text(data).encode("utf-8").decode("utf-8")
