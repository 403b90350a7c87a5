"""The time for a character does not grow with the text, whatever is in it."""

import random
import time
import timeit
from collections.abc import Callable

import pytest

from testimonia.language.times import find_times

TOLD_ON = "2023-05-17"
SHORT, LONG, LONGEST = 1_000, 100_000, 10_000_000
APART = 2  # the factor within which the times for a character lie
LEAST = 0.3e-6  # seconds a character: below it what a call costs once is what is measured
AT_ONCE = 50_000  # characters read in one measurement of a short text
TRIES = 4  # a busy machine may spoil one

WORDS = {
    "en": "14 March 31 April 2023 9999 the of on by before since at ten o'clock half night that next day two later "
    "ago every , . 0 -",
    "de": "14 März 31 April 2023 am im vor nach bis seit um zehn Uhr halb Abend Nacht nächsten Tag zwei Tage später "
    "gestern , . 0 -",
    "fr": "14 mars 31 avril 2023 le la en il y a avant après depuis à dix heures soir nuit lendemain deux jours "
    "plus tard hier , . 0 -",
    "ru": "14 марта 31 апреля 2023 года в на до после с по в десять вечером ночью тот же день два дня спустя назад "
    "вчера , . 0 -",
    "uk": "14 березня 31 квітня 2023 року в на до після з по о десятій ввечері вночі той же день два дні потім тому "
    "вчора , . 0 -",
    "es": "14 marzo 31 abril 2023 el la de en hace antes después desde las diez noche madrugada siguiente dos días "
    "más tarde ayer , . 0 -",
}
LETTERS = [chr(code) for first, last in ((32, 591), (1024, 1120), (0x4E00, 0x4E20)) for code in range(first, last)]


def again(piece: str) -> Callable[[int], str]:
    return lambda size: (piece * (size // len(piece) + 1))[:size]


def of_letters(letters: str | list[str]) -> Callable[[int], str]:
    return lambda size: "".join(random.Random(1).choices(letters, k=size))


def of_words(language: str) -> Callable[[int], str]:
    return lambda size: " ".join(random.Random(2).choices(WORDS[language].split(), k=size // 2))[:size]


HARD: dict[str, tuple[str, Callable[[int], str]]] = {
    "random letters": ("en", of_letters(LETTERS)),
    "mixed scripts": ("en", of_letters("aбβ1.,:/-'\N{RIGHT SINGLE QUOTATION MARK} \n\u65e5")),
    "one long figure": ("en", again("1")),
    "figures apart": ("en", again("14 ")),
    "brackets in brackets": ("en", lambda size: "(" * (size // 2) + ")" * (size // 2)),
    "quotes in quotes": ("en", again("\N{LEFT DOUBLE QUOTATION MARK}the day before \N{RIGHT DOUBLE QUOTATION MARK}")),
    "quotes never closed": ("en", again("\N{LEFT DOUBLE QUOTATION MARK}yesterday ")),
    "a time in a time": ("en", again("the day before ")),
    "numbers in numbers": ("en", again("one hundred and ")),
    "dates": ("en", again("14 March 2023, ")),
    "dates without a year": ("en", again("On 14 March. ")),
    "years long gone": ("en", again("In 1914, on 3 May. ")),
    "dates that head lines": ("en", again("14 March 2023: today\n")),
    "ranges": ("en", again("from 3 to 5 May and ")),
    "line ends": ("en", again("\n")),
    **{f"words of time, {language}": (language, of_words(language)) for language in WORDS},
}


def seconds_a_character(text: str, language: str, tries: int = TRIES) -> float:
    """The least of several measurements, in time of this process alone, so that other work does not count."""
    number = max(1, AT_ONCE // len(text))
    spent = timeit.repeat(
        lambda: find_times(text, TOLD_ON, language), timer=time.process_time, repeat=tries, number=number
    )
    return max(min(spent) / number / len(text), LEAST)


def is_apart(name: str, sizes: tuple[int, int], tries: int = TRIES) -> str | None:
    """What was measured, where the times for a character lie further apart than they may."""
    language, make = HARD[name]
    find_times(make(SHORT), TOLD_ON, language)
    times = [seconds_a_character(make(size), language, tries) for size in sizes]
    return None if max(times) <= APART * min(times) else " ".join(f"{one * 1e6:.2f}" for one in times)


@pytest.mark.parametrize("name", HARD)
def test_a_text_a_hundred_times_as_long_takes_a_hundred_times_as_long(name: str) -> None:
    """Measured a second time before it fails: the caches of a busy machine are shared."""
    assert is_apart(name, (SHORT, LONG), tries=1) is None or is_apart(name, (SHORT, LONG)) is None


@pytest.mark.slow
@pytest.mark.timeout(900)
@pytest.mark.parametrize("name", HARD)
def test_ten_megabytes_take_ten_thousand_times_as_long_as_a_kilobyte(name: str) -> None:
    assert is_apart(name, (SHORT, LONGEST), tries=1) is None
