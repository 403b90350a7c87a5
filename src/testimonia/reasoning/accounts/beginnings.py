"""Who began it, as one tells it: "they fired first", "not a gun was fired before they fired on us", "upon this we …".

It takes several statements of a teller where he tells the one deed and then the answer to it.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from testimonia.model.statement import Modality, Polarity
from testimonia.reasoning.accounts.concepts import acts_in
from testimonia.reasoning.accounts.figure import Figure, Likeness, best_likeness
from testimonia.reasoning.accounts.resemblance import elsewhere, may_be_at_once
from testimonia.reasoning.accounts.telling import Telling
from testimonia.reasoning.words import listed, words_of

REACH = 4  # statements of one teller within which an answer to a deed is told
FIRST = re.compile(
    r"(?<!at )(?<!the )\bfirst\b(?! (?:of|light|thing|day|time)\b)|\bfirst (?:shots?|fire|blow|stones?)\b"
)
OPENED = re.compile(r"\b(?:open(?:ed|s)?|beg[au]n|start(?:ed|s)?) (?:a |the |to )?(?:\w+ )?(?:fire|firing|shoot\w*)\b")
BEFORE = re.compile(r"\b(?:before|till|until)\b(?P<rest>.*)", re.DOTALL)
AFTER = re.compile(r"^.{0,30}\bnot (?:before|till|until)\b")
ANSWER = re.compile(
    r"^\W*(?:upon (?:this|which|that)|on this|whereupon|thereupon|in (?:return|answer|reply)|only then)\b"
    r"|\breturned (?:the )?fire\b"
)


@dataclass(frozen=True, slots=True)
class Beginning:
    """``doers`` are those who are said to have begun, or of whom it is denied; ``hit`` are those against whom.

    ``is_implied`` is whether only no earlier attack is told: that says so beside one who says it in words.
    """

    doers: tuple[Figure, ...]
    hit: tuple[Figure, ...]
    is_denied: bool = False
    is_implied: bool = False


def beginnings(told: Sequence[Telling]) -> dict[int, Beginning]:
    """What the statements say of it, by their places in the order of telling; those that say nothing are left out."""
    attacks = [n for n, one in enumerate(told) if _is_attack(one)]
    answered = {n for n in attacks if any(_answers(told[m], told[n]) for m in attacks if n < m <= n + REACH)}
    opening = {n for n in attacks if not any(_is_told_before(told[m], told[n]) for m in attacks if m < n)}
    sides = _others(told[n] for n in attacks)
    found = {
        n: _beginning(
            told[n], sides.get(told[n].statement.source, ()), is_answered=n in answered, is_opening=n in opening
        )
        for n in attacks
    }
    return {n: one for n, one in found.items() if one is not None}


def _others(attacks: Iterable[Telling]) -> dict[str, tuple[Figure, ...]]:
    """Whom "they" means where "we" are the one side: those named on the other side, source by source."""
    found: dict[str, list[Figure]] = defaultdict(list)
    for told in attacks:
        for figure in (*told.agents, *told.undergoers):
            if figure.is_person and figure.kinds and not figure.is_guessed and not _is_own(figure):
                found[told.statement.source].append(figure)
    return {source: tuple(some) for source, some in found.items() if _are_of_one_kind(some)}


def _are_of_one_kind(figures: Sequence[Figure]) -> bool:
    shared = frozenset.intersection(*(figure.kinds for figure in figures))
    return any(kind.startswith("a ") and kind != "a person" for kind in shared)


def _is_own(figure: Figure) -> bool:
    own = listed("who", "first") | listed("who", "first_plural")
    return bool(own & set(words_of(figure.text)))


def _is_told_before(one: Telling, other: Telling) -> bool:
    """Is it told in the same source of an earlier attack there?"""
    is_there = bool(one.places & other.places) or not (one.places or other.places)
    return one.statement.source == other.statement.source and is_there


def differ(one: Beginning, other: Beginning) -> bool:
    """Is it by the one those who began who by the other did not, or against whom it was begun?"""
    if (one.is_denied and other.is_denied) or (one.is_implied and other.is_implied):
        return False
    if one.is_denied or other.is_denied:
        is_of_one_side = _are_one(one.hit, other.hit) and not (one.is_implied or other.is_implied)
        return _are_one(one.doers, other.doers) or (is_of_one_side and not _are_two(one.doers, other.doers))
    return _are_one(one.doers, other.hit) or _are_one(one.hit, other.doers)


def are_of_one_place(one: Telling, other: Telling) -> bool | None:
    """Are both told of one place and of one day, as far as days are told? None where it is not said."""
    if elsewhere(one, other) or not may_be_at_once(one, other):
        return False
    return True if one.places & other.places else None


def _is_attack(told: Telling) -> bool:
    attacking = listed("accounts", "attacking")
    if told.acts & attacking:
        return True
    return bool(told.acts & {"begin", "open", "return", "give"} and acts_in(told.statement.anchor.quote) & attacking)


def _answers(later: Telling, before: Telling) -> bool:
    if later.statement.source != before.statement.source or later.statement.polarity is Polarity.DENIED:
        return False
    return _is_answer(later)


def _is_answer(told: Telling) -> bool:
    """Does it follow upon something told before, by its own words or those with which its sentence begins?"""
    return any(ANSWER.search(words.casefold()) for words in (told.statement.anchor.quote, told.sentence))


def _beginning(told: Telling, others: tuple[Figure, ...], *, is_answered: bool, is_opening: bool) -> Beginning | None:
    said = told.statement.anchor.quote.casefold()
    doers, hit = _people(told.agents, others), _people((*told.undergoers, *told.others), others)
    if told.statement.modality is not Modality.ASSERTED or not (doers or hit):
        return None
    if told.statement.polarity is Polarity.DENIED:
        return Beginning(doers, hit, is_denied=True)
    if AFTER.search(said):
        return Beginning(doers, hit, is_denied=True)
    if _is_answer(told):
        return None
    if is_answered or _is_first(said):
        return Beginning(doers, hit)
    return Beginning(doers, hit, is_implied=True) if is_opening else None


def _is_first(said: str) -> bool:
    if FIRST.search(said) or OPENED.search(said):
        return True
    found = BEFORE.search(said)
    return found is not None and bool(set(words_of(found["rest"])) & listed("accounts", "attack_words"))


def _people(figures: tuple[Figure, ...], others: tuple[Figure, ...]) -> tuple[Figure, ...]:
    """Those who are people of some kind, and one side of the two; "they" are the ``others`` beside "us"."""
    they = listed("accounts", "they")
    meant = [one for figure in figures for one in (others if {*words_of(figure.text)[:1]} & they else (figure,))]
    known = (figure for figure in meant if figure.kinds and figure.is_person)
    return tuple(figure for figure in known if words_of(figure.text)[0] not in {"both", "either", "each"})


def _are_one(mine: tuple[Figure, ...], theirs: tuple[Figure, ...]) -> bool:
    return best_likeness(mine, theirs) >= Likeness.SAME_KIND


def _are_two(mine: tuple[Figure, ...], theirs: tuple[Figure, ...]) -> bool:
    return bool(mine and theirs) and best_likeness(mine, theirs) < Likeness.UNKNOWN
