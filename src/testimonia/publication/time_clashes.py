"""The findings that say of times and orders that they cannot all hold, and the statements that they touch."""

from collections.abc import Iterable
from dataclasses import dataclass

from testimonia.model.case import Case
from testimonia.model.finding import Code, Finding, Slot

OF_TIME = frozenset({Slot.WHEN, Slot.ORDER})
DIFFERING = frozenset({Code.CONTRADICTION, Code.VARIATION})
MARK = "!"


@dataclass(frozen=True, slots=True)
class TimeClash:
    """A clash by its number among those of time, and the number of the finding among all findings of the case."""

    number: int
    finding_number: int
    finding: Finding
    statements: frozenset[str]  # every one that it names


def time_clashes(case: Case) -> tuple[TimeClash, ...]:
    """Impossible orders, and contradictions and variations of time or order, in the order of the findings."""
    found = [(number, finding) for number, finding in enumerate(case.findings, 1) if _is_of_time(finding)]
    return tuple(
        TimeClash(number, place, finding, frozenset(_named(finding)))
        for number, (place, finding) in enumerate(found, 1)
    )


def touching(clashes: Iterable[TimeClash], statements: Iterable[str]) -> tuple[TimeClash, ...]:
    """The clashes that name one of these statements."""
    wanted = tuple(statements)
    return tuple(clash for clash in clashes if not clash.statements.isdisjoint(wanted))


def _is_of_time(finding: Finding) -> bool:
    return finding.code is Code.IMPOSSIBLE_ORDER or (finding.code in DIFFERING and finding.slot in OF_TIME)


def _named(finding: Finding) -> tuple[str, ...]:
    return (*finding.statements, *(one for side in finding.sides or () for one in side))
