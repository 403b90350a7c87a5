"""Accounts laid side by side: events by tellers."""

from dataclasses import dataclass
from enum import StrEnum

from testimonia.model.entity import Event
from testimonia.model.finding import Slot


class Standing(StrEnum):
    """How a teller stands to an event."""

    AGREES = "agrees"  # tells of it, and nobody differs
    DIFFERS = "differs"  # tells of it, and differs from others or from what the same teller says elsewhere
    ALONE = "alone"  # is the only one to tell of it
    SILENT = "silent"  # was in a position to know, and does not tell of it
    ABSENT = "absent"  # does not tell of it, and nothing shows a position to know


@dataclass(frozen=True, slots=True)
class Cell:
    """One teller and one event. ``slots`` says in what he differs; ``why`` says of silence why he could have known."""

    event: str
    teller: str
    standing: Standing
    statements: tuple[str, ...] = ()
    slots: tuple[Slot, ...] = ()
    why: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """One event with a cell for every teller, in the order of ``Comparison.tellers``."""

    event: Event
    cells: tuple[Cell, ...]
    findings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """The whole matrix; rows in the order of time, those that nothing dates last."""

    tellers: tuple[str, ...] = ()
    rows: tuple[Row, ...] = ()
