"""Which clashes of a time network are worth showing, each once."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from testimonia.model.chronology import Strength
from testimonia.reasoning.ordering.grounds import Ground, Kind

ASSUMED = frozenset({Kind.SAME, Kind.COURSE, Kind.SENSE})
SAYING = frozenset({Kind.RELATION, Kind.LENGTH, Kind.WAY, Kind.SENSE})
MOST_ASSUMED = 2  # what is taken for granted in one chain; a longer one convinces nobody
MOST_STATEMENTS = 8
PAIR = 2
MOSTLY = 0.6  # of the statements of two clashes: then one sentence would repeat the other


@dataclass(frozen=True, slots=True)
class Clash:
    """Grounds that cannot all hold, though all but any one of them can."""

    grounds: tuple[Ground, ...]

    @property
    def statements(self) -> tuple[str, ...]:
        """The statements that the grounds rest on, each once."""
        return tuple(dict.fromkeys(s for ground in self.grounds for s in ground.statements))

    def count(self, *kinds: Kind) -> int:
        """How many of its grounds are of these kinds."""
        return sum(ground.kind in kinds for ground in self.grounds)

    @property
    def core(self) -> frozenset[str]:
        """The statements whose lengths and relations make the clash; the dates that they are held against may vary."""
        return frozenset(_says(ground) for ground in self.grounds if ground.kind in SAYING)

    @property
    def ends(self) -> frozenset[str]:
        """The statements whose own dates do not fit."""
        return frozenset(ground.statements[-1] for ground in self.grounds if ground.kind is Kind.TIME)

    @property
    def is_of_a_death(self) -> bool:
        """Does somebody act after death, by nothing but two dates?"""
        return self.count(Kind.SENSE) > 0 and self.count(Kind.RELATION, Kind.LENGTH, Kind.WAY, Kind.SEQUEL) == 0


def worth_showing(clashes: Iterable[Clash]) -> tuple[Clash, ...]:
    """Clashes that rest on what is told and little that is taken for granted; of those with one core the plainest."""
    best: list[Clash] = []
    near: dict[str, list[Clash]] = defaultdict(list)
    for clash in sorted(filter(_is_plain, clashes), key=_plainness):
        known = {id(one): one for statement in clash.statements for one in near[statement]}
        if not any(_is_told_by(clash, one) for one in known.values()):
            best.append(clash)
            for statement in clash.statements:
                near[statement].append(clash)
    return tuple(best)


def _is_told_by(clash: Clash, known: Clash) -> bool:
    """Does another clash already say the same, by the same lengths and relations or between the same dates?"""
    if clash.core >= known.core or clash.core <= known.core or clash.ends == known.ends:
        return True
    mine, theirs = set(clash.statements), set(known.statements)
    return len(mine & theirs) >= MOSTLY * min(len(mine), len(theirs))


def _says(ground: Ground) -> str:
    """The statement whose words say it; of a deed after a death the deed."""
    return ground.statements[0] if ground.kind is Kind.SENSE else ground.statements[-1]


def _is_plain(clash: Clash) -> bool:
    if not clash.core or not all(ground.is_firm for ground in clash.grounds):
        return False
    if clash.is_of_a_death and clash.count(Kind.COURSE):
        return False  # a death whose day only the course of a story gives proves nothing of deeds
    if clash.count(*ASSUMED) > MOST_ASSUMED or clash.count(Kind.COURSE) > 1 or len(clash.statements) > MOST_STATEMENTS:
        return False
    # Two statements that a relation or two dates hold apart are a difference in time, or two happenings.
    return len(clash.statements) > PAIR or clash.is_of_a_death or clash.count(Kind.LENGTH, Kind.WAY) > 0


def _plainness(clash: Clash) -> tuple[int, int, int, int, Sequence[str]]:
    """What least is taken for granted in, then what is told in the fewest statements, comes first."""
    vague = sum(ground.kind is Kind.TIME and ground.strength is not Strength.STATED for ground in clash.grounds)
    assumed = clash.count(*ASSUMED) + clash.count(Kind.SEQUEL)
    return assumed, vague, len(clash.statements), clash.count(Kind.COURSE), clash.statements
