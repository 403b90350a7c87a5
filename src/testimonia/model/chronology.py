"""What the whole case lets one say of times: bounds with their reasons, and where people were."""

from dataclasses import dataclass
from enum import StrEnum


class Strength(StrEnum):
    """How firmly a reason stands."""

    STATED = "stated"  # a teller's words
    INFERRED = "inferred"  # from the order of telling, or from two tellings taken for one happening
    ASSUMED = "assumed"  # common sense: nobody tells of what came after the telling


@dataclass(frozen=True, slots=True)
class Reason:
    """One step of a chain of reasons: a plain sentence, and the statements that it rests on.

    ``statements`` is never empty, but for a reason that rests on a source alone (the day it was made).
    """

    words: str
    statements: tuple[str, ...]
    strength: Strength
    source: str | None = None


@dataclass(frozen=True, slots=True)
class Bound:
    """An instant, ISO 8601 to the second, and the shortest chain of reasons that gives it."""

    at: str
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class Bounds:
    """Within what a happening began and ended, by all that the case tells. None where nothing bounds that side."""

    earliest_start: Bound | None = None
    latest_start: Bound | None = None
    earliest_end: Bound | None = None
    latest_end: Bound | None = None

    @property
    def is_open(self) -> bool:
        """Is neither the beginning nor the end bounded on any side?"""
        return not (self.earliest_start or self.latest_start or self.earliest_end or self.latest_end)


@dataclass(frozen=True, slots=True)
class Line:
    """One statement on the chronology.

    ``earliest`` and ``latest`` are as told, ISO 8601 to the second; ``bounds`` are what the whole case allows.
    """

    statement: str
    earliest: str | None
    latest: str | None
    bounds: Bounds = Bounds()


@dataclass(frozen=True, slots=True)
class EventLine:
    """One event on the chronology. Where its accounts clash, ``bounds`` reach over what each of them allows."""

    event: str
    bounds: Bounds


@dataclass(frozen=True, slots=True)
class Stay:
    """A person at a place, by one statement. Coordinates are WGS 84 degrees, None where the place is not placed."""

    statement: str
    place: str
    lat: float | None
    lon: float | None
    bounds: Bounds


@dataclass(frozen=True, slots=True)
class Route:
    """The places of one person in the order of their times; ``person`` is an entity's id or a teller's name."""

    person: str
    stays: tuple[Stay, ...]


@dataclass(frozen=True, slots=True)
class Retraction:
    """Statements without which every order that is told could be; ``is_least`` is whether no lighter set does."""

    statements: tuple[str, ...] = ()
    is_least: bool = True


@dataclass(frozen=True, slots=True)
class Chronology:
    """Statements with bounds by earliest, then latest bound; the ids of those that nothing bounds, in telling order."""

    dated: tuple[Line, ...] = ()
    undated: tuple[str, ...] = ()
    events: tuple[EventLine, ...] = ()
    routes: tuple[Route, ...] = ()
    retraction: Retraction = Retraction()
