"""Feasts: their days in one year."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from dateutil import easter as other_computus
from hypothesis import given
from hypothesis import strategies as st

from testimonia.language.times.calendars import from_julian, nowruz, orthodox_easter, western_easter
from testimonia.language.times.feasts import all_feast_days, feast_days, feast_doubt, feasts

KEYS = st.sampled_from(sorted(feasts()))
ISLAMIC = ("islamic-new-year", "ashura", "arbaeen", "mawlid", "ramadan", "eid-al-fitr", "arafah", "eid-al-adha")


def days(first: str, last: str | None = None) -> tuple[date, date]:
    return date.fromisoformat(first), date.fromisoformat(last or first)


@pytest.mark.parametrize(
    ("key", "year", "first"),
    [
        ("christmas", 1812, "1812-12-25"),
        ("mlk-day", 2022, "2022-01-17"),
        ("memorial-day", 2022, "2022-05-30"),
        ("memorial-day", 2021, "2021-05-31"),
        ("memorial-day", 1968, "1968-05-30"),
        ("labor-day-us", 2021, "2021-09-06"),
        ("thanksgiving", 2018, "2018-11-22"),
        ("thanksgiving", 1939, "1939-11-23"),
        ("black-friday", 2013, "2013-11-29"),
        ("election-day-us", 2016, "2016-11-08"),
        ("election-day-us", 2022, "2022-11-08"),
        ("veterans-day", 1975, "1975-10-27"),
        ("victoria-day", 2022, "2022-05-23"),
        ("remembrance-sunday", 2018, "2018-11-11"),
        ("advent-1", 2022, "2022-11-27"),
        ("advent-4", 2022, "2022-12-18"),
        ("advent-4", 2023, "2023-12-24"),
        ("sunday-of-the-dead-de", 2022, "2022-11-20"),
        ("repentance-day-de", 2022, "2022-11-16"),
        ("german-unity", 1985, "1985-06-17"),
        ("german-unity", 1995, "1995-10-03"),
        ("carnival-monday", 2023, "2023-02-20"),
        ("good-friday", 2019, "2019-04-19"),
        ("ascension", 2022, "2022-05-26"),
        ("corpus-christi", 2022, "2022-06-16"),
        ("mothers-day-fr", 2022, "2022-05-29"),
        ("mothers-day-fr", 2020, "2020-06-07"),
        ("mothers-day-uk", 2022, "2022-03-27"),
        ("orthodox-easter", 2022, "2022-04-24"),
        ("troitsa", 2023, "2023-06-04"),
        ("radonitsa", 2022, "2022-05-03"),
        ("orthodox-christmas", 2022, "2022-01-07"),
        ("orthodox-christmas", 1895, "1895-01-06"),
        ("old-new-year", 1919, "1919-01-14"),
        ("orthodox-st-nicholas", 2022, "2022-12-19"),
        ("defenders-ua", 2021, "2021-10-14"),
        ("defenders-ua", 2023, "2023-10-01"),
        ("christmas-ua", 2022, "2022-01-07"),
        ("christmas-ua", 2024, "2024-12-25"),
        ("independence-ua", 2022, "2022-08-24"),
        ("holodomor-ua", 2022, "2022-11-26"),
        ("eid-al-fitr", 2022, "2022-05-02"),
        ("eid-al-adha", 2022, "2022-07-09"),
        ("ashura", 2023, "2023-07-28"),
        ("mawlid", 2021, "2021-10-18"),
        ("purim", 2022, "2022-03-17"),
        ("purim", 2023, "2023-03-07"),
        ("yom-kippur", 1973, "1973-10-06"),
        ("nowruz", 2022, "2022-03-21"),
        ("nowruz", 2024, "2024-03-20"),
    ],
)
def test_a_feast_of_one_day_is_on_its_day(key: str, year: int, first: str) -> None:
    assert feast_days(key, year) == days(first)


@pytest.mark.parametrize(
    ("key", "year", "first", "last"),
    [
        ("ramadan", 2022, "2022-04-02", "2022-05-01"),
        ("ramadan", 2024, "2024-03-11", "2024-04-09"),
        ("maslenitsa", 2022, "2022-02-28", "2022-03-06"),
        ("lent", 2022, "2022-03-02", "2022-04-16"),
        ("orthodox-lent", 2022, "2022-03-07", "2022-04-23"),
        ("holy-week", 2022, "2022-04-10", "2022-04-16"),
        ("passover", 2022, "2022-04-16", "2022-04-23"),
        ("rosh-hashanah", 2023, "2023-09-16", "2023-09-17"),
        ("hanukkah", 2024, "2024-12-26", "2025-01-02"),
        ("nauryz", 2022, "2022-03-21", "2022-03-23"),
    ],
)
def test_a_feast_that_lasts_has_its_first_and_last_day(key: str, year: int, first: str, last: str) -> None:
    assert feast_days(key, year) == days(first, last)


def test_the_first_of_two_in_one_year_is_given_and_both_are_there_to_be_asked_for() -> None:
    both = (days("2030-01-05", "2030-02-03"), days("2030-12-26", "2031-01-23"))
    assert all_feast_days("ramadan", 2030) == both
    assert feast_days("ramadan", 2030) == both[0]
    assert all_feast_days("christmas-ua", 2023) == (days("2023-01-07"), days("2023-12-25"))


@pytest.mark.parametrize(
    ("key", "year"),
    [("russia-day", 1985), ("easter", 1500), ("ramadan", 1910), ("eid-al-fitr", 2100), ("german-unity", 1940)],
)
def test_a_feast_that_was_not_kept_yet_or_cannot_be_computed_has_no_days(key: str, year: int) -> None:
    assert feast_days(key, year) is None


def test_a_feast_nobody_knows_is_the_callers_mistake() -> None:
    with pytest.raises(KeyError):
        feast_days("feast-of-the-seven-mills", 2022)


def test_both_easters_are_where_another_computus_finds_them() -> None:
    for year in range(1583, 4100):
        assert western_easter(year) == other_computus.easter(year, other_computus.EASTER_WESTERN)
        assert orthodox_easter(year) == other_computus.easter(year, other_computus.EASTER_ORTHODOX)


@pytest.mark.parametrize(
    ("julian", "gregorian"),
    [
        ((1582, 10, 5), "1582-10-15"),
        ((1732, 2, 11), "1732-02-22"),
        ((1900, 2, 29), "1900-03-13"),
        ((1917, 10, 25), "1917-11-07"),
    ],
)
def test_a_julian_date_is_moved_to_the_gregorian_calendar(julian: tuple[int, int, int], gregorian: str) -> None:
    assert from_julian(*julian) == date.fromisoformat(gregorian)


@given(st.integers(1800, 2250))
def test_the_persian_year_begins_at_the_spring_equinox(year: int) -> None:
    assert date(year, 3, 19) <= nowruz(year) <= date(year, 3, 22)


@given(st.sampled_from(ISLAMIC), st.integers(1925, 2076))
def test_every_year_that_can_be_computed_has_each_islamic_feast_and_the_next_comes_a_lunar_year_later(
    key: str, year: int
) -> None:
    firsts = [first for first, _ in all_feast_days(key, year) + all_feast_days(key, year + 1)]
    assert firsts[0].year == year
    assert all(353 <= (later - earlier).days <= 356 for earlier, later in pairwise(firsts))


@given(KEYS, st.integers(1, 9999))
def test_a_feast_begins_in_its_year_and_does_not_end_before_it_begins(key: str, year: int) -> None:
    for first, last in all_feast_days(key, year):
        assert first.year == year
        assert first <= last


@pytest.mark.parametrize(("key", "doubt"), [("ramadan", 1), ("eid-al-adha", 1), ("easter", 0), ("hanukkah", 0)])
def test_only_a_feast_that_hangs_on_the_new_moon_may_be_announced_a_day_off(key: str, doubt: int) -> None:
    assert feast_doubt(key) == timedelta(days=doubt)


def test_every_feast_is_there_in_a_year_of_our_time() -> None:
    ended = {"constitution-su"}
    assert {key for key in feasts() if feast_days(key, 2024) is None} == ended
