"""Lengths as a match tells them, and their TIMEX3."""

from testimonia.language.times.grammar.captured import Captured
from testimonia.language.times.terms import (
    Length,
)

HOUR_MINUTES = 60
PERIOD = {
    "S": "PT{}S", "M": "PT{}M", "H": "PT{}H", "D": "P{}D", "N": "P{}D", "W": "P{}W", "F": "P{}W", "E": "P{}WE",
    "m": "P{}M", "Q": "P{}Q", "HY": "P{}HY", "Y": "P{}Y", "T": "P{}DE", "C": "P{}CE",
}  # fmt: skip


def length_of(found: Captured) -> Length | None:
    """The length a match tells: a DURATION of its own, or amounts and units."""
    whole = found.get("duration")
    if isinstance(whole, Length):
        return whole
    word, clock = found.get("duration_word"), found.get("hclock")
    amounts = [from_period(word)] if word else []
    if clock is not None:  # "for 2h30"
        amounts += [(float(piece), unit) for piece, unit in ((clock.hour, "H"), (clock.minute, "M")) if piece]
    for number in ("", "2", "3", "4"):
        unit = found.get(f"unit{number}")
        if unit:
            amounts.append((amount(found, f"amount{number}", extra=not number), unit))
    return Length(tuple(amounts), found.get("mod")) if amounts else None


def amount(found: Captured, name: str, *, extra: bool) -> float | None:
    """How many of one unit; None where it is not told ("several")."""
    value = found.get(name)
    if value == "X":
        return None
    if isinstance(value, tuple):  # "2-3 days": a pair in one token
        value = value[0]
    return float(1 if value is None else value) + (float(found.get("extra") or 0) if extra else 0.0)


def from_period(word: str) -> tuple[float | None, str]:
    """A period of one unit in ISO 8601 as an amount and a unit."""
    body = word.removeprefix("PT").removeprefix("P")
    number, unit = body.rstrip("SMHDWYQEC"), body.lstrip("0123456789.X")
    unit = {"M": "M" if word.startswith("PT") else "m", "WE": "E", "DE": "T", "CE": "C"}.get(unit, unit)
    return (None if number == "X" or not number else float(number)), unit


def period(amount: float | None, unit: str, *, halves: bool = False) -> str:
    """TIMEX3 of one amount: P2D, PT90M, PXW. With ``halves`` an hour and a half stays PT1.5H."""
    if amount is None:
        return PERIOD[unit].format("X")
    if unit == "F":
        amount, unit = amount * 2, "W"
    if unit == "HY":
        amount, unit = amount * 6, "m"
    if unit == "H" and amount != int(amount) and not halves:
        amount, unit = amount * HOUR_MINUTES, "M"
    if unit == "Y" and amount != int(amount) and not halves and amount * 12 == int(amount * 12):
        amount, unit = amount * 12, "m"
    return PERIOD[unit].format(int(amount) if amount == int(amount) else amount)
