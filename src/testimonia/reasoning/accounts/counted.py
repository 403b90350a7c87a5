"""A number as its words tell it: of what, and how much room they leave."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from testimonia.language.numbers import Number, find_numbers
from testimonia.model.statement import Quantity
from testimonia.reasoning.accounts.figure import kinds_called
from testimonia.reasoning.accounts.telling import Telling
from testimonia.reasoning.entities import head_words
from testimonia.reasoning.words import listed, singular, words_of

AFTER = 3  # words behind a number among which stands what it counts
ONE = re.compile(
    r"\b(?:one|1|single|once|only|sole|half)\b|\d|\ba[n]? (?:\w+ )?(?:hour|day|night|week|month|year|mile)\b",
    re.IGNORECASE,
)
# Units as they are told; "eighteen nights" are as many days. A step and a pace go by the same rule of thumb.
HOURS = {"second": 1 / 3600, "minute": 1 / 60, "hour": 1, "day": 24, "night": 24, "week": 168, "fortnight": 336}
HOURS |= {"month": 730, "year": 8766}
METRES = {"metre": 1, "meter": 1, "kilometre": 1000, "kilometer": 1000, "km": 1000, "mile": 1609.344, "yard": 0.9144}
METRES |= {"foot": 0.3048, "feet": 0.3048, "rod": 5.0292, "step": 0.75, "pace": 0.75, "league": 4828.032}
METRES |= {"inch": 0.0254}
WHOLE = {"of us"}  # "there were nine of us" counts all


@dataclass(frozen=True, slots=True)
class Counted:
    """``kinds`` is what is counted; ``said`` the words that say so; lengths of time and of way are measures.

    ``noted`` are the words in which a reviewer noted what is counted, also where it is only where ("in the cellar").
    """

    quantity: Quantity
    kinds: frozenset[str]
    said: frozenset[str]
    noted: frozenset[str]
    is_measure: bool
    is_part: bool
    is_whole: bool


def counted(told: Telling) -> Iterator[Counted]:
    """Every number of a statement."""
    for quantity in told.statement.quantities:
        quote = told.statement.anchor.quote
        loosened, behind = _as_said(quantity, quote)
        of = _what(quantity.of or "")
        kinds = kinds_called(of) | kinds_called(quantity.unit or "")
        are_occasions = _are_occasions(quantity, of)
        measured = None if are_occasions else _measured(loosened, behind)
        is_measure = not are_occasions and (measured is not None or _is_measure(quantity, behind))
        if _is_age(quantity, quote) or _is_article(quantity, quote):
            continue
        if measured is not None:
            loosened, kinds = measured[0], kinds | {measured[1]}
        elif not is_measure:
            kinds |= _people(told)
        said = frozenset(words_of(f"{of} {quantity.unit or ''}"))
        noted = frozenset(words_of(quantity.of or ""))
        yield Counted(loosened, kinds, said, noted, is_measure, _is_part(quote, behind), _is_whole(quote))


def _are_occasions(quantity: Quantity, of: str) -> bool:
    """On how many days was there something ("one day with soup")? That is as often as so many times."""
    of_things = {kind for kind in kinds_called(of) if kind.startswith("a ")} - listed("accounts", "people")
    return (quantity.unit or "").casefold() in {"day", "days"} and bool(of_things)


def _measured(quantity: Quantity, behind: tuple[str, ...]) -> tuple[Quantity, str] | None:
    """A length of time in hours or a way in metres, and which of the two; None for anything else."""
    said = (quantity.unit.casefold(),) if quantity.unit else behind
    unit = next((singular(word) for word in said if singular(word) in HOURS or singular(word) in METRES), None)
    if unit is None:
        return None
    scale, kind = (HOURS[unit], "a length") if unit in HOURS else (METRES[unit], "a distance")

    def scaled(value: float | None) -> float | None:
        return None if value is None else value * scale

    number = quantity.number * scale
    return replace(quantity, number=number, least=scaled(quantity.least), most=scaled(quantity.most)), kind


def _what(of: str) -> str:
    """What is counted, without where: nothing of "in the cellar"; some reviewers note the one for the other."""
    head = head_words(of)
    return "" if set(words_of(of)[:1]) & listed("names", "after_head") - {"of", "with", "for"} else head


def _people(told: Telling) -> frozenset[str]:
    """Whom an act counts, where the words do not say it ("we were twelve", "eleven drowned")."""
    if told.acts & {"die", "fatal"}:
        return frozenset({"a person", "a dead"})
    if any(words_of(quantity.of or "")[:1] in {("us",), ("them",)} for quantity in told.statement.quantities):
        return frozenset({"a person"})
    is_of_people = any(figure.is_person for figure in told.subjects)
    return frozenset({"a person"}) if is_of_people and told.acts & listed("accounts", "counting") else frozenset()


def _is_article(quantity: Quantity, quote: str) -> bool:
    """Who tells of "a man" does not count him."""
    return quantity.number == 1 and not ONE.search(quote)


def _is_age(quantity: Quantity, quote: str) -> bool:
    """Does the number stand behind a name, as an age does ("Ada Roth, 81")?"""
    age = re.search(rf"[A-Z]\w+, {quantity.number:g}(?:,|\.|;|$|\))", quote)
    return quantity.unit is None and age is not None


def _is_measure(quantity: Quantity, behind: tuple[str, ...]) -> bool:
    units = listed("accounts", "lengths") | listed("accounts", "distances")
    if quantity.unit:
        return singular(quantity.unit.casefold()) in units
    return any(singular(word) in units for word in behind)


def _is_part(quote: str, behind: tuple[str, ...]) -> bool:
    """Is only a part counted: "two of them", "already five"?"""
    parts = listed("numbers", "part")
    said = set(words_of(quote))
    return " ".join(behind[:2]) in parts - WHOLE or any(wording in said for wording in parts) or "so far" in quote


def _is_whole(quote: str) -> bool:
    """Is it said that no more were counted: "in all", "altogether"?"""
    said = f" {' '.join(words_of(quote))} "
    return any(f" {wording} " in said for wording in listed("numbers", "whole"))


def _as_said(quantity: Quantity, quote: str) -> tuple[Quantity, tuple[str, ...]]:
    """The number with the room that the quote leaves it, where the statement does not say it, and the words behind."""
    said = next((number for number in _numbers(quote) if number.value == quantity.number), None)
    if said is None:
        return quantity, ()
    behind = words_of(quote[said.end :])[:AFTER]
    if quantity.hedge or quantity.least is not None or quantity.most is not None:
        return quantity, behind
    return replace(quantity, hedge=said.hedge, least=said.least, most=said.most) if said.hedge else quantity, behind


@cache
def _numbers(quote: str) -> tuple[Number, ...]:
    return tuple(find_numbers(quote))
