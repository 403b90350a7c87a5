"""``withdraw``: consent was withdrawn; a source is destroyed with everything that it told."""

from dataclasses import dataclass, replace
from pathlib import Path

from testimonia.actions.hand import Hand
from testimonia.actions.supposing import source_called
from testimonia.casebook import book
from testimonia.casebook.book import Casebook
from testimonia.model.case import Case
from testimonia.model.identity import Ruling, Verdict
from testimonia.reasoning.entities import written_names


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """What is gone: the source's id and name, how many statements and comments it held, how many pieces of words."""

    source: str
    name: str
    statements: int
    comments: int
    words: int


def withdraw(folder: Path, source: str, hand: Hand) -> Withdrawal:
    """Destroy a source, called by its name or id, its original, and all that was read out of it or decided about it.

    A dated stone stays in the journal, and the record still holds. What was said of names that stand in no other source
    goes too. Raises BadValue for a source that is not there, CannotWrite, and what opening the case raises.
    """
    with book.opened(folder) as kept:
        case = kept.case()
        found = source_called(case, source)
        statements = sum(one.source == found.id for one in case.statements)
        named = {one.id for one in case.statements if one.source == found.id}
        comments = sum(one.statement in named for one in case.comments)
        words = kept.withdraw(found.id, _rulings_alone(kept, case, found.id), by=hand.name, at=hand.at)
        return Withdrawal(found.id, found.name, statements, comments, words)


def _rulings_alone(kept: Casebook, case: Case, source: str) -> tuple[str, ...]:
    """The pairs of names of which one is written nowhere once the source is gone."""
    rest = replace(
        case,
        sources=tuple(one for one in case.sources if one.id != source),
        texts=tuple(one for one in case.texts if one.source != source),
        mentions=tuple(one for one in case.mentions if one.source != source),
        statements=tuple(one for one in case.statements if one.source != source),
    )
    left = {name for _, name in written_names(rest)}
    return tuple(pair for pair, ruling in kept.rulings() if not _names(ruling) <= left)


def _names(ruling: Ruling) -> set[str]:
    """Those that a text must write: what somebody is to be called need not stand in any."""
    return {ruling.name} if ruling.verdict is Verdict.RENAME else {ruling.name, ruling.other}
