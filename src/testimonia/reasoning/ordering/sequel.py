"""Grounds from the order of telling: what one does or suffers came one after the other, as it is told."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise

from testimonia.language.relations.find import Link
from testimonia.language.stems import stem, stems
from testimonia.model.chronology import Reason, Strength
from testimonia.reasoning.ordering.grounds import Ground, Kind, days_apart, not_before
from testimonia.reasoning.ordering.points import Point, Side
from testimonia.reasoning.ordering.sentences import goes_on, told_with
from testimonia.reasoning.ordering.told import Told
from testimonia.reasoning.words import act_name, listed

FAR = 8  # statements between two that still belong to one thread
NEAR = 2
RUN = 4  # statements that a day told once is good for
BORN = re.compile(r"\b(?:born|aged?|birth)\b", re.IGNORECASE)
LATER = re.compile(r"\b(?:later|since|meanwhile|earlier|long|ago|never|always|once|every)\b", re.IGNORECASE)
STEPS = frozenset({Link.AFTER, Link.DAY})


def sequels(told: Sequence[Told]) -> Iterator[Ground]:
    """Each next step of a person's thread after the one before, where a length or a word of order holds the two."""
    stayed = _stayed(told)
    threads: dict[tuple[str, str], list[Told]] = defaultdict(list)
    for one in told:
        if one.is_asserted and not one.is_clause and (one.happened or one.lasts or one.way):
            threads[one.statement.source, one.statement.teller].append(one)
    for thread in threads.values():
        yield from _steps(thread, stayed)
        yield from _days(thread)


def _stayed(told: Sequence[Told]) -> dict[str, Told]:
    """For "it took three hours" the words right behind it that nobody left meanwhile."""
    return {
        one.id: behind
        for one, behind in pairwise(told)
        if one.tied.is_what_was_told
        and behind.number == one.number + 1
        and behind.statement.source == one.statement.source
        and not behind.happened
        and behind.actors
        and frozenset(stems(behind.words)) & _listed_stems("moving")
    }


def _steps(thread: list[Told], stayed: Mapping[str, Told]) -> Iterator[Ground]:
    for at, later in enumerate(thread):
        before = [e for e in reversed(thread[max(0, at - FAR) : at]) if _may_follow(e, later)]
        dated, lasting = [e for e in before if e.own is not None], [e for e in before if e.goes_on]
        for earlier in dict.fromkeys((*before[:1], *dated[:1], *lasting[:1])):
            held = stayed.get(earlier.id)
            if later.number - earlier.number <= FAR and (held is not None or _is_held(earlier, later)):
                yield _step(earlier, later, held)


def _step(earlier: Told, later: Told, stayed: Told | None) -> Ground:
    end = Point(earlier.id, Side.END if earlier.goes_on else Side.START)
    between = () if stayed is None else (stayed.id,)
    reason = Reason(goes_on(earlier, later, stayed), (earlier.id, *between, later.id), Strength.INFERRED)
    tie = not_before(end, Point(later.id, Side.START))
    return Ground(Kind.SEQUEL, reason, tie)


def _may_follow(earlier: Told, later: Told) -> bool:
    if later.is_back or earlier.is_back or _steps_back(later) or _is_state(later):
        return False
    if earlier.way:
        return later.number - earlier.number <= NEAR
    is_of_one = earlier.people & later.people or (earlier.tied.is_what_was_told and later.people)
    return bool(is_of_one) and not _is_state(earlier) and not _told_backwards(earlier, later)


def _told_backwards(earlier: Told, later: Told) -> bool:
    """Do their own times say that the story went back?"""
    return bool(earlier.own and later.own and later.own.ended_before(earlier.own))


def _is_held(earlier: Told, later: Told) -> bool:
    if earlier.goes_on:
        return holds_people(earlier)
    return later.lasts or any(r.link in STEPS for r in later.tied.relations)


def holds_people(one: Told) -> bool:
    """Could those of whom it is told do nothing else meanwhile, as on a walk, in a cell, or where they never left?"""
    if one.way is not None or one.tells_end:
        return True
    said = frozenset(stems(f"{one.words} {one.act}"))
    return bool(said & _listed_stems("holding") or (not one.happened and said & _listed_stems("moving")))


@cache
def _listed_stems(name: str) -> frozenset[str]:
    return frozenset(stem(word) for word in listed("order", name))


def _steps_back(one: Told) -> bool:
    return any(r.link is Link.BEFORE or (r.room is not None and (r.room.most or 0) < 0) for r in one.tied.relations)


def _is_state(one: Told) -> bool:
    """What was so, rather than what happened; it may have been so before."""
    is_bare = not one.lasts and not one.tied.relations and one.own is None
    return is_bare and act_name(one.act) in listed("order", "states")


def _days(thread: list[Told]) -> Iterator[Ground]:
    """Undated acts right behind one of a told day are of that day, or of the night that follows."""
    head: Told | None = None
    for one in thread:
        if names_day(one) or one.is_back or one.goes_on:
            head = one if names_day(one) and not one.goes_on and not _tells_birth(one) else None
        elif one.tied.relations or LATER.search(one.words):
            continue
        elif head is not None and one.happened and not _is_state(one) and one.number - head.number <= RUN:
            tie = days_apart(Point(head.id, Side.START), Point(one.id, Side.START), 0, 1)
            reason = Reason(told_with(head, one), (head.id, one.id), Strength.INFERRED)
            yield Ground(Kind.COURSE, reason, (tie,))


def _tells_birth(one: Told) -> bool:
    """Is the day one of birth ("I, born on 2 May 2002, write this"), and not the story's?"""
    at = one.words.find(one.own.text) if one.own else -1
    return at >= 0 and BORN.search(one.words[:at]) is not None


def names_day(one: Told) -> bool:
    """Do its words tell a day, by name or from another happening?"""
    return (one.own is not None and not one.borrows_day) or _shifts(one)


def _shifts(one: Told) -> bool:
    return any(r.event and r.room is not None and r.room.by_day for r in one.tied.relations)


def stale_days(told: Sequence[Told]) -> frozenset[str]:
    """Statements whose hour is counted from a day that the story has left since ("two days after the raid we ...")."""
    has_left: dict[tuple[str, str], bool] = {}
    found: set[str] = set()
    for one in told:
        key = (one.statement.source, one.statement.teller)
        if _shifts(one):
            has_left[key] = True
        elif one.own is not None and not one.borrows_day:
            has_left[key] = False
        elif one.own is not None and has_left.get(key):
            found.add(one.id)
    return frozenset(found)
