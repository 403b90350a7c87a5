"""Two who cannot both have done it."""

from testimonia.reasoning.accounts.figure import Likeness
from testimonia.reasoning.accounts.resemblance import Common, both_affirm, elsewhere, may_be_at_once
from testimonia.reasoning.accounts.telling import Telling
from testimonia.reasoning.words import listed


def differs(one: Telling, other: Telling, common: Common) -> tuple[float, ...] | None:
    """Whether a doer is only meant by a pronoun, and whether the times differ too; None where it may be one."""
    if not both_affirm(one, other) or elsewhere(one, other):
        return None
    if not (one.agents and other.agents) or common.agents >= Likeness.UNKNOWN or common.undergoers < Likeness.UNKNOWN:
        return None
    if not (common.acts & listed("accounts", "once") or (common.is_phrase and common.acts)):
        return None
    agents = one.agents + other.agents
    if common.undergoers < Likeness.SAME_KIND and not common.is_phrase:
        if common.acts <= listed("accounts", "going"):
            return None  # two people left: that is no difference
        if not all(figure.is_named for figure in agents):
            return None  # nothing ties the two, unless two are named
    if not all(figure.kinds or figure.entity for figure in agents):
        return None
    return float(any(figure.is_guessed for figure in agents)), float(not may_be_at_once(one, other))
