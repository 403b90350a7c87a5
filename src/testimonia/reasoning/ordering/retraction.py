"""The fewest statements without which every order could be; whose they are says nothing of who is right."""

from collections.abc import Iterable, Mapping, Sequence

from testimonia.model.chronology import Retraction
from testimonia.model.statement import Status
from testimonia.reasoning.network.budget import Budget
from testimonia.reasoning.network.hitting import hitting
from testimonia.reasoning.ordering.clash import Clash, worth_showing
from testimonia.reasoning.ordering.impossible import clashes_of
from testimonia.reasoning.ordering.independent import tellers_of_times
from testimonia.reasoning.ordering.parts import Part
from testimonia.reasoning.ordering.related import Related
from testimonia.reasoning.ordering.told import Told

ACCEPTED = 2.0  # what a reviewer accepted weighs so much more than what was only proposed
ROUNDS = 8
STEPS = 2_000


def least_retraction(shown: Sequence[Clash], parts: Iterable[Part], told: Mapping[str, Told]) -> Retraction:
    """The statements that weigh least together and leave no clash worth showing.

    A statement weighs as many times as tellers give its time independently, and more where a reviewer accepted it.
    """
    clashes = list(shown)
    weights = _weights(parts, told)
    numbers = {name: number for number, name in enumerate(told)}
    names = list(told)
    costs = {numbers[name]: weight for name, weight in weights.items()}
    for _ in range(ROUNDS):
        sets = [frozenset(numbers[s] for s in clash.statements) for clash in clashes]
        found = hitting(sets, costs, Budget(STEPS))
        chosen = frozenset(names[n] for n in found.owners)
        new = [clash for part in parts if _holds(part, chosen) for clash in _left(part, chosen, told)]
        if not new:
            return Retraction(tuple(sorted(chosen, key=numbers.__getitem__)), found.is_exact)
        clashes += new
    return Retraction(tuple(sorted(chosen, key=numbers.__getitem__)), is_least=False)


def _weights(parts: Iterable[Part], told: Mapping[str, Told]) -> dict[str, float]:
    weights = {name: ACCEPTED if one.statement.status is Status.ACCEPTED else 1.0 for name, one in told.items()}
    for part in parts:
        for name, count in tellers_of_times(part.plain, told).items():
            weights[name] *= count
    return weights


def _holds(part: Part, chosen: frozenset[str]) -> bool:
    grounds = (*part.plain, *(ground for one in part.related for ground in one.grounds))
    return any(not chosen.isdisjoint(ground.statements) for ground in grounds)


def _left(part: Part, chosen: frozenset[str], told: Mapping[str, Told]) -> tuple[Clash, ...]:
    """The clashes that are worth showing without these statements."""
    plain = tuple(ground for ground in part.plain if chosen.isdisjoint(ground.statements))
    related = tuple(kept for one in part.related if (kept := _without(one, chosen)))
    without = Part(plain, related)
    return worth_showing(clashes_of(without, tellers_of_times(plain, told), Budget(STEPS)))


def _without(one: Related, chosen: frozenset[str]) -> Related | None:
    grounds = tuple(ground for ground in one.grounds if chosen.isdisjoint(ground.statements))
    return Related(one.told, grounds) if grounds else None
