"""``undo``: take back what was decided. The journal keeps both."""

from pathlib import Path

from testimonia.actions.hand import Hand
from testimonia.actions.journal import JournalLine, line_in
from testimonia.casebook import book


def undo(folder: Path, hand: Hand, entry: int | None = None) -> JournalLine:
    """Take back what an entry of the journal decided; None takes the last of this reviewer's that stands.

    What stood before stands again. To take back an entry that took one back does that one again; the answer is about
    what was decided, in either case. Raises BadValue where nothing can be taken back, or something decided since is in
    the way, and what opening the case raises.
    """
    with book.opened(folder) as case:
        return line_in(case, case.undo(entry, by=hand.name, at=hand.at))
