"""Lengths of time and repeated times (TIMEX3) in plain English."""

import re

from testimonia.language.day_words import MONTHS

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
SEASONS = {"SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter"}
PARTS = {
    "MO": "morning", "MI": "midday", "AF": "afternoon", "EV": "evening", "NI": "night", "DT": "daytime",
}  # fmt: skip
_LONG_UNITS = {
    "Y": "year", "M": "month", "W": "week", "D": "day", "Q": "quarter", "WE": "weekend", "DE": "decade",
    "CE": "century", "NI": "night",
}  # fmt: skip
_CLOCK_UNITS = {"H": "hour", "M": "minute", "S": "second"}
_COUNT = re.compile(r"(\d+(?:\.\d+)?|X+)([A-Z]+?)(?=\d|X|$)")
_REPEATED = re.compile(
    r"XXXX(?:-W(?:XX|(?P<week>\d\d))(?:-(?P<weekday>[1-7]|WE))?|-(?P<season>SP|SU|FA|WI)|-Q(?P<quarter>[1-4])"
    r"|-(?P<month>XX|\d\d)(?:-(?P<day>XX|\d\d))?)?(?:T(?P<part>[A-Z]{2}|\d\d:\d\d)(?::\d\d)?)?"
)
_UNKNOWN = {"XX", None}
_HALF = 0.5
_TEEN = range(10, 20)


def length_words(value: str) -> str:
    """``14 days``, ``1 hour 30 minutes``, ``some weeks``; what is no length of TIMEX3 stays as it is."""
    long, _, clock = value.removeprefix("P").partition("T")
    units = [(part, _LONG_UNITS) for part in _COUNT.findall(long)] + [
        (part, _LONG_UNITS | _CLOCK_UNITS) for part in _COUNT.findall(clock)
    ]
    said = [_counted(number, names[unit]) for (number, unit), names in units if unit in names]
    return " ".join(said) if said and len(said) == len(units) else value


def _counted(number: str, unit: str) -> str:
    many = f"{unit.removesuffix('y')}ies" if unit == "century" else f"{unit}s"
    if number.startswith("X"):
        return f"some {many}"
    count = float(number)
    if count == _HALF:
        return f"half {'an' if unit == 'hour' else 'a'} {unit}"
    return f"{count:g} {unit if count == 1 else many}"


def repeat_words(value: str) -> str:
    """``every Sunday``, ``every 2 weeks``, ``every day at 06:00``; ``again and again`` where TIMEX3 says no more."""
    if value.startswith("P"):
        words = length_words(value)
        return "again and again" if words in {value, ""} or "some" in words else f"every {words.removeprefix('1 ')}"
    found = _REPEATED.fullmatch(value)
    if found is None:
        return "again and again"
    part, whole = found["part"], _unit(found)
    if part in PARTS:
        return f"every {PARTS[part]}" if whole == "day" else f"every {whole} {PARTS[part]}"
    return f"every {whole} at {part}" if part else f"every {whole}"


def _unit(found: re.Match[str]) -> str:
    month, day, weekday = found["month"], found["day"], found["weekday"]
    if weekday:
        return "weekend" if weekday == "WE" else WEEKDAYS[int(weekday) - 1]
    if found["season"]:
        return SEASONS[found["season"]]
    if month in _UNKNOWN and day not in _UNKNOWN:
        return f"{ordinal(int(day))} of the month"
    if month not in _UNKNOWN and int(month) in range(1, 13):
        name = MONTHS[int(month) - 1]
        return name if day in _UNKNOWN else f"{int(day)} {name}"
    return _blank(found)


def _blank(found: re.Match[str]) -> str:
    """The unit that is left open: a day, a month, a week, a quarter or a year."""
    if found["day"] or found["part"]:
        return "day"
    if found["month"]:
        return "month"
    return "week" if "-W" in found[0] else "quarter" if found["quarter"] else "year"


def ordinal(number: int) -> str:
    """``1st``, ``12th``, ``23rd``."""
    ending = "th" if number % 100 in _TEEN else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"
