"""``unite``: statements that say one thing in pieces are made one."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from testimonia.actions.hand import Hand
from testimonia.actions.seen import as_seen
from testimonia.actions.slots import chosen
from testimonia.casebook import book
from testimonia.casebook.deeds import United
from testimonia.errors import BadValue
from testimonia.model.statement import Statement, Status

LONGEST = 2000  # code points of the words that one statement may be held by


def unite(
    folder: Path, statements: Sequence[str], hand: Hand, seen: Mapping[str, str] | None = None
) -> tuple[Statement, ...]:
    """One statement of several of a source: the first says it, from the first word of any to the last; it comes first.

    Slots that the first leaves open are taken from the others in their order; the others are rejected. Raises
    NoSuchStatement, BadValue, Stale, and what opening the case raises.
    """
    with book.opened(folder) as case:
        as_seen(case, seen or {})
        parts = sorted((case.statement(one) for one in dict.fromkeys(statements)), key=lambda one: one.anchor.start)
        if len(parts) < 2 or len({one.source for one in parts}) > 1:  # noqa: PLR2004  one is none to unite
            raise BadValue("Only several statements of one source can be united.", "Choose two that are neighbours.")
        start, end = parts[0].anchor.start, max(one.anchor.end for one in parts)
        if end - start > LONGEST:
            raise BadValue("These statements are too far apart in the text to be one.", "Choose two neighbours.")
        anchor = chosen(case.text(parts[0].source), start, end)
        first = replace(_filled(parts), anchor=anchor, status=Status.ACCEPTED, reviewer=hand.name)
        others = tuple(replace(one, status=Status.REJECTED, reviewer=hand.name) for one in parts[1:])
        case.revise(United, [first, *others], by=hand.name, at=hand.at)
        return first, *others


def _filled(parts: Sequence[Statement]) -> Statement:
    first = parts[0]
    for other in parts[1:]:
        roles = {one.role for one in first.participants}
        first = replace(
            first,
            when=first.when or other.when,
            where=first.where or other.where,
            quantities=first.quantities or other.quantities,
            participants=(*first.participants, *(one for one in other.participants if one.role not in roles)),
        )
    return first
