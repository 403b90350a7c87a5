"""A case as tables, and as FollowTheMoney entities."""

import csv
import io
import json
from dataclasses import replace

import pytest

from testimonia.model.anchor import anchor_at
from testimonia.model.case import Case
from testimonia.model.entity import Entity, Event
from testimonia.model.mention import MentionType
from testimonia.model.source import Described, Format, Kind, Source
from testimonia.model.statement import Participant, Statement
from testimonia.model.text import Text
from testimonia.model.when import When
from testimonia.protection.clear import clear
from testimonia.publication.ftm import _all, ftm
from testimonia.publication.tables import MARK, tables

WORDS = "=1+1 said the clerk, and Ada Roth signed on 4 March 2031."
SOURCE = Source("s", "note.txt", Described(Kind.TESTIMONY, "Jon Abel", "2031-05-01", "en"), "0" * 64, 9, Format.TXT)
SIGNED = Statement(
    "one",
    anchor_at("s", WORDS, 0, len(WORDS)),
    "Jon Abel",
    (),
    "sign",
    (Participant("agent", "Ada Roth", "person-1"),),
    When("4 March 2031", "2031-03-04", "2031-03-04", "2031-03-04"),
)
CASE = Case(
    "desk",
    (SOURCE,),
    (Text("s", WORDS, ()),),
    statements=(SIGNED, replace(SIGNED, id="two")),
    entities=(Entity("person-1", MentionType.PERSON, "Ada Roth", ("Roth",)),),
    events=(Event("event-1", "sign: Ada Roth", ("one", "two"), "2031-03-04", "2031-03-04"),),
)


def read(name: str) -> list[list[str]]:
    found = dict(tables(clear(CASE)))[name]
    assert found.startswith(MARK)
    return list(csv.reader(io.StringIO(found.removeprefix(MARK))))


def test_every_table_has_a_line_of_titles_and_rows_as_wide() -> None:
    for name, _ in tables(clear(CASE)):
        head, *rows = read(name)
        assert all(len(row) == len(head) for row in rows), name


def test_words_that_look_like_a_formula_are_only_words() -> None:
    head, first, *_ = read("statements.csv")
    assert first[head.index("quote")] == f"'{WORDS}"


def test_ids_lead_from_one_table_to_the_other() -> None:
    statements = {row[0] for row in read("statements.csv")[1:]}
    assert {row[0] for row in read("participants.csv")[1:]} <= statements
    assert {row[4] for row in read("events.csv")[1:]} <= statements


def test_every_entity_that_another_names_is_there() -> None:
    made = list(_all(CASE))
    keys = {key for _, key, _ in made}
    named = {
        value for _, _, values in made for field in ("entity", "proof", "involved") for value in values.get(field, ())
    }
    assert named - {None} <= keys
    assert {schema for schema, _, _ in made} == {"Document", "Person", "Event", "Note"}


def test_a_day_on_which_all_agree_is_a_date_and_any_other_time_stands_in_words() -> None:
    def dates(case: Case) -> list[str | None]:
        return [date for schema, _, values in _all(case) if schema == "Event" for date in values["date"]]

    assert dates(CASE) == ["2031-03-04"]
    apart = replace(CASE, events=(replace(CASE.events[0], latest="2031-03-09"),))
    assert dates(apart) == []
    (event,) = [values for schema, _, values in _all(apart) if schema == "Event"]
    assert event["summary"] == ["Told: 4 to 9 March 2031"]


def test_the_library_takes_every_entity() -> None:
    pytest.importorskip("followthemoney", reason="FollowTheMoney's library is an extra, and is not installed here")
    lines = [json.loads(line) for line in ftm(clear(CASE)).splitlines()]
    assert [line["schema"] for line in lines] == ["Document", "Person", "Event", "Note", "Note"]
    assert lines[1]["properties"]["name"] == ["Ada Roth"]
