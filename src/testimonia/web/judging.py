"""``judge``, ``change``, ``state``, ``divide``, ``unite``, ``comment``, ``undo`` and ``redo`` under /api."""

from collections.abc import Mapping, Sequence

from fastapi import APIRouter

from testimonia.actions.change import change
from testimonia.actions.comment import comment
from testimonia.actions.divide import divide
from testimonia.actions.journal import JournalLine
from testimonia.actions.judge import judge
from testimonia.actions.redo import redo
from testimonia.actions.seen import fingerprint, stale
from testimonia.actions.state import state
from testimonia.actions.undo import undo
from testimonia.actions.unite import unite
from testimonia.errors import BadValue, NoSuchStatement
from testimonia.model.judgement import Decision
from testimonia.model.statement import Statement
from testimonia.web.access import Visitor
from testimonia.web.desk import AtDesk, AtHand, AtVisitor, moment_for
from testimonia.web.shape import (
    ChangeShape,
    CommentShape,
    DivideShape,
    DoneShape,
    JudgementShape,
    StatementShape,
    StateShape,
    UndoShape,
    UniteShape,
    statement_shape,
)

routes = APIRouter(prefix="/api", tags=["judging"])


@routes.post("/judgements")
def judged(said: JudgementShape, desk: AtDesk, hand: AtHand, visitor: AtVisitor) -> tuple[StatementShape, ...]:
    """Accept or reject statements, all of them or none; refused where one has changed since it was seen."""
    if said.decision is Decision.CHANGE:
        raise BadValue("A change says what the statement should be.", "Send it to /api/statements/ID/change.")
    seen = {one.id: one.seen for one in said.statements}
    if visitor.is_blind:
        return _answered(
            desk, judge(desk.folder, said.decision, tuple(seen), hand, of=_seen_blind(desk, visitor, seen))
        )
    return _answered(desk, judge(desk.folder, said.decision, tuple(seen), hand, seen))


@routes.post("/statements")
def stated(said: StateShape, desk: AtDesk, hand: AtHand) -> tuple[StatementShape, ...]:
    """State what no reader has proposed, held by words of a source."""
    return _answered(desk, [state(desk.folder, said.source, said.slots(), hand)])


@routes.post("/statements/unite")
def united(said: UniteShape, desk: AtDesk, hand: AtHand, visitor: AtVisitor) -> tuple[StatementShape, ...]:
    """Make one statement of several; it comes first, and the others are rejected."""
    _not_blind(visitor)
    seen = {one.id: one.seen for one in said.statements}
    return _answered(desk, unite(desk.folder, tuple(seen), hand, seen))


@routes.post("/statements/{statement}/change")
def changed(
    statement: str, said: ChangeShape, desk: AtDesk, hand: AtHand, visitor: AtVisitor
) -> tuple[StatementShape, ...]:
    """Change what a statement says; that accepts it."""
    if visitor.is_blind:
        (of,) = _seen_blind(desk, visitor, {statement: said.seen})
        return _answered(desk, [change(desk.folder, statement, said.slots(), hand, of=of)])
    return _answered(desk, [change(desk.folder, statement, said.slots(), hand, said.seen)])


@routes.post("/statements/{statement}/divide")
def divided(
    statement: str, said: DivideShape, desk: AtDesk, hand: AtHand, visitor: AtVisitor
) -> tuple[StatementShape, ...]:
    """Make two statements of one."""
    _not_blind(visitor)
    return _answered(desk, divide(desk.folder, statement, said.place, hand, said.seen))


@routes.post("/statements/{statement}/comments")
def commented(statement: str, said: CommentShape, desk: AtDesk, hand: AtHand) -> CommentShape:
    """Note something about a statement; it stays inside the case."""
    kept = comment(desk.folder, statement, said.words, hand)
    desk.catch_up()
    return CommentShape(words=kept.words)


@routes.post("/undo")
def undone(said: UndoShape, desk: AtDesk, hand: AtHand) -> DoneShape:
    """Take back what an entry of the journal decided; of no entry, what this reviewer decided last."""
    return _taken(desk, undo(desk.folder, hand, said.entry))


@routes.post("/redo")
def redone(desk: AtDesk, hand: AtHand) -> DoneShape:
    """Do again what this reviewer took back last."""
    return _taken(desk, redo(desk.folder, hand))


def _answered(desk: AtDesk, statements: Sequence[Statement]) -> tuple[StatementShape, ...]:
    desk.catch_up()
    return tuple(map(statement_shape, statements))


def _taken(desk: AtDesk, line: JournalLine) -> DoneShape:
    desk.catch_up()
    return DoneShape(entry=line.entry, words=line.words, source=line.source, statement=line.statement)


def _seen_blind(desk: AtDesk, visitor: Visitor, seen: Mapping[str, str]) -> tuple[Statement, ...]:
    """The statements as a blind visitor saw them. Raises NoSuchStatement, Stale."""
    known = moment_for(desk, visitor).statements
    for name, mark in seen.items():
        if name not in known:
            raise NoSuchStatement(f"The case has no statement {name}.")
        if fingerprint(known[name]) != mark:
            raise stale(known[name])
    return tuple(known[name] for name in seen)


def _not_blind(visitor: Visitor) -> None:
    if visitor.is_blind:
        raise BadValue("While you judge blind, statements are not cut anew.", "Change them, or reject them.")
