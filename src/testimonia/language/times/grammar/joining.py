"""Two times that mean one."""

from dataclasses import replace

from testimonia.language.times.grammar.captured import sound
from testimonia.language.times.tags import tag_of
from testimonia.language.times.terms import Calendar, Nth, Several, Term, Within, merged

LONG = frozenset({"WEEK", "MONTH", "SEASON", "QUARTER", "YEAR", "DECADE", "CENTURY"})


def together(first: Term, second: Term) -> Term | None:
    """Two times that mean one: their pieces joined, or the finer within the longer."""
    if isinstance(second, Several) and not isinstance(first, Several):
        head, *rest = second.parts
        inner = together(first, head.term)
        return replace(second, parts=(replace(head, term=inner), *rest)) if inner else None
    if isinstance(first, Several):
        *parts, last = first.parts
        inner = together(last.term, second)
        dated = [replace(part, term=together(part.term, second) or part.term) for part in parts]
        return replace(first, parts=(*dated, replace(last, term=inner))) if inner else None
    if is_hour_of_long(first, second) or is_hour_of_long(second, first):
        return None  # "in mid-January, about six": which day's six is not told
    if is_some_weekday(first, second):
        return Nth(0, second, weekday=first.weekday) if isinstance(first, Calendar) else None
    if isinstance(first, Calendar) and isinstance(second, Calendar):
        return sound(both) if (both := merged(first, second)) else None
    inner, outer = (first, second) if is_finer(first, second) else (second, first)
    within = outer.inner if isinstance(outer, Within) else None
    if isinstance(outer, Within) and isinstance(inner, Calendar) and isinstance(within, Calendar):
        clock = merged(within, inner)  # "nine tomorrow" and "morning"
        return (
            Within(clock, outer.outer)
            if clock is not None and inner.part and within.has_clock
            else Within(inner, outer)
        )
    if isinstance(inner, Calendar) and inner.year is not None:  # "three years later, in the summer of 1945"
        return None
    return Within(inner, outer)


def is_some_weekday(weekday: Term, long: Term) -> bool:
    """Is it a weekday beside a month or season that has several? "A Thursday in May" is one, and no one knows which."""
    return tag_of(weekday) == "WEEKDAY" and tag_of(long) in ("MONTH", "SEASON")


def is_hour_of_long(hour: Term, long: Term) -> bool:
    """Is it a bare hour beside a time that is longer than a day, or beside one of several days?"""
    if not isinstance(hour, Calendar) or hour.has_date:
        return False
    return (isinstance(long, Nth) and long.rank == 0) or (hour.has_clock and tag_of(long) in LONG)


def is_finer(first: Term, second: Term) -> bool:
    """Is the first of a finer grain than the second, and so inside it?"""
    order = (
        "CLOCK",
        "PART",
        "DATETIME",
        "WEEKDAY",
        "DOM",
        "DAY",
        "FEAST",
        "WEEKEND",
        "WEEK",
        "MONTH",
        "SEASON",
        "QUARTER",
        "YEAR",
    )
    ranks = [order.index(tag) if (tag := tag_of(one)) in order else len(order) for one in (first, second)]
    if ranks[0] == ranks[1]:
        return isinstance(first, Calendar)
    return ranks[0] < ranks[1]
