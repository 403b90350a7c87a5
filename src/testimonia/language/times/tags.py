"""The grain that patterns know a term by."""

from testimonia.language.times.terms import (
    Age,
    Bounded,
    Calendar,
    Edge,
    Length,
    Nth,
    Often,
    Several,
    Shift,
    Span,
    Staged,
    Term,
    Vague,
    Which,
    Within,
)

DAYLIKE = frozenset({"DAY", "WEEKDAY", "DOM", "FEAST"})
CLOCKLIKE = frozenset({"CLOCK", "PART", "DATETIME"})
UNIT_TAGS = {
    "S": "DATETIME", "M": "DATETIME", "H": "DATETIME", "D": "DAY", "N": "DATETIME", "W": "WEEK", "F": "WEEK",
    "E": "WEEKEND", "m": "MONTH", "Q": "QUARTER", "HY": "QUARTER", "Y": "YEAR", "T": "DECADE", "C": "CENTURY",
}  # fmt: skip
TAGGED: dict[type, str] = {
    Length: "DURATION", Several: "RANGE", Span: "SPAN", Often: "SET", Vague: "VAGUE", Age: "AGE",
    Staged: "AGE", Bounded: "BOUNDED",
}  # fmt: skip
TAGS = frozenset({*DAYLIKE, *CLOCKLIKE, *UNIT_TAGS.values(), *TAGGED.values(), "SEASON"})


def tag_of(term: Term) -> str:
    """The grain that patterns of later stages know a term by."""
    match term:
        case Calendar():
            return calendar_tag(term)
        case Which(target=Calendar() as target):
            return target_tag(target)
        case Which(unit=unit) | Nth(unit=str(unit)):
            return UNIT_TAGS[unit or "D"]
        case Nth(season=str()):
            return "SEASON"
        case Shift():
            return shift_tag(term)
        case Nth():
            return "DAY"
        case Edge(inner=inner) | Within(inner=inner):
            return within_tag(term, tag_of(inner))
        case _:
            return TAGGED[type(term)]


def shift_tag(term: Shift) -> str:
    """The grain of a length away from somewhere: that of its smallest unit."""
    if term.event is not None:
        return "BOUNDED"
    if term.part is not None:
        return "PART"
    return UNIT_TAGS[min((unit for _, unit in term.length.amounts), key=list(UNIT_TAGS).index)]


def target_tag(target: Calendar) -> str:
    """The grain of a target that a step was given: a weekday is then a day."""
    tag = calendar_tag(target)
    return {"WEEKDAY": "DAY", "PART": "DATETIME", "CLOCK": "DATETIME"}.get(tag, tag)


def within_tag(term: Term, inner: str) -> str:
    """The grain of a time at the edge of another, or inside it."""
    if isinstance(term, Edge):
        return inner
    return "DATETIME" if inner in CLOCKLIKE else "DAY" if inner in DAYLIKE else inner


def calendar_tag(told: Calendar) -> str:
    """The grain of the pieces of a date and a clock."""
    if told.has_time:
        return "DATETIME" if told.has_date else "CLOCK" if told.has_clock else "PART"
    if told.feast:
        return "FEAST"
    if told.day is not None:
        return "DAY" if told.month or told.weekday or told.instant is not None else "DOM"
    if told.weekday is not None:
        return "WEEKDAY"
    return longer_tag(told)


def longer_tag(told: Calendar) -> str:
    """The grain of what is longer than a day."""
    pieces = (
        (told.month, "MONTH"), (told.season, "SEASON"), (told.quarter or told.half, "QUARTER"), (told.week, "WEEK"),
        (told.decade, "DECADE"), (told.century, "CENTURY"),
    )  # fmt: skip
    return next((tag for piece, tag in pieces if piece is not None), "YEAR")
