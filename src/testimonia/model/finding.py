"""A finding: a value about the material, never an exception."""

from dataclasses import dataclass
from enum import StrEnum


class Code(StrEnum):
    """Stable names of findings (public contract)."""

    CONTRADICTION = "contradiction"
    VARIATION = "variation"
    CORROBORATION = "corroboration"
    COPY = "copy"
    GAP = "gap"
    QUESTION = "question"
    IMPOSSIBLE_ORDER = "impossible-order"
    UNREADABLE_SOURCE = "unreadable-source"
    ANCHOR_LOST = "anchor-lost"


class Slot(StrEnum):
    """Which part of a statement a finding is about."""

    WHEN = "when"
    WHERE = "where"
    WHO = "who"
    HOW_MANY = "how-many"
    POLARITY = "polarity"
    OUTCOME = "outcome"
    ORDER = "order"


@dataclass(frozen=True, slots=True)
class Finding:
    """``sides`` are the two groups of statement ids that stand against each other, where it has two."""

    id: str
    code: Code
    message: str
    slot: Slot | None = None
    statements: tuple[str, ...] = ()
    sides: tuple[tuple[str, ...], tuple[str, ...]] | None = None
    sources: tuple[str, ...] = ()
