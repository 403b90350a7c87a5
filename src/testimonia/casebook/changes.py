"""What becomes of a description or a statement when somebody says something about it; pure."""

from dataclasses import fields, replace
from typing import TypeVar

from testimonia.casebook.form import read_back, written
from testimonia.errors import BadValue
from testimonia.model.judgement import Decision, Judgement
from testimonia.model.source import Described
from testimonia.model.statement import Statement, Status

Value = TypeVar("Value")


def filled(before: Described, said: Described) -> Described:
    """The description with everything that was said now; what was left open keeps its old value."""
    values = {field.name: getattr(said, field.name) for field in fields(said)}
    return as_kept(replace(before, **{name: value for name, value in values.items() if value is not None}), Described)


def decided_as(before: Statement, judgement: Judgement, changed: Statement | None) -> Statement:
    """The statement as a reviewer decided it. Raises ``BadValue`` for a change that is none."""
    status = Status.REJECTED if judgement.decision is Decision.REJECT else Status.ACCEPTED
    content = _changed(before, changed) if judgement.decision is Decision.CHANGE else before
    return as_kept(replace(content, id=before.id, status=status, reviewer=judgement.reviewer), Statement)


def _changed(before: Statement, changed: Statement | None) -> Statement:
    if changed is None:
        raise BadValue(f"Statement {before.id} cannot be changed into nothing.", "Say what it should be.")
    if changed.source != before.source:
        raise BadValue(
            f"Statement {before.id} belongs to source {before.source} and cannot be moved to another.",
            "Reject it, and import a statement for the other source.",
        )
    return changed


def brought_in(statement: Statement, by: str) -> Statement:
    """A statement from outside as the case keeps it."""
    return as_kept(replace(statement, status=Status.ACCEPTED, reviewer=by), Statement)


def as_kept(value: Value, kind: type[Value]) -> Value:
    """The value as it will be read back, so that what is new can be told from what is here."""
    return read_back(kind, written(value))
