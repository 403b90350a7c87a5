"""What the dossier shows, gathered for the template: sources, statements, findings, each with its links."""

from collections import defaultdict
from dataclasses import dataclass

from markupsafe import Markup

from testimonia.model.case import Case
from testimonia.model.finding import Code, Finding
from testimonia.model.source import Source
from testimonia.model.statement import Statement
from testimonia.publication.highlight import Span, marked
from testimonia.publication.numbering import Numbering
from testimonia.publication.wording import STATUSES, Chip, chips, roles_words

CONTEXT = 140  # code points around a passage
Role = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Told:
    """A statement with what surrounds its words."""

    number: int
    statement: Statement
    before: str
    after: str
    at: str
    source_number: int | None
    source_name: str
    words_link: str
    chips: tuple[Chip, ...]
    roles: tuple[Role, ...]
    status: str


@dataclass(frozen=True, slots=True)
class SourceSheet:
    """A source with what is told in it, and its text with the words marked."""

    number: int
    source: Source
    told: tuple[Told, ...]
    text: Markup


@dataclass(frozen=True, slots=True)
class TellerSheet:
    """Everything one teller (or several together) tells, source by source."""

    number: int
    name: str
    sources: tuple[tuple[SourceSheet, tuple[Told, ...]], ...]
    count: int


@dataclass(frozen=True, slots=True)
class FindingSheet:
    """A finding with its passages: on two sides, or in one list."""

    number: int
    finding: Finding
    sides: tuple[tuple[Told, ...], ...]
    sources: tuple[Source, ...]


def told(statement: Statement, numbers: Numbering) -> Told:
    """A statement as it is shown."""
    number, source = numbers.source(statement.source) or (None, None)
    before, after, at = _surroundings(statement, numbers)
    return Told(
        number=numbers.number(statement.id),
        statement=statement,
        before=before,
        after=after,
        at=at,
        source_number=number,
        source_name=source.name if source else statement.source,
        words_link=numbers.words_link(statement),
        chips=tuple(chips(statement)),
        roles=roles_words(statement),
        status=STATUSES[statement.status],
    )


def source_sheets(case: Case, numbers: Numbering) -> tuple[SourceSheet, ...]:
    """Every source, in the order in which they came."""
    by_source: dict[str, list[Told]] = defaultdict(list)
    for statement in numbers.statements:
        by_source[statement.source].append(told(statement, numbers))
    return tuple(
        SourceSheet(number, source, tuple(by_source[source.id]), _text(source, by_source[source.id], numbers))
        for number, source in enumerate(case.sources, 1)
    )


def teller_sheets(sheets: tuple[SourceSheet, ...]) -> tuple[TellerSheet, ...]:
    """Who tells what, in the order of first telling."""
    by_teller: dict[str, dict[int, list[Told]]] = defaultdict(lambda: defaultdict(list))
    for sheet in sheets:
        for one in sheet.told:
            by_teller[one.statement.teller][sheet.number].append(one)
    of_number = {sheet.number: sheet for sheet in sheets}
    return tuple(
        TellerSheet(
            number,
            name,
            tuple((of_number[source], tuple(items)) for source, items in groups.items()),
            sum(map(len, groups.values())),
        )
        for number, (name, groups) in enumerate(by_teller.items(), 1)
    )


def finding_sheets(case: Case, numbers: Numbering, *codes: Code) -> tuple[FindingSheet, ...]:
    """The findings of these codes, numbered as they stand in the case."""
    return tuple(
        finding_sheet(number, finding, numbers)
        for number, finding in enumerate(case.findings, 1)
        if finding.code in codes
    )


def finding_sheet(number: int, finding: Finding, numbers: Numbering) -> FindingSheet:
    """One finding, with the number that it is given."""
    groups = finding.sides or (finding.statements,)
    sides = tuple(tuple(told(one, numbers) for one in map(numbers.statement, group) if one) for group in groups)
    sources = tuple(found[1] for found in map(numbers.source, finding.sources) if found)
    return FindingSheet(number, finding, sides, sources)


def _surroundings(statement: Statement, numbers: Numbering) -> tuple[str, str, str]:
    """The words around within the paragraph, cut at a space, and the place in the original."""
    anchor, text = statement.anchor, numbers.text_holding(statement)
    if text is None:
        return anchor.before, anchor.after, "not found in the text"
    before = text.content[max(0, anchor.start - CONTEXT) : anchor.start].rpartition("\n\n")[2]
    after = text.content[anchor.end : anchor.end + CONTEXT].partition("\n\n")[0]
    if len(before) == CONTEXT:
        before = f"… {before.partition(' ')[2]}"
    if len(after) == CONTEXT:
        after = f"{after.rpartition(' ')[0]} …"
    return before, after, text.place_of(anchor.start)


def _text(source: Source, told_here: list[Told], numbers: Numbering) -> Markup:
    text = numbers.text(source.id)
    if text is None:
        return Markup()
    spans = [
        Span(one.statement.anchor.start, one.statement.anchor.end, one.number)
        for one in told_here
        if numbers.text_holding(one.statement)
    ]
    return marked(text.content, spans, text.spots)
