"""The clashes of one part of a case."""

from collections.abc import Mapping

from testimonia.reasoning.network.budget import Budget
from testimonia.reasoning.ordering.clash import Clash
from testimonia.reasoning.ordering.parts import Part
from testimonia.reasoning.ordering.solve import solver


def clashes_of(part: Part, tellers: Mapping[str, int], budget: Budget) -> tuple[Clash, ...]:
    """Every clash of the firm grounds, under each account of the happenings that relations name.

    Where several accounts of a happening differ in its time, each is tried: an order may be impossible by one of them.
    """
    found: dict[frozenset[str], Clash] = {}
    for account in range(part.accounts):
        network = solver([ground for ground in part.taking(account) if ground.is_firm])
        for clash in network.clashes(network.costs(tellers), budget):
            found.setdefault(frozenset(ground.reason.words for ground in clash.grounds), clash)
    return tuple(found.values())
