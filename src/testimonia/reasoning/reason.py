"""What follows from a case."""

from bisect import bisect_left
from collections import defaultdict
from dataclasses import replace

from testimonia.model.case import Case
from testimonia.model.entity import Event
from testimonia.model.finding import Finding
from testimonia.model.independence import Agreement
from testimonia.model.mention import Mention
from testimonia.model.statement import Statement
from testimonia.reasoning.accounts.laid import Accounts
from testimonia.reasoning.anchors import lost_anchors
from testimonia.reasoning.entities import Register, linked, register
from testimonia.reasoning.gaps import gaps
from testimonia.reasoning.independence.copies import copies
from testimonia.reasoning.independence.findings import copy_findings, corroboration_findings
from testimonia.reasoning.independence.origins import Copied, agreement, copied
from testimonia.reasoning.ordering.chronicle import Chronicle
from testimonia.reasoning.questions import questions
from testimonia.reasoning.routes import doubtful_moves, placing, routes_of

LONGEST_MENTION = 400  # code points; a name that begins further before a quote does not reach into it


def reasoned(case: Case) -> Case:
    """The case with entities, events and chronology, and findings after the stored ones; the same case, the same bytes.

    Rejected statements are kept, and nothing is concluded from them.
    """
    known = placing(case.statements)
    case = linked_case(case)
    statements = case.statements
    standing = as_told(case.standing, case)
    accounts = Accounts(case, as_told(statements, case))
    happened = accounts.events()
    repeated = copies(case.sources, case.texts)
    by_id = {statement.id: statement for statement in statements}
    agreements = _agreements(accounts.agreeing(), happened, copied(repeated))
    stored = {finding.id for finding in case.findings}
    chronicle = Chronicle(case)
    told = {one.id: one for one in chronicle.told}
    times = chronicle.chronology(happened)
    routes = routes_of(chronicle.told, times, case.entities, known)
    new = (
        *lost_anchors(case),
        *accounts.findings(),
        *corroboration_findings(agreements, by_id),
        *copy_findings(
            repeated,
            {source.id: source.name for source in case.sources},
            {text.source: text.content for text in case.texts},
            standing,
        ),
        *chronicle.findings(),
        *doubtful_moves(routes, told, known),
        *gaps(standing, case.sources),
        *questions(case.sources),
    )
    return replace(
        case,
        events=happened,
        findings=(*case.findings, *(finding for finding in _once(new) if finding.id not in stored)),
        chronology=replace(times, routes=routes, retraction=chronicle.retraction()),
        copies=repeated,
        agreements=agreements,
    )


def _agreements(
    groups: tuple[tuple[Statement, ...], ...], events: tuple[Event, ...], known: Copied
) -> tuple[Agreement, ...]:
    """The origins of each group that tells the same, with the event of its first statement."""
    homes = {statement: event.id for event in events for statement in event.statements}
    return tuple(agreement(homes.get(group[0].id, ""), group, known) for group in groups)


def _once(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    return tuple({finding.id: finding for finding in findings}.values())


def as_told(statements: tuple[Statement, ...], case: Case) -> tuple[Statement, ...]:
    """Statements source by source, in the order of the words."""
    order = {source.id: number for number, source in enumerate(case.sources)}
    return tuple(
        sorted(statements, key=lambda s: (order.get(s.source, len(order)), s.anchor.start, s.anchor.end, s.id))
    )


def linked_case(case: Case) -> Case:
    """The case with its entities, and the statements leading to them."""
    who = register(case)
    return replace(case, statements=_linked(case, who), entities=who.entities, identities=who.identities)


def _linked(case: Case, who: Register) -> tuple[Statement, ...]:
    by_source: dict[str, list[Mention]] = defaultdict(list)
    for mention in sorted(case.mentions, key=lambda m: (m.start, m.end)):
        by_source[mention.source].append(mention)
    return tuple(linked(s, _near(s, by_source[s.source]), who) for s in case.statements)


def _near(statement: Statement, mentions: list[Mention]) -> tuple[Mention, ...]:
    first = bisect_left(mentions, statement.anchor.start - LONGEST_MENTION, key=lambda m: m.start)
    last = bisect_left(mentions, statement.anchor.end, key=lambda m: m.start)
    return tuple(m for m in mentions[first:last] if m.end > statement.anchor.start)
