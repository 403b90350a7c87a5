"""What the chronology of a dossier says in words: each time as told, as the whole case allows it, and why."""

from collections import defaultdict
from dataclasses import dataclass

from testimonia.language.chronology_words import STRENGTHS, Ends, Side, allowed_words, sides, span_words, told_ends
from testimonia.model.case import Case
from testimonia.model.chronology import Bounds, Line, Reason
from testimonia.model.entity import Event
from testimonia.model.statement import Statement
from testimonia.publication.event_rows import event_bounds, event_ends
from testimonia.publication.numbering import Numbering
from testimonia.publication.sheets import Told, told
from testimonia.publication.time_clashes import TimeClash, touching


@dataclass(frozen=True, slots=True)
class ReasonSheet:
    """A reason, the numbers of its statements, and how firmly it stands where that is less than told."""

    words: str
    numbers: tuple[int, ...]
    strength: str


@dataclass(frozen=True, slots=True)
class SideSheet:
    """``not before 9 March 2023``, and why."""

    words: str
    reasons: tuple[ReasonSheet, ...]


@dataclass(frozen=True, slots=True)
class WhenSheet:
    """A time in words: as told, and as the whole case allows it; ``sides`` where there are reasons to show."""

    told: str
    allowed: str
    sides: tuple[SideSheet, ...]

    @property
    def is_more(self) -> bool:
        """Does the whole case say something that the words alone do not?"""
        return bool(self.sides) or self.is_other

    @property
    def is_other(self) -> bool:
        """Does the whole case allow another stretch than the words?"""
        return self.allowed != self.told


@dataclass(frozen=True, slots=True)
class LineSheet:
    """A statement with its time."""

    one: Told
    time: WhenSheet
    clashes: tuple[TimeClash, ...]


@dataclass(frozen=True, slots=True)
class EventSheet:
    """An event with its time, and the numbers of the statements by which each teller tells of it."""

    number: int
    event: Event
    time: WhenSheet
    accounts: tuple[tuple[str, tuple[int, ...]], ...]
    clashes: tuple[TimeClash, ...]


def line_sheets(case: Case, numbers: Numbering, clashes: tuple[TimeClash, ...]) -> tuple[LineSheet, ...]:
    """Every dated statement, in the order of the chronology."""
    found = ((line, numbers.statement(line.statement)) for line in case.chronology.dated)
    return tuple(line_sheet(line, one, numbers, clashes) for line, one in found if one)


def event_sheets(case: Case, numbers: Numbering, clashes: tuple[TimeClash, ...]) -> tuple[EventSheet, ...]:
    """Every event, numbered as it stands in the case."""
    return tuple(
        EventSheet(
            number,
            event,
            when_sheet(event_bounds(case, event), event_ends(event), event.statements, numbers),
            _accounts(event, numbers),
            touching(clashes, event.statements),
        )
        for number, event in enumerate(case.events, 1)
    )


def when_sheet(bounds: Bounds, ends: Ends, own: tuple[str, ...], numbers: Numbering) -> WhenSheet:
    """A time as told between two ends by its ``own`` statements, and as its bounds allow it.

    Reasons that only say again what those statements tell are left out.
    """
    as_told, allowed = span_words(*ends), allowed_words(bounds, ends)
    rests = {one for side in sides(bounds) for reason in side.reasons for one in reason.statements}
    if as_told == allowed and rests <= set(own):
        return WhenSheet(as_told, allowed, ())
    return WhenSheet(as_told, allowed, tuple(_side_sheet(side, numbers) for side in sides(bounds) if rests))


def line_sheet(line: Line, one: Statement, numbers: Numbering, clashes: tuple[TimeClash, ...]) -> LineSheet:
    """One dated statement."""
    time = when_sheet(line.bounds, told_ends(line), (one.id,), numbers)
    return LineSheet(told(one, numbers), time, touching(clashes, (one.id,)))


def _side_sheet(side: Side, numbers: Numbering) -> SideSheet:
    return SideSheet(side.words, tuple(_reason_sheet(reason, numbers) for reason in side.reasons))


def _reason_sheet(reason: Reason, numbers: Numbering) -> ReasonSheet:
    standing = (one for one in reason.statements if numbers.statement(one))
    return ReasonSheet(reason.words, tuple(map(numbers.number, standing)), STRENGTHS[reason.strength])


def _accounts(event: Event, numbers: Numbering) -> tuple[tuple[str, tuple[int, ...]], ...]:
    by_teller: dict[str, list[int]] = defaultdict(list)
    for statement in filter(None, map(numbers.statement, event.statements)):
        by_teller[statement.teller].append(numbers.number(statement.id))
    return tuple((teller, tuple(told_by)) for teller, told_by in by_teller.items())
