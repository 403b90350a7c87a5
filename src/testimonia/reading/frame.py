"""The days that a case tells of: what dates a witness who names none.

One source names the day, and the others say "that night". The frame is the day about which the sources' own dates
gather; a source is read from there until it names a day itself, and its times say what they were counted from.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from testimonia.language.times import TimeExpression, find_times
from testimonia.model.source import Source
from testimonia.model.text import Text

BESIDE = 0.5  # what the days beside count towards a day: a night belongs to two
NEARLY = 0.6
LEAST = 0.3  # shares of a source below which nothing gathers
ONE = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Frame:
    """The day about which the dates of a case gather. ``by_night``: and the day after, so that mornings are of that."""

    day: date
    by_night: bool = False


def frame_of(sources: Iterable[tuple[Source, Text]]) -> Frame | None:
    """The day about which the dates of a case gather; each source counts once, shared among the days it names.

    None where no source names a day apart from the one it was made on.
    """
    weight: dict[date, float] = defaultdict(float)
    for source, text in sources:
        days = _days_named(source, text)
        for day in days:
            weight[day] += 1 / len(days)
    if not weight:
        return None
    about = {day: weight[day] + BESIDE * (weight.get(day - ONE, 0) + weight.get(day + ONE, 0)) for day in list(weight)}
    best = max(about, key=lambda day: (about[day], -day.toordinal()))
    if weight[best] < LEAST:
        return None
    next_to = {step: weight.get(best + step * ONE, 0) >= NEARLY * weight[best] for step in (-1, 1)}
    if next_to[-1] and not next_to[1]:
        best -= ONE  # a night is told of by both its days, and begins on the first
    return Frame(best, by_night=weight.get(best + ONE, 0) >= NEARLY * weight[best])


def _days_named(source: Source, text: Text) -> list[date]:
    """Days told in figures or by their number, apart from the day the source was made."""
    made_on = source.described.made_on
    found = find_times(text.content, made_on, source.described.language or "en")
    days = (_day_of(one) for one in found if any(char.isdigit() for char in one.text))
    return [day for day in days if day is not None and day.isoformat() != (made_on or "")[:10]]


def _day_of(one: TimeExpression) -> date | None:
    """The day of an expression that means one day or one night."""
    if one.earliest is None or one.latest is None:
        return None
    try:
        first, last = date.fromisoformat(one.earliest[:10]), date.fromisoformat(one.latest[:10])
    except ValueError:  # before Christ
        return None
    return first if last - first <= ONE else None
