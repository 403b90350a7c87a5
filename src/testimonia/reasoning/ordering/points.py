"""The points in time that a case speaks of, and instants as whole seconds."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import IntEnum

DAY = 86400
_BEGIN = datetime(1, 1, 1)  # noqa: DTZ001 - testimony tells local time without a zone


class Side(IntEnum):
    """Which point of a happening: its beginning and its end, and the midnights that begin those days."""

    START = 0
    END = 1
    START_DAY = 2
    END_DAY = 3


@dataclass(frozen=True, slots=True, order=True)
class Point:
    """A point of what one statement tells. ``what`` is the statement's id, or the name of what no statement tells."""

    what: str
    side: Side


ORIGIN = Point("", Side.START)  # the midnight that begins the year 1


def seconds(instant: str) -> int:
    """Seconds from the origin of an ISO 8601 instant or day. ValueError for one outside the years 1 to 9999."""
    return int((datetime.fromisoformat(instant).replace(tzinfo=None) - _BEGIN).total_seconds())


def written(at: int) -> str | None:
    """ISO 8601 to the second; None outside the years 1 to 9999."""
    try:
        return (_BEGIN + timedelta(seconds=at)).isoformat(timespec="seconds")
    except OverflowError:
        return None


def midnight(at: int) -> int:
    """The midnight that begins an instant's day."""
    return at - at % DAY
