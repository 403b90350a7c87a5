"""Grounds from two tellings that are taken for one happening."""

import re
from collections.abc import Callable, Iterator, Sequence

from testimonia.language.stems import empty_words, stem, stems
from testimonia.model.chronology import Reason, Strength
from testimonia.reasoning.ordering.finder import Finder
from testimonia.reasoning.ordering.grounds import Ground, Kind, Tie, days_apart
from testimonia.reasoning.ordering.known import keys_of
from testimonia.reasoning.ordering.points import Point, Side
from testimonia.reasoning.ordering.sentences import one_happening
from testimonia.reasoning.ordering.told import Told
from testimonia.reasoning.roles import place_words
from testimonia.reasoning.words import act_name, listed, words_of

SLACK = 12 * 3600  # seconds by which two accounts of one happening may differ without a clash
RARE = 3.0  # what the shared words must weigh where nobody and no place is named
HALF = 0.55  # of what a word weighs that stands nowhere, in a case of few words
OTHER = re.compile(r"\b(?:another|other)\b", re.IGNORECASE)
DATED = re.compile(r"\b(?:dated?|of)\b", re.IGNORECASE)
TO = re.compile(r"\b(?:to|into|towards|at|for)\s+((?:[A-Z][\w'-]+\s?)+)")
BESIDE = 1
FEW = 40  # statements with one stem; a more common one makes no pair


def same_happenings(told: Sequence[Told], finder: Finder) -> Iterator[Ground]:
    """Pairs of tellings of one happening, with why they are taken for one."""
    order = {one.id: number for number, one in enumerate(told)}
    for one in told:
        yield from same_with(one, finder, lambda other, one=one: order[one.id] < order[other.id])  # type: ignore[misc]


def same_with(one: Told, finder: Finder, wanted: Callable[[Told], bool] = lambda _: True) -> Iterator[Ground]:
    """The tellings that are taken for one happening with this one, of those that are wanted."""
    if not _may_pair(one):
        return
    for other in finder.neighbours(one, FEW):
        if wanted(other) and _may_pair(other) and (why := _why(*in_order(one, other), finder)):
            first, second = in_order(one, other)
            points = (Point(first.id, _side(first)), Point(second.id, _side(second)))
            reason = Reason(one_happening(first, second, why), (first.id, second.id), Strength.INFERRED)
            yield Ground(Kind.SAME, reason, (_together(first, second, *points),))


def _may_pair(one: Told) -> bool:
    return one.happened and one.way is None


def in_order(one: Told, other: Told) -> tuple[Told, Told]:
    """The two in an order that depends on nothing but themselves."""
    return (
        (one, other) if (one.statement.source, one.number) <= (other.statement.source, other.number) else (other, one)
    )


def _together(one: Told, other: Told, mine: Point, theirs: Point) -> Tie:
    """Two accounts with a clock time lie near each other, any others on one day."""
    is_by_clock = all(told.own is not None and "T" in (told.own.earliest or "") for told in (one, other))
    return Tie(mine, theirs, -SLACK, SLACK) if is_by_clock else days_apart(mine, theirs, 0, 0)


def _side(one: Told) -> Side:
    """A walk to a place is laid beside the arrival there."""
    return Side.END if one.lasts and _goes(one) else Side.START


def _why(one: Told, other: Told, finder: Finder) -> str | None:
    if _is_one_story(one, other) or _excluded(one, other) or finder.strangers(one, other) or _is_another(one, other):
        return None
    names, shared = finder.names_shared(one, other), finder.keys(one) & finder.keys(other)
    goal = goals(one) & goals(other)
    if names is None or _goes_elsewhere(one, other):
        return None
    if _same_act(one, other) and names and _of_one_thing(one, other):
        return f"the same act, and {_listing(names)}"
    if _goes(one) and _goes(other) and goal:
        return f"both tell of the way to {_listing(goal)}"
    if _elsewhere(one, other):
        return None
    smaller = min((finder.keys(one), finder.keys(other)), key=len)
    is_worded = _same_act(one, other) and finder.act_key(one) in spoken(one) & spoken(other)
    if is_worded and smaller <= shared and _is_telling(one, shared, finder) and not _of_others(one, other):
        return "the same words tell of it"
    is_once = is_worded and _happens_once(one) and _happens_once(other)
    if is_once and (names or _same_thing(one, other, shared, finder)):
        return "it is told of as happening once"
    if _names_the_act(one, other, finder) or _names_the_act(other, one, finder):
        return "one names what the other tells"
    return None


def _of_one_thing(one: Told, other: Told) -> bool:
    """Is it not done to two different things ("bought a horse", "bought our cart")?"""
    mine, theirs = _things(one), _things(other)
    return bool(mine & theirs) or not mine or not theirs


def _things(one: Told) -> frozenset[str]:
    said = " ".join(p.text or "" for p in one.statement.participants if p.role == "patient")
    return keys_of(stems(said)) - keys_of(map(stem, one.names))


def _goes_elsewhere(one: Told, other: Told) -> bool:
    """Do both tell of a way, to goals that differ?"""
    mine, theirs = goals(one), goals(other)
    return bool(_goes(one) and _goes(other) and mine and theirs and not mine & theirs)


def _elsewhere(one: Told, other: Told) -> bool:
    """Do both say where, in words that share nothing?"""
    mine, theirs = (place_words(told.statement.where) for told in (one, other))
    return bool(mine and theirs and not mine & theirs)


def _is_telling(one: Told, shared: frozenset[str], finder: Finder) -> bool:
    """Are the words rare together? A verb alone tells enough only of a turn ("they set off"), not of walking."""
    is_turn = act_name(one.act) in listed("order", "turns")
    return (is_turn or len(shared) > 1) and sum(map(finder.weight, shared)) >= min(RARE, HALF * finder.rarest)


def spoken(one: Told) -> frozenset[str]:
    """The keys of the words themselves, without what a reader or reviewer filled in."""
    return keys_of(stems(one.words))


def _same_thing(one: Told, other: Told, shared: frozenset[str], finder: Finder) -> bool:
    """Nobody is named on one side, or both speak of the same thing; what is done to people is done to each."""
    if _of_others(one, other):
        return False
    act = finder.act_key(one)
    return bool(shared - {act}) or not (finder.keys(one) - {act} and finder.keys(other) - {act})


def _of_others(one: Told, other: Told) -> bool:
    """Is it done to people, and not known to be the same ones ("they buried him", "the drowned were buried")?"""
    mine, theirs = one.people - one.actors, other.people - other.actors
    return act_name(one.act) in listed("order", "to_people") and mine != theirs


def _is_another(one: Told, other: Told) -> bool:
    """Does either say that it speaks of another one?"""
    return any(OTHER.search(told.words) for told in (one, other))


def _happens_once(one: Told) -> bool:
    """People die and are shot one by one; what is destroyed or buried is told of as one thing, unless it is counted."""
    act = act_name(one.act)
    counted = [q for q in one.statement.quantities if (q.unit or "") not in listed("order", "lengths")]
    return act in listed("weigh", "once") - listed("order", "one_by_one") and not counted


def _names_the_act(one: Told, other: Told, finder: Finder) -> bool:
    """As "the restriction was lifted" and, right beside it, "the lifting order bears the date ..."."""
    act = finder.act_key(one)
    is_beside = one.statement.source == other.statement.source and abs(one.number - other.number) <= BESIDE
    is_paper = bool(set(words_of(other.words)) & listed("order", "papers")) and bool(DATED.search(other.words))
    return is_beside and is_paper and act in spoken(other) and act != finder.act_key(other)


def _is_one_story(one: Told, other: Told) -> bool:
    """Within one telling a story goes on, and tells nothing twice."""
    return one.statement.source == other.statement.source and one.statement.teller == other.statement.teller


def _excluded(one: Told, other: Told) -> bool:
    """Do both say when in so many words, and differ? Then it is a difference in time, or another happening."""
    mine, theirs = plain_time(one), plain_time(other)
    return bool(mine and theirs and one.own and other.own and one.own.excludes(other.own))


def plain_time(one: Told) -> bool:
    """Does it say when, and not from another happening?"""
    return one.own is not None and not any(one.tells_when(r) for r in one.tied.relations)


def _same_act(one: Told, other: Told) -> bool:
    act = act_name(one.act)
    return act == act_name(other.act) and act not in listed("order", "states")


def _goes(one: Told) -> bool:
    act = one.act.casefold()
    return bool({act_name(act), act.partition(" ")[0]} & listed("order", "going"))


def goals(one: Told) -> frozenset[str]:
    """The names of the places that somebody goes to."""
    said = " ".join(p.text or "" for p in one.statement.participants if p.role == "goal").casefold()
    where = (one.statement.where.text if one.statement.where else "").casefold()
    to = {word.casefold() for found in TO.findall(one.words) for word in found.split()}
    if act_name(one.act) in listed("order", "receiving"):  # a desk that notes who came is where they came to
        return frozenset(words_of(one.statement.teller)) - listed("names", "group_words") - empty_words()
    return frozenset(name for name in one.names if name in said or name in where or name in to)


def _listing(names: frozenset[str]) -> str:
    return " and ".join(sorted(name.capitalize() for name in names))
