"""A passage as a compiler shows it: the line it stands in, and its words underlined."""

from collections.abc import Iterator
from dataclasses import dataclass

from rich.cells import cell_len

from testimonia.cli.console import seen

_NARROWEST = 20  # columns
_MOST_ROWS = 8


@dataclass(frozen=True, slots=True)
class Row:
    """Words on one row of the screen, and the columns (cells) that are underlined: first, and one past the last."""

    words: str
    first: int
    last: int

    @property
    def marks(self) -> str:
        """Carets under the words that count; a wide character has two."""
        return " " * self.first + "^" * (self.last - self.first)


def underlined(content: str, start: int, end: int, width: int) -> tuple[Row, ...]:
    """The rows that hold ``content[start:end]``, wrapped to ``width`` cells; a passage of many rows is cut short."""
    rows = tuple(_rows(content, start, end, max(width, _NARROWEST)))
    if len(rows) <= _MOST_ROWS:
        return rows
    return (*rows[: _MOST_ROWS - 1], Row("…", 0, 0))


def _rows(content: str, start: int, end: int, width: int) -> Iterator[Row]:
    first = content.rfind("\n", 0, start) + 1
    close = content.find("\n", max(end - 1, start))
    last = len(content) if close < 0 else close
    for begin, finish in wrapped(content, first, last, width):
        one, other = max(begin, start), min(finish, end)
        if one < other and content[one:other].strip():
            yield _row(content, (begin, finish), (one, other))


def _row(content: str, row: tuple[int, int], marked: tuple[int, int]) -> Row:
    words = seen(content[row[0] : row[1]].rstrip("\n"))
    before = cell_len(seen(content[row[0] : marked[0]]))
    return Row(words.rstrip(), before, before + cell_len(seen(content[marked[0] : marked[1]].rstrip())))


def wrapped(content: str, first: int, last: int, width: int) -> Iterator[tuple[int, int]]:
    """Stretches of at most ``width`` cells, cut at line ends and after white space where there is some."""
    begin = first
    while begin < last:
        finish = _fitting(content, begin, last, width)
        yield begin, finish
        begin = finish


def _fitting(content: str, begin: int, last: int, width: int) -> int:
    cells, space = 0, begin
    for at in range(begin, last):
        if content[at] == "\n":
            return at + 1
        cells += cell_len(seen(content[at]))
        if cells > width:
            return space if space > begin else max(at, begin + 1)
        if content[at].isspace():
            space = at + 1
    return last
