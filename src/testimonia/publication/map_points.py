"""What is drawn on a map."""

from dataclasses import dataclass

from testimonia.publication.map_view import Position


@dataclass(frozen=True, slots=True)
class Stop:
    """A place where someone was.

    ``number`` is its order on the way, ``about`` what a reader is told who points at it.

    ``lat`` and ``lon`` are WGS 84 degrees of the place's centre. ``radius_km`` is how far the place reaches, drawn
    where it is a region; 0 for a settlement. ``goal`` is the id on the page that the number leads to.
    """

    label: str
    lat: float
    lon: float
    number: int
    about: str
    radius_km: float = 0.0
    goal: str | None = None

    @property
    def position(self) -> Position:
        """Longitude and latitude."""
        return self.lon, self.lat


@dataclass(frozen=True, slots=True)
class Leg:
    """A move between two stops, by their numbers. ``doubted`` where the time told is too short for it."""

    origin: int
    destination: int
    about: str
    doubted: bool = False


@dataclass(frozen=True, slots=True)
class Spread:
    """All stops at one place, in the order of the way."""

    position: Position
    stops: tuple[Stop, ...]

    @property
    def radius_km(self) -> float:
        """How far the place reaches."""
        return max(stop.radius_km for stop in self.stops)

    @property
    def label(self) -> str:
        """The name of the place, as it was first told."""
        return self.stops[0].label

    @property
    def numbers(self) -> str:
        """The order numbers, at most four: "1, 5, 9"."""
        shown = [str(stop.number) for stop in self.stops[:MOST_NUMBERS]]
        return ", ".join(shown) + (" …" if len(self.stops) > MOST_NUMBERS else "")


MOST_NUMBERS = 4


def spreads(stops: tuple[Stop, ...]) -> tuple[Spread, ...]:
    """The stops by place, in the order of the first visit."""
    places = dict.fromkeys(stop.position for stop in stops)
    return tuple(Spread(place, tuple(s for s in stops if s.position == place)) for place in places)
