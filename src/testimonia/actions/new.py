"""``new``: make an empty case."""

from pathlib import Path

from testimonia.actions.hand import Hand
from testimonia.casebook import book


def new(folder: Path, hand: Hand) -> None:
    """Make an empty case in ``folder``; raises CaseExists or CannotWrite."""
    book.create(folder, by=hand.name, at=hand.at)
