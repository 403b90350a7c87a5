"""Statements of different tellers that tell the same of one event, and differ in nothing."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

from testimonia.model.statement import Modality
from testimonia.reasoning.accounts.counted import counted
from testimonia.reasoning.accounts.resemblance import days_apart, elsewhere, may_be_at_once
from testimonia.reasoning.accounts.telling import Telling
from testimonia.reasoning.words import listed

DAYS = 3.0
LIKELY = 0.12  # the likelihood of one event from which on two that tell the same act agree

Pair = tuple[int, int]


def ties_of(told: Sequence[Telling], likely: Mapping[Pair, float]) -> tuple[Pair, ...]:
    """The pairs that tell the same, the likeliest first."""
    some = sorted((-chance, pair) for pair, chance in likely.items() if chance >= LIKELY)
    return tuple(pair for _, pair in some if agree(told[pair[0]], told[pair[1]]))


def agreeing(
    told: Sequence[Telling], ties: Iterable[Pair], differing: Collection[Pair], standing: Collection[int]
) -> tuple[tuple[int, ...], ...]:
    """Groups of two or more, in the order of telling. The likeliest are joined first.

    No two of a group differ, and no two are told of times that are days apart.
    """

    def parted(one: int, other: int) -> bool:
        return (min(one, other), max(one, other)) in differing or days_apart(told[one], told[other]) > DAYS

    return _joined((pair for pair in ties if pair[0] in standing and pair[1] in standing), parted)


def agree(one: Telling, other: Telling) -> bool:
    """Do two tellers say the same act, or the same number, of one place and time?"""
    if one.tellers & other.tellers or one.statement.polarity is not other.statement.polarity:
        return False
    if not one.statement.modality is other.statement.modality is Modality.ASSERTED:
        return False
    acts = (one.acts & other.acts) - listed("accounts", "too_little")
    return bool(acts or _same_number(one, other)) and may_be_at_once(one, other) and not elsewhere(one, other)


def _same_number(one: Telling, other: Telling) -> bool:
    return any(
        a.quantity.number == b.quantity.number and not a.is_measure and not b.is_measure and a.kinds & b.kinds
        for a in counted(one)
        for b in counted(other)
    )


def _joined(pairs: Iterable[Pair], parted: Callable[[int, int], bool]) -> tuple[tuple[int, ...], ...]:
    home: dict[int, tuple[int, ...]] = {}
    for one, other in pairs:
        mine, theirs = home.get(one, (one,)), home.get(other, (other,))
        if mine is theirs or any(parted(a, b) for a in mine for b in theirs):
            continue
        whole = tuple(sorted({*mine, *theirs}))
        home.update(dict.fromkeys(whole, whole))
    return tuple(sorted(set(home.values())))
