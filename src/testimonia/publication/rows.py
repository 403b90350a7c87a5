"""The chronology as rows: what one teller says of one stretch of time, on the chart where it can be read."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from testimonia.language.day_words import day_words, instant_words
from testimonia.model.case import Case
from testimonia.model.statement import Polarity
from testimonia.model.when import Basis
from testimonia.publication.numbering import Numbering
from testimonia.publication.scale import instant

A_DAY = timedelta(days=1)
A_MONTH = timedelta(days=31)
APART = timedelta(days=10)  # a silence after which a new chart begins, so that days stay readable
ROWS = 22  # rows of one drawing: with its axis it fits on a printed page


@dataclass(frozen=True, slots=True)
class Row:
    """Statements of one teller that share their bounds. A bound is None where the time is open on that side."""

    teller: str
    first: datetime | None
    last: datetime | None
    numbers: tuple[int, ...]
    is_inherited: bool
    is_denied: bool

    @property
    def start(self) -> datetime:
        """Where the row begins to be drawn."""
        return self.first or self.last or datetime.min  # noqa: DTZ901 - never reached: a row has a bound

    @property
    def stop(self) -> datetime:
        """Where the row ends to be drawn."""
        return self.last or self.start


@dataclass(frozen=True, slots=True)
class Chart:
    """Rows that are drawn on one scale, under a title."""

    title: str
    rows: tuple[Row, ...]
    first: datetime
    last: datetime


def charts(case: Case, numbers: Numbering) -> tuple[Chart, ...]:
    """Every day with hours of its own; then days, in stretches without a long silence; then what is longer or open."""
    hours: dict[str, list[Row]] = defaultdict(list)
    days: list[Row] = []
    longer: list[Row] = []
    for row in _rows(case, numbers):
        if row.first is None or row.last is None or row.last - row.first > A_MONTH:
            longer.append(row)
        elif row.last - row.first < A_DAY - timedelta(minutes=2) and row.first.date() == row.last.date():
            hours[f"{row.first:%Y-%m-%d}"].append(row)
        else:
            days.append(row)
    drawn = [*_day_charts(days), *_hour_charts(hours)]
    drawn.sort(key=lambda chart: (chart.first, -(chart.last - chart.first)))
    return tuple(page for chart in (*drawn, *_long_charts(longer)) for page in _pages(chart))


def _rows(case: Case, numbers: Numbering) -> list[Row]:
    groups: dict[tuple[str, str | None, str | None, bool, bool], list[int]] = defaultdict(list)
    for line in case.chronology.dated:
        statement = numbers.statement(line.statement)
        if statement is None:
            continue
        inherited = statement.when is not None and statement.when.basis is Basis.INHERITED
        key = (statement.teller, line.earliest, line.latest, inherited, statement.polarity is Polarity.DENIED)
        groups[key].append(numbers.number(line.statement))
    rows = [
        Row(teller, instant(first) if first else None, instant(last) if last else None, tuple(told), inherited, denied)
        for (teller, first, last, inherited, denied), told in groups.items()
    ]
    drawable = [row for row in rows if row.first or row.last]
    return sorted(drawable, key=lambda row: (row.start, row.stop, row.numbers))


def _hour_charts(hours: dict[str, list[Row]]) -> Iterator[Chart]:
    for day, rows in hours.items():
        first = min(row.start for row in rows).replace(minute=0, second=0)
        last = max(row.stop for row in rows).replace(minute=0, second=0) + timedelta(hours=1)
        missing = timedelta(hours=6) - (last - first)
        if missing > timedelta():
            midnight = first.replace(hour=0)
            first = max(midnight, first - missing / 2).replace(minute=0)
            last = min(midnight + A_DAY, first + timedelta(hours=6))
        yield Chart(f"{day_words(day)}, by the hour", tuple(rows), first, last)


def _day_charts(rows: list[Row]) -> Iterator[Chart]:
    stretches: list[list[Row]] = []
    for row in rows:
        if stretches and row.start - max(r.stop for r in stretches[-1]) <= APART:
            stretches[-1].append(row)
        else:
            stretches.append([row])
    for stretch in stretches:
        first = min(row.start for row in stretch).replace(hour=0, minute=0, second=0)
        last = max(row.stop for row in stretch)
        yield Chart(_span_title(first, last), tuple(stretch), first, max(last, first + A_DAY))


def _long_charts(rows: list[Row]) -> Iterator[Chart]:
    if rows:
        first, last = min(row.start for row in rows), max(row.stop for row in rows)
        margin = max((last - first) / 20, A_DAY)
        yield Chart(
            "Long stretches, and times that are open on one side",
            tuple(rows),
            _moved(first, -margin),
            _moved(last, margin),
        )


def _moved(at: datetime, by: timedelta) -> datetime:
    try:
        return at + by
    except OverflowError:  # the first or the last year that a calendar holds
        return at


def _span_title(first: datetime, last: datetime) -> str:
    begin, end = instant_words(f"{first:%Y-%m-%d}"), instant_words(f"{last:%Y-%m-%d}")
    return f"{begin}, by the day" if begin == end else f"{begin} to {end}, by the day"


def _pages(chart: Chart) -> Iterable[Chart]:
    parts = [chart.rows[n : n + ROWS] for n in range(0, len(chart.rows), ROWS)]
    for number, rows in enumerate(parts, 1):
        title = chart.title if len(parts) == 1 else f"{chart.title} ({number} of {len(parts)})"
        yield Chart(title, rows, chart.first, chart.last)
