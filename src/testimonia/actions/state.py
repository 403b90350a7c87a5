"""``state``: a reviewer states what no reader has proposed."""

from pathlib import Path

from testimonia.actions.hand import Hand
from testimonia.actions.slots import Slots, applied, chosen
from testimonia.casebook import book
from testimonia.casebook.deeds import Stated
from testimonia.errors import BadValue
from testimonia.model.statement import Statement, Status


def state(folder: Path, source: str, slots: Slots, hand: Hand) -> Statement:
    """Keep a statement of a reviewer's own, held by the words from ``slots.start`` to ``slots.end``, as accepted.

    Where nobody is named as the teller, it is the teller of the source. Raises NoSuchFile, BadValue, and what opening
    the case raises.
    """
    with book.opened(folder) as case:
        found, text = case.source(source), case.text(source)
        if slots.start is None or slots.end is None:
            raise BadValue("No words are selected.", "Select the words in the text that say it.")
        anchor = chosen(text, slots.start, slots.end)
        teller = slots.teller or found.described.teller
        if not teller or not slots.act:
            raise BadValue("Who tells it, or what happened, is missing.", "Name the teller, and the act in a word.")
        identity = case.keyed_id("stated", source, str(anchor.start), str(anchor.end), slots.act, hand.at)
        blank = Statement(identity, anchor, teller, (), slots.act, status=Status.ACCEPTED, reviewer=hand.name)
        stated = applied(blank, slots, text, found.described.made_on)
        case.revise(Stated, [stated], by=hand.name, at=hand.at)
        return stated
