"""The chronology on the screen: under each chart's scale a line for a statement or an event, and why where asked."""

from collections.abc import Iterator

from rich.cells import cell_len, set_cell_size
from rich.console import Console
from rich.text import Text as Styled

from testimonia.actions.chronology import Charted
from testimonia.cli.chronology_bars import ASCII, LINES, Signs, axis, bar
from testimonia.cli.chronology_reasons import reason_lines
from testimonia.cli.console import seen
from testimonia.model.chronology import Bounds
from testimonia.model.statement import Polarity, Statement
from testimonia.publication.charts import Chart
from testimonia.publication.row_words import row_words
from testimonia.publication.rows import Row
from testimonia.publication.scale import Scale
from testimonia.publication.time_clashes import MARK

_GUTTER = 9  # columns for the marks of clashes and the number
_TIME = 25  # columns for the time in words
_TELLER = 18
_BAR, _WIDE_BAR = 24, 32
_ONE_LINE = 104  # columns from which on the words stand on the same line
_NARROWEST = 60


class Page:
    """What the lines of a chronology are laid on."""

    def __init__(self, charted: Charted, console: Console, *, with_reasons: bool) -> None:
        """Look the bounds up once: those of statements and of events, by the numbers that stand before their lines."""
        told = charted.case.chronology
        self._numbers, self.console, self.with_reasons = charted.numbers, console, with_reasons
        self._bounds = {line.statement: line.bounds for line in told.dated} | {e.event: e.bounds for e in told.events}
        self._events = dict(charted.events)

    @property
    def signs(self) -> Signs:
        """Lines where the output can show them, else what every machine can."""
        return ASCII if self.console.options.ascii_only else LINES

    @property
    def width(self) -> int:
        """Columns, never so few that nothing is left for words."""
        return max(self.console.width, _NARROWEST)

    @property
    def is_wide(self) -> bool:
        """Do words and bar stand on one line?"""
        return self.width >= _ONE_LINE

    def chart(self, chart: Chart) -> Iterator[Styled]:
        """Title, scale and rows."""
        scale = Scale(chart.first, chart.last, 0, _WIDE_BAR if self.is_wide else _BAR)
        yield Styled(chart.title, style="bold")
        for line in axis(scale, self.signs):
            yield Styled(f"{'':{_GUTTER}}{line}".rstrip(), style="dim")
        is_of_events = any(row.event for row in chart.rows)
        for row in chart.rows:
            yield from self._row(row, scale)
            if self.with_reasons and (row.event or not is_of_events):  # an account's reasons stand with its statement
                yield from reason_lines(self._bounds_of(row), self._numbers, self.console, _GUTTER)
        yield Styled()

    def _row(self, row: Row, scale: Scale) -> Iterator[Styled]:
        head = self._head(row, scale)
        words = self._words(row)
        if self.is_wide:
            yield self._cut(head.append(" ").append(words))
        else:
            yield self._cut(head)
            if words.plain:
                yield self._cut(Styled(" " * _GUTTER).append(words))

    def _head(self, row: Row, scale: Scale) -> Styled:
        """Marks and number, bar, time, and who tells it or what happened."""
        clash = f"{MARK}{row.clashes[0].number}{'+' * (len(row.clashes) > 1)}" if row.clashes else ""
        number = f"E{row.event}" if row.event else f"{row.numbers[0]}"
        line = Styled(f"{clash:<4}", style="bold red").append(f"{number:>4} ", style="bold not red")
        line.append(bar(row, scale, self.signs), style="red not bold" if row.is_denied else "cyan not bold")
        line.append(f" {set_cell_size(row_words(row.said, scale), _TIME)} ", style="default not bold")
        is_last = row.event is not None or not self.is_wide
        width = self.width - cell_len(line.plain) if is_last else _TELLER
        return line.append(_fit(row.name, width), style="bold default" if row.event else "default not bold")

    def _words(self, row: Row) -> Styled:
        """The words, those of the time underlined, or said after them where they stand elsewhere."""
        if row.event:
            return Styled()
        if len(row.numbers) > 1:
            return Styled("also " + " ".join(map(str, row.numbers[1:])), style="dim")
        return told_words(self._statement(row))

    def _bounds_of(self, row: Row) -> Bounds:
        name = self._events[row.event] if row.event else self._statement(row).id
        return self._bounds.get(name, Bounds())

    def _statement(self, row: Row) -> Statement:
        return self._numbers.statements[row.numbers[0] - 1]

    def _cut(self, line: Styled) -> Styled:
        line.rstrip()
        line.truncate(self.width, overflow="ellipsis")
        return line


def told_words(statement: Statement) -> Styled:
    """The words of a statement in one row, those of its time underlined; said after them where they stand elsewhere."""
    quote = seen(" ".join(statement.anchor.quote.split()))
    denied = "denied: " if statement.polarity is Polarity.DENIED else ""
    line = Styled(f"{denied}“{quote}”", style="default not bold")
    time = seen(" ".join(statement.when.text.split())) if statement.when else ""
    if time and time in quote:
        at = line.plain.index(quote) + quote.index(time)
        line.stylize("underline", at, at + len(time))
    elif time:
        line.append(f" (when: “{time}”)", style="dim")
    return line


def _fit(words: str, width: int) -> str:
    fitted = Styled(seen(" ".join(words.split())))
    fitted.truncate(max(width, 1), overflow="ellipsis", pad=True)
    return fitted.plain
