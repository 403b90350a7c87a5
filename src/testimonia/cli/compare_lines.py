"""A comparison on the screen: events by tellers in letters, and one event with its accounts side by side."""

from collections.abc import Iterator, Mapping, Sequence

from rich.text import Text as Styled

from testimonia.actions.compare import Compared
from testimonia.cli.compare_table import cell_words
from testimonia.cli.console import seen
from testimonia.model.comparison import Cell, Row, Standing
from testimonia.model.entity import Event
from testimonia.model.finding import Finding
from testimonia.model.independence import Agreement
from testimonia.model.statement import Statement
from testimonia.publication.matrix_sheets import IN_WORDS
from testimonia.reasoning.messages import briefly, shortened

LETTERS = {
    Standing.AGREES: "=",
    Standing.DIFFERS: "X",
    Standing.ALONE: "o",
    Standing.SILENT: "?",
    Standing.ABSENT: ".",
}
LEGEND = "= tells of it, nobody differs   X differs   o tells alone   ? silent, though near   . no part"
LABEL = 34  # columns for an event
TIME = 24  # "2022-12-01 to 2023-02-28"
MIN_SHOWN = 5  # tellers in a line, however narrow it is


def matrix_lines(compared: Compared, width: int, *, with_alone: bool) -> Iterator[Styled]:
    """A line for each event, with a letter for each teller under the numbers of the tellers, as many as fit.

    Events that one teller alone tells of are left out unless asked for.
    """
    asked = {event.id for event in compared.asked}
    rows = [row for row in compared.matrix.rows if row.event.id in asked and (with_alone or _told_by_several(row))]
    shown = [n for n in range(len(compared.matrix.tellers)) if any(_has_part(row.cells[n]) for row in rows)]
    for number in shown:
        yield Styled(f"{number + 1:3} {seen(briefly(compared.matrix.tellers[number]))}")
    each = max(MIN_SHOWN, (width - LABEL - TIME - 2) // 3)
    for first in range(0, len(shown), each):
        block = shown[first : first + each]
        yield Styled("")
        yield Styled(f"{'':{LABEL + TIME + 2}}{''.join(f'{number + 1:3}' for number in block)}", style="dim")
        yield from (_row(row, block) for row in rows)
    yield Styled("")
    yield Styled(LEGEND, style="dim")
    left = len(compared.asked) - len(rows)
    if left:
        yield Styled(f"{left} more that one teller alone tells of: --all", style="dim")


def _told_by_several(row: Row) -> bool:
    return sum(bool(cell.statements) for cell in row.cells) > 1 or bool(row.findings)


def _has_part(cell: Cell) -> bool:
    return cell.standing is not Standing.ABSENT


def _days(event: Event) -> str:
    """The day, or the first and the last that any account allows: a stretch never looks like one day."""
    begin, end = (event.earliest or "")[:10], (event.latest or "")[:10]
    if begin == end:
        return begin
    if begin and end:
        return f"{begin} to {end}"
    return f"from {begin}" if begin else f"until {end}"


def _row(row: Row, block: Sequence[int]) -> Styled:
    label = seen(row.event.label)
    label = label if len(label) <= LABEL else f"{label[: LABEL - 1]}…"
    line = Styled(f"{_days(row.event):{TIME}} {label:{LABEL}} ")
    for cell in (row.cells[number] for number in block):
        style = "bold" if cell.standing is Standing.DIFFERS else "dim" if cell.standing is Standing.ABSENT else ""
        line.append(f"{LETTERS[cell.standing]:>3}", style=style)
    return line


def event_lines(row: Row, compared: Compared) -> Iterator[Styled]:
    """Every account of one event, what each says, where they differ, and of how many origins agreement is."""
    told = {statement.id: statement for statement in compared.case.statements}
    yield Styled(seen(row.event.label), style="bold")
    for cell in row.cells:
        if cell.standing is not Standing.ABSENT:
            yield from _account(cell, told)
    findings = {finding.id: finding for finding in compared.case.findings}
    for name in row.findings:
        yield _difference(findings[name])
    for agreement in compared.case.agreements:
        if agreement.event == row.event.id and len(agreement.origins) > 1:
            yield from _origins(agreement)
    yield Styled("")


def _account(cell: Cell, told: Mapping[str, Statement]) -> Iterator[Styled]:
    yield Styled(f"  {seen(briefly(cell.teller))}: {cell_words(cell)}")
    for name in cell.statements:
        yield Styled(f"      “{seen(shortened(told[name].anchor.quote))}”")
        yield from (Styled(f"        {line}", style="dim") for line in _slots(told[name]))
    if cell.why:
        yield Styled(f"      {seen(cell.why)}", style="dim")


def _slots(statement: Statement) -> Iterator[str]:
    """When, where and how many, as far as the words say it."""
    if statement.when and (statement.when.earliest or statement.when.latest):
        bounds = dict.fromkeys(b for b in (statement.when.earliest, statement.when.latest) if b)
        yield f"when: “{seen(statement.when.text)}” ({' to '.join(bounds)})"
    if statement.where:
        yield f"where: “{seen(statement.where.text)}”"
    if statement.quantities:
        yield f"how many: {', '.join(f'{q.number:g} {q.unit or q.of or str()}'.strip() for q in statement.quantities)}"


def _difference(finding: Finding) -> Styled:
    slot = f" ({IN_WORDS[finding.slot]})" if finding.slot else ""
    return Styled(f"  {finding.code}{slot}: {seen(finding.message)}", style="bold")


def _origins(agreement: Agreement) -> Iterator[Styled]:
    yield Styled(f"  {len(agreement.origins)} independent origins tell the same:")
    for origin in agreement.origins:
        more = f", repeated {len(origin.copies)} times" if origin.copies else ""
        yield Styled(f"      {seen(origin.name)}{f' ({origin.why})' if origin.why else ''}{more}", style="dim")
