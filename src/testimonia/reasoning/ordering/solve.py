"""From grounds to a time network and back: clashes, what bounds what, and which grounds to leave out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from testimonia.model.chronology import Strength
from testimonia.reasoning.network.budget import Budget
from testimonia.reasoning.network.explain import Reach, clashes_with, reach_of
from testimonia.reasoning.network.graph import ALWAYS, Constraints, Graph
from testimonia.reasoning.network.search import mended
from testimonia.reasoning.ordering.clash import Clash
from testimonia.reasoning.ordering.grounds import Ground, Kind, as_of_old
from testimonia.reasoning.ordering.points import ORIGIN, Point

# What it costs to leave a ground out. Nothing inferred outweighs what a teller says in so many words.
COSTS = {Kind.COURSE: 1, Kind.SAME: 2, Kind.SEQUEL: 3, Kind.SENSE: 4, Kind.WAY: 6, Kind.LENGTH: 12, Kind.RELATION: 12}
TIME_COST = 16
INFERRED = 0.5  # of the cost, for a relation or a time that rests on more than the teller's words
VARIANTS = 12  # clashes that are looked for with one ground that does not fit


@dataclass(frozen=True, slots=True)
class Solver:
    """A time network over grounds; ground number n is owner n."""

    grounds: tuple[Ground, ...]
    points: Mapping[Point, int]
    graph: Graph

    def costs(self, tellers: Mapping[str, int]) -> dict[int, float]:
        """What leaving each ground out costs; a time that several tell independently costs as many times as much."""
        return {n: _cost(ground) * tellers.get(ground.statements[-1], 1) for n, ground in enumerate(self.grounds)}

    def clashes(self, costs: Mapping[int, float], budget: Budget) -> tuple[Clash, ...]:
        """Every clash of each ground that does not fit, up to a dozen for one, the plainest first."""
        found = mended(self.graph, costs, budget)
        owners = [
            clash
            for owner in sorted(found.retraction)
            for clash in clashes_with(self.graph, found, owner, VARIANTS, Budget(budget.steps // 20 + 100))
        ]
        every = dict.fromkeys((*owners, *found.clashes))
        return tuple(Clash(tuple(self.grounds[n] for n in sorted(clash))) for clash in every)

    def reach(self, costs: Mapping[int, float], budget: Budget) -> Reach:
        """Bounds when the lightest grounds are left out that make the rest hold.

        Where tellers clash in so many words, none of these words is used: bounds take no side.
        """
        found = mended(self.graph, costs, budget)
        stated = {n for n in found.retraction if costs[n] >= TIME_COST * INFERRED}
        beside = {n for clash in found.clashes if clash & stated for n in clash if costs[n] >= TIME_COST * INFERRED}
        return reach_of(self.graph, found.retraction | beside)


def solver(grounds: Sequence[Ground]) -> Solver:
    """The network of these grounds; their order makes no difference."""
    ordered = tuple(sorted(dict.fromkeys(grounds), key=lambda g: (g.statements, g.kind, g.reason.words, g.ties)))
    used = {point for ground in ordered for tie in ground.ties for point in (tie.since, tie.to)}
    names = sorted({point.what for point in used if point.what})
    common = [tie for name in names for tie in as_of_old(name)]
    every = used | {point for tie in common for point in (tie.since, tie.to)}
    points = {point: number for number, point in enumerate([ORIGIN, *sorted(every - {ORIGIN})])}
    rows = [
        (points[tie.since], points[tie.to], tie.least, tie.most, owner)
        for owner, ties in (*((n, g.ties) for n, g in enumerate(ordered)), (ALWAYS, common))
        for tie in ties
    ]
    return Solver(ordered, points, Graph(len(points), Constraints.of(rows)))


def _cost(ground: Ground) -> float:
    cost = float(COSTS.get(ground.kind, TIME_COST))
    return cost * INFERRED if ground.strength is Strength.INFERRED and ground.kind in _WEAKENED else cost


_WEAKENED = frozenset({Kind.TIME, Kind.RELATION})
