"""Grounds from relations: "two days after the crossing", "the morning after", "it took three hours"."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from testimonia.language.relations.find import Link, Relation, is_birth_of
from testimonia.language.relations.lengths import Room
from testimonia.language.stems import stems
from testimonia.model.chronology import Reason, Strength
from testimonia.model.statement import Status
from testimonia.reasoning.ordering.finder import Finder, Match
from testimonia.reasoning.ordering.grounds import Ground, Kind, Tie, days_apart, not_before
from testimonia.reasoning.ordering.known import keys_of
from testimonia.reasoning.ordering.points import Point, Side
from testimonia.reasoning.ordering.sentences import lasted, old_at, same_act, told_from
from testimonia.reasoning.ordering.told import Told
from testimonia.reasoning.words import act_name, listed

TOGETHER = 3600  # seconds that lie at most between what is told with "when"
BACK = 10  # statements back to the time that "the same night" means
SOLID = 2  # words that tell a happening, where no distance is told


@dataclass(frozen=True, slots=True)
class Related:
    """The grounds of one relation: one for each account of the happening, of which only one is meant at a time."""

    told: str
    grounds: tuple[Ground, ...]


def relations_told(told: Sequence[Told], finder: Finder) -> Iterator[Related]:
    """What every statement says from another happening, the likeliest account first."""
    before, dated = _told_before(told), _dated_before(told)
    ages = _ages(told)
    for one in told:
        if not one.is_asserted:
            continue
        for relation in one.tied.relations:
            birth = _birth_meant(relation, ages.get(one.statement.source, ()))
            last = dated.get(one.id) if _is_same_day(relation) else before.get(one.id)
            grounds = (_from_birth(one, relation, birth),) if birth else tuple(_grounds(one, relation, finder, last))
            if grounds:
                yield Related(one.id, grounds)


def lengths_told(told: Sequence[Told]) -> Iterator[Ground]:
    """How long things went on; "it took three hours" is said of what was told just before."""
    before = _told_before(told)
    for one in told:
        if one.tied.lasting is None or not one.lasts or not one.is_asserted:
            continue
        room = one.tied.lasting.lasting()
        start, end = Point(one.id, Side.START), Point(one.id, Side.END)
        yield Ground(Kind.LENGTH, Reason(lasted(one), (one.id,), Strength.STATED), (_distance(start, end, room),))
        first = before.get(one.id)
        if one.tied.is_what_was_told and first is not None:
            reason = Reason(same_act(one, first), (first.id, one.id), Strength.INFERRED)
            yield Ground(Kind.SAME, reason, (Tie(Point(first.id, Side.START), start, 0, 0),))


def event_keys(relation: Relation) -> frozenset[str]:
    """The keys under which the happening of a relation is looked up."""
    return keys_of(stems(relation.event))


def _is_same_day(relation: Relation) -> bool:
    """So "the same night" points to the last time that was told, "the next day" to what was told last."""
    return not relation.event and relation.room is not None and relation.room.least == 0


def _birth_meant(relation: Relation, aged: Sequence[Told]) -> Told | None:
    return next((one for one in aged if one.tied.age and is_birth_of(relation.event, one.tied.age.who)), None)


def ages_told(told: Sequence[Told]) -> Iterator[Ground]:
    """How old somebody was: so long before it was the birth, whether or not anybody tells of that."""
    for one in told:
        if one.tied.age and one.happened:
            reason = Reason(old_at(one, one.tied.age.who), (one.id,), Strength.STATED)
            yield Ground(
                Kind.LENGTH, reason, (_distance(_birth(one), Point(one.id, Side.START), one.tied.age.length.apart()),)
            )


def _ages(told: Sequence[Told]) -> dict[str, list[Told]]:
    found: dict[str, list[Told]] = {}
    for one in told:
        if one.tied.age and one.happened:
            found.setdefault(one.statement.source, []).append(one)
    return found


def _birth(one: Told) -> Point:
    who = one.tied.age.who.split()[-1].casefold() if one.tied.age else ""
    return Point(f"birth of {who} in {one.statement.source}", Side.START)


def _from_birth(one: Told, relation: Relation, birth: Told) -> Ground:
    reason = Reason(told_from(one, birth), (birth.id, one.id), Strength.STATED)
    return Ground(Kind.RELATION, reason, tuple(_ties(one, relation, _birth(birth), by_day=True)))


def _told_before(told: Sequence[Told]) -> dict[str, Told]:
    """For each statement the one that its teller told last in the same source, of what happened or went on."""
    last: dict[tuple[str, str], Told] = {}
    found: dict[str, Told] = {}
    for one in told:
        key = (one.statement.source, one.statement.teller)
        if key in last:
            found[one.id] = last[key]
        if one.is_asserted and (one.happened or one.lasts) and act_name(one.act) not in listed("order", "saying"):
            last[key] = one
    return found


def _dated_before(told: Sequence[Told]) -> dict[str, Told]:
    """For each statement the last one before it that says when, by the same teller in the same source."""
    last: dict[tuple[str, str], Told] = {}
    found: dict[str, Told] = {}
    for one in told:
        key = (one.statement.source, one.statement.teller)
        if key in last and one.number - last[key].number <= BACK:
            found[one.id] = last[key]
        if one.happened and one.own is not None and not any(_is_same_day(r) for r in one.tied.relations):
            last[key] = one
    return found


def _grounds(one: Told, relation: Relation, finder: Finder, before: Told | None) -> Iterator[Ground]:
    if not relation.event:
        is_order = relation.room is not None or relation.link in {Link.AFTER, Link.BEFORE}
        if before is not None and is_order and not _is_settled_otherwise(one, before):
            yield _ground(one, relation, Match(before, 1.0, at_end=before.lasts))
        return
    is_placed = relation.room is not None or one.tied.age is not None
    found = finder.find(relation.event, one, is_place=relation.link is Link.UNTIL)
    denied = [m for m in found if _is_ended_by(m, one, relation)]
    for match in denied[:1] or found:
        if is_placed or (match.share == 1 and len(finder.keys(match.told)) >= SOLID):
            at_end = match.at_end or bool(denied)
            yield _ground(one, relation, Match(match.told, match.share, at_end))


def _is_settled_otherwise(one: Told, before: Told) -> bool:
    """Has a reviewer accepted a time for "the next morning" that is not counted from what was told just before?"""
    if one.statement.status is not Status.ACCEPTED or one.own is None or before.own is None:
        return False
    return not before.own.ended_before(one.own)


def _is_ended_by(match: Match, one: Told, relation: Relation) -> bool:
    """So "I first went out" ends what "for six weeks I did not go out" tells of."""
    is_told_here = match.told.lasts and match.told.statement.source == one.statement.source
    return is_told_here and "first" in relation.event.split()


def _ground(one: Told, relation: Relation, match: Match) -> Ground:
    other = Point(match.told.id, Side.END if match.at_end else Side.START)
    reason = Reason(told_from(one, match.told), (match.told.id, one.id), _strength(one, relation, match))
    is_back = not relation.event and relation.room is not None and (relation.room.most or 0) < 0
    is_near = relation.room is not None or match.told.statement.source == one.statement.source
    is_firm = (relation.link is not Link.WITH or one.tied.age is not None) and not is_back
    is_firm = is_firm and (is_near or one.tied.age is not None or relation.link is Link.UNTIL)
    by_day = match.told.own is None or "T" not in (match.told.own.earliest or "T")
    return Ground(Kind.RELATION, reason, tuple(_ties(one, relation, other, by_day=by_day)), is_firm)


def _strength(one: Told, relation: Relation, match: Match) -> Strength:
    is_plain = relation.room is not None and match.told.statement.source == one.statement.source
    return Strength.STATED if is_plain else Strength.INFERRED


def _ties(one: Told, relation: Relation, other: Point, *, by_day: bool) -> Iterator[Tie]:
    """What a relation says. What happened "when" another thing did was within an hour of it, or on its day."""
    start, end = Point(one.id, Side.START), Point(one.id, Side.END)
    if relation.room is not None:
        yield _distance(other, start, relation.room)
    elif relation.link is Link.AFTER:
        yield from not_before(other, start)
    elif relation.link is Link.BEFORE:
        yield from not_before(start, other)
    else:
        mine = end if relation.link is Link.UNTIL else start
        yield days_apart(other, mine, 0, 0) if by_day else Tie(other, mine, -TOGETHER, TOGETHER)


def _distance(since: Point, to: Point, room: Room) -> Tie:
    if room.by_day:
        return days_apart(since, to, room.least, room.most)
    return Tie(since, to, room.least, room.most)
