"""What a difference says in one sentence: who tells what, in the words' own values, and no verdict."""

from collections.abc import Sequence

from testimonia.model.finding import Code, Slot
from testimonia.model.statement import Polarity, Quantity, Statement
from testimonia.model.when import When

NAMED = {
    Slot.WHEN: "the time",
    Slot.WHERE: "the place",
    Slot.WHO: "who did it",
    Slot.HOW_MANY: "the number",
    Slot.POLARITY: "whether it happened",
    Slot.OUTCOME: "what came of it",
    Slot.ORDER: "what came first",
}
WHO_BEGAN = "who began it"
SHORT = 90  # code points of a passage shown in a sentence
SHOWN = 3  # passages of a side, before the others are only counted
NAMED_TELLERS = 2  # of a side, before the others are only counted


def difference_message(
    code: Code, slot: Slot, sides: tuple[tuple[Statement, ...], ...], about: str | None = None
) -> str:
    """One neutral sentence, such as: “burn”, told differently in the number: Ada Roth tells 2; Jon Abel tells 5.

    ``about`` names in what they differ where the slot says it too loosely.
    """
    act, about = sides[0][0].act, about or NAMED[slot]
    if code is Code.CONTRADICTION:
        told = "; ".join(f"{_tellers(side)} {_verb(side)} {_side(slot, side)}" for side in sides)
        return f"“{act}”: the tellers differ on {about}: {told}."
    once = "; elsewhere ".join(_side(slot, side) for side in sides)
    return f"“{act}”: {briefly(sides[0][0].teller)} tells differently of {about}: {once}."


def briefly(teller: str) -> str:
    """Several who tell together, shortened after the first: ``A. Marn and 3 others``."""
    first, *others = (name.strip() for name in teller.split(";"))
    return f"{first} and {len(others)} other{'s' * (len(others) > 1)}" if others else first


def shortened(quote: str) -> str:
    """A passage on one line, cut at a word where it is long."""
    plain = " ".join(quote.split())
    return plain if len(plain) <= SHORT else f"{plain[:SHORT].rsplit(' ', 1)[0]} …"


def _tellers(side: Sequence[Statement]) -> str:
    names = list(dict.fromkeys(name.strip() for one in side for name in one.teller.split(";") if name.strip()))
    shown, more = names[:NAMED_TELLERS], len(names) - NAMED_TELLERS
    if more > 0:
        return f"{', '.join(shown)} and {more} other{'s' * (more > 1)}"
    return " and ".join(shown)


def _verb(side: Sequence[Statement]) -> str:
    return "tells" if len({name for one in side for name in one.teller.split(";")}) == 1 else "tell"


def _side(slot: Slot, side: Sequence[Statement]) -> str:
    values = list(dict.fromkeys(_value(slot, statement) for statement in side))
    left = len(values) - SHOWN
    if left <= 1:
        return " / ".join(values)
    return f"{' / '.join(values[:SHOWN])}, and so in {left} more passages"


def _value(slot: Slot, statement: Statement) -> str:
    quote = f"“{shortened(statement.anchor.quote)}”"
    if slot is Slot.WHEN and statement.when:
        return _time(statement.when)
    if slot is Slot.WHERE and statement.where:
        return f"“{statement.where.text}”"
    if slot is Slot.HOW_MANY and statement.quantities:
        return f"{', '.join(map(_number, statement.quantities))} ({quote})"
    if slot is Slot.POLARITY:
        return f"{'that it did not' if statement.polarity is Polarity.DENIED else 'that it did'} ({quote})"
    return quote


def _number(quantity: Quantity) -> str:
    return " ".join(part for part in (quantity.hedge or "", f"{quantity.number:g}", quantity.unit or "") if part)


def _time(when: When) -> str:
    bounds = dict.fromkeys(
        bound.replace("T", " ").removesuffix(":00") for bound in (when.earliest, when.latest) if bound
    )
    return f"“{when.text}” ({' to '.join(bounds)})" if bounds else f"“{when.text}”"
