"""The acts that a statement tells, under their concepts."""

import re

from testimonia.model.statement import Statement
from testimonia.reasoning.accounts.concepts import acts_in, acts_named, phrases_in
from testimonia.reasoning.accounts.figure import Figure
from testimonia.reasoning.words import listed, words_of

AND = re.compile(r"\s+(?:and|or)\s+")


def _in_one_breath(quote: str) -> frozenset[str]:
    """The acts on both sides of an "and": who "came and took the boards away" did both."""
    parts = AND.split(quote)
    if len(parts) == 1:
        return frozenset()
    told = frozenset(act for part in parts for act in acts_in(part))
    return told - listed("accounts", "broad") - listed("accounts", "too_little")


def acts_told(statement: Statement, figures: tuple[Figure, ...], question: str = "") -> frozenset[str]:
    """The concepts of the act; where the verb says little, those of all that is said, of number, and of what stops.

    An answer that has no verb of its own, or "did" and "was", tells of what was asked.
    """
    verb = words_of(statement.act)[:1]
    acts = acts_named(statement.act)
    if verb:
        acts |= phrases_in(statement.anchor.quote, verb[0])
    if question and not set(verb) - listed("accounts", "answering"):
        acts |= acts_in(question) - listed("accounts", "too_little")
    if verb and verb[0] in listed("accounts", "empty_verbs") and len(acts_named(statement.act) - set(verb)) == 0:
        acts |= acts_in(statement.anchor.quote) - listed("accounts", "too_little")
    if statement.quantities and verb and verb[0] in listed("accounts", "numbering"):
        acts |= {"count"}
    acts |= _in_one_breath(statement.anchor.quote)
    stops = bool(verb) and verb[0] in listed("accounts", "stopping") and words_of(statement.act)[1:2] != ("on",)
    stops = stops and any(figure.kinds & listed("accounts", "running") for figure in figures)
    return acts | {"fail"} if stops else acts
