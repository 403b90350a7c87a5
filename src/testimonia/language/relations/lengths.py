"""Lengths of time as they are told, with the room that round numbers and loose words leave."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from testimonia.language.relations.words import RelationWords, relation_words
from testimonia.language.times import TimeExpression, find_times

DAY, HOUR, MINUTE = 86400, 3600, 60
_AMOUNT = re.compile(r"P(?:(?P<days>[\d.]+)(?P<unit>[DWMY])|T(?P<time>[\d.]+)(?P<clock>[HMS]))")
_DAYS = {"D": 1.0, "W": 7.0, "M": 30.44, "Y": 365.25}
_SECONDS = {"H": float(HOUR), "M": float(MINUTE), "S": 1.0}
LOOSE = 0.2  # the share by which "about" and "some" may be off


@dataclass(frozen=True, slots=True)
class Room:
    """From ``least`` to ``most``, both inclusive, None where open: calendar days if ``by_day``, else seconds."""

    least: int | None
    most: int | None
    by_day: bool


@dataclass(frozen=True, slots=True)
class Length:
    """A length as told: ``amount`` days or seconds, whether it is counted by the day, and how loosely it is said.

    ``rounded`` is the step to which the number looks rounded, in days or seconds. ``at_least`` and ``at_most`` are
    what "more than" and "hardly" leave open. ``is_duration`` is whether it says how long the act lasted.
    """

    text: str
    start: int
    end: int
    amount: float
    by_day: bool
    rounded: float
    is_loose: bool = False
    at_least: bool = False
    at_most: bool = False
    is_duration: bool = True

    def apart(self) -> Room:
        """The room of a distance: "three days after" is the third calendar day after; hours give half their step."""
        return self._room(0.0 if self.by_day and self.rounded <= 1 else self.rounded / 2, 0.0)

    def lasting(self) -> Room:
        """The room of a duration: "three days" may be counted with or without the first; hours give half their step."""
        counted = 1.0 if self.by_day and self.rounded <= 1 else 0.0
        return self._room(0.0 if counted else self.rounded / 2, counted)

    def _room(self, slack: float, counted: float) -> Room:
        slack = max(slack, LOOSE * self.amount) if self.is_loose else slack
        least, most = max(0.0, self.amount - slack - counted), self.amount + slack
        return Room(
            None if self.at_most else int(least), None if self.at_least else int(-(-most // 1)), by_day=self.by_day
        )


def lengths(text: str, language: str) -> tuple[Length, ...]:
    """The lengths told in a sentence, in their order; those without a number ("a few days") are left out."""
    if not relation_words(language).unit.search(text):
        return ()
    return tuple(made for told in find_times(text, None, language) for made in _made(told, text, language))


def _made(told: TimeExpression, text: str, language: str) -> Iterator[Length]:
    if str(told.type) == "DURATION":
        yield from _length(told.text, told.start, str(told.value), text, language)
    elif told.value in {"FUTURE_REF", "PAST_REF"}:  # "two weeks later": the length stands before its last word
        short = told.text.rpartition(" ")[0]
        inner = (e for e in find_times(short, None, language) if str(e.type) == "DURATION")
        for one in inner:
            yield from _length(one.text, told.start + one.start, str(one.value), text, language)


def _length(said: str, start: int, value: str, text: str, language: str) -> Iterator[Length]:
    found = _AMOUNT.fullmatch(value)
    if found is None:
        return
    by_day = found["unit"] is not None
    unit = _DAYS[found["unit"]] if by_day else _SECONDS[found["clock"]]
    number = float(found["days"] or found["time"])
    if found["clock"] == "S" and number == 1:
        return  # "a second generator"
    words, end = relation_words(language), start + len(said)
    leads = tuple(_leads(text[:start], said))

    def hedged(pattern: re.Pattern[str]) -> bool:
        return any(pattern.search(lead) for lead in leads)

    yield Length(
        said,
        start,
        end,
        number * unit,
        by_day,
        _rounded(number, unit, by_day=by_day),
        is_loose=hedged(words.loose) or bool(words.loose_after.match(text[end:])),
        at_least=hedged(words.at_least),
        at_most=hedged(words.at_most),
        is_duration=_is_duration(text, start, end, words),
    )


def _leads(before: str, said: str) -> Iterator[str]:
    """What stands before the number, which the time reader may have taken with it ("about two hours")."""
    words = said.split()
    yield from (before + " ".join(words[:count]) for count in range(len(words)))


def _is_duration(text: str, start: int, end: int, words: RelationWords) -> bool:
    """Does it say how long the act lasted, rather than a rate, an age, a distance or how much of something?"""
    before, said, after = text[:start], text[start:end], text[end:]
    if words.rate.search(before) or words.of_what.match(after) or words.no_duration.search(before):
        return False
    if words.no_duration_after.match(after):
        return False
    return bool(words.lasts.search(before)) or not words.single.match(said)


def _rounded(number: float, unit: float, *, by_day: bool) -> float:
    """The step that a number looks rounded to: the unit, a half of it, or five minutes."""
    if by_day:
        return unit
    minutes = number * unit / MINUTE
    steps = (60, 30, 15, 5)
    step = next((step for step in steps if minutes % step == 0), 1)
    return float(step * MINUTE)
