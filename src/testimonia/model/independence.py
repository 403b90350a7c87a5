"""Copied passages, and who has an account from whom."""

from dataclasses import dataclass
from enum import StrEnum


class CopyKind(StrEnum):
    """How much of a text is taken from another."""

    WHOLE = "whole"  # nearly all of it, and nearly all of the other
    EXCERPT = "excerpt"  # nearly all of it is a part of the other, or a part of it nearly all of the other
    PASSAGES = "passages"  # several passages
    SENTENCE = "sentence"  # one sentence or less


@dataclass(frozen=True, slots=True)
class Passage:
    """The same words in two texts, by code points, end exclusive. ``words`` is how many are the same."""

    start: int
    end: int
    other_start: int
    other_end: int
    words: int


@dataclass(frozen=True, slots=True)
class Copy:
    """``source`` repeats words of ``other``; where ``is_directed`` is false either may have them from the other.

    ``share`` is the part of the shorter text that the passages make up, from 0 to 1; ``why`` says in words what the
    direction rests on.
    """

    source: str
    other: str
    kind: CopyKind
    passages: tuple[Passage, ...]
    share: float
    is_directed: bool
    why: str


@dataclass(frozen=True, slots=True)
class Origin:
    """One from whom an account comes, with the statements that go back to it. ``copies`` only repeat it."""

    name: str
    statements: tuple[str, ...]
    copies: tuple[str, ...] = ()
    why: str = ""


@dataclass(frozen=True, slots=True)
class Agreement:
    """Statements of one event that tell the same, by independent origin."""

    event: str
    origins: tuple[Origin, ...]

    @property
    def statements(self) -> tuple[str, ...]:
        """All of them."""
        return tuple(s for origin in self.origins for s in (*origin.statements, *origin.copies))
