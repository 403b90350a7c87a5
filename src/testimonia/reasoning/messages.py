"""What a difference says in one sentence: both sides, in the words' own values, and no verdict."""

from testimonia.model.finding import Code, Slot
from testimonia.model.statement import Polarity, Statement
from testimonia.model.when import When

NAMED = {Slot.WHEN: "the time", Slot.HOW_MANY: "the number", Slot.POLARITY: "whether it happened"}


def difference_message(code: Code, slot: Slot, sides: tuple[tuple[Statement, ...], ...]) -> str:
    """One neutral sentence, such as: “burn”, the tellers differ on the number: 2; 5."""
    one, other = (_side(slot, side) for side in sides)
    act = sides[0][0].act
    between = (
        "the tellers differ on" if code is Code.CONTRADICTION else f"{briefly(sides[0][0].teller)} tells differently"
    )
    return f"“{act}”, {between} {NAMED[slot]}: {one}; {other}."


def briefly(teller: str) -> str:
    """Several who tell together, shortened after the first: ``A. Marn and 3 others``."""
    first, *others = (name.strip() for name in teller.split(";"))
    return f"{first} and {len(others)} other{'s' * (len(others) > 1)}" if others else first


def _side(slot: Slot, side: tuple[Statement, ...]) -> str:
    return " / ".join(dict.fromkeys(_value(slot, statement) for statement in side))


def _value(slot: Slot, statement: Statement) -> str:
    if slot is Slot.WHEN and statement.when:
        return _time(statement.when)
    if slot is Slot.HOW_MANY:
        return ", ".join(f"{q.hedge or ''} {q.number:g}".strip() for q in statement.quantities)
    return "it did not" if statement.polarity is Polarity.DENIED else "it did"


def _time(when: When) -> str:
    bounds = dict.fromkeys(
        bound.replace("T", " ").removesuffix(":00") for bound in (when.earliest, when.latest) if bound
    )
    return f"{when.text} ({' to '.join(bounds)})" if bounds else when.text
