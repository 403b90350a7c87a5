"""What a reviewer saw, by a fingerprint, so that nobody decides about something that has changed meanwhile."""

import hashlib
from collections.abc import Mapping

from testimonia.casebook.book import Casebook
from testimonia.casebook.form import written
from testimonia.errors import Stale
from testimonia.model.statement import Statement

_LENGTH = 16  # hexadecimal digits: against chance, not against an enemy


def fingerprint(statement: Statement) -> str:
    """The same for the same statement with the same decision about it."""
    return hashlib.sha256(written(statement).encode("utf-8")).hexdigest()[:_LENGTH]


def as_seen(case: Casebook, seen: Mapping[str, str]) -> None:
    """Raise Stale for the first statement, by id, that is not as its fingerprint says; the case is held meanwhile."""
    for name, mark in seen.items():
        now = case.statement(name)
        if fingerprint(now) != mark:
            raise stale(now)


def stale(now: Statement) -> Stale:
    """The error for a decision about something that is another now."""
    by = f" by {now.reviewer}" if now.reviewer else ""
    return Stale(f"This statement was changed{by} while you looked at it; nothing of yours was kept.", now)
