import random
from collections.abc import Sequence

import pytest

from testimonia.language.places.gazetteer import cities
from testimonia.language.places.resolve import resolve_places


def placed(names: Sequence[str], countries: Sequence[str] = ()) -> list[str]:
    return [name for name, place in zip(names, resolve_places(names, countries), strict=True) if place]


def test_a_great_city_is_placed_wherever_it_is_told() -> None:
    assert placed(["Tbilisi"]) == ["Tbilisi"]
    assert placed(["Ozhva", "Velm", "Tbilisi", "Zahirsk"]) == ["Tbilisi"]


def test_a_lone_town_that_shares_its_name_is_not_placed() -> None:
    assert placed(["Linden"]) == []
    assert placed(["Concord", "Tbilisi"]) == ["Tbilisi"]


def test_invented_places_stay_where_they_are_told() -> None:
    assert placed(["Hesk", "Mell", "Varn", "Sarnec", "Linden", "Velm", "Carn", "Lesk", "Post", "Lasny", "Orvany"]) == []


def test_towns_are_placed_beside_each_other_and_not_where_their_names_are_greatest() -> None:
    names = ["Boston", "Lexington", "Concord", "Cambridge", "Menotomy", "Woburn", "Charlestown", "Lincoln"]
    for place in resolve_places(names):
        assert place is not None
        assert place.lat == pytest.approx(42.4, abs=0.15)
        assert place.lon == pytest.approx(-71.2, abs=0.3)


def test_a_city_told_by_anothers_name_needs_its_country() -> None:
    assert placed(["Gori", "Tbilisi", "Nikozi"]) == ["Gori", "Tbilisi"]
    assert placed(["Kiev", "Mariupol"]) == ["Kiev", "Mariupol"]


def test_a_village_is_placed_by_the_city_near_it() -> None:
    assert placed(["Manhush", "Mariupol"]) == ["Manhush", "Mariupol"]
    assert placed(["Manhush"]) == []


def test_a_country_told_or_known_decides_between_towns() -> None:
    assert placed(["Gori"]) == []
    assert placed(["Gori", "Georgia"]) == ["Gori"]
    assert placed(["Gori"], countries=["GE"]) == ["Gori"]


def test_two_spellings_of_one_town_do_not_vouch_for_each_other() -> None:
    assert placed(["Gori", "Гори", "the town of Gori"]) == []


def test_a_name_between_two_homonyms_near_by_is_left_open() -> None:
    names = ["Mariupol", "Berdiansk", "Donetsk", "Zaporizhzhia", "Vasylivka"]
    assert placed(names) == names[:4]


def test_the_answer_does_not_hang_on_the_order_of_the_names() -> None:
    names = ["Gori", "Tbilisi", "Tskhinvali", "South Ossetia", "Kaspi", "Velm", "Georgia"]
    there, back = resolve_places(names), resolve_places(names[::-1])
    assert there == back[::-1]


def test_towns_from_all_over_the_world_hardly_ever_agree_by_chance() -> None:
    towns = [city.name for city in cities() if city.population < 40_000 and city.name.isascii()]
    chance = random.Random(11)
    cases = [chance.sample(towns, 5) for _ in range(12)]
    wrong = sum(len(placed([*names, "Belgrade"])) - 1 for names in cases)
    assert wrong <= 2
