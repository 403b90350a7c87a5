import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from publication_material import case, cleared

from testimonia.model.case import Case
from testimonia.model.chronology import Bound, Bounds, Chronology, Line, Reason, Route, Stay, Strength
from testimonia.model.statement import Where
from testimonia.protection.clear import clear
from testimonia.publication.geojson import geojson

GEOMETRIES = {"Point": 0, "LineString": 1, "MultiLineString": 2}  # how deep their positions lie


def told(of: Case) -> dict[str, Any]:
    """The document, after it was held against the rules of RFC 7946."""
    document: dict[str, Any] = json.loads(geojson(clear(of)))
    assert document["type"] == "FeatureCollection"
    assert not {"coordinates", "geometry", "properties", "geometries"} & set(document)  # section 7.1
    for feature in document["features"]:
        assert feature["type"] == "Feature"
        assert {"geometry", "properties"} <= set(feature)
        assert isinstance(feature.get("id", ""), str)
        if feature["geometry"] is not None:
            hold_geometry(feature["geometry"])
    return document


def hold_geometry(geometry: dict[str, Any]) -> None:
    positions = [geometry["coordinates"]]
    for _ in range(GEOMETRIES[geometry["type"]]):
        assert all(len(part) for part in positions)
        positions = [one for part in positions for one in part]
    lines = {"LineString": [geometry["coordinates"]], "MultiLineString": geometry["coordinates"]}
    assert all(len(line) >= 2 for line in lines.get(geometry["type"], []))
    for lon, lat in positions:
        assert -180 <= lon <= 180
        assert -90 <= lat <= 90


def way(*places: tuple[float | None, float | None]) -> dict[str, Any] | None:
    """The geometry of a route through places, latitude first as the model has them; None where it is left out."""
    stays = tuple(Stay(f"s{n}", "there", lat, lon, Bounds()) for n, (lat, lon) in enumerate(places))
    features = told(replace(case(), chronology=Chronology(routes=(Route("Ada Brenn", stays),))))["features"]
    return next((f["geometry"] for f in features if f["properties"]["kind"] == "route"), None)


def test_a_statement_is_a_point_with_its_longitude_first() -> None:
    left, carts, *_ = told(case())["features"]
    assert left["geometry"] == {"type": "Point", "coordinates": [4.25, 50.5]}
    assert carts["geometry"] is None
    assert (left["id"], left["properties"]["place"]) == ("statement-left", "Mill of Orlec")


def test_every_standing_statement_is_there() -> None:
    names = [feature["id"] for feature in told(case())["features"]]
    assert names == ["statement-left", "statement-carts", "statement-stopped", "statement-lost"]


def test_a_time_is_told_in_words_and_as_a_timespan() -> None:
    reason = Reason("It stood.", ("statement-left",), Strength.INFERRED)
    bounds = Bounds(
        Bound("2031-03-04T00:00:00", (reason,)), Bound("2031-03-05T00:00:00"), None, Bound("2031-03-06T23:59:59")
    )
    line = Line("statement-left", "2031-03-01T00:00:00", None, bounds)
    left, *_ = told(replace(case(), chronology=Chronology((line,))))["features"]
    said = left["properties"]
    assert (said["when_told"], said["time_told"]) == ("at six", "not before 1 March 2031")
    assert said["time"] == "4 to 6 March 2031; begun not after 5 March 2031, 00:00"
    assert (said["earliest"], said["latest"]) == ("2031-03-04T00:00:00", "2031-03-06T23:59:59")
    assert said["reasons"] == [
        {
            "side": "not before 4 March 2031",
            "because": "It stood.",
            "statements": ["statement-left"],
            "strength": "inferred",
        }
    ]
    assert left["when"]["timespans"] == [
        {
            "start": {"earliest": "2031-03-04T00:00:00", "latest": "2031-03-05T00:00:00"},
            "end": {"earliest": "2031-03-04T00:00:00", "latest": "2031-03-06T23:59:59"},
        }
    ]


def test_what_is_told_bounds_beginning_and_end_and_the_undated_have_no_timespan() -> None:
    left, carts, stopped, _ = told(case())["features"]
    at_six, before = "2031-03-04T06:00:00", "2031-03-05T23:59:59"
    moment = {"earliest": at_six, "latest": at_six}
    assert left["when"] == {"timespans": [{"start": moment, "end": moment}]}
    assert stopped["when"] == {"timespans": [{"start": {"latest": before}, "end": {"latest": before}}]}
    assert "when" not in carts


@pytest.mark.parametrize(
    ("lat", "lon"), [(91.0, 0.0), (0.0, 181.0), (float("nan"), 0.0), (0.0, float("inf")), (1, None)]
)
def test_what_is_no_place_on_this_earth_has_no_geometry(lat: float, lon: float | None) -> None:
    statements = tuple(replace(one, where=Where("there", None, lat, lon)) for one in case().statements)
    assert {feature["geometry"] for feature in told(replace(case(), statements=statements))["features"]} == {None}


def test_a_route_is_a_line_through_the_places_that_are_known() -> None:
    assert way((41.7, 44.8), (None, None), (42.25, 42.7)) == {
        "type": "LineString",
        "coordinates": [[44.8, 41.7], [42.7, 42.25]],
    }
    assert way((41.7, 44.8), (None, None)) == {"type": "Point", "coordinates": [44.8, 41.7]}
    assert way((None, None)) is None


def test_a_route_over_the_antimeridian_is_cut_there() -> None:
    assert way((-18.0, 178.0), (-14.0, -172.0)) == {
        "type": "MultiLineString",
        "coordinates": [[[178.0, -18.0], [180.0, -17.2]], [[-180.0, -17.2], [-172.0, -14.0]]],
    }
    assert way((0.0, -179.0), (0.0, 179.0)) == {
        "type": "MultiLineString",
        "coordinates": [[[-179.0, 0.0], [-180.0, 0.0]], [[180.0, 0.0], [179.0, 0.0]]],
    }


@given(st.lists(st.tuples(st.floats(-90, 90), st.floats(-180, 180)), min_size=1, max_size=6))
def test_any_route_is_sound(places: list[tuple[float, float]]) -> None:
    geometry = way(*places)
    assert geometry is not None


def test_the_same_case_gives_the_same_bytes_and_says_who_may_see_them() -> None:
    assert geojson(cleared()) == geojson(cleared())
    assert "Do not pass on" in told(case())["note"]
