"""Statements that differ in one slot, gathered to two sides: told so by these, otherwise by those."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations

Sides = tuple[tuple[str, ...], tuple[str, ...]]
Pair = frozenset[str]
MOST = 0.6  # of all opposed, the share that must differ where several findings are made one


def gathered(pairs: Iterable[Pair], order: Mapping[str, int]) -> Iterator[Sides]:
    """Sides of which every two opposed statements differ and no two on one side do, until every pair is shown."""
    foes: dict[str, set[str]] = defaultdict(set)
    left = set(pairs)
    for pair in left:
        one, other = pair
        foes[one].add(other)
        foes[other].add(one)
    while left:
        first = min((s for pair in left for s in pair), key=lambda s: (-len(foes[s]), order[s]))
        theirs = _at_peace((s for s in foes[first] if frozenset((first, s)) in left), foes, order)
        mine = _at_peace((s for s in foes if foes[s].issuperset(theirs)), foes, order, first)
        left -= {frozenset((a, b)) for a in mine for b in theirs}
        yield (mine, theirs) if order[mine[0]] < order[theirs[0]] else (theirs, mine)


def merged(
    found: Iterable[Sides], pairs: Iterable[Pair], order: Mapping[str, int], tellers: Mapping[str, frozenset[str]]
) -> Iterator[Sides]:
    """Sides that share statements made one, where most of those opposed then differ, and none on one side do.

    Nobody comes to stand on both sides who did not before.
    """
    differ = set(pairs)
    kept: list[Sides] = []
    for sides in found:
        joined = [(n, _joined(one, sides, differ, order)) for n, one in enumerate(kept)]
        fitting = next(((n, both) for n, both in joined if both and not _on_both(both, tellers)), None)
        if fitting is None:
            kept.append(sides)
        else:
            kept[fitting[0]] = fitting[1]
    yield from kept


def _on_both(sides: Sides, tellers: Mapping[str, frozenset[str]]) -> bool:
    mine, theirs = (frozenset().union(*(tellers[s] for s in side)) for side in sides)
    return bool(mine & theirs)


def _joined(one: Sides, other: Sides, differ: set[Pair], order: Mapping[str, int]) -> Sides | None:
    for mine, theirs in (other, other[::-1]):
        left, right = {*one[0], *mine}, {*one[1], *theirs}
        if not (set(one[0]) & set(mine) or set(one[1]) & set(theirs)) or left & right:
            continue
        if any(frozenset(two) in differ for side in (left, right) for two in combinations(side, 2)):
            continue
        opposed = sum(frozenset((a, b)) in differ for a in left for b in right)
        if opposed >= MOST * len(left) * len(right):
            return tuple(sorted(left, key=order.__getitem__)), tuple(sorted(right, key=order.__getitem__))
    return None


def _at_peace(
    some: Iterable[str], foes: Mapping[str, set[str]], order: Mapping[str, int], first: str | None = None
) -> tuple[str, ...]:
    chosen: list[str] = [first] if first else []
    for statement in sorted(some, key=order.__getitem__):
        if statement not in chosen and foes[statement].isdisjoint(chosen):
            chosen.append(statement)
    return tuple(sorted(chosen, key=order.__getitem__))
