"""Events by tellers: who tells of what, who differs in what, and whose silence says something."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from testimonia.model.case import Case
from testimonia.model.comparison import Cell, Comparison, Row, Standing
from testimonia.model.entity import Event
from testimonia.model.finding import Code, Finding, Slot
from testimonia.model.statement import Knowledge, Statement
from testimonia.reasoning.accounts.telling import Telling, tellings
from testimonia.reasoning.messages import shortened
from testimonia.reasoning.reason import as_told

FIRSTHAND = frozenset({Knowledge.SAW, Knowledge.DID, Knowledge.HEARD})
NEAR = 12.0  # hours around an event within which whoever was there may have seen it
LONGEST = 72.0  # hours; a time told more loosely does not show that somebody was there
SIDES = (Code.CONTRADICTION, Code.VARIATION)
LAST = "9999"


def comparison(case: Case) -> Comparison:
    """Of a case whose events and findings are known (see ``reasoned``)."""
    told = {one.statement.id: one for one in tellings(case, as_told(case.standing, case))}
    tellers = tuple(dict.fromkeys(one.statement.teller for one in told.values()))
    firsthand = _firsthand(told.values())
    differing = _differing(case.findings)
    events = sorted(case.events, key=lambda e: (e.earliest or LAST, e.latest or LAST))
    rows = (_row(event, tellers, told, firsthand, differing) for event in events)
    return Comparison(tellers, tuple(rows))


def _firsthand(told: Iterable[Telling]) -> Mapping[str, list[Telling]]:
    """For each teller what he saw, did or heard himself, at a time that says something."""
    found: dict[str, list[Telling]] = defaultdict(list)
    for one in told:
        if one.statement.knowledge in FIRSTHAND and _is_timed(one):
            found[one.statement.teller].append(one)
    return found


def _is_timed(one: Telling) -> bool:
    span = one.span
    return (
        span is not None and None not in {span.begins, span.ends} and (span.ends or 0) - (span.begins or 0) <= LONGEST
    )


def _differing(findings: Iterable[Finding]) -> Mapping[str, tuple[Finding, ...]]:
    found: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        if finding.code in SIDES and finding.sides:
            for statement in finding.statements:
                found[statement].append(finding)
    return {statement: tuple(some) for statement, some in found.items()}


def _row(
    event: Event,
    tellers: Sequence[str],
    told: Mapping[str, Telling],
    firsthand: Mapping[str, list[Telling]],
    differing: Mapping[str, tuple[Finding, ...]],
) -> Row:
    mine: dict[str, list[str]] = defaultdict(list)
    for name in event.statements:
        if name in told:
            mine[told[name].statement.teller].append(name)
    known = [told[name] for name in event.statements if name in told]
    cells = tuple(
        _telling_cell(event, teller, mine[teller], differing, is_only=len(mine) == 1)
        if teller in mine
        else _silent_cell(event, teller, known, firsthand.get(teller, []))
        for teller in tellers
    )
    findings = dict.fromkeys(f.id for name in event.statements for f in differing.get(name, ()))
    return Row(event, cells, tuple(findings))


def _telling_cell(
    event: Event,
    teller: str,
    statements: list[str],
    differing: Mapping[str, tuple[Finding, ...]],
    *,
    is_only: bool,
) -> Cell:
    slots = dict.fromkeys(
        finding.slot or Slot.OUTCOME
        for name in statements
        for finding in differing.get(name, ())
        if set(finding.statements) & set(event.statements)
    )
    standing = Standing.DIFFERS if slots else Standing.ALONE if is_only else Standing.AGREES
    return Cell(event.id, teller, standing, tuple(statements), tuple(slots))


def _silent_cell(event: Event, teller: str, known: Sequence[Telling], firsthand: Sequence[Telling]) -> Cell:
    """Silence counts only where the teller's own words show that he was near in time, and at the place or with them."""
    seen = next((one for one in firsthand if any(_is_near(one, other) for other in known)), None)
    if seen is None:
        return Cell(event.id, teller, Standing.ABSENT)
    return Cell(event.id, teller, Standing.SILENT, (), (), f"tells at first hand: “{_words(seen.statement)}”")


def _words(statement: Statement) -> str:
    return shortened(statement.anchor.quote)


def _is_near(one: Telling, other: Telling) -> bool:
    if one.span is None or other.span is None or not _is_timed(other):
        return False
    begins, ends = (one.span.begins or 0) - NEAR, (one.span.ends or 0) + NEAR
    meets = begins <= (other.span.ends or 0) and (other.span.begins or 0) <= ends
    return meets and bool(one.places & other.places or one.entities & other.entities)
