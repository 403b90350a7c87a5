"""What the words of a time say, in no language, before it is known which day that is."""

from dataclasses import dataclass, fields, replace
from typing import Any

TELLING, STORY = "telling", "story"


@dataclass(frozen=True, slots=True)
class Step:
    """Counted from where (the telling or the story's last day), and how many further.

    ``week`` says that "next Friday" means the Friday of the next week.
    """

    base: str
    step: int
    week: bool = False


@dataclass(frozen=True, slots=True)
class Calendar:
    """Pieces of a date and a clock; None where nothing is said of a piece."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    day_to: int | None = None  # the day a night leads to; 0: the day told otherwise, as a weekday
    swapped: tuple[int, int] | None = None  # month and day of the other reading of 03/04/2022
    weekday: int | None = None
    season: str | None = None
    quarter: int | None = None
    half: int | None = None
    decade: int | None = None
    century: int | None = None
    era: int | None = None  # -1 before Christ
    week: int | None = None
    feast: str | None = None
    instant: int | None = None  # months from the telling's: "the 19th instant"
    year_step: Step | None = None  # "of the same year"
    old_style: bool | None = None  # Julian, where said so
    part: str | None = None
    hour: int | None = None  # -1: the hour told before ("ten past")
    minute: int | None = None
    second: int | None = None
    sure: bool | None = None  # which half of the day is told
    digital: bool | None = None  # told in figures, as clocks show it
    about: bool | None = None
    zone: str | None = None

    @property
    def has_date(self) -> bool:
        """Is anything told that says which day, month or year?"""
        said = (self.year, self.month, self.day, self.weekday, self.season, self.quarter, self.half, self.decade)
        return any(piece is not None for piece in (*said, self.century, self.week, self.feast, self.instant))

    @property
    def has_clock(self) -> bool:
        """Is an hour told?"""
        return self.hour is not None

    @property
    def has_time(self) -> bool:
        """Is an hour or a part of the day told?"""
        return self.hour is not None or self.part is not None


@dataclass(frozen=True, slots=True)
class Which:
    """One of its kind seen from a base: "next week", "last Monday", "that night"."""

    step: Step
    unit: str | None = None
    target: Calendar | None = None


@dataclass(frozen=True, slots=True)
class Length:
    """How long: amounts with their units; an amount of None is not told ("several")."""

    amounts: tuple[tuple[float | None, str], ...]
    mod: str | None = None


@dataclass(frozen=True, slots=True)
class Shift:
    """A length away from a base: "two weeks ago", "three days after Easter", "five days after the flood"."""

    length: Length
    step: Step
    origin: "Term | None" = None
    event: str | None = None  # before or after, where what follows in the text is the event counted from
    part: str | None = None  # "an hour before sunset"
    ahead: bool = False  # "in two weeks": a time to come, or in a story how long something took


@dataclass(frozen=True, slots=True)
class Nth:
    """The so-manieth of its kind in a longer time; from its end where negative. Any one of them where 0."""

    rank: int
    outer: "Term | None" = None
    unit: str | None = None
    weekday: int | None = None
    season: str | None = None
    count: float | None = None  # "the first ten months of": so many from there on
    counted: bool = False  # ... of which there are several
    beyond: bool = (
        False  # counted from the end of the outer time on, or back from its beginning: "the second Friday after"
    )


@dataclass(frozen=True, slots=True)
class Edge:
    """The beginning, middle or end (START, MID, END) of a longer time; what is left or over of it (REST, SOFAR)."""

    which: str
    inner: "Term"
    units: tuple[int, int] | None = (
        None  # its first to last days or months, where the words say which: "en fin d'année"
    )


@dataclass(frozen=True, slots=True)
class Within:
    """A time inside another: "Tuesday of last week", "at five on the day after"."""

    inner: "Term"
    outer: "Term"


@dataclass(frozen=True, slots=True)
class Bounded:
    """A time that bounds, opens or loosens: "by March 8", "since August", "about ten"."""

    lead: str
    inner: "Term"


@dataclass(frozen=True, slots=True)
class Part:
    """One end of a range or one member of a list, at its own place in the text."""

    term: "Term"
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Several:
    """Ends of a range (``joined``), or members of a list of times that complete each other."""

    parts: tuple[Part, ...]
    joined: bool


@dataclass(frozen=True, slots=True)
class Span:
    """Whole units next to a base: "the last three days", "the next two weeks"."""

    step: Step
    amount: float | None
    unit: str


@dataclass(frozen=True, slots=True)
class Often:
    """A time that returns: "every Sunday", "daily"."""

    value: str


@dataclass(frozen=True, slots=True)
class Vague:
    """A time without bounds of its own: PRESENT_REF, PAST_REF, FUTURE_REF."""

    value: str


@dataclass(frozen=True, slots=True)
class Age:
    """A time told by somebody's age in years, counted from a birth."""

    years: int


@dataclass(frozen=True, slots=True)
class Staged:
    """A time of an operation's plan: D+3 is three days after its day, H-1 an hour before its hour (NATO AAP-06)."""

    sign: str
    count: int


Term = Calendar | Which | Length | Shift | Nth | Edge | Within | Bounded | Several | Span | Often | Vague | Age | Staged


def merged(first: Calendar, second: Calendar) -> Calendar | None:
    """Both as one, if no piece is told twice otherwise; None where they contradict."""
    pieces: dict[str, Any] = {}
    for field in fields(Calendar):
        mine, other = getattr(first, field.name), getattr(second, field.name)
        if mine is not None and other is not None and mine != other and field.name not in ("about", "digital", "sure"):
            return None
        pieces[field.name] = mine if mine is not None else other
    return replace(first, **pieces)
