"""Two places that share nothing, of what happens in one."""

from testimonia.reasoning.accounts.figure import Figure, Likeness
from testimonia.reasoning.accounts.ordinals import ordinals
from testimonia.reasoning.accounts.resemblance import Common, both_affirm, may_be_at_once
from testimonia.reasoning.accounts.telling import Telling
from testimonia.reasoning.accounts.whereabouts import not_put_there, not_there, two_stays
from testimonia.reasoning.entities import head_words
from testimonia.reasoning.words import listed, words_of


def differs(one: Telling, other: Telling, common: Common) -> tuple[float, ...] | None:
    """Whether two sides of one thing are told ("the left leg"), and whether only pronouns say to whom it happened.

    The third is the likelihood of one event that it takes, where it is only told where somebody was. None where it may
    be one place.
    """
    least = not_there(one, other) or two_stays(one, other) or not_put_there(one, other)
    if least is not None:
        return 0.0, 0.0, least
    if not both_affirm(one, other) or not common.acts or not may_be_at_once(one, other):
        return None
    if common.acts <= listed("accounts", "going"):
        return None  # one goes to many places
    if _other_side(one.undergoers, other.undergoers):
        return 1.0, 0.0, 0.0
    return _by_subject(one, other, common) if _are_apart(one, other) else None


def _are_apart(one: Telling, other: Telling) -> bool:
    """Are two places told that share nothing, and of no number of things, of which some may be here and some there?"""
    if not (one.statement.where and other.statement.where):
        return False
    if one.statement.quantities or other.statement.quantities or _points(one) or _points(other):
        return False
    return not one.places & other.places or _numbered_apart(one, other)


def _points(told: Telling) -> bool:
    """Does the place only point to one told before ("on the same road")?"""
    return bool(set(words_of(_where_text(told))) & listed("accounts", "pointing"))


def _by_subject(one: Telling, other: Telling, common: Common) -> tuple[float, ...] | None:
    """Did it happen to one, and once?"""
    if common.subjects is Likeness.SAME:
        return 0.0, 0.0, 0.0
    if not common.acts & listed("accounts", "once") or _several(one) or _several(other):
        return None
    if common.subjects is Likeness.SAME_KIND or (common.is_rare and common.subjects >= Likeness.UNKNOWN):
        return 0.0, 0.0, 0.0
    return (0.0, 1.0, 0.0) if common.subjects is Likeness.UNKNOWN and _persons(one, other) else None


def _numbered_apart(one: Telling, other: Telling) -> bool:
    """Is it the third window for one and the fifth for the other?"""
    mine, theirs = ordinals(_where_text(one)), ordinals(_where_text(other))
    return bool(mine and theirs) and mine.isdisjoint(theirs)


def _where_text(told: Telling) -> str:
    """The words that say where."""
    return told.statement.where.text if told.statement.where else ""


def _persons(one: Telling, other: Telling) -> bool:
    """Did it happen to one person in both accounts, whoever that was ("they shot him")?"""
    return all(bool(told.subjects) and all(figure.is_person for figure in told.subjects) for told in (one, other))


def _several(told: Telling) -> bool:
    """Is it told of more than one, of whom some may have been here and some there?"""
    if any({*words_of(figure.text)[:1]} & listed("accounts", "they") for figure in told.subjects):
        return True
    nouns = (words_of(head_words(figure.text))[-1:] for figure in told.subjects if not figure.entity)
    return any(noun[0].endswith("s") or noun[0] in listed("accounts", "plural") for noun in nouns if noun)


def _other_side(mine: tuple[Figure, ...], theirs: tuple[Figure, ...]) -> bool:
    """The left of one and the right of the other, of things of one kind."""
    return any(_side(a) and _side(b) and _side(a) != _side(b) and _bare(a) & _bare(b) for a in mine for b in theirs)


def _side(figure: Figure) -> str | None:
    told = [word for word in words_of(figure.text) if word in listed("accounts", "sides")]
    return told[0] if len(told) == 1 else None


def _bare(figure: Figure) -> frozenset[str]:
    return figure.kinds - listed("accounts", "sides")
