"""``split``: two names are not of one."""

from pathlib import Path

from testimonia.actions.hand import Hand
from testimonia.actions.ruling import rule
from testimonia.model.identity import Ruling, Verdict


def split(folder: Path, name: str, other: str, hand: Hand) -> Ruling:
    """Keep two names apart, whatever speaks for one. Raises BadValue for names that are not there or of two kinds."""
    return rule(folder, Verdict.SPLIT, name, other, hand)
