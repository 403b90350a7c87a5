"""A moment in figures."""

from testimonia.actions.moment import Moment
from testimonia.model.statement import Status
from testimonia.web.shape import MomentShape


def moment_shape(at: Moment, trouble: str | None) -> MomentShape:
    """Where the case stands."""
    statements = at.case.statements
    return MomentShape(
        last=at.last,
        reasoned=at.is_reasoned,
        statements=len(statements),
        waiting=sum(one.status is Status.PROPOSED for one in statements),
        findings=len(at.follows.case.findings) if at.follows else 0,
        trouble=trouble,
    )
