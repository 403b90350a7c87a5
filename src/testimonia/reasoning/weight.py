"""In which order findings are shown: first what would settle most. Never how far anybody is to be believed.

A clash weighs by what it is about: who began and what came first, whether it happened and what came of it before who
and how many, and these before an hour or a place. Then by whether people came to harm in it, by how many independent
origins stand on its sides, by how many statements tell of the same events and so hang on it, and last by the order of
telling. A variation, which is of one teller, comes after the clashes.
"""

from collections.abc import Iterable, Mapping, Sequence

from testimonia.model.entity import Event
from testimonia.model.finding import Code, Finding, Slot
from testimonia.model.statement import Statement
from testimonia.reasoning.independence.origins import Copied, agreement
from testimonia.reasoning.words import act_name, listed

ABOUT = (
    frozenset({Slot.ORDER, Slot.POLARITY, Slot.OUTCOME}),
    frozenset({Slot.WHO, Slot.HOW_MANY}),
    frozenset({Slot.WHEN, Slot.WHERE}),
)


Key = tuple[bool, int, bool, int, int]


def by_weight(
    findings: Iterable[Finding], told: Mapping[str, Statement], known: Copied, events: Iterable[Event]
) -> tuple[Finding, ...]:
    """Contradictions and variations, the weightiest first; equal ones stay in their order."""
    homes = {statement: frozenset(event.statements) for event in events for statement in event.statements}

    def key(finding: Finding) -> Key:
        hanging: frozenset[str] = frozenset().union(*(homes.get(name, frozenset()) for name in finding.statements))
        return (
            finding.code is not Code.CONTRADICTION,
            _rank(finding.slot),
            not _is_of_harm(told[name] for name in finding.statements),
            -_origins(finding, told, known),
            -len(hanging),
        )

    return tuple(sorted(findings, key=key))


def _is_of_harm(statements: Iterable[Statement]) -> bool:
    """Does one of them tell that people were killed, hurt or taken, or things destroyed?"""
    return any(act_name(one.act) in listed("weigh", "violence") for one in statements)


def _origins(finding: Finding, told: Mapping[str, Statement], known: Copied) -> int:
    """Of both sides together: what copies or is told together counts once."""
    return sum(_of_side([told[name] for name in side], known) for side in finding.sides or ())


def _of_side(side: Sequence[Statement], known: Copied) -> int:
    return max(1, len(agreement("", side, known).origins))


def _rank(slot: Slot | None) -> int:
    return next((rank for rank, slots in enumerate(ABOUT) if slot in slots), len(ABOUT))
