"""What the words of one time say, before it is known what day that is."""

import re
from dataclasses import dataclass, fields, replace
from typing import Any

from testimonia.language.numerals import DIGITS
from testimonia.language.times.words import Rule, Which, Words, plain

FIXED = frozenset({"start", "end", "rule", "type", "which", "trail", "mod", "lead"})
TABLES = {  # a group whose name is not its field's: the field and the table of its words
    "weekday_short": ("weekday", "weekday_short"),
    "weekday_set": ("weekday", "weekday"),
    "unit_long": ("unit", "unit"),
    "mod_inner": ("mod", "mod"),
}
CENTURY = 100
NOON = 12
FIRST_FEW = 3
FOUR_DIGITS = 1000
SHORT_YEAR_TURN = 40  # '39 is 2039, '40 is 1940


@dataclass(frozen=True, slots=True)
class Told:
    """The pieces that one or several wordings give; None where nothing is said of a piece."""

    start: int
    end: int
    rule: str
    type: str | None = None
    lead: str | None = None
    about: bool | None = None
    year: int | None = None
    month: int | None = None
    day: int | None = None
    day_to: int | None = None
    swapped: tuple[int, int] | None = None  # day and month of the other reading of 03/04/2022
    weekday: int | None = None
    season: str | None = None
    quarter: int | None = None
    decade: int | None = None
    century: int | None = None
    bc: int | None = None
    instant: int | None = None
    mod: str | None = None
    which: str | None = None
    step: Which | None = None
    year_step: Which | None = None
    trail: str | None = None
    unit: str | None = None
    amount: str | None = None
    deictic: int | None = None
    vague: str | None = None
    rate: str | None = None
    part: str | None = None
    night_to: bool | None = None
    offset: str | None = None
    hour: int | None = None
    hour_to: int | None = None
    minute: int | None = None
    second: int | None = None
    sure: bool | None = None  # the half of the day is told
    digital: bool | None = None  # told in figures, as clocks show it
    midnight: bool | None = None

    @property
    def has_clock(self) -> bool:
        """Is an hour told?"""
        return self.hour is not None

    @property
    def is_undated(self) -> bool:
        """Does it go on from where the story is: "in the morning", not "that morning"?"""
        return not self.has_date or (self.which == "the" and (self.month or self.day or self.weekday) is None)

    @property
    def has_date(self) -> bool:
        """Is anything told that says which day, month or year?"""
        return any(
            piece is not None
            for piece in (self.year, self.month, self.day, self.weekday, self.season, self.deictic, self.step)
        )


def told(match: re.Match[str], rule: Rule, words: Words) -> Told | None:
    """The pieces that a rule's match gives; None where they make no sense (the 45th, 25/30/2020)."""
    groups = {name: said for name, said in match.groupdict().items() if said}
    made = Told(match.start(), match.end(), rule.name, type=rule.type)
    for name, said in groups.items():
        made = _with(made, name, said, words)
    for name, given in rule.give.items():
        made = _given(made, name, given)
    if "first" in groups:
        return _slashed(made, int(groups["first"]), int(groups["second"]))
    if rule.name == "clock" and made.hour is not None and not made.sure:
        sure = groups["hour"].startswith("0") or made.hour > NOON
        made = replace(made, digital=True, sure=sure or None)
    if "past" in groups:
        made = _past(made, groups, words)
    return made if _is_sound(made) else None


def _given(made: Told, field: str, value: Any) -> Told:
    pieces: dict[str, Any] = {field: value}
    return replace(made, **pieces)


def _with(made: Told, name: str, said: str, words: Words) -> Told:
    if name in ("day", "day_to", "day_th", "century", "hour", "hour_to", "bc"):
        return _given(made, "day" if name == "day_th" else name, _number(said, words))
    if name in ("month_number", "minute", "second_of"):
        return _given(made, name.removesuffix("_number").removesuffix("_of"), int(said))
    if name in ("year", "year_words", "year_bare"):
        return replace(made, year=_year(said, words))
    if name in ("season", "part", "unit", "vague", "rate", "deictic", "instant", "mod", "weekday", "month"):
        key = plain(said).rstrip(".") if name == "month" else plain(said)
        return _given(made, name, words.look(name, key))
    return _rarer(made, name, said, words)


def _rarer(made: Told, name: str, said: str, words: Words) -> Told:
    key = plain(said)
    if name in TABLES:
        field, table = TABLES[name]
        return _given(made, field, words.look(table, said))
    if name in ("amount", "offset"):
        return _given(made, name, key)
    if name == "meridiem":
        return replace(made, hour=(made.hour or 0) % 12 + int(words.look("meridiem", said)), sure=True)
    return _counted_from(made, name, key, words)


def _counted_from(made: Told, name: str, key: str, words: Words) -> Told:
    match name:
        case "which":
            return replace(made, which=key, step=words.which[key])
        case "trail":
            return replace(made, trail=key, step=words.trail.get(key) or made.step)
        case "which_year":
            return replace(made, year_step=words.which[key])
        case _:
            return _numbered(made, name, key, words)


def _numbered(made: Told, name: str, said: str, words: Words) -> Told:
    match name:
        case "quarter":
            return replace(made, quarter=words.numerals.value(said))
        case "decade" | "decade_year" | "decade_short":
            number = int(said) if said.isdigit() else int(words.look("decade", said))
            return replace(made, decade=number if number >= FOUR_DIGITS else 1900 + number)
        case "half":
            return replace(made, amount=f"{made.amount} {plain(said)}")
        case "night_to":
            return replace(made, night_to=True)
        case "last_night":
            return replace(made, deictic=-1)
        case _:
            return made


def _number(said: str, words: Words) -> int:
    digits = re.match(r"\d+", said)
    return int(digits.group()) if digits else words.numerals.value(said)


def _year(said: str, words: Words) -> int:
    if re.fullmatch(r"\d+", said):
        year = int(said)
        return year if year >= CENTURY else year + (2000 if year < SHORT_YEAR_TURN else 1900)
    first = re.match(r"(?:seven|eigh|nine)teen", said, re.IGNORECASE)
    if first:
        rest = re.sub(r"\bhundred\b", " ", said[first.end() :])
        return words.numerals.value(first.group()) * CENTURY + words.numerals.value(rest)
    return words.numerals.value(said)


def _past(made: Told, groups: dict[str, str], words: Words) -> Told:
    """Minutes before or after an hour: "half past four", "twenty to eleven"."""
    said = plain(groups["past"])
    minutes = 30 if said == "half" else 15 if "quarter" in said else _number(said, words)
    if groups["direction"].lower() in ("to", "before"):
        return replace(made, hour=((made.hour or 0) - 1) % 12 or 12, minute=60 - minutes)
    return replace(made, minute=minutes, hour=made.hour if made.hour is not None else -1)


def _slashed(made: Told, first: int, second: int) -> Told | None:
    """Day and month in figures: both orders are kept where both are possible."""
    months, days = range(1, 13), range(1, 32)
    if first in months and second in months:
        return replace(made, day=first, month=second, swapped=(second, first) if first != second else None)
    if first in days and second in months:
        return replace(made, day=first, month=second)
    return replace(made, day=second, month=first) if first in months and second in days else None


def _is_sound(made: Told) -> bool:
    return (
        (made.day is None or made.day in range(1, 32))
        and (made.day_to is None or made.day_to in range((made.day or 0) + 1, 32))
        and (made.hour is None or made.hour in range(-1, 25))
        and (made.minute is None or made.minute in range(60))
        and (made.century is None or made.century in range(1, 22))
        and (made.month is None or made.month in range(1, 13))
        and (made.year is None or made.year in range(1, 9999))
    )


def merged(first: Told, second: Told) -> Told | None:
    """Both as one time, if no piece is told twice and no unit of counting is among them; None otherwise."""
    if first.type or second.type or first.vague or second.vague or (first.unit and second.unit):
        return None
    pieces: dict[str, Any] = {}
    for field in fields(Told):
        mine, other = getattr(first, field.name), getattr(second, field.name)
        if field.name not in FIXED and mine is not None and other is not None:
            return None
        pieces[field.name] = mine if mine is not None else other
    return replace(first, **(pieces | {"end": second.end}))


def amount_of(said: str, words: Words) -> float | None:
    """How many an amount says; None for "several" and its like, which say no number."""
    opening = re.split(" or | and a", said, maxsplit=1)[0]
    few = words.tables["few"].get(opening)
    if few is not None:
        return float(few) if str(few).isdigit() else None
    half = 0.25 if "quarter" in said else 0.5 if "half" in said else 0.0
    digits = re.match(DIGITS, said)
    if digits:
        return float(re.sub(r"[^\d.]", "", digits.group())) + half
    if opening.startswith(("half", "a quarter")):
        return half
    return (words.numerals.value(opening) or 1) + half
