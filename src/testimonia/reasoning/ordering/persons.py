"""Who acts and who undergoes, as far as rules tell: names, the teller, and the last one named for "he"."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import pairwise

from testimonia.model.statement import Participant, Statement
from testimonia.reasoning.entities import tellers_of
from testimonia.reasoning.names import bare
from testimonia.reasoning.words import listed, words_of

APPOSED = re.compile(r",?\s+([A-Z][\w'-]+)\b")
HE = frozenset({"he", "him", "himself", "she", "her", "herself"})
ACTING = frozenset({"agent", "patient", "experiencer", "theme", "companion", "recipient"})
MARKS = ".,;:!?\"'()\u201c\u201d\u00ab\u00bb"
REACH = 5  # statements back to the one whom "he" may mean


class People:
    """Walks through one source in the order of telling and remembers who was named last."""

    def __init__(self, known: frozenset[str]) -> None:
        """``known`` are the names of the case, word by word."""
        self._known = known
        self._last: tuple[frozenset[str], int] = (frozenset(), -REACH)
        self._count = 0

    def names_in(self, text: str) -> frozenset[str]:
        """The names in a text, word by word, in lower case."""
        capital = {word.casefold() for word in text.replace("\u2019", "'").split() if word[:1].isupper()}
        return frozenset(word for word in words_of(text) if word in self._known and _is_capital(word, capital))

    def whom(
        self, participant: Participant, tellers: frozenset[str], named: frozenset[str], *, is_reported: bool
    ) -> frozenset[str]:
        """The name words of a participant; those of the teller for "I" and "we", of the last one named for "he".

        In reported speech ("he got off, he says") "he" is the one who tells it.
        """
        said = (participant.text or "").casefold()
        if said in listed("who", "first") | listed("who", "first_plural"):
            return tellers
        if said in HE and is_reported:
            return tellers
        if said in HE:
            names, at = self._last
            return names if self._count - at <= REACH else frozenset()
        return named

    def step(self, named: frozenset[str]) -> None:
        """One statement further; whoever it names is the last one named."""
        self._count += 1
        if named:
            self._last = (named, self._count)


def people_of(statement: Statement, words: str, people: People) -> tuple[frozenset[str], frozenset[str]]:
    """The name words of all who act, and of all who act or undergo, in a statement read in the order of telling."""
    tellers = frozenset(word for name in tellers_of(statement) for word in bare(name))
    speaks = bool(set(words_of(words)) & (listed("who", "first") | listed("who", "first_plural")))
    told = [p for p in statement.participants if p.role in ACTING]
    named = [people.names_in(with_apposition(p.text or "", statement.anchor.quote)) for p in told]
    reported = bool(statement.chain) and not speaks
    found = [people.whom(p, tellers, names, is_reported=reported) for p, names in zip(told, named, strict=True)]
    people.step(next((names for names in named if names), frozenset()))
    actors = frozenset(word for p, names in zip(told, found, strict=True) if p.role == "agent" for word in names)
    everybody = frozenset(word for names in found for word in names)
    return actors, everybody | (tellers if speaks else frozenset())


def with_apposition(text: str, quote: str) -> str:
    """A phrase with the name right behind it: "my husband Matei", "the old ferryman, Matei"."""
    at = quote.find(text) if text else -1
    found = APPOSED.match(quote[at + len(text) :]) if at >= 0 else None
    return f"{text} {found[1]}" if found else text


def _is_capital(word: str, capital: set[str]) -> bool:
    return any(word in written for written in capital)


def in_full(contents: Iterable[str], known: frozenset[str], tellers: Iterable[str]) -> frozenset[str]:
    """Names that stand beside another name somewhere, or in a teller's; any other may be a call sign of anybody."""
    found = {word for name in tellers for word in bare(name)}
    for content in contents:
        for before, word in pairwise(content.split()):
            pair = {before.strip(MARKS).casefold(), word.strip(MARKS).casefold()}
            is_joined = before[-1:].isalpha() and word.strip(MARKS)[:1].isupper()  # no comma stands between
            if before.strip(MARKS)[:1].isupper() and is_joined and pair <= known:
                found |= pair
    return frozenset(found)


def bearers(contents: Iterable[str], known: frozenset[str]) -> Mapping[str, frozenset[str]]:
    """The first names that stand before each name ("Ivan Marn", "Oleg Marn"); only names that have several."""
    first: dict[str, set[str]] = defaultdict(set)
    titles = listed("names", "titles")
    for content in contents:
        words = content.split()
        for before, word in pairwise(words):
            name = word.strip(MARKS).casefold()
            given = before.strip("\"'(\u201c\u00ab").casefold()
            if name in known and before[:1].isupper() and given.isalpha() and given in known - titles:
                first[name].add(given)
    return {name: frozenset(given) for name, given in sorted(first.items()) if len(given) > 1}
