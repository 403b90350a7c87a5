"""What a lead does to an interval: it opens, bounds or loosens it."""

from dataclasses import replace
from datetime import timedelta

from testimonia.language.times.course import Course
from testimonia.language.times.hours import end_of
from testimonia.language.times.interval import Interval

SHORTLY = timedelta(minutes=30)


def loosened(interval: Interval) -> Interval:
    """About an hour: half an hour either way. About a longer time: its ends are rough."""
    if interval.exact and interval.first and interval.last:
        return replace(interval, first=interval.first - SHORTLY, last=interval.last + SHORTLY, exact=False)
    return replace(interval, rough=True, unit="") if interval.grain != "H" else interval


def opened(found: Interval, lead: str, course: Course) -> Interval:
    """What a time opens: "since August" reaches to the telling, "after ten" to the end of the day."""
    last = found.last
    if last is None:
        return found
    if lead in ("after", "shortly_after") and (found.timed or found.grain == "H"):
        shortly = found.timed and lead == "shortly_after"
        return replace(found, last=last + SHORTLY if shortly else end_of(last.date()), exact=False)
    told_until = end_of(course.telling) if course.telling else None
    if lead == "since" and told_until and found.first and told_until >= found.first:
        return replace(found, last=told_until, exact=False, unit="")
    return replace(found, last=None, exact=False, unit="")
