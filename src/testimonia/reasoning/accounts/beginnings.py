"""Who began it, as one tells it: "they fired first", "not a gun was fired before they fired on us", "upon this we …".

It takes several statements of a teller where he tells the one deed and then the answer to it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from testimonia.model.statement import Modality, Polarity
from testimonia.reasoning.accounts import begun
from testimonia.reasoning.accounts.begun import Before
from testimonia.reasoning.accounts.concepts import acts_in, acts_named, kinds_of
from testimonia.reasoning.accounts.figure import Figure
from testimonia.reasoning.accounts.opposites import Opposites, are_they, closeness, opposites
from testimonia.reasoning.accounts.resemblance import days_apart, may_be_at_once
from testimonia.reasoning.accounts.scenes import Scenes
from testimonia.reasoning.accounts.telling import Telling
from testimonia.reasoning.words import listed, words_of

REACH = 4  # statements of one teller within which an answer to a deed is told
NOBODY = Opposites()
APART = 1.0  # by how much nearer one's beginners must be to the other's opponents than to his beginners

MAYBE = 0.5  # how near two armed bodies are that are called otherwise


@dataclass(frozen=True, slots=True)
class Beginning:
    """``began`` are those who are said to have begun, ``opposed`` those against whom, or who are said not to have.

    ``told`` is the attack that is meant, ``is_implied`` whether only no earlier attack is told: that says so beside one
    who says it in words.
    """

    told: Telling
    began: tuple[Figure, ...]
    opposed: tuple[Figure, ...]
    is_implied: bool = False

    def __bool__(self) -> bool:
        """Does it say anything of anybody?"""
        return bool(self.began or self.opposed)


@dataclass(frozen=True, slots=True)
class _Attack:
    """A statement of an attack, with the words that lead to it and those who are the two sides in its source."""

    told: Telling
    said: str
    lead: str
    sides: Opposites
    doers: tuple[Figure, ...]
    hit: tuple[Figure, ...]
    before: Before | None

    @property
    def is_answer(self) -> bool:
        return begun.is_answer(self.said, self.lead)

    @property
    def happened(self) -> bool:
        """Is it told as done, and not as ordered, tried or denied?"""
        statement = self.told.statement
        is_tried = bool(set(words_of(statement.act)[:1]) & listed("accounts", "trying"))
        is_done = statement.modality is Modality.ASSERTED and statement.polarity is Polarity.AFFIRMED
        return is_done and not is_tried and not begun.is_order(self.said)


def beginnings(told: Sequence[Telling], texts: Mapping[str, str]) -> dict[int, Beginning]:
    """What the statements say of it, by their places in the order of telling; those that say nothing are left out."""
    attacks = _attacks(told, texts)
    answered = {n for n in attacks if any(_answers(attacks[m], attacks[n]) for m in attacks if n < m <= n + REACH)}
    opening = {n for n in attacks if not any(_is_told_before(attacks[m], attacks[n]) for m in attacks if m < n)}
    found = {n: _beginning(one, is_answered=n in answered, is_opening=n in opening) for n, one in attacks.items()}
    return {n: one for n, one in found.items() if one}


def differ(one: Beginning, other: Beginning) -> bool:
    """Are those who began by the one rather those who did not by the other?"""
    if one.is_implied and other.is_implied:
        return False
    crossed = closeness(one.began, other.opposed, MAYBE), closeness(one.opposed, other.began, MAYBE)
    straight = closeness(one.began, other.began) + closeness(one.opposed, other.opposed)
    return max(crossed) >= MAYBE and sum(crossed) - straight >= APART


def are_of_one_place(one: Beginning, other: Beginning, scenes: Scenes) -> bool | None:
    """Are both told of one place and of one day, as far as days are told? None where it is not said."""
    mine, theirs = one.told, other.told
    if not may_be_at_once(mine, theirs) or days_apart(mine, theirs) > 1:
        return False
    here, there = _places(mine), _places(theirs)
    if here & there or scenes.of(mine.statement) & scenes.of(theirs.statement):
        return True
    are_told_alike = scenes.are_names(here) is scenes.are_names(there)  # "Concord", and "the bridge" there
    return False if here and there and are_told_alike else None


def _places(told: Telling) -> frozenset[str]:
    """Where it is told to have been; to the soldiers is nowhere."""
    people = listed("accounts", "people")
    return frozenset(word for word in told.places if not kinds_of(word) & people)


def _attacks(told: Sequence[Telling], texts: Mapping[str, str]) -> dict[int, _Attack]:
    chosen = {n: one for n, one in enumerate(told) if _is_attack(one)}
    sides = opposites(tuple(chosen.values()))
    found: dict[int, _Attack] = {}
    for n, one in chosen.items():
        source = one.statement.source
        made = _attack(one, texts.get(source, ""), sides.get(source, NOBODY))
        last = next(reversed(found.values()), None)
        if last and begun.is_of_the_last(made.said) and last.told.statement.source == source:
            made = replace(made, told=last.told, doers=last.doers, hit=last.hit)
        found[n] = made
    return found


def _attack(one: Telling, text: str, sides: Opposites) -> _Attack:
    anchor = one.statement.anchor
    said = anchor.quote.casefold()
    doers = sides.people(one.agents)
    hit = sides.people((*one.undergoers, *one.others)) or sides.named(begun.aimed_at(anchor.quote))
    return _Attack(
        one,
        said,
        begun.led_by(text, anchor.start).casefold(),
        sides,
        doers,
        tuple(figure for figure in hit if figure not in doers),
        begun.later(anchor.quote),
    )


def _is_attack(told: Telling) -> bool:
    attacking, quote = listed("accounts", "attacking"), told.statement.anchor.quote
    if acts_named(told.statement.act) & attacking:
        return True
    if told.acts & listed("accounts", "beginning") and acts_in(quote) & attacking:
        return True
    return begun.is_of_the_last(quote.casefold()) or (
        begun.later(quote) is not None and bool(set(words_of(told.statement.act)[:1]) & listed("accounts", "harming"))
    )


def _is_told_before(one: _Attack, other: _Attack) -> bool:
    """Is it told in the same source of an earlier attack there?"""
    mine, theirs = one.told.places, other.told.places
    is_there = bool(mine & theirs) or not (mine or theirs)
    return one.told.statement.source == other.told.statement.source and is_there and one.happened


def _answers(later: _Attack, before: _Attack) -> bool:
    if later.told.statement.source != before.told.statement.source or not (later.happened and before.happened):
        return False
    return later.is_answer


def _beginning(one: _Attack, *, is_answered: bool, is_opening: bool) -> Beginning | None:
    if one.told.statement.modality is not Modality.ASSERTED or begun.is_order(one.said) or one.is_answer:
        return None
    if one.told.statement.polarity is Polarity.DENIED or begun.is_only_after(one.said):
        return Beginning(one.told, one.sides.named(one.before.who) if one.before else (), one.doers)
    if one.before:
        return _before(one, one.before)
    if begun.is_first(one.said) or is_answered:
        return Beginning(one.told, one.doers, one.hit or one.sides.named(begun.innocent(one.said)))
    return Beginning(one.told, one.doers, one.hit, is_implied=True) if is_opening and one.happened else None


def _before(one: _Attack, before: Before) -> Beginning:
    """Who did it "before they fired": those who fired later did not, whatever was read as its doer."""
    later = one.sides.named(before.who) or one.hit
    doers = tuple(figure for figure in one.doers if closeness((figure,), later) < APART)
    named = one.sides.named(begun.subject(one.told.statement.anchor.quote))
    doers = doers or tuple(figure for figure in named if closeness((figure,), later) < APART)
    if not doers and any(are_they(figure) for figure in one.told.agents):
        doers = one.sides.against(later)
    return Beginning(one.told, doers, later)
