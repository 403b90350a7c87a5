"""What the whole case allows of every statement and event, with the reasons."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from testimonia.model.chronology import Bound, Bounds, Chronology, EventLine, Line, Strength
from testimonia.model.entity import Event
from testimonia.reasoning.network.budget import Budget
from testimonia.reasoning.network.explain import Reach
from testimonia.reasoning.ordering.parts import Part
from testimonia.reasoning.ordering.points import Point, Side, written
from testimonia.reasoning.ordering.solve import Solver, solver
from testimonia.reasoning.ordering.told import Told

FIRST, LAST = "0000-00-00T00:00:00", "9999-99-99T99:99:99"  # beyond every bound that words can set


@dataclass(frozen=True, slots=True)
class Bounded:
    """A network with its bounds, for looking up what is allowed of a statement."""

    network: Solver
    reach: Reach

    def of(self, statement: str) -> Bounds:
        """What the case allows of its beginning and its end; open where nothing but the telling bounds it."""
        start, end = Point(statement, Side.START), Point(statement, Side.END)
        return Bounds(
            self._bound(start, latest=False),
            self._bound(start, latest=True),
            self._bound(end, latest=False),
            self._bound(end, latest=True),
        )

    def _bound(self, point: Point, *, latest: bool) -> Bound | None:
        number = self.network.points.get(point)
        at = self.reach.bounds(number)[latest] if number is not None else None
        instant = written(at) if at is not None else None
        if number is None or instant is None:
            return None
        grounds = [self.network.grounds[owner] for owner in self.reach.why(number, latest=latest)]
        return Bound(instant, tuple(ground.reason for ground in grounds)) if grounds else None


def bounded(part: Part, tellers: Mapping[str, int], budget: Budget) -> Bounded:
    """The bounds of everything in a part; of several accounts of a happening the likeliest is taken."""
    network = solver(part.taking(0))
    return Bounded(network, network.reach(network.costs(tellers), budget))


def line_of(one: Told, found: Bounded | None) -> Line:
    """The line of a statement; what the case allows stays open where it is in no part.

    What is told without a length is told of a moment: its end is bounded as its beginning is.
    """
    bounds = found.of(one.id) if found else Bounds()
    if not one.goes_on:
        bounds = replace(bounds, earliest_end=bounds.earliest_start, latest_end=bounds.latest_start)
    return Line(one.id, *_as_told(one), bounds)


def arranged(lines: Sequence[Line], events: Iterable[Event]) -> Chronology:
    """Statements by their bounds, those that nothing dates in the order of telling, and the events."""
    dated = sorted(filter(is_dated, lines), key=_when)
    known = {line.statement for line in dated}
    bounds = {line.statement: line.bounds for line in lines}
    happened = (EventLine(e.id, _hull([bounds[s] for s in e.statements if s in bounds])) for e in events)
    undated = (line.statement for line in lines if line.statement not in known)
    return Chronology(tuple(dated), tuple(undated), tuple(happened))


def is_dated(line: Line) -> bool:
    """Is there a time as told, or a bound that says more than that it was before the telling?"""
    return bool(line.earliest or line.latest or line.bounds.earliest_start or _says_more(line.bounds.latest_start))


def _says_more(bound: Bound | None) -> bool:
    return bound is not None and any(reason.strength is not Strength.ASSUMED for reason in bound.reasons)


def _as_told(one: Told) -> tuple[str | None, str | None]:
    when = one.statement.when
    return (when.first_instant, when.last_instant) if when and (when.earliest or when.latest) else (None, None)


def _when(line: Line) -> tuple[str, str]:
    bounds = line.bounds
    earliest = bounds.earliest_start.at if bounds.earliest_start else line.earliest
    latest = bounds.latest_start.at if bounds.latest_start else line.latest
    return earliest or FIRST, latest or LAST


def _hull(accounts: Sequence[Bounds]) -> Bounds:
    """From the first that any account allows to the last: where accounts differ, none is preferred.

    An account of whose time the case says nothing does not open the others.
    """
    return Bounds(
        _first([b.earliest_start for b in accounts]),
        _last([b.latest_start for b in accounts], [b.earliest_start for b in accounts]),
        _first([b.earliest_end for b in accounts]),
        _last([b.latest_end for b in accounts], [b.earliest_end for b in accounts]),
    )


def _first(bounds: Sequence[Bound | None]) -> Bound | None:
    return min((b for b in bounds if b), key=lambda b: b.at, default=None)


def _last(latest: Sequence[Bound | None], earliest: Sequence[Bound | None]) -> Bound | None:
    """The last that an account allows, and no earlier than any account begins."""
    said = [bound for bound in latest if bound and _says_more(bound)]
    return max((*said, *(b for b in earliest if b)), key=lambda b: b.at) if said else None
