"""How many tell the same time independently, so that leaving it out would cost more."""

from collections import defaultdict
from collections.abc import Mapping

from testimonia.reasoning.entities import tellers_of
from testimonia.reasoning.ordering.assemble import Grounds
from testimonia.reasoning.ordering.grounds import Kind


def tellers_of_times(grounds: Grounds) -> Mapping[str, int]:
    """For each statement how many tellers, itself included, tell its happening with a time that fits its own."""
    told = {one.id: one for one in grounds.told}
    tellers: dict[str, set[str]] = defaultdict(set)
    for ground in grounds.plain:
        if ground.kind is not Kind.SAME:
            continue
        one, other = (told[statement] for statement in ground.statements[:2])
        if one.own and other.own and not one.own.excludes(other.own):
            tellers[one.id].update(tellers_of(other.statement))
            tellers[other.id].update(tellers_of(one.statement))
    return {name: len(others | set(tellers_of(told[name].statement))) for name, others in tellers.items()}
