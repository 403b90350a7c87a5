"""Whom or what a pronoun means, by what stands before it. A guess: it ties accounts, and never holds them apart."""

import re
from collections.abc import Sequence
from dataclasses import replace

from testimonia.model.mention import Mention, MentionType
from testimonia.reasoning.accounts.concepts import kinds_of
from testimonia.reasoning.accounts.figure import Figure
from testimonia.reasoning.words import listed, singular, words_of

REACH = 300  # code points before a pronoun within which it was named
WORD = re.compile(r"[^\W\d_]+")


def explained(figure: Figure, before: str, names: Sequence[Mention], bearers: dict[str, str]) -> Figure:
    """The figure with what its pronoun seems to mean; itself where it is none, or nothing before explains it.

    ``before`` is the text up to the pronoun, ``names`` the persons named in it, ``bearers`` the entity of each name.
    """
    first = next(iter(words_of(figure.text)), "")
    if figure.kinds or figure.entity or figure.is_nobody:
        return figure
    if first in listed("accounts", "he") | listed("accounts", "she"):
        return _person(figure, before, names, bearers)
    if first in listed("accounts", "it"):
        return _called(figure, _last(before, is_person=False, is_plural=False))
    if first in listed("accounts", "they"):
        return _called(figure, _last(before, is_person=None, is_plural=True))
    return figure


def _person(figure: Figure, before: str, names: Sequence[Mention], bearers: dict[str, str]) -> Figure:
    """The person named last, unless somebody was called by a noun after that."""
    noun = _last(before, is_person=True, is_plural=False)
    place = before.casefold().rfind(noun) if noun else -1
    named = next((m for m in reversed(names) if m.type is MentionType.PERSON), None)
    if named is not None and before.rfind(named.text) >= place:
        return replace(figure, entity=bearers.get(named.name), kinds=kinds_of(named.name), is_guessed=True)
    return _called(figure, noun)


def _called(figure: Figure, noun: str | None) -> Figure:
    return replace(figure, kinds=kinds_of(singular(noun)), is_guessed=True) if noun else figure


def _last(before: str, *, is_person: bool | None, is_plural: bool) -> str | None:
    """The last noun of a known kind that the pronoun can stand for."""
    words = [word.group().casefold() for word in WORD.finditer(before)]
    return next((word for word in reversed(words) if _fits(word, is_person=is_person, is_plural=is_plural)), None)


def _fits(word: str, *, is_person: bool | None, is_plural: bool) -> bool:
    looks_plural = word.endswith("s") or word in listed("accounts", "plural")
    known = {kind for kind in kinds_of(singular(word)) if kind.startswith("a ")}
    if not known or looks_plural is not is_plural:
        return False
    return is_person is None or bool(known & listed("accounts", "people")) is is_person
