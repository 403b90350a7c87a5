"""One says that it happened, the other that it did not."""

from testimonia.model.statement import Polarity
from testimonia.reasoning.accounts.figure import Likeness
from testimonia.reasoning.accounts.resemblance import Common
from testimonia.reasoning.accounts.telling import Telling
from testimonia.reasoning.words import listed, words_of

TELLING_ACT = 2.5  # from this rarity on an act alone makes it likely that the same is meant


def differs(one: Telling, other: Telling, common: Common) -> tuple[float, ...] | None:
    """Whether nobody at all is said to have done it; None where both may hold."""
    if one.statement.polarity is other.statement.polarity or one.statement.modality is not other.statement.modality:
        return None
    denied, affirmed = (one, other) if one.statement.polarity is Polarity.DENIED else (other, one)
    if listed("weigh", "up_to_a_point") & set(words_of(denied.statement.anchor.quote)) or not common.acts:
        return None
    if (
        not _may_be_one(common)
        or not (common.is_known or common.rarest >= TELLING_ACT)
        or _of_another(common, one, other)
    ):
        return None
    span, told = denied.statement.when, affirmed.statement.when
    if span is not None and told is not None and span.excludes(told):
        return None
    if common.acts <= listed("accounts", "broad") and not _is_of_one(common):
        return None
    is_nobody = any(figure.is_nobody for figure in (*denied.agents, *denied.undergoers))
    return (float(is_nobody and not common.acts <= listed("accounts", "going")),)


def _is_of_one(common: Common) -> bool:
    """With acts that are done to anything (taking, giving, lying) it takes more for two to be one."""
    return common.undergoers >= Likeness.SAME_KIND or min(common.agents, common.others) >= Likeness.SAME_KIND


def _of_another(common: Common, one: Telling, other: Telling) -> bool:
    """Orders, promises and the like are the same only where the same is ordered or promised."""
    acts = {told.statement.act.split(" ")[0] for told in (one, other)}
    is_of_something = bool(acts & listed("weigh", "of_something"))
    return is_of_something and not common.is_phrase and common.undergoers < Likeness.SAME_KIND


def _may_be_one(common: Common) -> bool:
    is_crossed = common.crossed >= Likeness.SAME_KIND
    return is_crossed or min(common.undergoers, common.agents) >= Likeness.UNKNOWN
