"""The chronology as rows: what one teller says of one stretch of time, and what the whole case allows of it."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from testimonia.language.chronology_words import allowed_ends, told_ends
from testimonia.model.chronology import Line
from testimonia.model.statement import Polarity, Statement
from testimonia.model.when import Basis
from testimonia.publication.numbering import Numbering
from testimonia.publication.spans import Span, Stretch, span, stretch
from testimonia.publication.time_clashes import TimeClash, touching


@dataclass(frozen=True, slots=True)
class Row:
    """Statements of one teller that share their bounds; or an event, which has a number of its own.

    ``told`` is as the words have it, ``allowed`` what the whole case allows; one of them at least is there.
    """

    name: str
    told: Span | None
    allowed: Span | None
    numbers: tuple[int, ...]
    clashes: tuple[TimeClash, ...] = ()
    is_inherited: bool = False
    is_denied: bool = False
    event: int | None = None

    @property
    def said(self) -> Span:
        """The stretch that is said in words: what is allowed, where the whole case says anything."""
        return self.allowed or self._drawn[0]

    @property
    def stretch(self) -> Stretch:
        """What has to be seen: what is allowed, and what was told where the two have no moment in common."""
        if self.allowed and (self.told is None or self.told.meets(self.allowed)):
            return stretch([self.allowed])
        return stretch(self._drawn)

    @property
    def start(self) -> datetime:
        """Where the row begins to be drawn."""
        return self.stretch.start

    @property
    def stop(self) -> datetime:
        """Where the row ends to be drawn."""
        return self.stretch.stop

    @property
    def is_narrower(self) -> bool:
        """Does the whole case allow something else than the words alone?"""
        return self.allowed is not None and self.allowed != self.told

    @property
    def _drawn(self) -> tuple[Span, ...]:
        return tuple(one for one in (self.told, self.allowed) if one)


Cluster = tuple[Row, ...]  # rows that are drawn together, under the first


def statement_rows(
    lines: Iterable[Line], numbers: Numbering, clashes: tuple[TimeClash, ...], *, apart: bool = False
) -> tuple[Row, ...]:
    """What one teller says of one time as one row, or each statement ``apart``; by time, then in the order of telling.

    A statement whose time no calendar of ours holds has no row.
    """
    groups: dict[tuple[object, ...], list[tuple[Line, Statement]]] = defaultdict(list)
    for line in lines:
        statement = numbers.statement(line.statement)
        if statement:
            groups[line.statement if apart else None, *_shared(line, statement)].append((line, statement))
    rows = (_row(group, numbers, clashes) for group in groups.values())
    return tuple(sorted((row for row in rows if row), key=lambda row: (row.start, row.stop, row.numbers)))


def _shared(line: Line, statement: Statement) -> tuple[object, ...]:
    """What statements on one row have in common."""
    told = told_ends(line)
    return statement.teller, told, allowed_ends(line.bounds, told), _is_inherited(statement), statement.polarity


def _row(group: list[tuple[Line, Statement]], numbers: Numbering, clashes: tuple[TimeClash, ...]) -> Row | None:
    line, statement = group[0]
    told = told_ends(line)
    spans = span(*told), span(*allowed_ends(line.bounds, told))
    if spans == (None, None):
        return None
    names = [one.id for _, one in group]
    return Row(
        statement.teller,
        *spans,
        tuple(map(numbers.number, names)),
        touching(clashes, names),
        is_inherited=_is_inherited(statement),
        is_denied=statement.polarity is Polarity.DENIED,
    )


def _is_inherited(statement: Statement) -> bool:
    return statement.when is not None and statement.when.basis is Basis.INHERITED
