"""Time expressions in plain English: what the words allow, and from what that was counted."""

import re
from collections import Counter
from collections.abc import Sequence

from testimonia.language.day_words import bounds_words, instant_words
from testimonia.language.repeat_words import length_words, repeat_words
from testimonia.language.times import TimeExpression
from testimonia.language.unplaced_words import part_words, unplaced_words

_ISO = re.compile(r"\b\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?)?\b")
_RELATED = re.compile(r"(after|before|since|until)\s+(\S.*)")
_DAY = re.compile(r"\d{1,2} \w+ \d{4}")
_COUNTED = {
    "DATE": ("date", "dates"),
    "TIME": ("time of day", "times of day"),
    "DURATION": ("length", "lengths"),
    "SET": ("repeated", "repeated"),
}


def interval_words(time: TimeExpression) -> str:
    """``14 March 2023``, ``not after 8 March 2023``, ``either 4 March or 3 April 2022``, ``14 days long``.

    Empty where only the relation to an event is told.
    """
    if str(time.type) == "DURATION":
        return length_words(time.value) + ("" if time.relation else " long")
    if str(time.type) == "SET":
        return ", ".join(part for part in (repeat_words(time.value), _bounds(time)) if part)
    if len(time.alternatives) > 1:
        return _either([_edtf_words(one) for one in dict.fromkeys(time.alternatives)])
    return _bounds(time) or ("" if time.relation else unplaced_words(time.value))


def basis_words(time: TimeExpression) -> str:
    """``counted after: the ambush; counted from: 14 March 2023``; empty where the words stand alone."""
    return "; ".join(part for part in (_relation(time.relation), _anchor(time.anchor)) if part)


def summary_words(times: Sequence[TimeExpression]) -> str:
    """``3 times: 2 dates, 1 length; 1 not placed in the calendar``."""
    counts = Counter(str(time.type) for time in times)
    listed = ", ".join(f"{n:,} {_COUNTED[kind][n != 1]}" for kind in _COUNTED if (n := counts[kind]))
    total = f"{len(times):,} time{'s' * (len(times) != 1)}" + (f": {listed}" if listed else "")
    unplaced = sum(map(is_unplaced, times))
    return f"{total}; {unplaced:,} not placed in the calendar" if unplaced else total


def is_unplaced(time: TimeExpression) -> bool:
    """Does it say when something was, and yet nothing in the text puts that into the calendar?"""
    return str(time.type) in {"DATE", "TIME"} and not (time.edtf or time.earliest or time.latest)


def _bounds(time: TimeExpression) -> str:
    words, edtf = bounds_words(time.earliest, time.latest), time.edtf or ""
    part = part_words(time.value)
    if words and part and ":" not in words:
        words += f", {part}"
    if words and set("~%") & set(edtf):
        words += ", roughly"
    return f"perhaps {words}" if words and set("?%") & set(edtf) else words


def _relation(relation: str | None) -> str:
    if not relation:
        return ""
    words = " ".join(relation.split())
    found = _RELATED.fullmatch(words)
    return f"counted {found[1]}: {found[2]}" if found else f"counted from: {words}"


def _anchor(anchor: str | None) -> str:
    words = " ".join((anchor or "").split())
    return f"counted from: {_ISO.sub(lambda day: instant_words(day[0]), words)}" if words else ""


def _edtf_words(edtf: str) -> str:
    """One reading in words: a date, or an interval of dates (EDTF, levels 0 and 1)."""
    begin, slash, end = (part.strip("~?%") for part in edtf.partition("/"))
    if not slash:
        return instant_words(begin)
    bounds = (None if one in {"", ".."} else one for one in (begin, end))
    return bounds_words(*bounds)


def _either(readings: list[str]) -> str:
    """What all readings share is said once: ``either 4 March or 3 April 2022``, ``14 March 2023, either …``."""
    head, sign, _ = readings[0].partition(", ")
    if sign and all(one.startswith(f"{head}, ") for one in readings):
        return f"{head}, {_either([one.removeprefix(f'{head}, ') for one in readings])}"
    *firsts, last = readings
    if len({one[-len("2022") :] for one in readings}) == 1 and all(map(_DAY.fullmatch, readings)):
        firsts = [one[: -len(" 2022")] for one in firsts]
    return f"either {', '.join(firsts)} or {last}"
