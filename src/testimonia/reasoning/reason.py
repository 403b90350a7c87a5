"""What follows from a case."""

from bisect import bisect_left
from collections import defaultdict
from dataclasses import replace

from testimonia.model.case import Case
from testimonia.model.chronology import Retraction, Route
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
from testimonia.reasoning.weight import by_weight

LONGEST_MENTION = 400  # code points; a name that begins further before a quote does not reach into it


def reasoned(case: Case) -> Case:
    """The case with entities, events and chronology, and findings after the stored ones; the same case, the same bytes.

    Rejected statements are kept, and nothing is concluded from them.
    """
    return Following(case).case()


class Following:
    """What follows from a case, kept as it is judged: a judgement costs what it touches.

    The same as if the judged case were reasoned over anew.
    """

    def __init__(self, case: Case) -> None:
        """Read the whole case."""
        self._known = placing(case.statements)
        self._case = linked_case(case)
        self._told = {one.id: one for one in self._case.statements}
        self._accounts = Accounts(self._case, as_told(self._case.statements, self._case))
        self._chronicle = Chronicle(self._case)
        self._copies = copies(self._case.sources, self._case.texts)

    def judged(self, statement: Statement) -> bool:
        """Take a statement whose status alone is another now; False, and nothing taken, where it says something else.

        For that, as for one that is not in the case, read the case anew.
        """
        before = self._told.get(statement.id)
        if before is None or not _says_the_same(before, statement):
            return False
        now = replace(before, status=statement.status, reviewer=statement.reviewer)
        self._told[now.id] = now
        self._accounts.judged(now)
        self._chronicle.judged(now)
        return True

    def case(self, *, setting_aside: bool = True) -> Case:
        """The case with all that follows from it; ``setting_aside`` is whether to look for what could be, too."""
        case = replace(self._case, statements=tuple(self._told.values()))
        happened = self._accounts.events()
        agreements = _agreements(self._accounts.agreeing(), happened, copied(self._copies))
        times = self._chronicle.chronology(happened)
        routes = routes_of(self._chronicle.told, times, case.entities, self._known)
        stored = {finding.id for finding in case.findings}
        new = self._findings(case, agreements, routes, happened)
        aside = self._chronicle.retraction() if setting_aside else Retraction()
        return replace(
            case,
            events=happened,
            findings=(*case.findings, *(finding for finding in _once(new) if finding.id not in stored)),
            chronology=replace(times, routes=routes, retraction=aside),
            copies=self._copies,
            agreements=agreements,
        )

    def _findings(
        self, case: Case, agreements: tuple[Agreement, ...], routes: tuple[Route, ...], happened: tuple[Event, ...]
    ) -> tuple[Finding, ...]:
        standing = as_told(case.standing, case)
        names = {source.id: source.name for source in case.sources}
        words = {text.source: text.content for text in case.texts}
        told = {one.id: one for one in self._chronicle.told}
        return (
            *lost_anchors(case),
            *by_weight(self._accounts.findings(), self._told, copied(self._copies), happened),
            *corroboration_findings(agreements, self._told),
            *copy_findings(self._copies, names, words, standing),
            *self._chronicle.findings(),
            *doubtful_moves(routes, told, self._known),
            *gaps(standing, case.sources),
            *questions(case.sources),
        )


def _says_the_same(before: Statement, now: Statement) -> bool:
    """Is everything but what was decided as it was? ``before`` may lead to entities, of which ``now`` knows nothing."""
    plain = tuple(replace(one, entity=None) for one in before.participants)
    return replace(before, participants=plain, status=now.status, reviewer=now.reviewer) == now


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
