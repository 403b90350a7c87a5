"""A stretch of time that can be drawn."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from testimonia.publication.scale import instant


@dataclass(frozen=True, slots=True)
class Span:
    """Between two instants, both inclusive; None where it is open on that side, and never on both."""

    first: datetime | None
    last: datetime | None

    @property
    def is_open(self) -> bool:
        """Is one side without a bound?"""
        return self.first is None or self.last is None

    @property
    def start(self) -> datetime:
        """Where it begins to be drawn."""
        return self.first or self.last or datetime.min  # noqa: DTZ901 - never reached: a span has a bound

    @property
    def stop(self) -> datetime:
        """Where it ends to be drawn."""
        return self.last or self.start

    def meets(self, other: "Span") -> bool:
        """Is there a moment that both allow?"""
        return not (_is_over(self, other) or _is_over(other, self))


@dataclass(frozen=True, slots=True)
class Stretch:
    """From the first instant that has to be seen to the last; ``is_open`` where something runs on beyond them."""

    start: datetime
    stop: datetime
    is_open: bool


def span(first: str | None, last: str | None) -> Span | None:
    """The stretch between two ISO 8601 bounds; None where neither is given, or a calendar of ours does not hold one."""
    ends = tuple(instant(end) if end else None for end in (first, last))
    is_beyond = any(written and end is None for written, end in zip((first, last), ends, strict=True))
    return None if is_beyond or ends == (None, None) else Span(*ends)


def stretch(spans: Iterable[Span]) -> Stretch:
    """What all of them need together. There is one at least."""
    every = tuple(spans)
    first, last = min(one.start for one in every), max(one.stop for one in every)
    is_open = any(
        (one.first is None and one.start == first) or (one.last is None and one.stop == last) for one in every
    )
    return Stretch(first, last, is_open)


def _is_over(one: Span, other: Span) -> bool:
    return one.last is not None and other.first is not None and one.last < other.first
