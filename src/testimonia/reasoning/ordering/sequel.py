"""Grounds from the order of telling: what one person does or suffers, told one after the other, came one after the other."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from testimonia.language.relations.find import Link
from testimonia.model.chronology import Reason, Strength
from testimonia.reasoning.ordering.grounds import Ground, Kind, days_apart, not_before
from testimonia.reasoning.ordering.points import Point, Side
from testimonia.reasoning.ordering.sentences import goes_on, told_with
from testimonia.reasoning.ordering.told import Told
from testimonia.reasoning.words import act_name, listed

FAR = 8  # statements between two that still belong to one thread
NEAR = 2
RUN = 4  # statements that a day told once is good for
STEPS = frozenset({Link.AFTER, Link.DAY})


def sequels(told: Sequence[Told]) -> Iterator[Ground]:
    """Each next step of a person's thread after the one before; firm where a length or a word of order holds it."""
    threads: dict[tuple[str, str], list[Told]] = defaultdict(list)
    for one in told:
        if one.is_asserted and (one.happened or one.lasts or one.tied.way):
            threads[one.statement.source, one.statement.teller].append(one)
    for thread in threads.values():
        yield from _steps(thread)
        yield from _days(thread)


def _steps(thread: list[Told]) -> Iterator[Ground]:
    for at, later in enumerate(thread):
        before = [e for e in reversed(thread[max(0, at - FAR) : at]) if _may_follow(e, later)]
        nearest, dated = before[:1], [e for e in before if e.own is not None][:1]
        for earlier in dict.fromkeys((*nearest, *dated)):
            if later.number - earlier.number <= FAR:
                yield _step(earlier, later)


def _step(earlier: Told, later: Told) -> Ground:
    end = Point(earlier.id, Side.END if earlier.goes_on else Side.START)
    reason = Reason(goes_on(earlier, later), (earlier.id, later.id), Strength.INFERRED)
    tie = not_before(end, Point(later.id, Side.START))
    return Ground(Kind.SEQUEL, reason, (tie,), is_firm=_is_firm(earlier, later))


def _may_follow(earlier: Told, later: Told) -> bool:
    if later.is_back or earlier.is_back or _steps_back(later) or _is_state(later):
        return False
    if earlier.tied.way:
        return later.number - earlier.number <= NEAR
    return bool(earlier.people & later.people) and not _is_state(earlier) and not _told_backwards(earlier, later)


def _told_backwards(earlier: Told, later: Told) -> bool:
    """Do their own times say that the story went back?"""
    return bool(earlier.own and later.own and later.own.ended_before(earlier.own))


def _is_firm(earlier: Told, later: Told) -> bool:
    is_held = earlier.goes_on or later.lasts or any(r.link in STEPS for r in later.tied.relations)
    return is_held and later.number - earlier.number <= FAR


def _steps_back(one: Told) -> bool:
    return any(r.link is Link.BEFORE or (r.room is not None and (r.room.most or 0) < 0) for r in one.tied.relations)


def _is_state(one: Told) -> bool:
    """What was so, rather than what happened; it may have been so before."""
    is_bare = not one.lasts and not one.tied.relations and one.own is None
    return is_bare and act_name(one.statement.act) in listed("order", "states")


def _days(thread: list[Told]) -> Iterator[Ground]:
    """Undated acts right behind a dated one are of that day, or of the night that follows."""
    head: Told | None = None
    for one in thread:
        if one.own is not None or one.tied.relations or one.is_back or one.goes_on:
            head = one if one.own is not None and not one.goes_on else None
        elif head is not None and one.happened and one.number - head.number <= RUN:
            tie = days_apart(Point(head.id, Side.START), Point(one.id, Side.START), 0, 1)
            reason = Reason(told_with(head, one), (head.id, one.id), Strength.INFERRED)
            yield Ground(Kind.COURSE, reason, (tie,))
