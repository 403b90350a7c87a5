"""Distance over the earth."""

import math

EARTH_RADIUS_KM = 6371.0088  # mean radius R1 of the GRS 80 ellipsoid (Moritz 2000, Journal of Geodesy 74)
KM_PER_DEGREE = math.radians(1) * EARTH_RADIUS_KM


def great_circle_km(lat: float, lon: float, other_lat: float, other_lon: float) -> float:
    """The shortest way over a sphere of the mean radius, in km, by the haversine formula.

    Source: Sinnott 1984, Sky and Telescope 68. It is within 0.6 % of the way over the ellipsoid, and no longer than
    any way on the ground.
    """
    phi, other_phi = math.radians(lat), math.radians(other_lat)
    half = math.sin((other_phi - phi) / 2) ** 2
    half += math.cos(phi) * math.cos(other_phi) * math.sin(math.radians(other_lon - lon) / 2) ** 2
    return 2 * EARTH_RADIUS_KM * math.asin(min(1.0, math.sqrt(half)))
