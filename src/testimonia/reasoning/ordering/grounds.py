"""Grounds: what one reason says of points in time."""

from dataclasses import dataclass
from enum import StrEnum

from testimonia.model.chronology import Reason, Strength
from testimonia.reasoning.ordering.points import DAY, Point, Side


class Kind(StrEnum):
    """What a ground rests on."""

    TIME = "time"  # a time told
    RELATION = "relation"  # told from another happening
    LENGTH = "length"  # how long it lasted
    WAY = "way"  # how long a way takes
    SEQUEL = "sequel"  # told one after the other
    SAME = "same"  # two tellings taken for one happening
    SENSE = "sense"  # nobody acts after his death; nobody tells of what came after the telling
    COURSE = "course"  # a time taken over from the course of the story


@dataclass(frozen=True, slots=True)
class Tie:
    """``to`` minus ``since`` is at least ``least`` and at most ``most`` seconds; None leaves a side open."""

    since: Point
    to: Point
    least: int | None
    most: int | None


@dataclass(frozen=True, slots=True)
class Ground:
    """A reason and what it says of points. ``strength`` of the reason decides what is given up where all cannot hold.

    ``is_firm`` is whether a clash that rests on it may be shown as a finding; what only the course of a story gives
    bounds times and proves nothing.
    """

    kind: Kind
    reason: Reason
    ties: tuple[Tie, ...]
    is_firm: bool = True

    @property
    def strength(self) -> Strength:
        """How firmly it stands."""
        return self.reason.strength

    @property
    def statements(self) -> tuple[str, ...]:
        """The statements that it rests on."""
        return self.reason.statements


def day_of(point: Point) -> Point:
    """The midnight that begins the day of a beginning or an end."""
    return Point(point.what, Side.START_DAY if point.side is Side.START else Side.END_DAY)


def days_apart(since: Point, to: Point, least: int | None, most: int | None) -> Tie:
    """Two days counted in calendar days."""
    return Tie(day_of(since), day_of(to), None if least is None else least * DAY, None if most is None else most * DAY)


def not_before(earlier: Point, later: Point) -> tuple[Tie, Tie]:
    """The one does not come before the other, and its day not before the other's day."""
    return Tie(earlier, later, 0, None), days_apart(earlier, later, 0, None)


def as_of_old(what: str) -> tuple[Tie, ...]:
    """What holds of every happening: it ends no earlier than it begins, and both lie in their days."""
    start, end = Point(what, Side.START), Point(what, Side.END)
    return (*not_before(start, end), Tie(day_of(start), start, 0, DAY - 1), Tie(day_of(end), end, 0, DAY - 1))
