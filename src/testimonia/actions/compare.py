"""``compare``: accounts laid side by side, events by tellers."""

from dataclasses import dataclass
from pathlib import Path

from testimonia.actions.supposing import NOTHING, LeavingOut
from testimonia.actions.whole import whole
from testimonia.errors import BadValue
from testimonia.model.case import Case
from testimonia.model.comparison import Comparison
from testimonia.model.entity import Event
from testimonia.reasoning.comparison import comparison

SHOWN = 8  # events named in a message


@dataclass(frozen=True, slots=True)
class Compared:
    """The case, the matrix, and the events that were asked for; all where none was."""

    case: Case
    matrix: Comparison
    asked: tuple[Event, ...]


def compare(folder: Path, event: str | None = None, leaving_out: LeavingOut = NOTHING) -> Compared:
    """Lay accounts side by side. ``event`` is an id, or words of an event's label. Raises BadValue for none such."""
    case = whole(folder, leaving_out)
    matrix = comparison(case)
    events = tuple(row.event for row in matrix.rows)
    return Compared(case, matrix, events if event is None else _asked(event, events))


def _asked(said: str, events: tuple[Event, ...]) -> tuple[Event, ...]:
    exact = tuple(event for event in events if event.id == said)
    found = exact or tuple(event for event in events if said.casefold() in event.label.casefold())
    if found:
        return found
    shown = "; ".join(event.label for event in events[:SHOWN])
    more = f" and {len(events) - SHOWN} more" if len(events) > SHOWN else ""
    raise BadValue(
        f"no event of this case is called {said!r}",
        remedy=f"Name one by words of its label, such as: {shown}{more}." if events else "No event is told by two yet.",
    )
