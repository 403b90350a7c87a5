"""What words stand for: verbs that tell of one act, nouns for one kind of thing."""

import re
import tomllib
from collections import defaultdict
from functools import cache
from importlib import resources

from testimonia.language.stems import stem
from testimonia.reasoning.words import listed, words_of

NO_ACT = re.compile(r"\b(?:(?:the|his|her|my|our|their|a) left|(?:on|of) leave)\b", re.IGNORECASE)
LONGEST = 3  # words of the longest wording in the table


@cache
def _rows(table: str) -> dict[tuple[str, ...], frozenset[str]]:
    raw = resources.files("testimonia.reasoning").joinpath("data", "concepts.toml").read_text("utf-8")
    found: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for concept, wordings in tomllib.loads(raw)[table].items():
        for wording in wordings:
            found[tuple(stem(word) for word in words_of(wording))].add(concept)
    return {wording: frozenset(concepts) for wording, concepts in found.items()}


@cache
def acts_named(act: str) -> frozenset[str]:
    """The concepts of an act ("blow up bridge" is ``destroy``); the stem of its verb where the table has none."""
    words = tuple(stem(word) for word in words_of(act))
    rows = _rows("acts")
    beginnings = (words[:count] for count in range(min(LONGEST, len(words)), 0, -1))
    named = next((rows[wording] for wording in beginnings if wording in rows), None)
    if named is None and len(words) > 1 and words[0] == stem("be"):
        named = rows.get(words[1:2])
    return named or frozenset(words[:1])


@cache
def beside_the_verb(act: str) -> str:
    """What stands in an act beside its verb and particle: ``bridge`` of "blow up bridge"."""
    empty = listed("names", "after_head") | listed("accounts", "particles") | listed("accounts", "empty")
    return " ".join(word for word in words_of(act)[1:] if word not in empty)


@cache
def kinds_of(text: str) -> frozenset[str]:
    """The kinds of thing that a phrase names, under their concepts, and the stems of its words."""
    words = tuple(stem(word) for word in words_of(text))
    return frozenset({f"a {concept}" for concept in _named(words, "things")} | set(words))


@cache
def acts_in(text: str) -> frozenset[str]:
    """The concepts of all acts that a text names, in whatever form; "left" of the left bank is none."""
    return frozenset(_named(tuple(stem(word) for word in words_of(NO_ACT.sub(" ", text))), "acts"))


@cache
def phrases_in(text: str, verb: str) -> frozenset[str]:
    """The concepts of acts told in several words about a verb: ``derail`` of "two cars left the rails".

    Articles, numbers and "his" stand between such words and say nothing.
    """
    between = (listed("names", "articles") | listed("numbers", "words")) - listed("accounts", "particles")
    words = tuple(stem(word) for word in words_of(text) if word not in between and not word.isdigit())
    rows, lemma = _phrases(), stem(verb)
    spans = (words[at : at + count] for at in range(len(words)) for count in range(2, LONGEST + 1))
    return frozenset(concept for span in spans if lemma in span for concept in rows.get(span, ()))


@cache
def _phrases() -> dict[tuple[str, ...], frozenset[str]]:
    """The wordings of several words, without what may stand between them."""
    said = (listed("names", "articles") | listed("numbers", "words")) - listed("accounts", "particles")
    between = frozenset(stem(word) for word in said)
    found: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for wording, concepts in _rows("acts").items():
        kept = tuple(word for word in wording if word not in between)
        if len(kept) > 1:
            found[kept] |= concepts
    return {wording: frozenset(concepts) for wording, concepts in found.items()}


@cache
def content(text: str) -> frozenset[str]:
    """The concepts and the stems of all words of a text that carry something."""
    said = [word for word in words_of(text) if word not in listed("accounts", "empty") and not word.isdigit()]
    words = tuple(stem(word) for word in said)
    found = {f"{table} {concept}" for table in ("acts", "things") for concept in _named(words, table)}
    return frozenset(found | set(words))


def _named(words: tuple[str, ...], table: str) -> set[str]:
    """The concepts of every wording of the table that stands anywhere in these stems."""
    rows = _rows(table)
    return {
        concept
        for start in range(len(words))
        for count in range(1, LONGEST + 1)
        for concept in rows.get(words[start : start + count], ())
    }
