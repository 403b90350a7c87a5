"""What a rule captured, field by field, and as terms."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any

from testimonia.language.times.terms import (
    STORY,
    Calendar,
    Step,
    Term,
    Which,
)

CALENDAR = frozenset(field.name for field in fields(Calendar))
AS_CALENDAR = {
    "hr": "hour", "hrd": "hour", "hr12": "hour", "dom": "day", "domd": "day", "domth": "day", "y4": "year",
    "y4m": "year", "yth": "year", "dec": "decade", "yshort": "year", "ord": "day",
    "month_low": "month", "weekday_low": "weekday",
}  # fmt: skip
MAX_PIECE = {
    "month": 12,
    "day": 31,
    "day_to": 31,
    "hour": 24,
    "minute": 59,
    "second": 59,
    "century": 21,
    "week": 53,
    "quarter": 4,
    "half": 2,
}


@dataclass(frozen=True, slots=True)
class Piece:
    """What one field captured: the class that fitted, its value, and where it stands in the text."""

    kind: str
    value: Any
    start: int
    end: int


class Captured:
    """The fields of one match, with what its rule gives beside them."""

    def __init__(self, pieces: Mapping[str, Piece], give: Mapping[str, Any], start: int, end: int) -> None:
        """``start`` and ``end`` are the match's span in the text."""
        self.pieces, self.give, self.start, self.end = pieces, give, start, end

    def get(self, name: str) -> Any:
        """The value of a field, captured or given."""
        found = self.pieces.get(name)
        return found.value if found is not None else self.give.get(name)

    def has(self, name: str) -> bool:
        """Is there such a field?"""
        return name in self.pieces or name in self.give

    def term(self, name: str) -> Term | None:
        """A field as a term: a term itself, or a bare number or word that stands for one."""
        found = self.pieces.get(name)
        return as_term(found.kind, found.value) if found is not None else None


def as_term(kind: str, value: Any) -> Term | None:
    """A captured value as a term; None where it is none."""
    if kind == "VAGUE":
        return value if value.value == "PRESENT_REF" else None
    if isinstance(value, Term):
        return value
    if kind == "deictic":
        return Which(Step("telling", value), unit="D")
    if kind == "eve":
        return Which(Step(STORY, value), unit="D")
    name = AS_CALENDAR.get(kind, kind)
    if name not in CALENDAR:
        return None
    piece: dict[str, Any] = {name: int(value) if isinstance(value, float) else value}
    return sound(Calendar(**piece))


def sound(told: Calendar) -> Calendar | None:
    """The pieces, or None where one of them is no month, day, hour or year."""
    for name, most in MAX_PIECE.items():
        value = getattr(told, name)
        if value is not None and not -1 <= value <= most:
            return None
    if told.decade is not None and told.decade % 10:
        return None
    return None if told.day == 0 or told.month == 0 else told
