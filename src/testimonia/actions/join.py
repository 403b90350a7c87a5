"""``join``: two names are of one."""

from pathlib import Path

from testimonia.actions.hand import Hand
from testimonia.actions.ruling import rule
from testimonia.model.identity import Ruling, Verdict


def join(folder: Path, name: str, other: str, hand: Hand) -> Ruling:
    """Take two names, as the texts write them, for one's. Raises BadValue for names not there or of two kinds."""
    return rule(folder, Verdict.JOIN, name, other, hand)
