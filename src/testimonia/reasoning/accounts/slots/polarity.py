"""One says that it happened, the other that it did not."""

import re
from collections.abc import Iterator

from testimonia.language.stems import stem
from testimonia.model.statement import Modality, Polarity
from testimonia.reasoning.accounts.concepts import beside_the_verb, content, kinds_of
from testimonia.reasoning.accounts.counted import counted
from testimonia.reasoning.accounts.figure import Figure, Likeness, best_likeness, kinds_called
from testimonia.reasoning.accounts.resemblance import Common, elsewhere, may_be_at_once
from testimonia.reasoning.accounts.telling import Telling
from testimonia.reasoning.accounts.whereabouts import is_staying, never_came, nobody_there
from testimonia.reasoning.quantities import apart
from testimonia.reasoning.words import listed, listed_or_none, words_of

NOTHING = re.compile(r"\b(?:no|any|not one|not a single)\s+((?:[\w\-]+\s)?[\w\-]+)", re.IGNORECASE)
CLEARLY = 2.0  # of a denial that is the other's very opposite, however the two are told
LINKS = frozenset({"or", "and", "nor", "was", "were", "is", "at"})
SHORT = 48.0  # hours; a denial for longer is told of this time only in passing
TELLING_ACT = 2.5  # from this rarity on an act alone makes it likely that the same is meant


def differs(one: Telling, other: Telling, common: Common) -> tuple[float, ...] | None:
    """Whether nobody at all did it, and whether there was none of something; None where both may hold."""
    is_tied = common.agents is Likeness.SAME and max(common.others, common.undergoers) >= Likeness.SAME_KIND
    if nobody_there(one, other) or (is_tied and denies_the_broader(one, other)):
        return 0.0, CLEARLY
    if lacking(one, other) or never_came(one, other) or denies_the_broader(one, other):
        return 0.0, 1.0
    if one.statement.polarity is other.statement.polarity or not _in_one_way(one, other, common):
        return None
    denied, affirmed = (one, other) if one.statement.polarity is Polarity.DENIED else (other, one)
    if nobody_did_in_passing(denied, affirmed):
        return 1.0, 1.0
    if common.acts <= {"fatal"} or (_up_to_a_point(denied) and not _is_within(affirmed, denied)):
        return None
    if (
        not _may_be_one(common)
        or not (common.is_known or common.rarest >= TELLING_ACT)
        or _of_another(common, one, other)
    ):
        return None
    if _denies_a_number(denied, affirmed):
        return None
    if not may_be_at_once(one, other):
        return None
    if _is_of_others(denied, affirmed, common):
        return None
    is_nobody = _of_nobody(denied)
    is_nobody = is_nobody and not listed("accounts", "circumstances") & set(words_of(denied.statement.anchor.quote))
    is_of_the_time = is_nobody and _is_within(affirmed, denied) and _is_short(denied)
    is_plain = is_nobody and (common.is_phrase or _in_one_role(denied, affirmed))
    if common.acts <= listed("accounts", "broad") and not (is_plain or is_of_the_time):
        if not (_is_of_one(common) and _names_it(denied, affirmed)):
            return None
    is_going = common.acts <= listed("accounts", "going") and not (is_plain or is_of_the_time)
    return (float(is_nobody and not is_going), 0.0)


def nobody_did_in_passing(denied: Telling, affirmed: Telling) -> bool:
    """Did nobody do what the other tells of in passing ("we asked her, and she gave us the key")?"""
    is_nobody = any(figure.is_nobody and not figure.kinds for figure in (*denied.agents, *denied.undergoers))
    if not is_nobody or denied.acts & affirmed.acts or not may_be_at_once(denied, affirmed):
        return False
    if listed("accounts", "circumstances") & set(words_of(denied.statement.anchor.quote)):
        return False
    verb, said = stem(denied.statement.act.split(" ")[0]), map(stem, words_of(affirmed.statement.anchor.quote))
    is_weighty = not denied.acts & (listed("accounts", "broad") | listed("accounts", "too_little"))
    return is_weighty and verb in said and not _is_elsewhere(denied, affirmed)


def _up_to_a_point(denied: Telling) -> bool:
    return bool(listed("weigh", "up_to_a_point") & set(words_of(denied.statement.anchor.quote)))


def _is_within(affirmed: Telling, denied: Telling) -> bool:
    """Is what the one tells of a time of which the other says that it did not happen all through it?"""
    told, span = affirmed.span, denied.span
    if told is None or span is None or told.ends is None or span.ends is None or told.begins is None:
        return False
    if span.begins is None:
        return told.ends <= span.ends
    return span.begins <= told.begins and told.ends <= span.ends and told.ends - told.begins < span.ends - span.begins


def _is_short(denied: Telling) -> bool:
    span = denied.span
    return span is not None and span.is_closed and (span.ends or 0.0) - (span.begins or 0.0) <= SHORT


def _is_of_others(denied: Telling, affirmed: Telling, common: Common) -> bool:
    """Is it denied of others than those of whom it is told, of another place, or of another thing?"""
    nobody = tuple(figure for figure in (*denied.agents, *denied.undergoers) if figure.is_nobody)
    if nobody:
        if _is_elsewhere(denied, affirmed):
            return True
        told = [figure for figure in (*affirmed.agents, *affirmed.undergoers) if figure.kinds and not figure.is_guessed]
        known = frozenset(k for figure in nobody if "a person" not in figure.kinds for k in figure.kinds)
        if known and told and not any(figure.kinds & known or figure.is_named for figure in told):
            return True
    elif _is_nobody_there(denied) and _is_elsewhere(denied, affirmed):
        return True
    elif is_staying(denied) and not _are_of_one(denied, affirmed):
        return True  # that he was not in the car says nothing of another
    is_going = common.acts <= listed("accounts", "going") | listed("accounts", "crossing")
    mine, theirs = _things(denied), _things(affirmed)
    return is_going and bool(mine and theirs and not mine & theirs)


def _is_elsewhere(denied: Telling, affirmed: Telling) -> bool:
    """Is it denied of a place that the other does not tell of? "This section" may be any."""
    where = denied.statement.where
    if where is None or listed("accounts", "pointing") & set(words_of(where.text)):
        return False
    return not denied.places & affirmed.places


def _is_nobody_there(denied: Telling) -> bool:
    """Is it said of a place that it happened to nobody ("Deaths in the hospital: none")?"""
    return denied.statement.where is not None and bool(listed("who", "nobody") & set(words_of(denied.statement.anchor.quote)))


def _are_of_one(denied: Telling, affirmed: Telling) -> bool:
    likeness = best_likeness(denied.agents, affirmed.agents), best_likeness(denied.undergoers, affirmed.undergoers)
    return max(likeness) >= Likeness.SAME_KIND


def _things(told: Telling) -> frozenset[str]:
    """The kinds of thing that the words name, people left out."""
    kinds = (word.replace("things", "a", 1) for word in told.words if word.startswith("things "))
    return told.things | frozenset(kinds) - listed("accounts", "people")


def _in_one_role(denied: Telling, affirmed: Telling) -> bool:
    """Nobody did it, or to nobody was it done: does the other tell of people who did it, or to whom it was done?"""
    roles = ((denied.agents, affirmed.agents), (denied.undergoers, affirmed.undergoers))
    return any(
        _is_any(figure, some) for none, some in roles for figure in none if figure.is_nobody
    )


def _is_any(nobody: Figure, some: tuple[Figure, ...]) -> bool:
    people = (figure for figure in some if figure.is_person and not figure.is_guessed)
    return any(not nobody.kinds or bool(nobody.kinds & figure.kinds) for figure in people)


def _in_one_way(one: Telling, other: Telling, common: Common) -> bool:
    """Are both asserted, both ordered, …? Who "gave no order" denies what another tells as ordered."""
    return one.statement.modality is other.statement.modality or "order" in common.acts


def _of_nobody(denied: Telling) -> bool:
    """Did nobody do it, or did it happen to none ("Deaths: none")?"""
    figures = (*denied.agents, *denied.undergoers)
    if denied.statement.where is not None and not denied.places:
        return False  # "nobody died there": where that is, nothing says
    if figures:
        return any(figure.is_nobody for figure in figures)
    return bool(listed("who", "nobody") & set(words_of(denied.statement.anchor.quote)))


def lacking(one: Telling, other: Telling) -> frozenset[str]:
    """The kinds of thing of which one says that there was none, and with which the other tells what happened."""
    if one.statement.polarity is other.statement.polarity or one.statement.modality is not other.statement.modality:
        return frozenset()
    denied, affirmed = (one, other) if one.statement.polarity is Polarity.DENIED else (other, one)
    if not may_be_at_once(one, other) or elsewhere(one, other) or _is_anothers(denied, affirmed):
        return frozenset()
    if affirmed.statement.act.split(" ")[0] in listed("order", "saying"):
        return frozenset()  # what was said of it shows nothing
    owners = tuple(figure for figure in denied.subjects if figure.is_person is False)
    if is_owned(denied) and denied.named_by_act == () and owners and not _own(owners, affirmed):
        return frozenset()
    there = {
        kind
        for figure in _taking_part(affirmed)
        if not (figure.is_guessed or figure.is_nobody)
        for kind in figure.kinds
    } | kinds_of(beside_the_verb(affirmed.statement.act))
    missing = (kind for figure in _missing(denied, is_own=bool(one.tellers & other.tellers)) for kind in figure.kinds)
    return frozenset(kind for kind in missing if not kind.startswith("a ")) & there


def denies_the_broader(one: Telling, other: Telling) -> bool:
    """Who never spoke to somebody gave him no order: is an act denied of which the other tells a kind?"""
    if one.statement.polarity is other.statement.polarity or not may_be_at_once(one, other):
        return False
    denied, affirmed = (one, other) if one.statement.polarity is Polarity.DENIED else (other, one)
    if denied.statement.modality is not Modality.ASSERTED or _up_to_a_point(denied):
        return False
    kinds_of_act = (narrower for act in denied.acts for narrower in listed_or_none("broader", act))
    if not affirmed.acts & set(kinds_of_act):
        return False
    doer = best_likeness(denied.agents, affirmed.agents)
    others = best_likeness(denied.undergoers + denied.others, affirmed.undergoers + affirmed.others)
    return doer >= Likeness.SAME_KIND and others >= Likeness.UNKNOWN


def _is_anothers(denied: Telling, affirmed: Telling) -> bool:
    """That she had no watch says nothing of his."""
    return is_owned(denied) and best_likeness(denied.agents, affirmed.agents) < Likeness.UNKNOWN


def _own(owners: tuple[Figure, ...], affirmed: Telling) -> bool:
    return best_likeness(owners, affirmed.subjects) >= Likeness.SAME_KIND


def is_owned(denied: Telling) -> bool:
    """Is something said not to have been worn, borne or had by somebody or something?"""
    return denied.statement.act.split(" ")[0] in listed("accounts", "owning")


def denied_nouns(quote: str) -> Iterator[str]:
    """What stands behind "no" ("the vehicles bore no flags or other marks")."""
    for found in NOTHING.finditer(quote):
        yield " ".join(word for word in found.group(1).split() if word.casefold() not in listed("names", "after_head") | LINKS)


def _denies_a_number(denied: Telling, affirmed: Telling) -> bool:
    """Who "did not carry out twelve men" may have carried out three."""
    mine = [one for one in counted(denied) if not one.is_measure and one.quantity.number]  # "deaths: 0" denies them all
    theirs = [one for one in counted(affirmed) if not one.is_measure]
    return bool(mine) and not any(a.kinds & b.kinds and not apart(a.quantity, b.quantity) for a in mine for b in theirs)


def _missing(denied: Telling, *, is_own: bool) -> Iterator[Figure]:
    """What is said not to have been there; to have seen none is to deny it only beside what one has told oneself."""
    verb = denied.statement.act.split(" ")[0]
    if verb in listed("accounts", "owning"):
        yield from (Figure(noun, kinds=kinds_called(noun)) for noun in denied_nouns(denied.statement.anchor.quote))
    if verb in listed("accounts", "being_there") or (is_own and verb in listed("accounts", "perceiving")):
        said = " ".join(words_of(denied.statement.anchor.quote))
        for figure in _taking_part(denied):
            named = " ".join(words_of(figure.text))
            if figure.is_nobody or any(f"{no} {named}" in said for no in listed("who", "nobody")):
                yield figure
            elif named.startswith("one ") and f"not {named}" in said:
                yield figure


def _taking_part(told: Telling) -> tuple[Figure, ...]:
    return (*told.agents, *told.undergoers, *told.named_by_act, *told.others)


def _is_of_one(common: Common) -> bool:
    """With acts that are done to anything (taking, giving, lying) it takes more for two to be one."""
    return common.undergoers >= Likeness.SAME_KIND or min(common.agents, common.others) >= Likeness.SAME_KIND


def _names_it(denied: Telling, affirmed: Telling) -> bool:
    """Does the one tell of what the other says was not done, where the act names it ("bore no flags")?"""
    thing = kinds_of(beside_the_verb(denied.statement.act))
    return not thing or bool(thing & (affirmed.words | affirmed.things))


def _of_another(common: Common, one: Telling, other: Telling) -> bool:
    """Orders, promises and the like are the same only where the same is ordered or promised."""
    acts = {told.statement.act.split(" ")[0] for told in (one, other)}
    is_of_something = bool(acts & listed("weigh", "of_something"))
    is_of_one = common.undergoers >= Likeness.SAME_KIND or (
        common.agents is Likeness.SAME and common.undergoers is Likeness.UNKNOWN and (_only_meant(one) or _only_meant(other))
    )
    if not (one.undergoers or other.undergoers):  # what is ordered stands in a clause of its own
        is_of_one = common.agents is Likeness.SAME and not _of_two_purposes(one, other)
    return is_of_something and not common.is_phrase and not is_of_one


def _only_meant(told: Telling) -> bool:
    """Is it only said by a pronoun to whom or to what it was done?"""
    return bool(told.undergoers) and all(figure.is_guessed or not figure.kinds for figure in told.undergoers)


def _of_two_purposes(one: Telling, other: Telling) -> bool:
    """An order to go home is no order to burn the mill."""
    mine, theirs = (content(told.statement.anchor.quote.partition(" to ")[2]) for told in (one, other))
    return bool(mine and theirs) and mine.isdisjoint(theirs)


def _may_be_one(common: Common) -> bool:
    is_crossed = common.crossed >= Likeness.SAME_KIND
    return is_crossed or min(common.undergoers, common.agents) >= Likeness.UNKNOWN
