"""Times that nothing puts into the calendar, in plain English: as much as their TIMEX3 value says."""

import re

from testimonia.language.day_words import MONTHS
from testimonia.language.repeat_words import PARTS, SEASONS, WEEKDAYS

NOTHING = "not placed in the calendar"
_POINTING = {
    "PAST_REF": "some time before, not said when",
    "FUTURE_REF": "some time after, not said when",
    "PRESENT_REF": "at the time of the telling",
}
_MONTH = re.compile(r"XXXX-(0[1-9]|1[0-2])(?:-(\d\d))?")
_SEASON = re.compile(r"XXXX-(SP|SU|FA|WI)")
_WEEKDAY = re.compile(r"XXXX-WXX-([1-7])")
_HOUR = re.compile(r".*XX?T(\d\d:\d\d)(?::\d\d)?")
_PART = re.compile(r".*XX?T([A-Z]{2})")
_BEFORE_CHRIST = re.compile(r"BC0*([1-9]\d*)")


def unplaced_words(value: str) -> str:
    """``14 March of a year not said``, ``06:00 on a day not said``, ``44 BC``."""
    if value in _POINTING:
        return _POINTING[value]
    if found := _BEFORE_CHRIST.fullmatch(value):
        return f"{found[1]} BC"
    if found := _MONTH.fullmatch(value):
        return f"{f'{int(found[2])} ' if found[2] else ''}{MONTHS[int(found[1]) - 1]} of a year not said"
    if found := _SEASON.fullmatch(value):
        return f"{SEASONS[found[1]]} of a year not said"
    if found := _WEEKDAY.fullmatch(value):
        return f"{WEEKDAYS[int(found[1]) - 1]} of a week not said"
    return _on_some_day(value)


def _on_some_day(value: str) -> str:
    if found := _HOUR.fullmatch(value):
        return f"{found[1]} on a day not said"
    if (found := _PART.fullmatch(value)) and found[1] in PARTS:
        return f"{PARTS[found[1]]} of a day not said"
    return NOTHING


def part_words(value: str) -> str:
    """The part of the day that a TIMEX3 value names: ``in the morning``, ``at night``; empty where it names none."""
    name = PARTS.get(value.partition("T")[2], "")
    return f"at {name}" if name in {"night", "midday"} else f"in the {name}" if name else ""
