"""One says that it happened, the other that it did not."""

from testimonia.language.stems import stem
from testimonia.model.statement import Modality
from testimonia.reasoning.accounts.concepts import beside_the_verb, content, kinds_of
from testimonia.reasoning.accounts.counted import counted
from testimonia.reasoning.accounts.denial import Denial, denial
from testimonia.reasoning.accounts.figure import Figure, Likeness, best_likeness
from testimonia.reasoning.accounts.lacking import lacking
from testimonia.reasoning.accounts.resemblance import Common
from testimonia.reasoning.accounts.telling import Telling
from testimonia.reasoning.accounts.whereabouts import is_staying, never_came, nobody_there
from testimonia.reasoning.quantities import apart
from testimonia.reasoning.words import listed, listed_or_none, words_of

CLEARLY = 2.0  # of a denial that is the other's very opposite, however the two are told
TELLING_ACT = 2.5  # from this rarity on an act alone makes it likely that the same is meant


def differs(one: Telling, other: Telling, common: Common) -> tuple[float, ...] | None:
    """Whether nobody at all did it, and whether there was none of something; None where both may hold."""
    found = denial(one, other)
    if found is None:
        return None
    if (clearly := _denies_otherwise(found, common)) is not None:
        return clearly
    if not _is_of_one_act(found, common) or _denies_a_number(found) or _is_of_others(found, common):
        return None
    is_nobody = _is_of_nobody(found.denied) and not found.is_of_some_occasions
    is_plain = is_nobody and (common.is_phrase or _in_one_role(found) or found.is_within_short)
    is_broad = common.acts <= listed("accounts", "broad")
    if is_broad and not is_plain and not (_is_of_one(common) and _names_it(found)):
        return None
    is_going = common.acts <= listed("accounts", "going") and not is_plain
    return float(is_nobody and not is_going), 0.0


def _denies_otherwise(found: Denial, common: Common) -> tuple[float, float] | None:
    """Is it denied with another act than the one that is told?"""
    is_broader = _denies_the_broader(found)
    is_tied = common.agents is Likeness.SAME and max(common.others, common.undergoers) >= Likeness.SAME_KIND
    if nobody_there(found) or (is_broader and is_tied):
        return 0.0, CLEARLY
    if is_broader or lacking(found) or never_came(found):
        return 0.0, 1.0
    return (1.0, 1.0) if _nobody_did_in_passing(found) else None


def _is_of_one_act(found: Denial, common: Common) -> bool:
    """Is the same act denied that is told, in one way, and not up to a point only?"""
    if not _in_one_way(found, common) or common.acts <= {"fatal"} or not found.may_be_at_once:
        return False
    if found.verb in listed("accounts", "empty_verbs") and found.is_of_some_occasions:
        return False  # "when the lights went out nobody was there" denies nothing of the lights
    if found.is_up_to_a_point and not (found.is_up_to_a_time and found.is_within):
        return False
    is_known = common.is_known or common.rarest >= TELLING_ACT
    return is_known and _may_be_one(common) and not _of_another(common, found)


def _nobody_did_in_passing(found: Denial) -> bool:
    """Did nobody do what the other tells of in passing ("we asked her, and she gave us the key")?"""
    is_nobody = any(not figure.kinds for figure in found.nobody)
    if not is_nobody or found.denied.acts & found.affirmed.acts or not found.may_be_at_once:
        return False
    said = map(stem, words_of(found.affirmed.statement.anchor.quote))
    is_weighty = not found.denied.acts & (listed("accounts", "broad") | listed("accounts", "too_little"))
    return is_weighty and stem(found.verb) in said and not found.is_elsewhere and not found.is_of_some_occasions


def _denies_the_broader(found: Denial) -> bool:
    """Who never spoke to somebody gave him no order: is an act denied of which the other tells a kind?"""
    denied, affirmed = found.denied, found.affirmed
    if denied.statement.modality is not Modality.ASSERTED or found.is_up_to_a_point or not found.may_be_at_once:
        return False
    narrower = frozenset(kind for act in denied.acts for kind in listed_or_none("broader", act))
    others = best_likeness(denied.undergoers + denied.others, affirmed.undergoers + affirmed.others)
    is_of_one = found.doers >= Likeness.SAME_KIND and others >= Likeness.UNKNOWN
    return bool(affirmed.acts & narrower) and is_of_one


def _is_of_others(found: Denial, common: Common) -> bool:
    """Is it denied of others than those of whom it is told, of another place, or of another thing?"""
    if found.nobody:
        if found.is_elsewhere or _is_of_other_people(found):
            return True
    elif _is_nobody_there(found) and found.is_elsewhere:
        return True
    elif is_staying(found.denied) and max(found.doers, found.undergoers) < Likeness.SAME_KIND:
        return True  # that he was not in the car says nothing of another
    is_going = common.acts <= listed("accounts", "going") | listed("accounts", "crossing")
    mine, theirs = _things(found.denied), _things(found.affirmed)
    return is_going and bool(mine and theirs) and mine.isdisjoint(theirs)


def _is_of_other_people(found: Denial) -> bool:
    """That no patient left says nothing of the guards."""
    people = (*found.affirmed.agents, *found.affirmed.undergoers)
    told = [figure for figure in people if figure.kinds and not figure.is_guessed]
    none = frozenset(kind for figure in found.nobody if "a person" not in figure.kinds for kind in figure.kinds)
    return bool(none and told) and not any(figure.kinds & none or figure.is_named for figure in told)


def _is_nobody_there(found: Denial) -> bool:
    """Is it said of a place that it happened to nobody ("Deaths in the hospital: none")?"""
    return found.denied.statement.where is not None and bool(listed("who", "nobody") & found.said)


def _things(told: Telling) -> frozenset[str]:
    """The kinds of thing that take part or that the words name, people left out."""
    kinds = (word.replace("things", "a", 1) for word in told.words if word.startswith("things "))
    taking_part = (kind for kind in told.things if kind.startswith("a "))
    return frozenset({*kinds, *taking_part}) - listed("accounts", "people")


def _in_one_role(found: Denial) -> bool:
    """Nobody did it, or to nobody was it done: does the other tell of people who did it, or to whom it was done?"""
    denied, affirmed = found.denied, found.affirmed
    roles = ((denied.agents, affirmed.agents), (denied.undergoers, affirmed.undergoers))
    return any(_is_any(figure, some) for none, some in roles for figure in none if figure.is_nobody)


def _is_any(nobody: Figure, some: tuple[Figure, ...]) -> bool:
    people = (figure for figure in some if figure.is_person and not figure.is_guessed)
    return any(not nobody.kinds or bool(nobody.kinds & figure.kinds) for figure in people)


def _in_one_way(found: Denial, common: Common) -> bool:
    """Are both asserted, both ordered, …? Who "gave no order" denies what another tells as ordered."""
    return found.denied.statement.modality is found.affirmed.statement.modality or "order" in common.acts


def _is_of_nobody(denied: Telling) -> bool:
    """Did nobody do it, or did it happen to none ("Deaths: none")?"""
    figures = (*denied.agents, *denied.undergoers)
    if denied.statement.where is not None and not denied.places:
        return False  # "nobody died there": where that is, nothing says
    if figures:
        return any(figure.is_nobody for figure in figures)
    return bool(listed("who", "nobody") & set(words_of(denied.statement.anchor.quote)))


def _denies_a_number(found: Denial) -> bool:
    """Who "did not carry out twelve men" may have carried out three; "deaths: 0" denies them all."""
    mine = [one for one in counted(found.denied) if not one.is_measure and one.quantity.number]
    theirs = [one for one in counted(found.affirmed) if not one.is_measure]
    return bool(mine) and not any(a.kinds & b.kinds and not apart(a.quantity, b.quantity) for a in mine for b in theirs)


def _is_of_one(common: Common) -> bool:
    """With acts that are done to anything (taking, giving, lying) it takes more for two to be one."""
    return common.undergoers >= Likeness.SAME_KIND or min(common.agents, common.others) >= Likeness.SAME_KIND


def _names_it(found: Denial) -> bool:
    """Does the one tell of what the other says was not done, where the act names it ("bore no flags")?"""
    thing = kinds_of(beside_the_verb(found.denied.statement.act))
    return not thing or bool(thing & (found.affirmed.words | found.affirmed.things))


def _of_another(common: Common, found: Denial) -> bool:
    """Orders, promises and the like are the same only where the same is ordered or promised."""
    both = (found.denied, found.affirmed)
    acts = {told.statement.act.split(" ")[0] for told in both}
    if common.is_phrase or not acts & listed("weigh", "of_something"):
        return False
    if any(told.undergoers for told in both):
        is_only_meant = common.undergoers is Likeness.UNKNOWN and any(map(_only_meant, both))
        is_of_one = common.undergoers >= Likeness.SAME_KIND or (common.agents is Likeness.SAME and is_only_meant)
    else:  # what is ordered stands in a clause of its own
        is_of_one = common.agents is Likeness.SAME and not _of_two_purposes(*both)
    return not is_of_one


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
