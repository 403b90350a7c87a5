"""``undo`` and ``redo``: take back what was decided, and do it again. The journal keeps both."""

from pathlib import Path

from testimonia.actions.hand import Hand
from testimonia.actions.journal import JournalLine, line_of
from testimonia.casebook import book


def undo(folder: Path, hand: Hand, entry: int | None = None) -> JournalLine:
    """Take back what an entry of the journal decided; None takes the last of this reviewer's that stands.

    What stood before stands again. Raises BadValue where nothing can be taken back, or something decided since is in
    the way, and what opening the case raises.
    """
    with book.opened(folder) as case:
        return line_of(case.undo(entry, by=hand.name, at=hand.at), {})


def redo(folder: Path, hand: Hand) -> JournalLine:
    """Do again what this reviewer took back last. Raises BadValue where that is nothing."""
    with book.opened(folder) as case:
        return line_of(case.redo(by=hand.name, at=hand.at), {})
