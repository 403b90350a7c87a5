"""Judging blind: a case as one reviewer sees it who must not be led by what others decided."""

from dataclasses import replace
from pathlib import Path

from testimonia.actions.agreement import as_seen_by
from testimonia.actions.moment import Moment
from testimonia.casebook import book


def blind(folder: Path, moment: Moment, reviewer: str) -> Moment:
    """The moment with what was proposed, and this reviewer's own decisions; nothing that follows from others'."""
    with book.opened(folder, writing=False) as case:
        proposed, decided = case.proposed(), case.decided()
    places = {source: place for place, source in enumerate(moment.sources)}
    mine = (one for one in as_seen_by(reviewer, proposed, decided) if one.source in places)
    ordered = sorted(mine, key=lambda one: (places[one.source], one.anchor.start, one.anchor.end, one.id))
    return Moment(moment.last, moment.head, replace(moment.case, statements=tuple(ordered), comments=()))
