"""Parts of the day and clock times laid on a day."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from testimonia.language.times import interval as made
from testimonia.language.times.course import Course
from testimonia.language.times.interval import END_OF_DAY, Interval
from testimonia.language.times.terms import Calendar

HALF_DAY = 12
DAY_HOURS = 24
LAST_EVENING_HOUR = 18  # a clock after this, followed by an early one, has passed midnight
FIRST_HOURS = 8
ABOUT = timedelta(minutes=30)  # "about ten o'clock" reaches half an hour either way
DAWN_HOUR = 5
WAKING_HOUR = 7
NOON_FROM = 10  # "eleven at midday" is before noon, "one at midday" after it
PARTS = {
    "MO": "MO",
    "FO": "MO",
    "DAWN": "MO",
    "MI": "MI",
    "LUNCH": "MI",
    "AF": "AF",
    "EV": "EV",
    "DUSK": "EV",
    "NI": "NI",
}
ONE = timedelta(days=1)


def with_part(day: date, part: str, *, night_to: bool = False) -> Interval:
    """A part of one day; a night runs over two."""
    if part == "NI":
        first = day - ONE if night_to else day
        return replace(made.of_days(first, first + ONE, f"{first.isoformat()}TNI"), grain="H")
    return replace(made.of_day(day), value=f"{day.isoformat()}T{PARTS[part]}", grain="H")


def with_clock(told: Calendar, day: date, course: Course) -> Interval | None:
    """The minute, or the stretch about it; both halves of the day stay open where nothing tells."""
    hours = _hours(told, day, course)
    if not hours:
        return None
    moments = [_moment(day, hour, told) for hour in hours]
    first, last = moments[0], max(moments)
    value = first.isoformat(timespec="minutes" if told.second is None else "seconds")
    if told.about:
        first, last = first - ABOUT, last + ABOUT
    return Interval(
        first, last, value, timed=True, exact=first == last, grain="H" if told.minute is None else "M", zone=told.zone
    )


def _moment(day: date, hour: int, told: Calendar) -> datetime:
    start = datetime(day.year, day.month, day.day) + timedelta(hours=hour)  # noqa: DTZ001 - told times have no zone
    return start.replace(minute=told.minute or 0, second=told.second or 0)


def _hours(told: Calendar, day: date, course: Course) -> list[int]:
    hour = told.hour
    if hour is None:
        return []
    if hour < 0:  # "ten past": the hour told before
        return [course.clock.hour] if course.clock else []
    if told.sure or (told.digital and not told.part) or hour > HALF_DAY:
        return [hour + _past_midnight(told, hour, day, course)]
    if told.part:
        return _by_part(told, hour, told.part, course)
    likely = _by_part(told, hour, course.part, course) if course.part and course.day == day else []
    return likely if likely and not _is_over(likely[0], day, course) else _after_last(hour, day, course)


def _is_over(hour: int, day: date, course: Course) -> bool:
    """Has a later clock been told of that day? "At ten in the evening ... at four" is of the next day."""
    return course.clock is not None and course.clock.date() == day and hour < course.clock.hour


def _past_midnight(told: Calendar, hour: int, day: date, course: Course) -> int:
    """A bare clock early in the day after one late in the day tells of the next day."""
    if told.has_date or course.clock is None or course.clock.date() != day:
        return 0
    return DAY_HOURS if course.clock.hour >= LAST_EVENING_HOUR and hour <= FIRST_HOURS else 0


def _by_part(told: Calendar, hour: int, part: str, course: Course) -> list[int]:
    hour %= HALF_DAY
    if part in ("MO", "FO", "DAWN"):
        return [hour]
    if part in ("MI", "LUNCH"):
        return [hour + HALF_DAY if hour < NOON_FROM else hour]
    if part in ("EV", "DUSK") and 0 < hour < DAWN_HOUR and not told.part:
        return [hour + DAY_HOURS]  # "that evening ... at ten to three" it was night
    if part != "NI":
        return [hour + HALF_DAY]
    dated = told.day is not None or told.weekday is not None
    if hour > DAWN_HOUR:
        return [hour + HALF_DAY]
    overnight = not dated and course.part == "NI"
    return [hour + DAY_HOURS if overnight else hour]


def _after_last(hour: int, day: date, course: Course) -> list[int]:
    """Without a part of the day: the next such hour after the last clock told, or both."""
    hour %= HALF_DAY
    if course.alone and 0 < hour < WAKING_HOUR:
        return [hour + HALF_DAY]  # an entry of a calendar: people are awake
    last = course.clock
    if last is not None and last.date() == day:
        if hour >= last.hour % HALF_DAY or last.hour < HALF_DAY:
            return [hour if hour >= last.hour else hour + HALF_DAY]
        return [hour + HALF_DAY if last.hour < LAST_EVENING_HOUR else hour + DAY_HOURS]
    return [hour, hour + HALF_DAY] if hour else [HALF_DAY, DAY_HOURS]  # a bare twelve is noon sooner than midnight


def end_of(day: date) -> datetime:
    """The last second of a day."""
    return datetime.combine(day, END_OF_DAY)
