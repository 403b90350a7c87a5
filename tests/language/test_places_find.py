import pytest

from testimonia.language.places.countries import country_named
from testimonia.language.places.distance import great_circle_km
from testimonia.language.places.find import find_place
from testimonia.language.places.forms import forms_of
from testimonia.language.places.place import PlaceKind


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("Tbilisi", "Tbilisi"),
        ("MARIUPOL", "Mariupol"),
        ("the town of Gori", "Gori"),
        ("Gori town", "Gori"),
        ("the military hospital in Kharkiv", "Kharkiv"),
        ("Tskhinvali", "Ts\N{RIGHT SINGLE QUOTATION MARK}khinvali"),
        ("Київ", "Kyiv"),
        ("حلب", "Aleppo"),
        ("al-Bab", "Al Bāb"),
        ("Lodz", "Łódź"),
    ],
)
def test_a_place_is_found_by_its_name_as_told(told: str, name: str) -> None:
    assert find_place(told)[0].place.name == name


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("Мариуполе", "Mariupol"),
        ("Донецке", "Donetsk"),
        ("Києві", "Kyiv"),
        ("Бородянці", "Borodianka"),
        ("Харкові", "Kharkiv"),
        ("Warszawie", "Warsaw"),
        ("Krakowie", "Kraków"),
        ("Łodzi", "Łódź"),
    ],
)
def test_a_name_in_another_case_leads_to_its_place(told: str, name: str) -> None:
    assert find_place(told)[0].place.name == name


def test_coordinates_are_those_of_the_centre() -> None:
    place = find_place("Tbilisi")[0].place
    assert (place.lat, place.lon) == pytest.approx((41.69, 44.83), abs=0.02)
    assert place.country == "GE"


def test_the_largest_of_a_name_comes_first_and_shares_add_up() -> None:
    found = find_place("Lexington")
    assert [one.place.population for one in found[:2]] == sorted((o.place.population for o in found[:2]), reverse=True)
    assert 0.9 < sum(one.share for one in found) <= 1.0


def test_a_name_that_is_only_another_citys_other_name_is_not_its_own() -> None:
    assert not find_place("Nikozi")[0].own
    assert find_place("Nicosia")[0].own


@pytest.mark.parametrize("told", ["the Donbas", "Донбассе", "DONBASS", "Donbas"])
def test_a_region_is_found_by_any_of_its_names(told: str) -> None:
    [one] = find_place(told)
    assert one.place.kind is PlaceKind.REGION
    assert one.place.radius_km > 100


def test_the_land_around_a_town_reaches_further_than_the_town() -> None:
    town, district = find_place("Gori")[0].place, find_place("Gori district")[0].place
    assert (town.lat, town.lon) == (district.lat, district.lon)
    assert district.radius_km > town.radius_km
    assert district.kind is PlaceKind.REGION


@pytest.mark.parametrize("told", ["the yard", "our car", "Hill 88", "km 209", "", "left bank of the Ozhva"])
def test_words_that_are_no_settlements_name_have_no_forms(told: str) -> None:
    assert forms_of(told).plain == ()
    assert find_place(told) == ()


def test_a_country_is_known_but_not_placed() -> None:
    assert find_place("Georgia") == ()
    assert country_named("Georgia") == country_named("Грузии") == "GE"
    assert country_named("Gori") is None


def test_the_great_circle_from_london_to_new_york_is_as_tables_give_it() -> None:
    assert great_circle_km(51.5074, -0.1278, 40.7128, -74.0060) == pytest.approx(5570, rel=0.002)


def test_a_quarter_of_the_earth_lies_between_the_pole_and_the_equator() -> None:
    assert great_circle_km(90, 0, 0, 77) == pytest.approx(10007.5, rel=0.001)
    assert great_circle_km(12, 34, 12, 34) == 0
