"""``describe``: say what is known about a source beside its words."""

from dataclasses import asdict
from pathlib import Path

from testimonia.actions.hand import Hand
from testimonia.casebook import book
from testimonia.intake.description import described
from testimonia.model.arrival import Repeat
from testimonia.model.source import Described, Source


def describe(folder: Path, source: str, said: Described, hand: Hand) -> Source:
    """Keep what is newly said of a source; what is None stays. Raises NoSuchFile, BadValue, and what opening raises."""
    checked = described(asdict(said))
    with book.opened(folder) as case:
        found = case.source(source)
        return case.describe(Repeat(found.name, found.sha256, checked), by=hand.name, at=hand.at)
