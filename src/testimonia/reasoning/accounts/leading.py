"""Who did something before the others did: "the trucks crossed first", "they left before us"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from testimonia.model.statement import Modality, Participant, Polarity
from testimonia.reasoning.accounts.concepts import acts_in
from testimonia.reasoning.accounts.figure import Figure, figure
from testimonia.reasoning.accounts.opposites import closeness
from testimonia.reasoning.accounts.telling import Telling
from testimonia.reasoning.words import listed

FIRST = re.compile(
    r"(?<!at )(?<!the )(?<!for the )\bfirst\b(?=\W*$|[,;.]| and then\b| then\b| before\b)"
    r"|\b(?:was|were|be|been) (?:the )?(?:very )?first (?:to|across|over|out|in|off|away|there|through|into)\b",
    re.IGNORECASE,
)
BEFORE = re.compile(
    r"\b(?:before|ahead of) (?P<who>(?:[^\W\d_]+\W+){0,4}?[^\W\d_]+?)(?: did| had| could| were)?\W*$", re.IGNORECASE
)
SURE = 1.0  # closeness of two who are of one kind


@dataclass(frozen=True, slots=True)
class Lead:
    """``doers`` did one of ``acts`` first, or before ``later``."""

    acts: frozenset[str]
    doers: tuple[Figure, ...]
    later: tuple[Figure, ...]


def leads(told: Sequence[Telling]) -> dict[int, Lead]:
    """What the statements say of it, by their places in the order of telling; those that say nothing are left out."""
    found = ((n, _lead(one)) for n, one in enumerate(told))
    return {n: lead for n, lead in found if lead}


def differ(one: Lead, other: Lead) -> bool:
    """Do both tell of one act, and by the one somebody did it first who did not by the other?"""
    if not one.acts & other.acts or closeness(one.doers, other.doers) >= SURE:
        return False
    crossed = max(closeness(one.doers, other.later), closeness(one.later, other.doers))
    are_two_first = not (one.later or other.later) and closeness(one.doers, other.doers) < 0
    return crossed >= SURE or are_two_first


def _lead(told: Telling) -> Lead | None:
    statement = told.statement
    if statement.modality is not Modality.ASSERTED or statement.polarity is Polarity.DENIED:
        return None
    quote = statement.anchor.quote
    before = BEFORE.search(quote)
    later = _known((figure(Participant("agent", before["who"])),)) if before else ()
    doers = tuple(one for one in _known(told.agents or told.undergoers) if closeness((one,), later) < SURE)
    acts = (told.acts | acts_in(quote)) - listed("accounts", "too_little")
    return Lead(acts, doers, later) if doers and acts and (later or FIRST.search(quote)) else None


def _known(figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """Those who are called by a name or a noun; a pronoun that was only explained holds nobody apart."""
    return tuple(one for one in figures if (one.kinds or one.entity) and not one.is_guessed)
