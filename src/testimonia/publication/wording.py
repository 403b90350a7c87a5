"""Slots of a statement in plain words."""

from collections.abc import Iterator
from dataclasses import dataclass

from testimonia.language.day_words import bounds_words
from testimonia.model.anchor import Anchor
from testimonia.model.statement import Knowledge, Modality, Participant, Polarity, Quantity, Statement, Status, Where
from testimonia.model.when import Basis, When

MODALITIES = {
    Modality.ORDERED: "an order",
    Modality.INTENDED: "a plan",
    Modality.FEARED: "a fear",
    Modality.POSSIBLE: "only possible",
    Modality.PROMISED: "a promise",
}
KNOWLEDGES = {
    Knowledge.SAW: "saw it",
    Knowledge.DID: "took part",
    Knowledge.HEARD: "heard it",
    Knowledge.TOLD: "was told it",
    Knowledge.INFERRED: "concluded it",
}
STATUSES = {Status.PROPOSED: "proposed", Status.ACCEPTED: "accepted", Status.REJECTED: "rejected"}
ROLES = {
    "agent": "who", "patient": "whom or what", "theme": "what", "recipient": "to whom", "instrument": "with what",
    "companion": "with whom", "origin": "from", "goal": "to", "topic": "about",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Chip:
    """One thing that is known of a statement: its ``label`` ("when"), the words, and the name of its look."""

    label: str
    words: str
    look: str = "plain"


def chips(statement: Statement) -> Iterator[Chip]:
    """What is known of a statement, in the order in which a reader asks."""
    if statement.when:
        yield Chip(
            "when", time_words(statement.when), "inherited" if statement.when.basis is Basis.INHERITED else "plain"
        )
    if statement.where:
        yield Chip("where", place_words(statement.where))
    for quantity in statement.quantities:
        yield Chip("how many", quantity_words(quantity))
    if statement.polarity is Polarity.DENIED:
        yield Chip("says", "this did not happen", "denied")
    if statement.modality in MODALITIES:
        yield Chip("as", MODALITIES[statement.modality], "modality")
    if statement.knowledge in KNOWLEDGES:
        yield Chip("the teller", KNOWLEDGES[statement.knowledge])


def time_words(when: When) -> str:
    """The resolved bounds, the wording they came from, and what they were counted from."""
    bounds = bounds_words(when.earliest, when.latest)
    basis = "from the course of the story" if when.basis is Basis.INHERITED else f"“{when.text}”" if when.text else ""
    reason = f"counted from: {when.reason}" if when.reason and bounds else ""
    told = " · ".join(part for part in (bounds, basis, reason) if part)
    return told if bounds else f"{basis}, not resolved"


def place_words(where: Where) -> str:
    """The words, and the place's name where they do not hold it."""
    if where.place and where.place.casefold() not in where.text.casefold():
        return f"{where.place} · “{where.text}”" if where.text else where.place
    return where.text or where.place or ""


def quantity_words(quantity: Quantity) -> str:
    """``about 10 men``; and what is counted, where that is another word."""
    number = f"{quantity.number:,.10g}"
    words = " ".join(part for part in (quantity.hedge, number, quantity.unit) if part)
    return f"{words} ({quantity.of})" if quantity.of and quantity.of != quantity.unit else words


def roles_words(statement: Statement) -> tuple[tuple[str, str], ...]:
    """Who takes part in what role, where words say it."""
    return tuple((ROLES.get(p.role, p.role), p.text) for p in statement.participants if p.text)


def slot_words(statement: Statement, slot: str) -> str:
    """What a slot says, by its name in ``Statement``; ``words`` for the words themselves. Empty where it is open."""
    value = statement.anchor if slot == "words" else getattr(statement, slot)
    match value:
        case None:
            return ""
        case Anchor(start=start, end=end, quote=quote):
            return f"“{quote}” ({start} to {end})"
        case When():
            return time_words(value)
        case Where():
            return place_words(value)
        case str():
            return str(value)
        case _:
            return "; ".join(map(_part_words, value))


def _part_words(part: Quantity | Participant | str) -> str:
    match part:
        case Quantity():
            return quantity_words(part)
        case Participant(role=role, text=text):
            return f"{ROLES.get(role, role)}: {text or '(left out)'}"
        case _:
            return part
