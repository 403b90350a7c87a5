"""In what two statements differ, and whether enough speaks for their telling of one thing."""

from collections.abc import Callable, Iterator

from testimonia.model.finding import Slot
from testimonia.reasoning.accounts.figure import Likeness
from testimonia.reasoning.accounts.rarity import Rarity
from testimonia.reasoning.accounts.resemblance import Common, common
from testimonia.reasoning.accounts.slots import how_many, order, outcome, polarity, when, where, who
from testimonia.reasoning.accounts.telling import Telling
from testimonia.reasoning.words import words_of

Signs = tuple[float, ...]
RARE, RARER, RAREST = 1.5, 2.0, 2.5  # of an act: from these on it ties two statements a little, well, by itself
# Likelihoods of one event from which on a difference is shown, the less the more else ties the two.
FAINT, LITTLE, SOME, SLIGHT, FAIR, EVEN, GOOD = 0.05, 0.1, 0.1, 0.15, 0.3, 0.4, 0.5
ALIKE = 0.8  # likeness of two passages that say nearly the same words
HELD, LEAST = 0.9, 6  # share of the words of the shorter of two passages that stand in the longer, and of how many
TIED, ADDED = 0.2, 0.1  # what a figure or an act in common adds to that likelihood


def differences_of(one: Telling, other: Telling, chance: float, rarity: Rarity) -> Iterator[Slot]:
    """The slots in which both cannot hold. ``chance`` is how likely they tell of one event."""
    shared = common(one, other, rarity)
    words = rarity.shared(one.words, other.words)
    for slot, (differs, is_enough) in SLOTS.items():
        found = differs(one, other, shared)
        if found is None or (slot in SAID_ALIKE and words >= ALIKE) or (slot in HELD_ALIKE and _is_held(one, other)):
            continue  # nearly the same words, as one copies them: there is no other who or where
        if is_enough(found, shared, chance, words if _are_tied(one, other) else 0.0):
            yield slot


def _is_held(one: Telling, other: Telling) -> bool:
    """Do nearly all words of the shorter stand in the longer, and the same for the time?"""
    mine, theirs = (set(words_of(told.statement.anchor.quote)) for told in (one, other))
    shorter = min(len(mine), len(theirs))
    whens = {told.statement.when.text.casefold() for told in (one, other) if told.statement.when}
    return shorter >= LEAST and len(mine & theirs) >= HELD * shorter and len(whens) <= 1


def _are_tied(one: Telling, other: Telling) -> bool:
    """Do they share a thing or a place, and not the act alone?"""
    return bool(one.things & other.things or one.places & other.places)


def _time_is_enough(found: Signs, shared: Common, chance: float, _words: float) -> bool:
    if found[2]:
        return True  # he himself was there before he came
    if max(shared.subjects, shared.crossed) >= Likeness.SAME_KIND:
        return chance >= FAINT and shared.rarest >= RARE
    return chance >= FAIR and shared.rarest >= RARER


def _place_is_enough(found: Signs, shared: Common, chance: float, _words: float) -> bool:
    _is_side, is_pronoun, least = found
    if least:
        return chance >= least
    if is_pronoun:
        return chance >= SLIGHT and shared.rarest >= RAREST
    return shared.subjects is Likeness.SAME or chance >= LITTLE


def _doer_is_enough(found: Signs, shared: Common, chance: float, _words: float) -> bool:
    is_guessed, is_other_time, is_picked_out = found
    if is_picked_out > 1:
        return chance >= FAINT
    if is_other_time or shared.undergoers < Likeness.SAME_KIND:
        return (
            chance >= (FAIR if shared.is_rare or is_picked_out else GOOD) and not is_guessed and shared.rarest >= RARER
        )
    return chance >= SLIGHT


def _number_is_enough(found: Signs, shared: Common, chance: float, _words: float) -> bool:
    said_alike, one_act, exceeds = found
    if exceeds and chance >= SOME and shared.acts:
        return True
    return chance >= SOME and chance + EVEN * said_alike + TIED * one_act + ADDED * shared.subjects >= GOOD


def _denial_is_enough(found: Signs, shared: Common, chance: float, words: float) -> bool:
    is_nobody, is_lacking = found
    if is_lacking:
        return chance >= (SLIGHT if is_lacking == 1 else FAINT)
    if is_nobody and chance >= SOME and shared.rarest >= RAREST:
        return True  # nobody at all did what is seldom told
    if shared.is_rare and chance >= FAIR:
        return True
    if not shared.is_known and not (chance >= EVEN and words >= FAIR):
        return False
    figures = TIED * (max(shared.undergoers, shared.crossed, 0) + max(shared.agents, 0))
    return chance + figures + ADDED * (shared.rarest > RAREST) + FAIR * words >= GOOD


def _outcome_is_enough(found: Signs, _shared: Common, chance: float, _words: float) -> bool:
    (is_state,) = found
    return chance >= (EVEN if is_state else FAINT)


def _order_is_enough(_found: Signs, _shared: Common, chance: float, _words: float) -> bool:
    return chance >= SOME


SLOTS: dict[
    Slot, tuple[Callable[[Telling, Telling, Common], Signs | None], Callable[[Signs, Common, float, float], bool]]
] = {
    Slot.WHEN: (when.differs, _time_is_enough),
    Slot.WHERE: (where.differs, _place_is_enough),
    Slot.WHO: (who.differs, _doer_is_enough),
    Slot.HOW_MANY: (how_many.differs, _number_is_enough),
    Slot.POLARITY: (polarity.differs, _denial_is_enough),
    Slot.OUTCOME: (outcome.differs, _outcome_is_enough),
    Slot.ORDER: (order.differs, _order_is_enough),
}
SAID_ALIKE = frozenset({Slot.WHO, Slot.WHERE})
HELD_ALIKE = SAID_ALIKE | {Slot.WHEN}
