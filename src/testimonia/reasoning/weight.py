"""In which order findings are shown: first what would settle most. Never how far anybody is to be believed.

A clash weighs by what it is about: what came first, whether it happened and what came of it before who and how many,
and these before an hour or a place. Then by how many independent origins stand on its sides, then by the order of
telling. A variation, which is of one teller, comes after the clashes.
"""

from collections.abc import Iterable, Mapping, Sequence

from testimonia.model.finding import Code, Finding, Slot
from testimonia.model.statement import Statement
from testimonia.reasoning.independence.origins import Copied, agreement

ABOUT = (
    frozenset({Slot.ORDER, Slot.POLARITY, Slot.OUTCOME}),
    frozenset({Slot.WHO, Slot.HOW_MANY}),
    frozenset({Slot.WHEN, Slot.WHERE}),
)


def by_weight(findings: Iterable[Finding], told: Mapping[str, Statement], known: Copied) -> tuple[Finding, ...]:
    """Contradictions and variations, the weightiest first; equal ones stay in their order."""

    def key(finding: Finding) -> tuple[bool, int, int]:
        return finding.code is not Code.CONTRADICTION, _rank(finding.slot), -_origins(finding, told, known)

    return tuple(sorted(findings, key=key))


def _origins(finding: Finding, told: Mapping[str, Statement], known: Copied) -> int:
    """Of both sides together: what copies or is told together counts once."""
    return sum(_of_side([told[name] for name in side], known) for side in finding.sides or ())


def _of_side(side: Sequence[Statement], known: Copied) -> int:
    return max(1, len(agreement("", side, known).origins))


def _rank(slot: Slot | None) -> int:
    return next((rank for rank, slots in enumerate(ABOUT) if slot in slots), len(ABOUT))
