"""A case falls into parts that no ground joins: each is solved alone, and a judgement touches only its own."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from testimonia.reasoning.ordering.grounds import Ground
from testimonia.reasoning.ordering.related import Related


@dataclass(frozen=True, slots=True)
class Part:
    """Grounds that share points in time with each other and with nothing else.

    ``plain`` holds every ground but those of relations; of the accounts in one entry of ``related`` only one is meant.
    """

    plain: tuple[Ground, ...]
    related: tuple[Related, ...]

    @property
    def accounts(self) -> int:
        """How many accounts a relation has at most."""
        return max((len(one.grounds) for one in self.related), default=1)

    def taking(self, account: int) -> tuple[Ground, ...]:
        """All grounds, with the account of that number (from 0) of every relation, or its last."""
        chosen = (one.grounds[min(account, len(one.grounds) - 1)] for one in self.related)
        return (*self.plain, *chosen)

    @property
    def mark(self) -> tuple[int, ...]:
        """Tells whether it is still made of the very same grounds."""
        return (*map(id, self.plain), *map(id, self.related))


def happenings(plain: Iterable[Ground], related: Iterable[Related]) -> frozenset[str]:
    """What the points of grounds belong to: statements, and what no statement tells."""
    return frozenset(what for ground in (*plain, *_of(related)) for what in _whats(ground))


def parts_of(plain: Sequence[Ground], related: Sequence[Related]) -> tuple[Part, ...]:
    """The parts in the order of their first grounds."""
    home: dict[str, str] = {}

    def top(what: str) -> str:
        while (above := home.setdefault(what, what)) != what:
            home[what] = home[above]
            what = home[what]
        return what

    def join(whats: Sequence[str]) -> None:
        for other in whats[1:]:
            home[top(other)] = top(whats[0])

    for ground in plain:
        join(_whats(ground))
    for one in related:
        join([what for ground in one.grounds for what in _whats(ground)])
    plains: dict[str, list[Ground]] = defaultdict(list)
    relateds: dict[str, list[Related]] = defaultdict(list)
    for ground in plain:
        plains[top(_whats(ground)[0])].append(ground)
    for one in related:
        relateds[top(_whats(one.grounds[0])[0])].append(one)
    return tuple(Part(tuple(plains[key]), tuple(relateds[key])) for key in dict.fromkeys((*plains, *relateds)))


def _whats(ground: Ground) -> list[str]:
    found: list[str] = []
    for tie in ground.ties:
        for point in (tie.since, tie.to):
            if point.what and point.what not in found:
                found.append(point.what)
    return found


def _of(related: Iterable[Related]) -> Iterable[Ground]:
    return (ground for one in related for ground in one.grounds)
