import sys
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Thread

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from testimonia.language.stems import empty_words, lemma_of, stem, stems


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("crossing", "crossed"),
        ("arrival", "arrived"),
        ("retreat", "retreated"),
        ("evacuation", "evacuate"),
        ("leaving", "left"),
        ("brought", "bringing"),
        ("burnt", "burned"),
        ("fallen", "fell"),
        ("shooting", "shot"),
    ],
)
def test_a_happening_has_one_stem_however_it_is_told(one: str, other: str) -> None:
    assert stem(one) == stem(other)


@pytest.mark.parametrize(
    ("one", "other"), [("mill", "mile"), ("cart", "court"), ("buried", "burned"), ("died", "dined")]
)
def test_words_that_only_look_alike_keep_apart(one: str, other: str) -> None:
    assert stem(one) != stem(other)


def test_words_that_carry_nothing_are_left_out_and_the_others_keep_their_order() -> None:
    assert stems("When we crossed the river, the mill was burning.") == ("cross", "river", "mill", "burn")
    assert stems("I came up for the first time.") == stems("I first came up.") == ("come",)
    assert {"the", "was", "we"} <= empty_words()


def test_a_curved_apostrophe_is_an_apostrophe() -> None:
    assert stems("the miller\N{RIGHT SINGLE QUOTATION MARK}s cart") == stems("the miller's cart")


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("de", "Brücke", "Brücken"),
        ("fr", "traversée", "traversées"),
        ("es", "cruces", "cruce"),
        ("ru", "мосты", "моста"),
    ],
)
def test_other_languages_take_off_their_own_endings(language: str, one: str, other: str) -> None:
    assert stems(one, language) == stems(other, language) != ()


def test_a_language_without_a_stemmer_keeps_whole_words() -> None:
    assert stems("Мости горіли", "uk") == ("мости", "горіли")


@pytest.mark.parametrize(
    ("past", "lemma"),
    [
        ("buried", "bury"),
        ("died", "die"),
        ("stopped", "stop"),
        ("called", "call"),
        ("passed", "pass"),
        ("opened", "open"),
        ("closed", "close"),
        ("arrived", "arrive"),
        ("evacuated", "evacuate"),
        ("retreated", "retreat"),
        ("saved", "save"),
        ("fired", "fire"),
        ("went", "go"),
        ("dug", "dig"),
    ],
)
def test_a_past_form_is_led_back_to_its_lemma(past: str, lemma: str) -> None:
    assert lemma_of(past) == lemma


@pytest.mark.parametrize("word", ["red", "bed", "need", "mill", "shed", "ed"])
def test_a_word_that_only_ends_like_a_past_is_left_as_it_is(word: str) -> None:
    assert lemma_of(word) == word


def test_a_lemma_is_made_of_english_words_alone() -> None:
    assert lemma_of("gesucht", "de") == "gesucht"
    assert lemma_of("buried", "de") == "buried"


@given(st.text(), st.sampled_from(["en", "de", "fr", "es", "ru", "uk", "xx"]))
@settings(deadline=None, derandomize=True)
def test_any_text_in_any_language_has_stems(text: str, language: str) -> None:
    found = stems(text, language)
    assert all(found)
    assert found == stems(text, language)


def test_threads_stem_side_by_side() -> None:
    words = [f"{begin}{end}" for begin in NEW for end in ("ations", "fulness", "ingly", "ements", "ously", "izers")]
    alone = [stem.__wrapped__(word) for word in words]
    found: dict[int, list[str]] = {}
    threads = [
        Thread(target=lambda n=n: found.update({n: [stem.__wrapped__(word) for word in words]})) for n in range(4)
    ]
    with in_short_turns():
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert [found.get(n) for n in range(4)] == [alone] * 4


NEW = ("condens", "evacu", "thankl", "hesit", "renov", "govern", "martyr", "grac", "bombard", "organ")


@contextmanager
def in_short_turns() -> Iterator[None]:
    """Threads take turns after every few steps, as they do now and then on a busy machine."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        yield
    finally:
        sys.setswitchinterval(before)
