"""Rows laid on charts where they can be read: days by the hour, stretches by the day, and what is long or open."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from testimonia.language.day_words import day_words, instant_words
from testimonia.publication.rows import Cluster, Row

A_DAY = timedelta(days=1)
LONG = timedelta(days=11)  # what is longer would press the days of a chart together
APART = timedelta(days=10)  # a silence after which a new chart begins, so that days stay readable
YEARS_APART = timedelta(days=500)  # the same for what is long
ROWS = 22  # rows of one drawing: with its axis it fits on a printed page


@dataclass(frozen=True, slots=True)
class Chart:
    """Rows that are drawn on one scale, under a title."""

    title: str
    rows: tuple[Row, ...]
    first: datetime
    last: datetime


@dataclass(frozen=True, slots=True)
class _Placed:
    """A cluster and the whole stretch that it needs."""

    rows: Cluster
    start: datetime
    stop: datetime
    is_open: bool

    @property
    def is_long(self) -> bool:
        return self.is_open or self.stop - self.start > LONG

    @property
    def is_within_day(self) -> bool:
        return self.stop - self.start < A_DAY - timedelta(minutes=2) and self.start.date() == self.stop.date()


def _placed(rows: Cluster) -> _Placed:
    """The first row decides whether it is open: an account of an event may be, and yet stand under it."""
    first, last = min(row.start for row in rows), max(row.stop for row in rows)
    return _Placed(rows, first, last, rows[0].stretch.is_open)


def charts(clusters: Iterable[Cluster]) -> tuple[Chart, ...]:
    """Every day with hours of its own; then days, in stretches without a long silence; then what is longer or open.

    The clusters are sorted by their beginning.
    """
    hours: dict[str, list[_Placed]] = defaultdict(list)
    days: list[_Placed] = []
    longer: list[_Placed] = []
    for rows in clusters:
        one = _placed(rows)
        if one.is_long:
            longer.append(one)
        elif one.is_within_day:
            hours[f"{one.start:%Y-%m-%d}"].append(one)
        else:
            days.append(one)
    drawn = [part for day, found in hours.items() for part in _hour_charts(day, found)]
    drawn += [part for stretch in _stretches(days, APART) for part in _day_charts(stretch)]
    drawn.sort(key=lambda chart: (chart.first, -(chart.last - chart.first)))
    return (*drawn, *_long_charts(longer))


def _hour_charts(day: str, found: list[_Placed]) -> Iterator[Chart]:
    first = min(one.start for one in found).replace(minute=0, second=0)
    last = _moved(max(one.stop for one in found).replace(minute=0, second=0), timedelta(hours=1))
    missing = timedelta(hours=6) - (last - first)
    if missing > timedelta():
        midnight = first.replace(hour=0)
        first = max(midnight, first - missing / 2).replace(minute=0)
        last = min(_moved(midnight, A_DAY), _moved(first, timedelta(hours=6)))
    yield from _pages(f"{day_words(day)}, by the hour", found, first, last)


def _stretches(sorted_by_start: list[_Placed], apart: timedelta) -> list[list[_Placed]]:
    stretches: list[list[_Placed]] = []
    latest = datetime.min  # noqa: DTZ901 - testimony tells local time without a zone
    for one in sorted_by_start:
        if stretches and one.start - latest <= apart:
            stretches[-1].append(one)
        else:
            stretches.append([one])
        latest = max(latest, one.stop)
    return stretches


def _day_charts(stretch: list[_Placed]) -> Iterator[Chart]:
    first = min(one.start for one in stretch).replace(hour=0, minute=0, second=0)
    last = max(one.stop for one in stretch)
    yield from _pages(_span_title(first, last), stretch, first, max(last, _moved(first, A_DAY)))


def _long_charts(longer: list[_Placed]) -> Iterator[Chart]:
    stretches = _stretches(longer, YEARS_APART)
    for stretch in stretches:
        first, last = min(one.start for one in stretch), max(one.stop for one in stretch)
        margin = max((last - first) / 10, A_DAY)  # room for the arrow of an open end
        years = " to ".join(dict.fromkeys((str(first.year), str(last.year))))
        title = "Long stretches, and times that are open on one side" + f": {years}" * (len(stretches) > 1)
        yield from _pages(title, stretch, _moved(first, -margin), _moved(last, margin))


def _moved(at: datetime, by: timedelta) -> datetime:
    try:
        return at + by
    except OverflowError:  # the first or the last year that a calendar holds
        return at


def _span_title(first: datetime, last: datetime) -> str:
    begin, end = instant_words(f"{first:%Y-%m-%d}"), instant_words(f"{last:%Y-%m-%d}")
    return f"{begin}, by the day" if begin == end else f"{begin} to {end}, by the day"


def _pages(title: str, found: list[_Placed], first: datetime, last: datetime) -> Iterator[Chart]:
    parts = _parts([one.rows for one in found])
    for number, rows in enumerate(parts, 1):
        yield Chart(title if len(parts) == 1 else f"{title} ({number} of {len(parts)})", rows, first, last)


def _parts(clusters: list[Cluster]) -> list[tuple[Row, ...]]:
    """Rows of one drawing each; a cluster is cut only where it is longer than a drawing."""
    parts: list[tuple[Row, ...]] = []
    for cluster in clusters:
        for begin in range(0, len(cluster), ROWS):
            piece = cluster[begin : begin + ROWS]
            if parts and len(parts[-1]) + len(piece) <= ROWS:
                parts[-1] += piece
            else:
                parts.append(piece)
    return parts
