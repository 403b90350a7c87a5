"""``judge``, ``change``, ``state``, ``divide`` and ``unite`` under /api."""

from collections.abc import Sequence

from fastapi import APIRouter

from testimonia.actions.change import change
from testimonia.actions.divide import divide
from testimonia.actions.judge import judge
from testimonia.actions.state import state
from testimonia.actions.unite import unite
from testimonia.errors import BadValue
from testimonia.model.judgement import Decision
from testimonia.model.statement import Statement
from testimonia.web.desk import AtDesk, AtHand
from testimonia.web.shape import (
    ChangeShape,
    DivideShape,
    JudgementShape,
    StatementShape,
    StateShape,
    UniteShape,
    statement_shape,
)

routes = APIRouter(prefix="/api", tags=["judging"])


@routes.post("/judgements")
def judged(said: JudgementShape, desk: AtDesk, hand: AtHand) -> tuple[StatementShape, ...]:
    """Accept or reject statements, all of them or none; refused where one has changed since it was seen."""
    if said.decision is Decision.CHANGE:
        raise BadValue("A change says what the statement should be.", "Send it to /api/statements/ID/change.")
    seen = {one.id: one.seen for one in said.statements}
    decided = judge(desk.folder, said.decision, tuple(seen), hand, seen)
    return _answered(desk, decided)


@routes.post("/statements")
def stated(said: StateShape, desk: AtDesk, hand: AtHand) -> tuple[StatementShape, ...]:
    """State what no reader has proposed, held by words of a source."""
    return _answered(desk, [state(desk.folder, said.source, said.slots(), hand)])


@routes.post("/statements/unite")
def united(said: UniteShape, desk: AtDesk, hand: AtHand) -> tuple[StatementShape, ...]:
    """Make one statement of several; it comes first, and the others are rejected."""
    seen = {one.id: one.seen for one in said.statements}
    return _answered(desk, unite(desk.folder, tuple(seen), hand, seen))


@routes.post("/statements/{statement}/change")
def changed(statement: str, said: ChangeShape, desk: AtDesk, hand: AtHand) -> tuple[StatementShape, ...]:
    """Change what a statement says; that accepts it."""
    return _answered(desk, [change(desk.folder, statement, said.slots(), hand, said.seen)])


@routes.post("/statements/{statement}/divide")
def divided(statement: str, said: DivideShape, desk: AtDesk, hand: AtHand) -> tuple[StatementShape, ...]:
    """Make two statements of one."""
    return _answered(desk, divide(desk.folder, statement, said.place, hand, said.seen))


def _answered(desk: AtDesk, statements: Sequence[Statement]) -> tuple[StatementShape, ...]:
    desk.catch_up()
    return tuple(map(statement_shape, statements))
