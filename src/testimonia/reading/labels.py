"""Who is speaking, where the text itself says so at the head of a line.

Known forms: ``Q:`` and ``OFFICER:``, ``**AB:**`` (Markdown), ``STUDIO (Mara Bel):``, ``[2031-03-11, 08:40] Jan:``.
"""

import re
from dataclasses import dataclass

_STAMPED = re.compile(
    r"\[?(?P<stamp>\d{1,4}[-./]\d{1,2}[-./]\d{1,4},?\s+\d{1,2}:\d\d(?::\d\d)?)\]?\s*[-–—]?\s*"  # noqa: RUF001
    r"(?P<name>\w[^:\n\[\]]{0,60}?)(?P<note>\s*\([^()\n]*\))?:\s"
)
_CLOCK = re.compile(
    r"\d{1,2}[:.]\d\d(?: h)?,?\s+(?P<name>[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*)?)"  # noqa: RUF001
    r"(?P<note>,? (?:again|himself|herself|by (?:telephone|phone|radio|wire)|on the (?:radio|telephone|phone))"
    r"|, [^:,.\n]{1,30}){0,3}:\s+(?=\S)"
)
_BOLD = re.compile(r"\*\*(?P<name>[^*:\n]{1,40}?)(?P<note>\s*\([^()\n]*\))?(?::\*\*|\*\*:)\s+")
_PLAIN = re.compile(r"(?P<name>[^\W\d][\w.'’ -]{0,38}?)(?P<note>\s*\([^()\n]*\))?:\s+(?=\S)")  # noqa: RUF001
_HOUR = re.compile(r"\d{1,2}[:.]\d\d(?: h)?,?\s+(?=\w)")
_DASH = re.compile(r"[-–—]\s+(?=\S)")  # noqa: RUF001
_EXPLAINED = re.compile(r"\b(?P<label>[A-Z]{1,3})\.?\s+(?:=|is)\s+(?P<role>[^,.;\n]{2,60})")
_BRACKETED = re.compile(r"(?P<role>[^\W\d][\w' -]{2,40}?)\s+\((?P<label>[A-Z]{1,3})\)")


@dataclass(frozen=True, slots=True)
class Label:
    """A speaker's label: what it says, the note in brackets behind it, and where the words begin."""

    name: str
    note: str | None
    words_start: int  # code points from the start of the line
    stamped: bool = False
    entry: bool = False  # one line of a log: the label speaks for this line alone
    sure: bool = True  # False where only its recurrence can tell a speaker from a form's field

    @property
    def full_name(self) -> str:
        """The name in brackets where it looks like one ("STUDIO (Mara Bel)"), else the label."""
        if self.note and re.fullmatch(r"[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)+", self.note):  # noqa: RUF001
            return self.note
        return self.name


def label_of(line: str) -> Label | None:
    """The speaker's label at the head of a line, if there is one."""
    for pattern, sure in ((_STAMPED, True), (_CLOCK, True), (_BOLD, False), (_PLAIN, False)):
        found = pattern.match(line)
        if found:
            note = (found["note"] or "").strip().strip("()") or None
            if pattern is _CLOCK:
                return Label(found["name"], None, found.end(), stamped=True, entry=True)
            name = found["name"].strip(" .")
            return Label(name, note, found.end(), stamped=pattern is _STAMPED, sure=sure or name.isupper())
    return None


def clock_of(line: str) -> int:
    """How many characters of an entry's hour ("16:30 ") stand at the head of the line; 0 where there is none."""
    found = _HOUR.match(line)
    return found.end() if found else 0


def dash_of(line: str) -> int:
    """How many characters of a dialogue dash stand at the head of the line; 0 where there is none."""
    found = _DASH.match(line)
    return found.end() if found else 0


def explained_labels(header: str) -> tuple[tuple[str, str], ...]:
    """What a header says of its labels: ``JO = journalist``, ``Q is the caseworker``, ``Officer (O)``."""
    spelled = [(m["label"], m["role"].strip()) for m in _EXPLAINED.finditer(header)]
    return tuple(spelled + [(m["label"], m["role"].strip()) for m in _BRACKETED.finditer(header)])
