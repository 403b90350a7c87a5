"""``import``: statements from a person or another program, kept as accepted."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from testimonia.actions.exchange import received
from testimonia.actions.hand import Hand
from testimonia.actions.sorting import Decided, Fresh, LeftOut, Meaning, Unchanged, sorted_out
from testimonia.casebook import book
from testimonia.casebook.book import Casebook
from testimonia.model.judgement import Decision, Judgement


@dataclass(frozen=True, slots=True)
class Imported:
    """How many statements are new, accepted or rejected as they stand, changed, and were here just so."""

    new: int
    accepted: int
    rejected: int
    changed: int
    unchanged: int
    left_out: tuple[LeftOut, ...]


def import_(folder: Path, file: Path, hand: Hand) -> Imported:
    """Keep the statements of a file in the export's shape as accepted by ``hand``.

    What cannot be placed is left out and named; the rest is kept. A statement that the case knows by its id is changed
    where it says something else now. Raises NoSuchFile, BadValue, and what opening the case raises.
    """
    sent = received(file)
    with book.opened(folder) as case:
        meanings = tuple(sorted_out(sent, case.case(), case.keyed_id))
        _keep(case, meanings, hand)
    return _counted(meanings)


def _keep(case: Casebook, meanings: Sequence[Meaning], hand: Hand) -> None:
    case.bring_in([one.statement for one in meanings if isinstance(one, Fresh)], by=hand.name, at=hand.at)
    for one in meanings:
        if isinstance(one, Decided):
            case.judge(Judgement(one.id, one.decision, hand.name, hand.at), one.changed)


def _counted(meanings: Sequence[Meaning]) -> Imported:
    decided = Counter(one.decision for one in meanings if isinstance(one, Decided))
    return Imported(
        new=sum(isinstance(one, Fresh) for one in meanings),
        accepted=decided[Decision.ACCEPT],
        rejected=decided[Decision.REJECT],
        changed=decided[Decision.CHANGE],
        unchanged=sum(isinstance(one, Unchanged) for one in meanings),
        left_out=tuple(one for one in meanings if isinstance(one, LeftOut)),
    )
