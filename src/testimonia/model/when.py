"""An uncertain time."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

HALF_DAY = timedelta(hours=12)
ROUGHLY = timedelta(hours=1)  # by which the two halves of a day are further apart where "about" was said
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

    @property
    def readings(self) -> tuple[tuple[str | None, str | None], ...]:
        """The stretches that the words allow, first and last instant of each: two for "at seven" of a day, else one.

        A clock of twelve hours without morning or evening is one of two moments, and not any moment between.
        """
        first, last = self.first_instant, self.last_instant
        slack = self._halves_apart()
        if slack is None or first is None or last is None:
            return ((first, last),)
        morning_ends = (datetime.fromisoformat(first) + slack).isoformat()
        evening_begins = (datetime.fromisoformat(last) - slack).isoformat()
        return (first, morning_ends), (evening_begins, last)

    def _halves_apart(self) -> timedelta | None:
        """How long each of two readings half a day apart lasts; None where the stretch is a stretch."""
        if None in {self.earliest, self.latest, self.edtf} or "T" in (self.edtf or "") or "/" in (self.edtf or ""):
            return None
        if "T" not in (self.earliest or "") or "T" not in (self.latest or ""):
            return None
        try:
            length = datetime.fromisoformat(str(self.latest)) - datetime.fromisoformat(str(self.earliest))
        except ValueError:
            return None
        return length - HALF_DAY if HALF_DAY <= length <= HALF_DAY + ROUGHLY else None

    def ended_before(self, other: "When") -> bool:
        """Is every reading of this over before any reading of the other begins?"""
        mine, theirs = self.last_instant, other.first_instant
        return mine is not None and theirs is not None and mine < theirs

    def excludes(self, other: "When") -> bool:
        """Is there no moment that both allow?"""
        return all(_are_apart(one, another) for one in self.readings for another in other.readings)


def _are_apart(one: tuple[str | None, str | None], other: tuple[str | None, str | None]) -> bool:
    (first, last), (begin, end) = one, other
    return bool((last and begin and last < begin) or (end and first and end < first))
