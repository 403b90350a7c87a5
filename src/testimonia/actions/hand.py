"""Whose hand does a thing, and by which clock: both come from outside the house."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Hand:
    """``name`` is the reviewer's, as the journal will keep it; ``clock`` tells the instant in UTC, ISO 8601."""

    name: str
    clock: Callable[[], str]

    @property
    def at(self) -> str:
        """The instant, now."""
        return self.clock()
