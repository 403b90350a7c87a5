"""How many tell the same time independently, so that leaving it out would cost more."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from testimonia.reasoning.entities import tellers_of
from testimonia.reasoning.ordering.grounds import Ground, Kind
from testimonia.reasoning.ordering.told import Told


def tellers_of_times(plain: Iterable[Ground], told: Mapping[str, Told]) -> dict[str, int]:
    """For each statement how many tellers, itself included, tell its happening with a time that fits its own."""
    tellers: dict[str, set[str]] = defaultdict(set)
    for ground in plain:
        if ground.kind is not Kind.SAME:
            continue
        one, other = (told[statement] for statement in ground.statements[:2])
        if one.own and other.own and not one.own.excludes(other.own):
            tellers[one.id].update(tellers_of(other.statement))
            tellers[other.id].update(tellers_of(one.statement))
    return {name: len(others | set(tellers_of(told[name].statement))) for name, others in tellers.items()}
