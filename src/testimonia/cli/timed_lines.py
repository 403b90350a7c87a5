"""A text with its times underlined, and under each line what they mean."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text as Styled

from testimonia.cli.console import seen
from testimonia.cli.underline import wrapped
from testimonia.language.time_words import basis_words, interval_words, is_unplaced, summary_words
from testimonia.language.timed import Timed
from testimonia.language.times import TimeExpression

_LEAST_DIGITS = 3
_NARROWEST = 20  # columns
_LONGEST = 48  # columns of a time's own words, where they are said again below their line
_LENGTHS = frozenset({"DURATION", "SET"})
_KEY = "^^^ when, ~~~ how long or how often"


@dataclass(frozen=True, slots=True)
class _Row:
    """One row on the screen: the number of the line that begins in it, its stretch of the text, and its times."""

    number: int | None
    begin: int
    finish: int
    times: tuple[TimeExpression, ...]


@dataclass(frozen=True, slots=True)
class _Gutter:
    """What stands left of the words."""

    digits: int

    def before(self, sign: str, number: int | None = None) -> Styled:
        return Styled.assemble((f"{number or '':>{self.digits}} {sign} ", "dim"))


@dataclass(slots=True)
class _Times:
    """The times of a text, handed out row by row."""

    times: tuple[TimeExpression, ...]
    _next: int = field(default=0)

    def within(self, begin: int, finish: int) -> Iterator[TimeExpression]:
        while self._next < len(self.times) and self.times[self._next].end <= begin:
            self._next += 1
        at = self._next
        while at < len(self.times) and self.times[at].start < finish:
            yield self.times[at]
            at += 1


def print_timed(timed: Timed, console: Console) -> None:
    """Print the whole text, the interval of every time under the line in which it ends, and how many there are.

    A console that can underline does so; any other gets a row of marks below the words.
    """
    underlines = console.is_terminal and console.color_system is not None and not console.no_color
    content = timed.text.content
    gutter = _Gutter(max(_LEAST_DIGITS, len(str(content.count("\n") + 1))))
    width = max(console.width - cell_len(gutter.before("|").plain), _NARROWEST)
    for row in _rows(timed, width):
        console.print(_words(row, content, gutter, underlines=underlines))
        if row.times and not underlines:
            console.print(gutter.before("|").append(_marks(row, content)))
        for time in row.times:
            if time.end <= row.finish:
                _explain(time, gutter, width, console)
    console.print()
    console.print(Styled(summary_words(timed.times), style="bold"))
    if timed.times and not underlines:
        console.print(_KEY)


def _rows(timed: Timed, width: int) -> Iterator[_Row]:
    content, times = timed.text.content, _Times(timed.times)
    number, begins_line = 0, True
    for begin, finish in wrapped(content, 0, len(content), width):
        number += begins_line
        yield _Row(number if begins_line else None, begin, finish, tuple(times.within(begin, finish)))
        begins_line = content[finish - 1] == "\n"


def _words(row: _Row, content: str, gutter: _Gutter, *, underlines: bool) -> Styled:
    words = Styled(seen(content[row.begin : row.finish].removesuffix("\n")).rstrip(), style="" if row.times else "dim")
    if underlines:
        for time in row.times:
            words.stylize(f"underline {_style(time)}", max(time.start - row.begin, 0), time.end - row.begin)
    line = gutter.before("|", row.number).append(words)
    line.rstrip()
    return line


def _marks(row: _Row, content: str) -> str:
    """Marks below the words; a wide character has two, and one that combines with the character before it none."""
    marks, column = "", 0
    for time in row.times:
        first, last = max(time.start, row.begin), min(time.end, row.finish)
        told = content[first:last].rstrip()
        start = _cells(content, row.begin, first)
        marks += " " * (start - column) + _mark(time) * (_cells(content, row.begin, first + len(told)) - start)
        column = len(marks)
    return marks


def _cells(content: str, begin: int, finish: int) -> int:
    return cell_len(seen(content[begin:finish]))


def _mark(time: TimeExpression) -> str:
    return "~" if str(time.type) in _LENGTHS else "^"


def _style(time: TimeExpression) -> str:
    if is_unplaced(time):
        return "yellow"
    return "magenta" if str(time.type) in _LENGTHS else "cyan"


def _explain(time: TimeExpression, gutter: _Gutter, width: int, console: Console) -> None:
    interval, basis = interval_words(time), seen(basis_words(time))
    told = "" if time.text.casefold() == interval.casefold() else f"{_short(time.text)}: "
    words = Styled.assemble((told, _style(time))).append(interval, style="bold")
    if basis:
        words.append(f" ({basis})" if interval else basis)
    for number, line in enumerate(words.wrap(console, width)):
        line.rstrip()
        console.print(gutter.before(" " if number else "=").append(line))


def _short(words: str) -> str:
    """The words in one row, cut where they are long."""
    shown = Styled(seen(" ".join(words.split())))
    shown.truncate(_LONGEST, overflow="ellipsis")
    return shown.plain
