"""What the time reader gives: a time expression in its text."""

from dataclasses import dataclass
from enum import StrEnum


class TimeType(StrEnum):
    """The four types of TIMEX3 (ISO-TimeML)."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """Words that tell of time, at code points ``start`` to ``end``.

    ``value`` is TIMEX3; ``edtf`` is EDTF (ISO 8601-2), None where the words resolve to nothing. ``earliest`` and
    ``latest`` are inclusive, an ISO 8601 day, or a second where a clock is told; None where that side is open.
    ``anchor`` says what the time was counted from, None where the words stand alone. ``relation`` is the event that a
    time is counted from ("after the flood", of "five days after the flood"), which only the chronology can date.
    ``alternatives`` are the EDTF of every reading where the words allow several and nothing decides.
    """

    start: int
    end: int
    text: str
    type: TimeType
    value: str
    edtf: str | None = None
    earliest: str | None = None
    latest: str | None = None
    anchor: str | None = None
    relation: str | None = None
    alternatives: tuple[str, ...] = ()
