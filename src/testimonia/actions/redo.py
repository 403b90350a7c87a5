"""``redo``: do again what was taken back. The journal keeps all three."""

from pathlib import Path

from testimonia.actions.hand import Hand
from testimonia.actions.journal import JournalLine, line_in
from testimonia.casebook import book


def redo(folder: Path, hand: Hand) -> JournalLine:
    """Do again what this reviewer took back last.

    Raises BadValue where that is nothing, or the reviewer decided anything since, and what opening the case raises.
    """
    with book.opened(folder) as case:
        return line_in(case, case.redo(by=hand.name, at=hand.at))
