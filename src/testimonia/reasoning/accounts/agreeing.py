"""Statements of different tellers that tell the same of one event, and differ in nothing."""

from collections.abc import Collection, Mapping, Sequence

from testimonia.model.statement import Modality
from testimonia.reasoning.accounts.counted import counted
from testimonia.reasoning.accounts.figure import Likeness, best_likeness
from testimonia.reasoning.accounts.grouping import groups
from testimonia.reasoning.accounts.resemblance import days_apart, elsewhere, may_be_at_once
from testimonia.reasoning.accounts.telling import Telling
from testimonia.reasoning.quantities import apart
from testimonia.reasoning.words import listed

SURE, SUREST = 0.65, 0.75  # the likelihoods from which on two tell the same that both only went, or whatever their acts
LIKELY = 0.4  # and from which on two that tell the same act agree
DAYS = 3.0
BARRED = -1000.0  # instead of a likelihood, for two that must not stand in one group

Pair = tuple[int, int]


def ties_of(told: Sequence[Telling], likely: Mapping[Pair, float], differing: Collection[Pair]) -> Mapping[Pair, float]:
    """How likely the pairs that tell the same are one; those that differ, or are told of days far apart, are barred."""
    found = {}
    for pair, chance in likely.items():
        one, other = told[pair[0]], told[pair[1]]
        if pair in differing or days_apart(one, other) > DAYS:
            found[pair] = BARRED
        elif chance >= LIKELY and agree(one, other, chance):
            found[pair] = chance
    return found


def agreeing(ties: Mapping[Pair, float], standing: Collection[int]) -> tuple[tuple[int, ...], ...]:
    """Groups of two or more that tell the same, in the order of telling; gathered as events are."""
    return groups(standing, ties)


def agree(one: Telling, other: Telling, chance: float) -> bool:
    """Do two tellers say the same act, or the same number, of one place and time?

    An act that says little ("went"), or acts told in different words, will do where all else speaks for one event.
    """
    if one.tellers & other.tellers or one.statement.polarity is not other.statement.polarity:
        return False
    if not _are_told_alike(one, other) or not may_be_at_once(one, other) or elsewhere(one, other):
        return False
    if best_likeness(one.subjects, other.subjects) < Likeness.UNKNOWN or _other_number(one, other):
        return False
    acts = (one.acts & other.acts) - listed("accounts", "too_little")
    if acts or _same_number(one, other):
        return True
    is_going = bool(one.acts & other.acts - listed("accounts", "numbering"))  # "was" and "saw" say nothing at all
    return chance >= (SURE if is_going else SUREST) and _same_parts(one, other)


def _are_told_alike(one: Telling, other: Telling) -> bool:
    """As what happened; or an order as an order."""
    if one.statement.modality is not other.statement.modality:
        return False
    return one.statement.modality is Modality.ASSERTED or "order" in one.acts & other.acts


def _same_parts(one: Telling, other: Telling) -> bool:
    """Does the same act, or undergo, in both?"""
    subjects, agents = (best_likeness(a, b) for a, b in ((one.subjects, other.subjects), (one.agents, other.agents)))
    return max(subjects, agents) >= Likeness.SAME_KIND


def _other_number(one: Telling, other: Telling) -> bool:
    """Do they count the same, and not as many?"""
    pairs = [(a, b) for a in counted(one) for b in counted(other) if a.kinds & b.kinds]
    return bool(pairs) and all(apart(a.quantity, b.quantity) for a, b in pairs)


def _same_number(one: Telling, other: Telling) -> bool:
    return any(
        a.quantity.number == b.quantity.number and not a.is_measure and not b.is_measure and a.kinds & b.kinds
        for a in counted(one)
        for b in counted(other)
    )
