"""Numbers as they are told, with the room that their wording leaves."""

from testimonia.model.statement import Quantity


def apart(one: Quantity, other: Quantity) -> bool:
    """Is there no number that both wordings allow?"""
    (least, most), (low, high) = _range(one), _range(other)
    return most < low or high < least


def _range(quantity: Quantity) -> tuple[float, float]:
    """What a wording allows. A side that it leaves open is open only where it is hedged."""
    is_loose = quantity.hedge is not None or quantity.least is not None or quantity.most is not None
    low, high = (0.0, float("inf")) if is_loose else (quantity.number, quantity.number)
    return (
        quantity.least if quantity.least is not None else low,
        quantity.most if quantity.most is not None else high,
    )
