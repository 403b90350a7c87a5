"""A cleared case as tables for a spreadsheet or a database: UTF-8 with a byte order mark, RFC 4180."""

import csv
import io
from collections.abc import Iterable, Iterator

from testimonia.model.cleared import Cleared
from testimonia.model.statement import Statement

FORMULA = ("=", "+", "-", "@", "\t", "\r")  # an office program takes a cell that begins so for a formula (OWASP)
MARK = "\ufeff"  # without it office programs read UTF-8 as if it were a Windows code page

Row = Iterable[object]


def tables(cleared: Cleared) -> Iterator[tuple[str, str]]:
    """The name of each file and its content; ids lead from one table to the other."""
    yield "sources.csv", _table(SOURCES, _sources(cleared))
    yield "statements.csv", _table(STATEMENTS, _statements(cleared))
    yield "participants.csv", _table(PARTICIPANTS, _participants(cleared))
    yield "quantities.csv", _table(QUANTITIES, _quantities(cleared))
    yield "entities.csv", _table(ENTITIES, _entities(cleared))
    yield "events.csv", _table(EVENTS, _events(cleared))
    yield "findings.csv", _table(FINDINGS, _findings(cleared))
    yield "findings_statements.csv", _table(OF_FINDINGS, _of_findings(cleared))
    yield "bounds.csv", _table(BOUNDS, _bounds(cleared))
    yield "copies.csv", _table(COPIES, _copies(cleared))


SOURCES = ("source", "name", "kind", "teller", "made_on", "language", "sha256")
STATEMENTS = (
    "statement", "source", "start", "end", "quote", "teller", "chain", "act", "when_text", "when_edtf", "when_earliest",
    "when_latest", "when_from", "where_text", "where_place", "polarity", "modality", "knowledge", "status",
)  # fmt: skip
PARTICIPANTS = ("statement", "role", "text", "entity")
QUANTITIES = ("statement", "number", "unit", "of", "hedge", "least", "most")
ENTITIES = ("entity", "type", "name", "aliases")
EVENTS = ("event", "label", "earliest", "latest", "statement")
FINDINGS = ("finding", "code", "slot", "message")
OF_FINDINGS = ("finding", "statement", "side")
BOUNDS = ("statement", "earliest_start", "latest_start", "earliest_end", "latest_end")
COPIES = ("copy", "of", "kind", "start", "end", "of_start", "of_end", "same_words", "direction_known", "why")


def _table(head: Row, rows: Iterable[Row]) -> str:
    written = io.StringIO()
    table = csv.writer(written, lineterminator="\r\n")
    table.writerow(head)
    table.writerows([_cell(cell) for cell in row] for row in rows)
    return f"{MARK}{written.getvalue()}"


def _cell(cell: object) -> str:
    """Empty where nothing is known; what an office program would take for a formula begins with an apostrophe."""
    if cell is None:
        return ""
    words = "; ".join(map(str, cell)) if isinstance(cell, tuple) else str(cell)
    is_number = isinstance(cell, int | float)
    return f"'{words}" if words.startswith(FORMULA) and not is_number else words


def _sources(cleared: Cleared) -> Iterator[Row]:
    for one in cleared.case.sources:
        said = one.described
        yield one.id, one.name, said.kind, said.teller, said.made_on, said.language, one.sha256


def _statements(cleared: Cleared) -> Iterator[Row]:
    for one in cleared.case.statements:
        anchor = one.anchor
        yield (
            one.id, anchor.source, anchor.start, anchor.end, anchor.quote, one.teller, one.chain, one.act, *_when(one),
            *_where(one), one.polarity, one.modality, one.knowledge, one.status,
        )  # fmt: skip


def _when(one: Statement) -> Row:
    when = one.when
    return (when.text, when.edtf, when.earliest, when.latest, when.basis) if when else (None,) * 5


def _where(one: Statement) -> Row:
    return (one.where.text, one.where.place) if one.where else (None, None)


def _participants(cleared: Cleared) -> Iterator[Row]:
    for one in cleared.case.statements:
        yield from ((one.id, p.role, p.text, p.entity) for p in one.participants)


def _quantities(cleared: Cleared) -> Iterator[Row]:
    for one in cleared.case.statements:
        yield from ((one.id, q.number, q.unit, q.of, q.hedge, q.least, q.most) for q in one.quantities)


def _entities(cleared: Cleared) -> Iterator[Row]:
    return ((one.id, one.type, one.name, one.aliases) for one in cleared.case.entities)


def _events(cleared: Cleared) -> Iterator[Row]:
    for one in cleared.case.events:
        yield from ((one.id, one.label, one.earliest, one.latest, statement) for statement in one.statements)


def _findings(cleared: Cleared) -> Iterator[Row]:
    return ((one.id, one.code, one.slot, one.message) for one in cleared.case.findings)


def _of_findings(cleared: Cleared) -> Iterator[Row]:
    for one in cleared.case.findings:
        sides = {name: number for number, side in enumerate(one.sides or (), 1) for name in side}
        yield from ((one.id, name, sides.get(name)) for name in one.statements)


def _bounds(cleared: Cleared) -> Iterator[Row]:
    for line in cleared.case.chronology.dated:
        found = line.bounds
        ends = (found.earliest_start, found.latest_start, found.earliest_end, found.latest_end)
        yield (line.statement, *(bound.at if bound else None for bound in ends))


def _copies(cleared: Cleared) -> Iterator[Row]:
    for one in cleared.case.copies:
        for p in one.passages:
            spots = (p.start, p.end, p.other_start, p.other_end, p.words)
            yield (one.source, one.other, one.kind, *spots, one.is_directed, one.why)
