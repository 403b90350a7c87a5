"""There was none of something with which the other tells what happened."""

import re
from collections.abc import Iterator

from testimonia.reasoning.accounts.concepts import beside_the_verb, kinds_of
from testimonia.reasoning.accounts.denial import Denial
from testimonia.reasoning.accounts.figure import Figure, Likeness, best_likeness, kinds_called
from testimonia.reasoning.accounts.resemblance import elsewhere
from testimonia.reasoning.accounts.telling import Telling
from testimonia.reasoning.words import listed, words_of

NOTHING = re.compile(r"\b(?:no|any|not one|not a single)\s+((?:[\w\-]+\s)?[\w\-]+)", re.IGNORECASE)
LINKS = frozenset({"or", "and", "nor", "was", "were", "is", "at"})


def lacking(found: Denial) -> frozenset[str]:
    """The kinds of thing of which one says that there was none, and with which the other tells what happened."""
    denied, affirmed = found.denied, found.affirmed
    is_one_way = denied.statement.modality is affirmed.statement.modality
    if not is_one_way or not found.may_be_at_once or elsewhere(denied, affirmed) or _is_anothers(found):
        return frozenset()
    if affirmed.statement.act.split(" ")[0] in listed("order", "saying"):
        return frozenset()  # what was said of it shows nothing
    taking_part = (f for f in _taking_part(affirmed) if not (f.is_guessed or f.is_nobody))
    there = {kind for figure in taking_part for kind in figure.kinds} | kinds_of(
        beside_the_verb(affirmed.statement.act)
    )
    missing = (kind for figure in _missing(found) for kind in figure.kinds)
    return frozenset(kind for kind in missing if not kind.startswith("a ")) & there


def _is_anothers(found: Denial) -> bool:
    """That she had no watch says nothing of his, nor that the lorries bore no flags of the house."""
    if not _is_owned(found):
        return False
    owners = tuple(figure for figure in found.denied.subjects if figure.is_person is False)
    is_theirs = best_likeness(owners, _taking_part(found.affirmed)) >= Likeness.SAME_KIND
    if owners and not found.denied.named_by_act and not is_theirs:
        return True
    return found.doers < Likeness.UNKNOWN


def _is_owned(found: Denial) -> bool:
    """Is something said not to have been worn, borne or had by somebody or something?"""
    return found.verb in listed("accounts", "owning")


def _missing(found: Denial) -> Iterator[Figure]:
    """What is said not to have been there; to have seen none is to deny it only beside what one has told oneself."""
    is_own = bool(found.denied.tellers & found.affirmed.tellers)
    if _is_owned(found):
        yield from (
            Figure(noun, kinds=kinds_called(noun)) for noun in denied_nouns(found.denied.statement.anchor.quote)
        )
    if found.verb in listed("accounts", "being_there") or (is_own and found.verb in listed("accounts", "perceiving")):
        yield from (figure for figure in _taking_part(found.denied) if found.is_none(figure))


def denied_nouns(quote: str) -> Iterator[str]:
    """What stands behind "no" ("the vehicles bore no flags or other marks")."""
    links = listed("names", "after_head") | LINKS
    for found in NOTHING.finditer(quote):
        yield " ".join(word for word in words_of(found.group(1)) if word not in links)


def _taking_part(told: Telling) -> tuple[Figure, ...]:
    return (*told.agents, *told.undergoers, *told.named_by_act, *told.others)
