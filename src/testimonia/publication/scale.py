"""From instants to places on a line, and the marks that a reader wants to see on it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from testimonia.language.day_words import MONTHS

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
STEPS = (HOUR, 2 * HOUR, 3 * HOUR, 6 * HOUR, 12 * HOUR, DAY, 2 * DAY, 7 * DAY, 14 * DAY)
MOST_MARKS = 13
YEAR = 12  # months
MONTH_STEPS = (1, 2, 3, 6, 12, 24, 60, 120, 300, 600, 1200)  # months between two marks on a long scale


@dataclass(frozen=True, slots=True)
class Scale:
    """A stretch of time laid on ``left`` to ``right``, in the drawing's units."""

    first: datetime
    last: datetime
    left: float
    right: float

    @property
    def spans_years(self) -> bool:
        """Does the stretch touch two calendar years?"""
        return self.first.year != self.last.year

    def at(self, instant: datetime) -> float:
        """Where an instant stands; what lies outside is drawn at the edge."""
        share = (instant - self.first) / (self.last - self.first)
        return round(self.left + min(1.0, max(0.0, share)) * (self.right - self.left), 1)

    def marks(self, most: int = MOST_MARKS) -> Iterator[tuple[float, str]]:
        """Places and labels of round hours, days, months or years, about as many as asked for at ``most``."""
        span = self.last - self.first
        step = next((step for step in STEPS if span / step < most), None)
        instants = _even(self, step) if step else _months(self, most)
        for instant in instants:
            yield self.at(instant), _label(instant, step)


def instant(written: str) -> datetime | None:
    """An ISO 8601 bound as an instant; None for one that no calendar of ours holds."""
    try:
        return datetime.fromisoformat(written).replace(tzinfo=None)
    except ValueError:
        return None


def _even(scale: Scale, step: timedelta) -> Iterator[datetime]:
    midnight = scale.first.replace(hour=0, minute=0, second=0, microsecond=0)
    at = midnight + step * -(-(scale.first - midnight) // step)
    while at <= scale.last:
        yield at
        at += step


def _months(scale: Scale, most: int) -> Iterator[datetime]:
    months = (scale.last.year - scale.first.year) * 12 + scale.last.month - scale.first.month
    fewer = most * 2 // 3  # “Mar 2023” takes more room than “2023”
    fitting = (step for step in MONTH_STEPS if months / step < (fewer if step < YEAR else most))
    step = next(fitting, MONTH_STEPS[-1])
    number = -(-(scale.first.year * 12 + scale.first.month - 1) // step) * step
    while number < scale.last.year * 12 + scale.last.month:
        at = datetime(number // 12, number % 12 + 1, 1)  # noqa: DTZ001 - testimony tells local time without a zone
        if at >= scale.first:
            yield at
        number += step


def _label(instant: datetime, step: timedelta | None) -> str:
    month = MONTHS[instant.month - 1][:3]
    if step is None:
        return str(instant.year) if instant.month == 1 else f"{month} {instant.year}"
    if step < DAY and (instant.hour or instant.minute):
        return f"{instant:%H:%M}"
    return f"{instant.day} {month}"
