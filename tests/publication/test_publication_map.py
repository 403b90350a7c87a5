import re
from itertools import pairwise

import pytest
from lxml import etree

from testimonia.publication.map_clip import clipped_lines, clipped_ring, thinned
from testimonia.publication.map_labels import Box, Label, set_labels
from testimonia.publication.map_outlines import Layer, outlines
from testimonia.publication.map_points import Leg, Stop
from testimonia.publication.map_svg import CAPTION, map_svg
from testimonia.publication.map_view import WIDTH, View, view_of

GORI = Stop("Gori", 41.985, 44.113, 1, "Gori: 8 August 2008", goal="s1")
TBILISI = Stop("Tbilisi", 41.691, 44.834, 2, "Tbilisi: 9 August 2008")
BATUMI = Stop("Batumi", 41.642, 41.634, 3, "Batumi: 12 August 2008")
WAY = (GORI, TBILISI, BATUMI)
LEGS = (Leg(1, 2, "from Gori to Tbilisi"), Leg(2, 3, "from Tbilisi to Batumi", doubted=True))


def drawn(stops: tuple[Stop, ...] = WAY, legs: tuple[Leg, ...] = LEGS) -> etree._Element:
    svg = map_svg(stops, legs, "map-1", "The way of Nino K.")
    assert svg is not None
    return etree.fromstring(str(svg))


def classed(svg: etree._Element, kind: str) -> list[etree._Element]:
    return [one for one in svg.iter() if one.get("class") == kind]


def texts(svg: etree._Element, kind: str) -> list[str]:
    return [one.text or "" for one in classed(svg, kind)]


def numbers(svg: etree._Element) -> list[str]:
    return [text.text or "" for mark in classed(svg, "map-stop") for text in mark.iterfind("{*}text")]


def area(ring: list[tuple[float, float]]) -> float:
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise([*ring, *ring[:1]]))) / 2


def test_a_map_names_its_stops_and_numbers_them() -> None:
    svg = drawn()
    assert texts(svg, "map-place") == ["Gori", "Tbilisi", "Batumi"]
    assert numbers(svg) == ["1", "2", "3"]


def test_land_water_and_borders_are_below_the_stops() -> None:
    kinds = [one.get("class", "") for one in drawn().iter()]
    assert {"map-land", "map-water", "map-border", "map-river"} <= set(kinds)
    assert max(n for n, kind in enumerate(kinds) if kind == "map-border") < kinds.index("map-stop")


def test_every_leg_is_an_arrow_and_a_doubted_one_is_marked() -> None:
    svg = drawn()
    assert [one.findtext("{*}title") for one in classed(svg, "map-leg")] == ["from Gori to Tbilisi"]
    assert [one.findtext("{*}title") for one in classed(svg, "map-leg doubted")] == ["from Tbilisi to Batumi"]


def test_a_place_that_was_visited_twice_has_one_mark() -> None:
    svg = drawn((*WAY, Stop("Gori", GORI.lat, GORI.lon, 4, "Gori again")))
    assert "1, 4" in numbers(svg)
    assert texts(svg, "map-place").count("Gori") == 1


def test_a_mark_leads_to_its_statement() -> None:
    assert [one.get("href") for one in drawn().iter("{*}a")] == ["#s1"]


def test_foreign_words_stay_words() -> None:
    stop = Stop("<script>alert(1)</script>\N{RIGHT-TO-LEFT OVERRIDE}", 41.9, 44.1, 1, "<b>&</b>")
    svg = str(map_svg((stop,), (), "m", "<i>title</i>"))
    assert "<script" not in svg
    assert "<b>" not in svg
    assert "\N{RIGHT-TO-LEFT OVERRIDE}" not in svg
    assert etree.fromstring(svg) is not None


def test_nothing_in_a_map_is_styled_or_run_in_place() -> None:
    assert not drawn().xpath("//@style | //*[local-name()='script' or local-name()='style'] | //@onload | //@onclick")


def test_there_is_no_map_without_a_stop() -> None:
    assert map_svg((), (), "m", "nobody") is None


def test_the_same_way_gives_the_same_map() -> None:
    assert map_svg(WAY, LEGS, "m", "t") == map_svg(WAY, LEGS, "m", "t")


def test_the_caption_says_whose_data_it_is() -> None:
    assert "GeoNames" in CAPTION
    assert "CC BY 4.0" in CAPTION
    assert "GSHHG" in CAPTION


def test_a_region_is_drawn_as_far_as_it_reaches() -> None:
    svg = drawn((Stop("the Donbas", 48.2, 38.3, 1, "", radius_km=170.0), Stop("Kyiv", 50.45, 30.52, 2, "")), ())
    [reach] = classed(svg, "map-reach")
    x, y, r = (float(str(reach.get(key))) for key in ("cx", "cy", "r"))
    height = float(str(svg.get("viewBox")).split()[3])
    assert r <= x <= WIDTH - r
    assert r <= y <= height - r


def test_the_scale_bar_is_as_long_as_it_says() -> None:
    svg = drawn()
    [bar] = classed(svg, "map-bar")
    units = float(re.findall(r"h([\d.]+)", str(bar[0].get("d")))[0])
    km = float(str(bar[1].text).split()[0].replace(",", ""))
    lons, at = {"Tbilisi": 44.834, "Batumi": 41.634}, view_of([s.position for s in WAY])
    across = at.spot((lons["Tbilisi"], 41.67))[0] - at.spot((lons["Batumi"], 41.67))[0]
    assert units / km == pytest.approx(across / 265.6, rel=0.01)  # Batumi to Tbilisi is 266 km


def test_all_stops_lie_within_the_view() -> None:
    view = view_of([stop.position for stop in WAY])
    assert all(view.holds(stop.position) for stop in WAY)


@pytest.mark.parametrize("lat", [0.0, 45.0, -80.0])
def test_a_single_place_has_a_view_around_it(lat: float) -> None:
    view = view_of([(10.0, lat)])
    assert view.holds((10.0, lat))
    assert 1000 / view.units_per_km == pytest.approx(211, rel=0.01)


def test_a_ring_is_cut_at_the_edges_of_the_view() -> None:
    view = View(0, 0, 10, 10)
    assert sorted(clipped_ring([(-5, -5), (5, -5), (5, 5), (-5, 5)], view)) == [(0, 0), (0, 5), (5, 0), (5, 5)]
    assert clipped_ring([(20, 20), (30, 20), (30, 30)], view) == []


def test_a_line_that_leaves_the_view_and_comes_back_is_two() -> None:
    line = [(5, 5), (15, 5), (15, 20), (5, 20), (5, 15), (5, 5)]
    assert [part[0] for part in clipped_lines(line, View(0, 0, 10, 10))] == [(5, 5), (5, 15)]


def test_spots_that_lie_on_each_other_are_one() -> None:
    assert thinned([(0, 0), (0.1, 0), (2, 0), (2.1, 0.1)], 1) == [(0, 0), (2, 0)]


def test_names_do_not_lie_on_each_other() -> None:
    labels = [Label("Somewhere", (500, 200 + 4 * n), 15, 12, must=False, kind="city") for n in range(9)]
    boxes = [label.box for label in set_labels(labels, [], [], 400)]
    assert 1 < len(boxes) < len(labels)
    assert not any(a.overlaps(b) for n, a in enumerate(boxes) for b in boxes[:n])


def test_a_name_that_must_be_there_is_there() -> None:
    everywhere = [Box(0, 0, WIDTH, 400)]
    assert len(set_labels([Label("Gori", (5, 5), 15, 12, must=True, kind="place")], everywhere, [], 400)) == 1


def test_the_black_sea_is_not_land_and_the_steppe_is() -> None:
    assert land_in(View(34, 42.8, 35, 43.2)) == pytest.approx(0)
    assert land_in(View(40, 49, 41, 50)) == pytest.approx(1)


def land_in(view: View) -> float:
    return sum(area(clipped_ring(one.positions, view)) for one in outlines(Layer.COASTS, view) if one.level == 1)


def test_the_earth_is_round() -> None:
    there = {o.level for o in outlines(Layer.COASTS, View(178, 60, 182, 70))}
    assert there == {o.level for o in outlines(Layer.COASTS, View(-182, 60, -178, 70))}
