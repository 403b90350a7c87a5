"""What a term looks like from outside: its lead, its calendar pieces, its part of the day, its base."""

from dataclasses import replace

from testimonia.language.times.terms import (
    STORY,
    TELLING,
    Bounded,
    Calendar,
    Edge,
    Nth,
    Shift,
    Span,
    Term,
    Which,
    Within,
)


def unbound(term: Term) -> tuple[str | None, Term]:
    """The lead of a term and the term within; "about" stays with a clock."""
    lead = None
    while isinstance(term, Bounded):
        if term.lead == "about":
            if isinstance(term.inner, Calendar) and term.inner.has_clock:
                term = replace(term.inner, about=True)
                continue
            lead = lead or "about"
        elif lead in (None, "about"):
            lead = term.lead
        term = term.inner
    return lead, term


def calendar_of(term: Term) -> Calendar | None:
    """The pieces of a date that a term has, under its edges and bounds."""
    while isinstance(term, (Edge, Bounded)):
        term = term.inner
    return term if isinstance(term, Calendar) else None


def part_of(term: Term) -> str | None:
    """The part of the day that a term tells."""
    match term:
        case Which(target=Calendar(part=part)):
            return part
        case Which(unit="N"):
            return "NI"
        case Within(inner=inner):
            return part_of(inner)
        case Calendar(part=part):
            return part
        case _:
            return None


def number_of_day(term: Term) -> int | None:
    """Which day of what is told: "on the third day", "on the second evening"."""
    match term:
        case Nth(outer=None, unit="D" | "N", rank=rank):
            return rank
        case Within(outer=outer):
            return number_of_day(outer)
        case _:
            return None


def base_of(term: Term) -> str:
    """From where a term is counted: the telling or the story."""
    return term.step.base if isinstance(term, (Which, Shift, Span)) else STORY


def is_deictic(term: Term) -> bool:
    """Today, yesterday: days of the telling."""
    match term:
        case Which(step=step, unit="D"):
            return step.base == TELLING
        case Within(outer=outer):
            return is_deictic(outer)
        case _:
            return False


def is_plain(term: Term) -> bool:
    """A day, a weekday, a month, and nothing else: even alone, testimony means the one that has been."""
    if not isinstance(term, Calendar) or term.has_time:
        return False
    return term.month is not None or (term.weekday is not None and term.day is None)


def tells_only_years(told: Calendar) -> bool:
    """Is nothing told finer than a year?"""
    finer = (told.month, told.day, told.season, told.quarter, told.feast)
    return bool(told.year or told.decade or told.century) and not any(finer)
