"""The order of what is told, by uncertain time."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """One statement on the chronology. Bounds are ISO 8601 to the second, None where nothing bounds that side."""

    statement: str
    earliest: str | None
    latest: str | None


@dataclass(frozen=True, slots=True)
class Chronology:
    """Dated statements by earliest, then latest bound; the ids of the undated ones in the order of telling."""

    dated: tuple[Line, ...] = ()
    undated: tuple[str, ...] = ()
