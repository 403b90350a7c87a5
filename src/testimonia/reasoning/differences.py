"""Contradictions between tellers and variations of one teller, several statements gathered to a side."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations

from testimonia.model.finding import Code, Finding, Slot
from testimonia.model.statement import Statement
from testimonia.reasoning.clashes import clashes
from testimonia.reasoning.entities import tellers_of
from testimonia.reasoning.ids import id_of
from testimonia.reasoning.messages import difference_message
from testimonia.reasoning.roles import Happening, happening
from testimonia.reasoning.words import listed

CROWD = 400  # statements of one act about one thing: the first so many are compared, since pairs grow with the square
Sides = tuple[tuple[str, ...], tuple[str, ...]]
Pair = frozenset[str]


def differences(statements: tuple[Statement, ...]) -> tuple[Finding, ...]:
    """The findings ``contradiction`` and ``variation``, in the order of telling."""
    by_id = {s.id: s for s in statements}
    order = {s.id: n for n, s in enumerate(statements)}
    found: list[Finding] = []
    for (slot, code), pairs in _clashing(statements).items():
        found += [_finding(code, slot, sides, by_id) for sides in _gathered(pairs, order)]
    return tuple(sorted(found, key=lambda f: (order[f.statements[0]], f.code, f.id)))


def _clashing(statements: tuple[Statement, ...]) -> dict[tuple[Slot, Code], set[Pair]]:
    found: dict[tuple[Slot, Code], set[Pair]] = defaultdict(set)
    for one, other in _candidates(statements):
        if code := _between(one.statement, other.statement):
            for slot in clashes(one, other):
                found[slot, code].add(frozenset((one.statement.id, other.statement.id)))
    return found


def _candidates(statements: tuple[Statement, ...]) -> Iterator[tuple[Happening, Happening]]:
    """Pairs that share an act and a participant or a place, each once."""
    groups: dict[tuple[str, str], list[Happening]] = defaultdict(list)
    for told in map(happening, statements):
        for key in _keys(told) if told.act not in listed("weigh", "light") else ():
            groups[told.act, key].append(told)
    seen: set[Pair] = set()
    for group in groups.values():
        for one, other in combinations(group[:CROWD], 2):
            pair = frozenset((one.statement.id, other.statement.id))
            if pair not in seen:
                seen.add(pair)
                yield one, other


def _keys(told: Happening) -> Iterable[str]:
    where = told.statement.where
    place = (where.place or where.text).casefold() if where else None
    return dict.fromkeys(key for key in (*(part.key for part in told.parts), place) if key)


def _between(one: Statement, other: Statement) -> Code | None:
    """Of different tellers, or of one teller on two occasions; within one telling a story simply goes on."""
    if not set(tellers_of(one)) & set(tellers_of(other)):
        return Code.CONTRADICTION
    return Code.VARIATION if one.teller == other.teller and one.source != other.source else None


def _gathered(pairs: set[Pair], order: dict[str, int]) -> Iterator[Sides]:
    """Sides of which every two opposed statements clash and no two on one side do, until every clash is shown."""
    foes: dict[str, set[str]] = defaultdict(set)
    for pair in pairs:
        one, other = pair
        foes[one].add(other)
        foes[other].add(one)
    left = set(pairs)
    while left:
        first = min((s for pair in left for s in pair), key=lambda s: (-len(foes[s]), order[s]))
        theirs = _at_peace((s for s in foes[first] if frozenset((first, s)) in left), foes, order)
        mine = _at_peace((s for s in foes if foes[s].issuperset(theirs)), foes, order, first)
        left -= {frozenset((a, b)) for a in mine for b in theirs}
        yield (mine, theirs) if order[mine[0]] < order[theirs[0]] else (theirs, mine)


def _at_peace(
    some: Iterable[str], foes: dict[str, set[str]], order: dict[str, int], first: str | None = None
) -> tuple[str, ...]:
    chosen: list[str] = [first] if first else []
    for statement in sorted(some, key=order.__getitem__):
        if statement not in chosen and foes[statement].isdisjoint(chosen):
            chosen.append(statement)
    return tuple(sorted(chosen, key=order.__getitem__))


def _finding(code: Code, slot: Slot, sides: Sides, by_id: dict[str, Statement]) -> Finding:
    statements = sides[0] + sides[1]
    message = difference_message(code, slot, tuple(tuple(by_id[s] for s in side) for side in sides))
    sources = tuple(dict.fromkeys(by_id[s].source for s in statements))
    return Finding(id_of("finding", code, slot, *statements), code, message, slot, statements, sides, sources)
