"""Where a text quotes: what is said there is counted from when it was said, and leads no story on."""

import re
from bisect import bisect_right
from dataclasses import dataclass

# Pairs that open and close by their form; straight marks open and close by turns within a paragraph.
MARKS = re.compile(
    r"[\u201c\u00ab\u201e][^\u201c\u201d\u00ab\u00bb\u201e\n]{2,200}[\u201d\u00bb\u201c]|\"[^\"\n]{2,200}\"|``[^\n]{2,200}?''"
)


@dataclass(frozen=True, slots=True)
class Quoted:
    """The quoted stretches of a text, sorted and apart."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def at(self, place: int) -> int | None:
        """The number of the quote that holds a place; None outside."""
        number = bisect_right(self.starts, place) - 1
        return number if number >= 0 and place < self.ends[number] else None


def quoted_in(text: str) -> Quoted:
    """The quotes of a text."""
    found = [match.span() for match in MARKS.finditer(text)]
    return Quoted(tuple(start for start, _ in found), tuple(end for _, end in found))
