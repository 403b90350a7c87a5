"""A text in EDTF read to its bounds: a date, a moment, an interval or a set."""

import re
from datetime import datetime, timedelta

from testimonia.language.edtf.bounds import Bounds, in_order, together
from testimonia.language.edtf.dates import no_edtf, read_date

MOMENT = re.compile(
    r"(\d{4}-\d\d-\d\d)T(\d\d):(\d\d)(?::(\d\d))?(Z|[+-](?:0\d|1[0-4])(?::[0-5]\d)?)?",
    re.ASCII,
)
MIDNIGHT = "24"
SETS = {"[": "]", "{": "}"}
OPEN_ENDS = ("", "..")


def read(text: str) -> Bounds:
    """The bounds of a text in EDTF (levels 0 to 2); spaces around it do not matter.

    Both kinds of missing end, open (``..``) and unknown (nothing), are None; so are those of a date whose year is all
    unknown. Of a set that names all its members (``{..}``) the bounds of all together are kept. A time told to the
    minute is its first second. BadValue, with what to write instead, for what is no EDTF.
    """
    told = text.strip()
    if told.startswith(("[", "{")):
        return _set(told)
    if "/" in told:
        return _interval(told)
    return _moment(told) if "T" in told else read_date(told)


def _interval(text: str) -> Bounds:
    begin, _, end = text.partition("/")
    if begin == end == "":
        raise no_edtf(text, "an interval needs a date at one of its ends")
    if "T" in text:
        raise no_edtf(text, "an interval goes from day to day, without times of day")
    first = Bounds() if begin in OPEN_ENDS else read_date(begin)
    last = Bounds() if end in OPEN_ENDS else read_date(end)
    return _from_to(text, first, last)


def _from_to(text: str, first: Bounds, last: Bounds) -> Bounds:
    bounds = Bounds(
        first.first,
        last.last,
        first.far_first,
        last.far_last,
        first.approximate or last.approximate,
        first.uncertain or last.uncertain,
    )
    if not in_order(bounds):
        raise no_edtf(text, "it ends before it begins")
    return bounds


def _set(text: str) -> Bounds:
    members = [member.strip() for member in text[1:-1].split(",")]
    if text[-1] != SETS[text[0]] or not all(members):
        raise no_edtf(text, f"a set is dates with commas between them, from {text[0]} to {SETS[text[0]]}")
    return together([_member(member) for member in members], alternatives=text[0] == "[")


def _member(text: str) -> Bounds:
    begin, dots, end = text.partition("..")
    if not dots:
        return read_date(text)
    if not begin and not end:
        raise no_edtf(text, "an open stretch needs a date at one of its ends")
    return _from_to(text, read_date(begin) if begin else Bounds(), read_date(end) if end else Bounds())


def _moment(text: str) -> Bounds:
    parts = MOMENT.fullmatch(text)
    if not parts:
        raise no_edtf(text, "a time of day stands as in 2022-03-08T14:30:00, with Z or +02:00 behind it for its zone")
    day, hour, minute, second, zone = parts.groups()
    try:
        moment = datetime.fromisoformat(
            f"{day}T{'00' if hour == MIDNIGHT else hour}:{minute}:{second or '00'}{zone or ''}"
        )
        if hour == MIDNIGHT:
            moment = _midnight(text, moment)
    except (ValueError, OverflowError) as impossible:
        raise no_edtf(text, "there is no such day or time of day") from impossible
    return Bounds(moment, moment, exact=True)


def _midnight(text: str, moment: datetime) -> datetime:
    if moment.minute or moment.second:
        raise no_edtf(text, "24:00:00 is the last time of a day")
    return moment + timedelta(days=1)
