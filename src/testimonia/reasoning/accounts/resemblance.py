"""What two statements have in common, before it is asked in what they differ."""

from dataclasses import dataclass

from testimonia.model.statement import Modality, Polarity
from testimonia.model.when import Basis
from testimonia.reasoning.accounts.figure import Likeness, best_likeness
from testimonia.reasoning.accounts.pair import rarest_act
from testimonia.reasoning.accounts.rarity import Rarity
from testimonia.reasoning.accounts.telling import Telling
from testimonia.reasoning.words import listed

HOURS = 24  # of a day
RARE = 3.8  # of an act; from this rarity on two tell of one happening more often than not


@dataclass(frozen=True, slots=True)
class Common:
    """``acts`` are the acts that both tell; ``crossed`` is whether what one acts upon acts in the other.

    ``is_phrase`` is whether both acts are the same phrase of several words.
    """

    acts: frozenset[str]
    rarest: float
    undergoers: Likeness
    agents: Likeness
    subjects: Likeness
    crossed: Likeness
    others: Likeness
    is_phrase: bool

    @property
    def is_rare(self) -> bool:
        """Is the act so seldom told in the case that it alone ties two accounts of it?"""
        return self.rarest >= RARE and bool(self.acts)

    @property
    def is_known(self) -> bool:
        """Is at least one who takes part the same?"""
        return max(self.undergoers, self.agents, self.crossed, self.others) >= Likeness.SAME_KIND

    @property
    def is_one_subject(self) -> bool:
        """May it have happened to the same?"""
        is_tied = max(self.crossed, self.undergoers) >= Likeness.SAME_KIND
        return is_tied or self.subjects >= Likeness.UNKNOWN


def common(one: Telling, other: Telling, rarity: Rarity) -> Common:
    """Compare act and figures."""
    is_phrase = " " in one.statement.act and one.statement.act.casefold() == other.statement.act.casefold()
    acts = one.acts & other.acts
    return Common(
        acts if is_phrase else acts - listed("accounts", "too_little"),
        rarest_act(one, other, rarity),
        best_likeness(one.objects, other.objects),
        best_likeness(one.agents, other.agents),
        best_likeness(one.subjects, other.subjects),
        _crossed(one, other),
        best_likeness(one.others, other.others),
        is_phrase,
    )


def _crossed(one: Telling, other: Telling) -> Likeness:
    """Whether what acts alone in one account undergoes it in the other: "it exploded", "they exploded it"."""
    alone = [(a, b) for a, b in ((one, other), (other, one)) if a.agents and not a.undergoers and b.undergoers]
    return max((best_likeness(a.agents, b.undergoers) for a, b in alone), default=Likeness.UNKNOWN)


def elsewhere(one: Telling, other: Telling) -> bool:
    """Do both say where, in words that share nothing?"""
    return bool(one.places and other.places and not one.places & other.places)


def both_assert(one: Telling, other: Telling) -> bool:
    """Are both told as what happened, and not as what was ordered, hoped or feared?"""
    return one.statement.modality is other.statement.modality is Modality.ASSERTED


def both_affirm(one: Telling, other: Telling) -> bool:
    """Do both say that it happened?"""
    return both_assert(one, other) and one.statement.polarity is other.statement.polarity is Polarity.AFFIRMED


def may_be_at_once(one: Telling, other: Telling) -> bool:
    """Do their times allow one moment? Yes where one is unknown."""
    mine, theirs = one.statement.when, other.statement.when
    if mine is None or theirs is None or Basis.INHERITED in {mine.basis, theirs.basis}:
        return True
    return not mine.excludes(theirs)


def days_apart(one: Telling, other: Telling) -> float:
    """Days between their times, those of their readings that lie nearest; 0 where one is unknown or open."""
    gaps = (
        max(a.begins, b.begins) - min(a.ends, b.ends)
        for a in one.spans
        for b in other.spans
        if a.begins is not None and a.ends is not None and b.begins is not None and b.ends is not None
    )
    return max(0.0, min(gaps, default=0.0)) / HOURS
