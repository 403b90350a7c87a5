"""An uncertain time."""

from dataclasses import dataclass
from enum import StrEnum

OF_THE_CASE = "the days that are told of"  # begins a reason where other sources of the case gave the day


class Basis(StrEnum):
    """Where a statement's time comes from."""

    OWN = "own"  # its own words
    INHERITED = "inherited"  # the course of the story


@dataclass(frozen=True, slots=True)
class When:
    """Some time between ``earliest`` and ``latest``, both inclusive.

    Bounds are ISO 8601, a day (``2023-03-14``) or a second of a day (``2023-03-14T06:40:00``), proleptic Gregorian;
    None where the words set no bound. ``edtf`` is None where the words resolve to nothing. ``reason`` says in words
    what it was resolved from.
    """

    text: str
    edtf: str | None
    earliest: str | None
    latest: str | None
    basis: Basis = Basis.OWN
    reason: str = ""

    @property
    def is_of_the_case(self) -> bool:
        """Was the day given by what other sources tell, so that to agree with them in it is no agreement?"""
        return OF_THE_CASE in self.reason

    @property
    def first_instant(self) -> str | None:
        """``earliest`` to the second, for comparison."""
        if self.earliest is None or "T" in self.earliest:
            return self.earliest
        return f"{self.earliest}T00:00:00"

    @property
    def last_instant(self) -> str | None:
        """``latest`` to the second, for comparison."""
        if self.latest is None or "T" in self.latest:
            return self.latest
        return f"{self.latest}T23:59:59"

    def ended_before(self, other: "When") -> bool:
        """Is every reading of this over before any reading of the other begins?"""
        mine, theirs = self.last_instant, other.first_instant
        return mine is not None and theirs is not None and mine < theirs

    def excludes(self, other: "When") -> bool:
        """Is there no moment that both allow?"""
        return self.ended_before(other) or other.ended_before(self)
