"""Can anyone have gone so far in so short a time?

Great circles are shorter than any road, and a place told may lie anywhere within its reach, so a move is only doubted
where even the shortest way between the two is too far.
"""

from enum import StrEnum

from testimonia.language.places.distance import great_circle_km
from testimonia.language.places.place import Place
from testimonia.reasoning.travel_means import Means
from testimonia.reasoning.travel_paces import Pace, paces_of, seconds_at


class Verdict(StrEnum):
    """Why a move is doubted."""

    IMPOSSIBLE = "impossible"  # faster than anyone is known to have gone by this means
    VERY_UNLIKELY = "very-unlikely"  # faster than such a journey goes with people, loads and stops


def least_km(a: Place, b: Place) -> float:
    """The least distance in km between someone in one place and someone in the other: 0 where the places touch."""
    return max(0.0, great_circle_km(a.lat, a.lon, b.lat, b.lon) - a.radius_km - b.radius_km)


def fewest_seconds(km: float, means: Means | None = None) -> int:
    """The least time, in seconds, in which anyone can have gone so far by this means, or by any where it is None."""
    return _fewest(km, tuple(paces.fastest for paces in paces_of(means)))


def fewest_usual_seconds(km: float, means: Means | None = None) -> int:
    """The least time, in seconds, that such a journey takes people with loads and stops; less is very unlikely."""
    return _fewest(km, tuple(paces.usual for paces in paces_of(means)))


def doubt_of(km: float, seconds: float, means: Means | None = None) -> Verdict | None:
    """What is to be said of a move over at least ``km`` in at most ``seconds``; None where it may well have been."""
    if seconds < fewest_seconds(km, means):
        return Verdict.IMPOSSIBLE
    return Verdict.VERY_UNLIKELY if seconds < fewest_usual_seconds(km, means) else None


def _fewest(km: float, paces: tuple[Pace, ...]) -> int:
    return int(min(seconds_at(km, pace) for pace in paces))
