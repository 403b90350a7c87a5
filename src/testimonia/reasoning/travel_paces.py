"""How fast people go: for each means, the fastest that is known and the fastest that such journeys usually are.

Sources: World Athletics, marathon world record of 8 October 2023 (42.195 km in 2 h 0 min 35 s); International
Association of Ultrarunners, 24 hours (319.6 km, 2022) and six days (1,036.8 km, 2005); US Army, FM 21-18 Foot Marches
(1990), which sets the longest forced marches at 56 km in 24 hours, 96 km in 48 and 128 km in 72; UCI hour record of
2022 (56.8 km); World UltraCycling Association, 24 hours on a road (1,026 km, 2021); the Tevis Cup, 100 miles on
horseback, won in about 11 hours; the fastest passenger ferry, HSC Francisco (107 km/h); cars governed at 250 km/h;
Shanghai's maglev (431 km/h), the fastest train in service; airliners cruise at 900 to 950 km/h, in the strongest jet
stream over 1,300 km/h above the ground.
"""

from dataclasses import dataclass
from itertools import pairwise

from testimonia.reasoning.travel_means import Means

SECONDS_PER_HOUR = 3600


@dataclass(frozen=True, slots=True)
class Pace:
    """How far one gets in how long: points (km, hours) that rise, after ``ready`` hours of getting away and in.

    Before the first point the speed is that up to it, after the last the mean up to it.
    """

    points: tuple[tuple[float, float], ...]
    ready: float = 0.0


@dataclass(frozen=True, slots=True)
class Paces:
    """The paces of one means: ``fastest`` is what nobody beats, ``usual`` what hardly any journey does."""

    means: Means
    fastest: Pace
    usual: Pace


PACES = (
    Paces(
        Means.FOOT,
        fastest=Pace(((42.195, 2.0), (319.6, 24), (1036.8, 144))),
        usual=Pace(((21, 3), (40, 8), (60, 24), (110, 48), (150, 72))),  # a little more than a forced march
    ),
    Paces(Means.ANIMAL, fastest=Pace(((20, 0.4), (160, 8), (320, 24))), usual=Pace(((20, 1), (60, 6), (100, 24)))),
    Paces(Means.CYCLE, fastest=Pace(((57, 1), (1026, 24))), usual=Pace(((30, 1), (200, 10), (300, 24)))),
    Paces(Means.BOAT, fastest=Pace(((110, 1),)), usual=Pace(((75, 1),))),
    Paces(Means.ROAD, fastest=Pace(((250, 1),)), usual=Pace(((130, 1),))),
    Paces(Means.TRAIN, fastest=Pace(((431, 1),)), usual=Pace(((250, 1),))),
    Paces(Means.AIR, fastest=Pace(((1350, 1),)), usual=Pace(((950, 1),), ready=0.5)),
)


def paces_of(means: Means | None) -> tuple[Paces, ...]:
    """The paces of a means; those of all where it is not known."""
    return tuple(paces for paces in PACES if means in {paces.means, None})


def seconds_at(km: float, pace: Pace) -> float:
    """How long so far takes at this pace, in seconds; nothing for no distance."""
    if km <= 0:
        return 0.0
    points = ((0.0, 0.0), *pace.points)
    for (near, begun), (far, ended) in pairwise(points):
        if km <= far:
            return (pace.ready + begun + (km - near) / (far - near) * (ended - begun)) * SECONDS_PER_HOUR
    far, ended = points[-1]
    return (pace.ready + km * ended / far) * SECONDS_PER_HOUR
