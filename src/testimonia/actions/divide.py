"""``divide``: a statement that says two things is made two."""

from dataclasses import replace
from pathlib import Path

from testimonia.actions.hand import Hand
from testimonia.actions.seen import as_seen
from testimonia.actions.slots import chosen
from testimonia.casebook import book
from testimonia.casebook.deeds import Divided
from testimonia.errors import BadValue
from testimonia.model.statement import Statement, Status


def divide(
    folder: Path, statement: str, place: int, hand: Hand, seen: str | None = None
) -> tuple[Statement, Statement]:
    """Two statements of one, the words of the second from code point ``place`` of the text on.

    Both keep all slots, for the reviewer to change; both are accepted. Raises NoSuchStatement, BadValue, Stale, and
    what opening the case raises.
    """
    with book.opened(folder) as case:
        as_seen(case, {statement: seen} if seen else {})
        whole = case.statement(statement)
        start, end = whole.anchor.start, whole.anchor.end
        if not start < place < end:
            raise BadValue("The place is not within the words of the statement.", "Choose a word inside them.")
        text = case.text(whole.source)
        first = replace(whole, anchor=chosen(text, start, place), status=Status.ACCEPTED, reviewer=hand.name)
        identity = case.keyed_id("divided", whole.id, str(place), hand.at)
        second = replace(first, id=identity, anchor=chosen(text, place, end))
        case.revise(Divided, [first, second], by=hand.name, at=hand.at)
        return first, second
