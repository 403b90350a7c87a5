"""Findings as a compiler prints them: code, one sentence, and the passages with their words underlined."""

from collections import Counter
from collections.abc import Iterable, Iterator

from rich.text import Text as Styled

from testimonia.cli.console import counted, out, seen
from testimonia.cli.underline import underlined
from testimonia.model.case import Case
from testimonia.model.finding import Code, Finding, Slot
from testimonia.model.source import Source
from testimonia.model.statement import Statement
from testimonia.model.text import Text

_INDENT = 6  # columns before the words of a passage
_MOST_PASSAGES = 3  # of each side; --json has them all
_STYLES = {Code.CONTRADICTION: "bold red", Code.IMPOSSIBLE_ORDER: "bold red", Code.VARIATION: "bold yellow"}


def print_findings(findings: Iterable[Finding], case: Case) -> None:
    """Print every finding and, last, how many there are of each code."""
    shown = tuple(findings)
    page = _Page(case)
    for finding in shown:
        for line in page.finding(finding):
            out().print(line)
        out().print()
    out().print(_summary(shown))


def print_retraction(findings: Iterable[Finding], case: Case) -> None:
    """Say how little would have to be set aside for every order to be possible, and name one such choice."""
    least = case.chronology.retraction
    if not least.statements or not any(finding.slot is Slot.ORDER for finding in findings):
        return
    texts, sources = {text.source: text for text in case.texts}, {source.id: source for source in case.sources}
    statements = {statement.id: statement for statement in case.statements}
    surely = "" if least.is_least else " (the search was cut short: fewer may do)"
    few = counted(len(least.statements), "statement")
    out().print(f"\nEvery order could be if {few} were set aside{surely}, such as:")
    for one in (statements[identity] for identity in least.statements):
        place = f"{sources[one.source].name}, {texts[one.source].place_of(one.anchor.start)}"
        out().print(Styled(f"  {seen(' '.join(one.anchor.quote.split()))}  ({place}, {seen(one.teller)})"))
    out().print("Others of the same clashes may do as well; which does not hold is not for this program to say.")


def _summary(findings: tuple[Finding, ...]) -> str:
    codes = Counter(finding.code for finding in findings)
    listed = ", ".join(f"{number} {code}" for code, number in codes.items())
    return counted(len(findings), "finding") + (f": {listed}" if listed else "")


class _Page:
    """What the passages of a case are looked up in."""

    def __init__(self, case: Case) -> None:
        self._sources = {source.id: source for source in case.sources}
        self._texts = {text.source: text for text in case.texts}
        self._statements = {statement.id: statement for statement in case.statements}

    def finding(self, finding: Finding) -> Iterator[Styled]:
        slot = f" ({finding.slot})" if finding.slot else ""
        head = Styled(f"{finding.code}{slot}: ", style=_STYLES.get(finding.code, "bold cyan"))
        yield head.append(seen(finding.message), style="bold")
        for number, side in enumerate(finding.sides or (finding.statements,)):
            if number:
                yield Styled("   against", style="dim")
            yield from self._side(side)
        if not finding.statements and not finding.sides:
            yield from (self._head(self._sources[source], "") for source in finding.sources if source in self._sources)

    def _side(self, ids: tuple[str, ...]) -> Iterator[Styled]:
        for identity in ids[:_MOST_PASSAGES]:
            yield from self._passage(self._statements[identity])
        if len(ids) > _MOST_PASSAGES:
            yield Styled(f"      and {counted(len(ids) - _MOST_PASSAGES, 'more passage')}", style="dim")

    def _passage(self, statement: Statement) -> Iterator[Styled]:
        source, text = self._sources[statement.source], self._texts[statement.source]
        yield self._head(source, f", {_place(text, statement)}, {seen(_told_by(statement))}")
        anchor = statement.anchor
        for row in underlined(text.content, anchor.start, anchor.end, out().width - _INDENT):
            yield Styled("    | ", style="dim").append(row.words, style="not dim")
            yield Styled("    | ", style="dim").append(row.marks, style="bold green not dim")

    def _head(self, source: Source, rest: str) -> Styled:
        return Styled("  --> ", style="dim").append(seen(source.name), style="not dim").append(rest, style="not dim")


def _place(text: Text, statement: Statement) -> str:
    return text.place_of(statement.anchor.start)


def _told_by(statement: Statement) -> str:
    return " < ".join((statement.teller, *reversed(statement.chain)))
