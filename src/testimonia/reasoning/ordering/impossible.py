"""Orders that cannot be, in a whole case."""

from testimonia.model.finding import Finding
from testimonia.reasoning.network.budget import Budget
from testimonia.reasoning.ordering.assemble import Grounds
from testimonia.reasoning.ordering.clash import Clash, worth_showing
from testimonia.reasoning.ordering.findings import findings_of
from testimonia.reasoning.ordering.independent import tellers_of_times
from testimonia.reasoning.ordering.solve import solver


def impossible_orders(grounds: Grounds, budget: Budget) -> tuple[Finding, ...]:
    """A finding for each clash that is worth showing.

    Where several accounts of a happening differ in its time, each is tried: an order may be impossible by one of them.
    """
    told = {one.id: one for one in grounds.told}
    return tuple(findings_of(worth_showing(clashes_of(grounds, budget)), told))


def clashes_of(grounds: Grounds, budget: Budget) -> tuple[Clash, ...]:
    """Every clash of the firm grounds, under each account of the happenings that relations name."""
    found: dict[frozenset[str], Clash] = {}
    tellers = tellers_of_times(grounds)
    for account in range(grounds.accounts):
        firm = [ground for ground in grounds.taking(account) if ground.is_firm]
        network = solver(firm)
        for clash in network.clashes(network.costs(tellers), budget):
            found.setdefault(frozenset(ground.reason.words for ground in clash.grounds), clash)
    return tuple(found.values())
