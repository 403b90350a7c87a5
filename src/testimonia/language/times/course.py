"""The course of the story: which day it has come to, and from what a time without a date is counted."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from testimonia.language.times.tense import Direction
from testimonia.language.times.terms import TELLING

OF_THE_DOCUMENT = "the date of the document, "  # how an anchor names the day of the telling
ASIDE = timedelta(days=2)  # by which a day told before the one that is told of is only told by the way
NEAR = timedelta(days=21)  # a story this close to the document's date counts weekdays from that date
BACK = 200  # days by which a month may lie behind the story before the next year is meant
NEARER = 2.5  # how much nearer a day must be than another for its verb not to matter
HALF_WEEK = 3
EVENING = 18  # the hour from which the day is late
AHEAD = 300  # days by which a month may lie ahead before the year before is meant


@dataclass(slots=True)
class Course:
    """Changes while a text is read: ``telling`` with each dated heading, ``day`` with each dated time."""

    telling: date | None
    now: datetime | None = None  # the hour of the telling, where it is known
    told_long_after: bool = False  # a narrative of the past: "this year" is the story's
    day: date | None = None
    words: str = ""
    part: str | None = None
    clock: datetime | None = None
    is_headed: bool = False  # the telling was set by a heading of the text itself
    by_night: bool = False  # the story that was given is of a night: a morning is of the day after
    is_given: bool = False  # the story's day was given, and is not told yet
    given: date | None = None  # the day that was given, whatever has been told since
    grain: str = "D"  # how exactly the story's day is told: D, m, Y and longer
    alone: bool = False  # nothing but a time: an entry of a calendar or a label, which looks ahead
    of_the_day: bool = False  # news: weekdays and quarters are those about the telling
    last_day: date | None = None  # the last day told, also by the way
    last_words: str = ""
    quarter: date | None = None  # the last quarter told begins here
    counted: tuple[date, int] | None = None  # the last day told by its number, and that number: "the third day"
    direction: Direction = Direction.UNSAID  # where the sentence at hand looks
    is_near: bool = False  # the story's day was told just before, in the same part of the text
    hint: int | None = None  # the year that the thread of the story gives the date at hand
    in_quote: bool = False  # what is quoted was said on the story's day

    @property
    def here(self) -> date | None:
        """The story's day, or the document's where no story has begun."""
        return self.day or self.telling

    @property
    def is_late(self) -> bool:
        """Has the story come to an evening or a night? A morning told next is the next day's."""
        if self.is_given and self.by_night:
            return True
        return self.part in ("EV", "NI") or (self.clock is not None and self.clock.hour >= EVENING)

    def base(self, name: str) -> date | None:
        """The day to count from: the telling's or the story's."""
        if name != TELLING or self.telling is None:
            return self.here
        said_then = self.in_quote and self.day is not None and self.telling - self.day > NEAR
        return self.here if (self.told_long_after and self.day) or said_then else self.telling

    def named(self, base: date | None) -> str | None:
        """What the base is, in words for a reader."""
        if base is None:
            return None
        if base == self.day and self.words:
            return self.words
        if base == self.last_day and self.last_words:
            return self.last_words
        return f"{OF_THE_DOCUMENT}{base.isoformat()}" if base == self.telling else base.isoformat()

    @property
    def first_day(self) -> date | None:
        """The day from which days are counted by number: the story's, or the one they were counted from before."""
        if self.counted and self.day == self.counted[0]:
            return self.day - timedelta(days=self.counted[1] - 1)
        return self.day

    @property
    def to_the_day(self) -> bool:
        """Is the story's day told, and not only its week, month or year?"""
        return self.day is not None and self.grain == "D"

    @property
    def is_month(self) -> bool:
        """Was only the month of the story told, and just before?"""
        return self.day is not None and self.grain == "m" and self.is_near

    @property
    def month_gone(self) -> date | None:
        """The first day of a month that the story was just said to be in, if it is long over: no day of it is told."""
        if self.day is None or not self.is_month or self.of_the_day or self.alone:
            return None
        return self.day if self.telling is None or self.telling - self.day > 2 * NEAR else None

    def move(self, day: date, words: str, part: str | None, grain: str) -> None:
        """The story has come to this day, or to a longer time that begins with it."""
        self.grain, self.is_given = grain, False
        if day != self.day or part:
            self.part = part
        if day != self.day or part:
            self.clock = None
        self.day, self.words = day, words

    def head(self, day: date, now: datetime | None) -> None:
        """A heading or a stamp: what follows is told from this day, and from this hour where it has one."""
        self.now = now
        self.telling, self.is_headed = day, True
        self.day, self.clock, self.part = None, None, None

    def begin(self, day: date, *, by_night: bool) -> None:
        """Begin with a day that the text is known to tell of, and has not told itself."""
        self.day = self.last_day = day
        self.words = self.last_words = f"the days that are told of, {day.isoformat()}"
        self.is_given, self.by_night, self.given = True, by_night, day

    @property
    def is_aside(self) -> bool:
        """Was a day told that lies well before the day that the text is known to tell of?"""
        return self.given is not None and self.day is not None and self.given - self.day > ASIDE

    def come_back(self) -> None:
        """From what was told by the way to the day that the text is known to tell of."""
        if self.given is not None:
            self.part, self.clock, self.grain = None, None, "D"
            self.begin(self.given, by_night=self.by_night)

    def return_to(self, outside: "Course") -> None:
        """Where the story was before a quote."""
        self.day, self.words, self.part, self.clock = outside.day, outside.words, outside.part, outside.clock
        self.last_day, self.last_words, self.grain = outside.last_day, outside.last_words, outside.grain

    def at(self, day: date) -> "Course":
        """The same course, come to another day for a moment."""
        return replace(self, day=day, last_day=day, clock=None, part=None, grain="D")

    @property
    def compares_quarters(self) -> bool:
        """Was a quarter told, in a text of its own day? "A year earlier" then means that quarter's."""
        return self.quarter is not None and not self.told_long_after

    def _leaves_years_to_the_telling(self) -> bool:
        """News, and whatever has told no day or month yet, means the year about the telling."""
        if self.of_the_day or self.day is None:
            return True
        return self.grain in ("Y", "T", "C") and not self.is_near

    def _about_telling(self, telling: date, month: int, day: int) -> int:
        if self.is_headed:  # a log or a diary: its entries go on from its last heading
            return min(
                (telling.year - 1, telling.year, telling.year + 1),
                key=lambda year: abs(_day(year, month, day) - telling),
            )
        if self.of_the_day:
            near = _nearest(telling, month, day, self.direction)
            if near is not None:
                return near
        return _looked_back(telling, month, day, ahead=self.direction is Direction.AHEAD)

    def _is_of_the_telling(self, story: date) -> bool:
        if self.telling is None or self.told_long_after:
            return False
        return self.of_the_day or not self.to_the_day or abs(self.telling - story) <= NEAR

    def year_of(self, month: int, day: int, *, ahead: bool) -> int | None:
        """The year of a month and day told without one; None where nothing says."""
        if self.hint is not None:
            return self.hint
        here = self.here
        if here is None:
            return None
        year = here.year
        if self.alone and self.telling:
            return _looked_back(self.telling, month, day, ahead=ahead)
        if self.telling and not self.told_long_after and self._leaves_years_to_the_telling():
            return self._about_telling(self.telling, month, day)
        if self.day is None:
            return _looked_back(here, month, day, ahead=ahead)
        if self.grain == "Y":
            return year
        gap = (_day(year, month, day) - here).days
        year += (gap < -BACK) - (gap > AHEAD)
        late = self.telling and not ahead and not self.is_headed and _day(year, month, day) > self.telling + NEAR
        return year - 1 if late else year

    def weekday(self, weekday: int, *, ahead: bool) -> date | None:
        """The day a bare weekday means: the latest one not after the telling, or the story's next one."""
        story, telling = self.day, self.telling
        if story and not self._is_of_the_telling(story):
            ahead_by = (weekday - story.isoweekday()) % 7
            found = story + timedelta(days=ahead_by - 7 if self.is_given and ahead_by > HALF_WEEK else ahead_by)
            return found if telling is None or found <= telling else found - timedelta(days=7)
        if telling is None:
            return None
        back = (telling.isoweekday() - weekday) % 7
        return telling + timedelta(days=(weekday - telling.isoweekday()) % 7 if ahead else -back)


def _day(year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        return date(year, month, 28)


def _nearest(here: date, month: int, day: int, direction: Direction) -> int | None:
    """News looks both ways: the nearest such day, unless it is nearly as far the way that the verb looks."""
    gaps = sorted(
        (abs((_day(year, month, day) - here).days), year) for year in (here.year - 1, here.year, here.year + 1)
    )
    (near, year), (far, _) = gaps[:2]
    return year if direction is Direction.UNSAID or far > NEARER * near else None


def _looked_back(here: date, month: int, day: int, *, ahead: bool) -> int:
    """Testimony looks back, plans look ahead."""
    this = _day(here.year, month, day)
    if ahead:
        return here.year + (this < here)
    return here.year - (this > here)
