"""Statements that differ in one slot, gathered to two sides: told so by these, otherwise by those."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

Sides = tuple[tuple[str, ...], tuple[str, ...]]
Pair = frozenset[str]


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


def _at_peace(
    some: Iterable[str], foes: Mapping[str, set[str]], order: Mapping[str, int], first: str | None = None
) -> tuple[str, ...]:
    chosen: list[str] = [first] if first else []
    for statement in sorted(some, key=order.__getitem__):
        if statement not in chosen and foes[statement].isdisjoint(chosen):
            chosen.append(statement)
    return tuple(sorted(chosen, key=order.__getitem__))
