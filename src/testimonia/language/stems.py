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
    stemmer = _stemmer(language)
    lemma = _lemmas(language).get(word, word)
    return stemmer.stemWord(lemma) if stemmer else lemma


def lemma_of(word: str, language: str = "en") -> str:
    """The lemma of an irregular form, and of a regular past ("buried", "stopped"); else the word itself."""
    known = _lemmas(language).get(word)
    if known or language != "en" or not word.endswith("ed"):
        return known or word
    if word.endswith("ied"):
        return f"{word[:-3]}y"
    bare = word[:-2]
    return bare[:-1] if len(bare) > len("xx") and bare[-1] == bare[-2] and bare[-1] not in "sl" else bare


@cache
def _stemmer(language: str) -> _Stemmer | None:
    return snowballstemmer.stemmer(NAMES[language]) if language in NAMES else None


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
def empty_words(language: str = "en") -> frozenset[str]:
    """Words that carry nothing of a happening, in lower case."""
    return frozenset(_tables(language).get("empty", {}).get("words", ()))
