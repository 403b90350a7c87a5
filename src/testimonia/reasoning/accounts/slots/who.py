"""Two who cannot both have done it."""

import re
from functools import cache

from testimonia.reasoning.accounts.denial import Denial, denial
from testimonia.reasoning.accounts.figure import Figure, Likeness, best_likeness
from testimonia.reasoning.accounts.resemblance import Common, both_affirm, both_assert, elsewhere, may_be_at_once
from testimonia.reasoning.accounts.telling import Telling
from testimonia.reasoning.words import listed, words_of

WITH_US = re.compile(r"\b(?:not|never|n't)\b.{0,20}\b(?:with|among) (?:us|me)\b", re.IGNORECASE)
CLEARLY = 2.0  # picked out, and by his name


def differs(one: Telling, other: Telling, common: Common) -> tuple[float, ...] | None:
    """Whether a doer is only meant by a pronoun, whether the times differ too, and whether one is picked out.

    None where it may be one.
    """
    found = denial(one, other)
    if found is not None:
        return (0.0, 0.0, CLEARLY) if without_company(found) else None
    if any(told.statement.act.split(" ")[0] in _no_deeds() for told in (one, other)):
        return None  # everybody testifies himself, and whoever "had the bar on" did nothing
    if not both_affirm(one, other) or elsewhere(one, other) or not (one.agents and other.agents):
        return None
    is_of_two_sides = _two_sides(one.agents, other.agents)
    if _may_be_others(one, other, common) or (common.agents >= Likeness.UNKNOWN and not is_of_two_sides):
        return None
    if not (common.acts & listed("accounts", "once") or (common.is_phrase and common.acts)):
        return None
    agents = one.agents + other.agents
    is_picked_out = is_of_two_sides or _is_picked_out(one) or _is_picked_out(other)
    if not (_is_tied(common, agents) or is_picked_out):
        return None
    if not (is_of_two_sides or all(figure.kinds or figure.entity for figure in agents)):
        return None
    is_guessed = any(figure.is_guessed for figure in agents)
    return float(is_guessed), float(not may_be_at_once(one, other)), float(is_picked_out)


@cache
def _no_deeds() -> frozenset[str]:
    return listed("accounts", "declaring") | listed("accounts", "empty_verbs")


def _is_tied(common: Common, agents: tuple[Figure, ...]) -> bool:
    """Does more than the act tie the two? That two people left is no difference; two who are named may be one."""
    if common.undergoers >= Likeness.SAME_KIND or common.is_phrase or common.is_rare:
        return True
    return not common.acts <= listed("accounts", "going") and all(figure.is_named for figure in agents)


def _may_be_others(one: Telling, other: Telling, common: Common) -> bool:
    """Was it done to something else, or by a body and one of its people? "The two by the window" may be others."""
    is_counted_once = bool(one.statement.quantities) is not bool(other.statement.quantities)
    if common.undergoers < Likeness.UNKNOWN or _may_act_for(one, other):
        return True
    return common.undergoers is Likeness.UNKNOWN and is_counted_once


def without_company(found: Denial) -> bool:
    """Does one say that somebody was not with him, who tells that he did the same with him?"""
    denied, affirmed = found.denied, found.affirmed
    if not both_assert(denied, affirmed) or not WITH_US.search(denied.statement.anchor.quote):
        return False
    mine = {word for teller in denied.tellers for word in words_of(teller)}
    is_with = any(set(words_of(figure.text)) & mine for figure in affirmed.others)
    missing = (*denied.agents, *denied.undergoers)
    return is_with and best_likeness(missing, (*affirmed.agents, *affirmed.undergoers)) is Likeness.SAME


def _may_act_for(one: Telling, other: Telling) -> bool:
    """A person may do what a body is said to have done, of which she is one."""
    persons = [any(figure.is_person and figure.entity for figure in told.agents) for told in (one, other)]
    bodies = [any(figure.names and not figure.is_person for figure in told.agents) for told in (one, other)]
    return (persons[0] and bodies[1]) or (persons[1] and bodies[0])


def _is_picked_out(told: Telling) -> bool:
    """Is it said who it was, of all who may have been ("It was Roth who came")?"""
    words = words_of(told.statement.anchor.quote)
    return words[:2] == ("it", "was") and "who" in words


def _two_sides(mine: tuple[Figure, ...], theirs: tuple[Figure, ...]) -> bool:
    """Was it the enemy for one, and the teller's own people for the other?"""
    first, second = ({word for figure in some for word in words_of(figure.text)} for some in (mine, theirs))
    enemy, own = listed("accounts", "enemy"), listed("accounts", "own")
    return bool((first & enemy and second & own) or (first & own and second & enemy))
