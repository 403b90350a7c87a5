"""The whole chronology on the screen: statements, events, clashes, and what has no time."""

from collections.abc import Iterator
from itertools import chain

from rich.console import Console
from rich.text import Text as Styled

from testimonia.actions.chronology import Charted
from testimonia.cli.chronology_bars import Signs
from testimonia.cli.chronology_lines import Page, told_words
from testimonia.cli.console import counted, seen
from testimonia.language.chronology_words import allowed_words, told_ends
from testimonia.publication.time_clashes import MARK


def print_chronology(charted: Charted, console: Console, *, with_reasons: bool, with_undated: bool) -> None:
    """Print the charts of statements, those of events, the clashes, and the undated: counted, or listed where asked."""
    page = Page(charted, console, with_reasons=with_reasons)
    for line in chain(
        _charts(charted, page), _clashes(charted, page), _beyond(charted), _undated(charted, with_undated=with_undated)
    ):
        console.print(line)
    console.print(_key(page.signs) if charted.charts else "No statement has a time that resolves to a date.")


def _charts(charted: Charted, page: Page) -> Iterator[Styled]:
    for chart in charted.charts:
        yield from page.chart(chart)
    if charted.event_charts:
        yield from (Styled("EVENTS, and under each what its tellers say of when", style="bold"), Styled())
    for chart in charted.event_charts:
        yield from page.chart(chart)


def _clashes(charted: Charted, page: Page) -> Iterator[Styled]:
    """Each clash in its own words, with the numbers of the statements that it names."""
    if charted.clashes:
        yield Styled("WHERE TIMES CLASH; the words: testimonia check CASE", style="bold")
    for clash in charted.clashes:
        told = sorted(charted.numbers.number(name) for name in clash.statements if charted.numbers.statement(name))
        words = Styled(seen(" ".join(clash.finding.message.split()))).append(
            f" [{', '.join(map(str, told))}]", style="bold"
        )
        for number, line in enumerate(words.wrap(page.console, page.width - 5)):
            line.rstrip()
            yield Styled.assemble((f"{'' if number else f'{MARK}{clash.number}':<5}", "bold red")).append(line)
    if charted.clashes:
        yield Styled()


def _beyond(charted: Charted) -> Iterator[Styled]:
    """What is dated to years that no calendar of ours holds, and so is on no chart."""
    drawn = {number for chart in charted.charts for row in chart.rows for number in row.numbers}
    for line in charted.case.chronology.dated:
        number = charted.numbers.number(line.statement)
        if number not in drawn:
            words = told_words(charted.numbers.statements[number - 1])
            yield Styled(f"{number:>8} {allowed_words(line.bounds, told_ends(line))} ").append(words)


def _undated(charted: Charted, *, with_undated: bool) -> Iterator[Styled]:
    names = charted.case.chronology.undated
    if not names:
        return
    listed = ":" if with_undated else "; --all lists them"
    yield Styled(f"{counted(len(names), 'statement')} that nothing dates{listed}", style="bold")
    for name in names if with_undated else ():
        statement = charted.numbers.statement(name)
        if statement:
            line = Styled(f"{charted.numbers.number(name):>8} ", style="bold").append(told_words(statement))
            yield line.append(f" {seen(statement.teller)}", style="dim")
    yield Styled()


def _key(signs: Signs) -> Styled:
    return Styled(
        f"{signs.told * 2} as told   {signs.inherited * 2} by the course of the story   {signs.moment} a moment   "
        f"{signs.after} open\n{signs.begin}{signs.allowed}{signs.end} what the whole case allows   "
        f"{MARK}1 cannot hold with something else that is told",
        style="dim",
    )
