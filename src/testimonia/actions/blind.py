"""Judging blind: a case as one reviewer sees it who must not be led by what others decided.

It is a way of looking. In the case itself the last word of all holds.
"""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from testimonia.actions.moment import Moment
from testimonia.casebook import book
from testimonia.casebook.history import Decided
from testimonia.casebook.standing import standing
from testimonia.model.statement import Statement, Status


def blind(folder: Path, moment: Moment, reviewer: str) -> Moment:
    """The moment with what was proposed, and this reviewer's own decisions; nothing that follows from others'."""
    with book.opened(folder, writing=False) as case:
        proposed, decided = case.proposed(), case.decided()
    mine = as_seen_by(reviewer, proposed, decided)
    places = {source: place for place, source in enumerate(moment.sources)}
    ordered = sorted((one for one in mine if one.source in places), key=lambda one: places[one.source])
    return Moment(moment.last, moment.head, replace(moment.case, statements=tuple(ordered), comments=()))


def as_seen_by(reviewer: str, proposed: Iterable[Statement], decided: Iterable[Decided]) -> tuple[Statement, ...]:
    """What a reviewer sees who judges blind: what was proposed, and the own last decisions, nobody else's.

    Source by source, each in the order of the words. As in the case itself, a proposal steps back before what the
    reviewer decided about the same words.
    """
    blank = [replace(one, status=Status.PROPOSED, reviewer=None) for one in proposed]
    mine = {one.content.id: one.content for one in decided if one.by == reviewer}
    sources = dict.fromkeys(one.source for one in (*blank, *mine.values()))
    return tuple(
        statement
        for source in sources
        for statement in standing(
            [one for one in blank if one.source == source], [one for one in mine.values() if one.source == source]
        )
    )
