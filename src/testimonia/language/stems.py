"""What is left of words when their endings are taken off, so that "the crossing" and "we crossed" meet.

Endings go by the Snowball stemmer (Porter 1980, 2001); irregular forms by a table of our own.
"""

import re
import tomllib
from functools import cache
from importlib import resources
from typing import Protocol

import snowballstemmer

WORD = re.compile(r"[^\W_]+")
VOWEL = re.compile(r"[aeiouy]")
# Before "ed", sounds behind which an "e" of the lemma itself was left out: "arriv", "clos", "evacuat", "handl", "fir".
SILENT = re.compile(r"(?:[cvzu]|[^n]g|[aeiou]s|[^eo]at|[^aeioulr]l|^[^aeiou]*[aeiou][^aeiouwxy])$")
NAMES = {"en": "english", "de": "german", "fr": "french", "es": "spanish", "ru": "russian"}


class _Stemmer(Protocol):
    def stemWord(self, word: str) -> str: ...  # noqa: N802 - the library's name


def stems(text: str, language: str = "en") -> tuple[str, ...]:
    """The stems of all words that carry something, in their order; languages without a stemmer keep whole words."""
    words = (word for word in WORD.findall(text.casefold().replace("\u2019", "'")) if word not in empty_words(language))
    return tuple(stem(word, language) for word in words)


@cache
def stem(word: str, language: str = "en") -> str:
    """One word's stem: ``cross`` for "crossing", ``go`` for "went"."""
    lemma = _lemmas(language).get(word, word)
    if lemma in _whole(language) or language not in NAMES:
        return lemma
    stemmer: _Stemmer = snowballstemmer.stemmer(NAMES[language])  # its own: it holds the word, and threads share none
    return stemmer.stemWord(lemma)


def lemma_of(word: str, language: str = "en") -> str:
    """The lemma of an irregular form, and of a regular past ("buried", "stopped", "arrived"); else the word itself."""
    known = _lemmas(language).get(word)
    if known or language != "en" or not word.endswith("ed"):
        return known or word
    return _present(word)


def _present(past: str) -> str:
    if past.endswith("ied"):
        return past[:-1] if len(past) == len("died") else f"{past[:-3]}y"
    if past.endswith("eed") or not VOWEL.search(past[: -len("xed")]):  # "need", "red"
        return past
    bare = past[:-2]
    if bare[-1] == bare[-2] and bare[-1] not in "sl":
        return bare[:-1]
    return f"{bare}e" if SILENT.search(bare) else bare


@cache
def _tables(language: str) -> dict[str, dict[str, list[str]]]:
    if language != "en":
        return {}
    raw = resources.files(__package__).joinpath("data", "english_forms.toml").read_text("utf-8")
    return tomllib.loads(raw)


@cache
def _lemmas(language: str) -> dict[str, str]:
    return {form: lemma for lemma, forms in _tables(language).get("forms", {}).items() for form in forms}


@cache
def _whole(language: str) -> frozenset[str]:
    """Words whose endings are not taken off, as another word would be left ("officer" is no office)."""
    return frozenset(_tables(language).get("whole", {}).get("words", ()))


@cache
def empty_words(language: str = "en") -> frozenset[str]:
    """Words that carry nothing of a happening, in lower case."""
    return frozenset(_tables(language).get("empty", {}).get("words", ()))
