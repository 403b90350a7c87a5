"""Grounds between any two sources that are kept up to date: ways, deaths, arrivals."""

from collections.abc import Sequence

from testimonia.reasoning.ordering.grounds import Ground
from testimonia.reasoning.ordering.sense import (
    alightings,
    deaths_told,
    deed_before_death,
    deeds_before_death,
    tells_arrival,
    tells_death,
)
from testimonia.reasoning.ordering.told import Told
from testimonia.reasoning.ordering.ways import is_on_a_way, ways_told


class Far:
    """The grounds that lie between sources, but for relations and for tellings of one happening."""

    def __init__(self, told: Sequence[Told], shared_names: frozenset[str]) -> None:
        """``shared_names`` are those that several people bear."""
        self._shared = shared_names
        self._ways = tuple(ways_told(told))
        self._has_ways = any(one.tied.way for one in told)
        self._deeds = tuple(deeds_before_death(told, shared_names))
        self._arrivals = tuple(alightings(told))

    @property
    def grounds(self) -> tuple[Ground, ...]:
        """All of them."""
        return (*self._ways, *self._deeds, *self._arrivals)

    def judged(self, one: Told, told: Sequence[Told]) -> None:
        """Make again what hangs on one statement."""
        if self._has_ways and is_on_a_way(one):
            self._ways = tuple(ways_told(told))
        if tells_arrival(one):
            self._arrivals = tuple(alightings(told))
        if tells_death(one):
            self._deeds = tuple(deeds_before_death(told, self._shared))
        elif one.actors:
            others = (ground for ground in self._deeds if ground.statements[0] != one.id)
            mine = deed_before_death(one, deaths_told(told, self._shared), self._shared)
            self._deeds = (*others, *mine)
