import pytest
from reasoning_material import at, case_of, said

from testimonia.language.places.find import find_place
from testimonia.language.places.place import Place
from testimonia.reasoning.reason import reasoned
from testimonia.reasoning.travel import Verdict, doubt_of, fewest_seconds, fewest_usual_seconds, least_km
from testimonia.reasoning.travel_means import Means, means_of

HOUR = 3600.0


def place(name: str) -> Place:
    return find_place(name)[0].place


@pytest.mark.parametrize("means", [*Means, None])
@pytest.mark.parametrize("km", [0.0, 0.3, 5.0, 42.195, 300.0, 2000.0])
def test_what_is_usual_takes_longer_than_what_is_possible(km: float, means: Means | None) -> None:
    assert fewest_usual_seconds(km, means) >= fewest_seconds(km, means)


@pytest.mark.parametrize("means", [*Means, None])
def test_going_further_takes_longer(means: Means | None) -> None:
    times = [fewest_usual_seconds(km, means) for km in range(0, 3000, 7)]
    assert times == sorted(times)


def test_nothing_takes_no_time() -> None:
    assert fewest_seconds(0) == fewest_usual_seconds(0, Means.AIR) == 0


def test_nobody_walks_a_marathon_in_an_hour() -> None:
    assert doubt_of(42, 1 * HOUR, Means.FOOT) is Verdict.IMPOSSIBLE
    assert doubt_of(42, 5 * HOUR, Means.FOOT) is Verdict.VERY_UNLIKELY
    assert doubt_of(42, 10 * HOUR, Means.FOOT) is None


def test_a_long_day_on_foot_is_let_stand_and_two_in_one_are_not() -> None:
    assert doubt_of(55, 24 * HOUR, Means.FOOT) is None
    assert doubt_of(120, 24 * HOUR, Means.FOOT) is Verdict.VERY_UNLIKELY


def test_by_road_the_motorway_is_the_measure() -> None:
    assert doubt_of(120, 1 * HOUR, Means.ROAD) is None
    assert doubt_of(200, 1 * HOUR, Means.ROAD) is Verdict.VERY_UNLIKELY
    assert doubt_of(400, 1 * HOUR, Means.ROAD) is Verdict.IMPOSSIBLE


def test_where_no_means_is_told_the_fastest_of_all_counts() -> None:
    assert fewest_seconds(500) == fewest_seconds(500, Means.AIR)
    assert fewest_usual_seconds(20) < fewest_usual_seconds(20, Means.AIR)
    assert doubt_of(2000, 1 * HOUR) is Verdict.IMPOSSIBLE
    assert doubt_of(500, 3 * HOUR) is None


def test_a_place_reaches_as_far_as_it_is_wide() -> None:
    assert least_km(place("Mariupol"), place("the Donbas")) == 0
    assert 300 < least_km(place("Kyiv"), place("Odesa")) < 441


@pytest.mark.parametrize(
    ("act", "quote", "means"),
    [
        ("walk", "we walked to the river", Means.FOOT),
        ("go", "I went to Lasny on foot", Means.FOOT),
        ("go", "they went by the night train", Means.TRAIN),
        ("take", "we took a bus to the border", Means.ROAD),
        ("drive", "he drove us to Gori", Means.ROAD),
        ("fly", "she flew home", Means.AIR),
        ("cross", "we crossed in a small boat", Means.BOAT),
        ("come", "he came on a bicycle", Means.CYCLE),
        ("ride", "the courier rode a horse to Concord", Means.ANIMAL),
        ("go", "we went to the school", None),
        ("drive", "we drove to the bridge and walked on", None),
        ("train", "they trained us at the camp", None),
    ],
)
def test_the_means_are_read_from_the_words(act: str, quote: str, means: Means | None) -> None:
    assert means_of(act, quote) is means


def test_who_left_a_place_was_there() -> None:
    """She left Tbilisi on the 3rd and came to Ankara on the 14th."""
    left = at(said("a", "Anna Kell", "leave", "I left Tbilisi on the 3rd", agent="I", origin="Tbilisi"), "2031-03-03")
    came = at(said("a", "Anna Kell", "arrive", "I came to Ankara on the 14th", agent="I", goal="Ankara"), "2031-03-14")
    (route,) = reasoned(case_of(left, came)).chronology.routes
    assert [stay.place for stay in route.stays] == ["Tbilisi", "Ankara"]
