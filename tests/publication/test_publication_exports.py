import json
from dataclasses import replace
from typing import Any

from publication_material import TEXT, case, cleared

from testimonia.model.case import Case
from testimonia.model.source import Described, Format, Source
from testimonia.model.statement import Quantity
from testimonia.model.text import Text
from testimonia.protection.clear import clear
from testimonia.publication.exports import case_json, source_texts

KEYS = {
    "sources": {"id", "name", "kind", "teller", "made_on", "language", "sha256", "copies_from"},
    "statements": {
        "id", "source", "start", "end", "quote", "teller", "chain", "act", "participants", "when", "where",
        "quantities", "polarity", "modality", "knowledge", "status",
    },
    "entities": {"id", "type", "name", "aliases", "reasons"},
    "events": {"id", "label", "statements", "earliest", "latest"},
    "findings": {"id", "code", "slot", "statements", "sides", "sources", "message"},
}  # fmt: skip


def exported() -> dict[str, Any]:
    document: dict[str, Any] = json.loads(case_json(cleared()))
    return document


def test_the_keys_are_the_contracts_and_always_there() -> None:
    document = exported()
    assert set(document) == {"format", *KEYS}
    assert document["format"] == "testimonia-case/1"
    for part, keys in KEYS.items():
        assert document[part], part
        assert all(set(item) == keys for item in document[part]), part


def test_the_slots_of_a_statement_have_the_contracts_keys() -> None:
    left, carts, stopped, *_ = exported()["statements"]
    assert left["participants"] == [
        {"role": "agent", "text": "We", "entity": None},
        {"role": "origin", "text": "the mill", "entity": "place-mill"},
        {"role": "goal", "text": None, "entity": None},
    ]
    assert left["when"] == {
        "text": "at six",
        "edtf": "2031-03-04",
        "earliest": "2031-03-04T06:00:00",
        "latest": "2031-03-04T06:00:00",
        "from": "own",
    }
    assert left["where"] == {"text": "the mill", "place": "Mill of Orlec", "lat": 50.5, "lon": 4.25}
    assert left["quantities"] == [
        {"number": 3, "unit": "cart", "of": "carts"},
        {"number": 10, "unit": "man", "of": None, "least": 8, "most": 12.5, "hedge": "about"},
    ]
    assert (left["polarity"], left["knowledge"], left["status"]) == ("affirmed", "did", "accepted")
    assert (carts["when"], carts["where"], carts["quantities"], carts["modality"]) == (None, None, [], "possible")
    assert stopped["when"]["from"] == "inherited"
    assert stopped["polarity"] == "denied"


def test_findings_name_their_sides_or_null() -> None:
    clash, gap, *_ = exported()["findings"]
    assert clash["sides"] == [["statement-left"], ["statement-stopped"]]
    assert (gap["sides"], gap["slot"]) == (None, "who")


def test_a_copy_names_its_original() -> None:
    assert [source["copies_from"] for source in exported()["sources"]] == [[], ["source-1"]]


def test_offsets_count_in_the_text_that_is_exported() -> None:
    texts = source_texts(cleared())
    by_source = dict(zip([s["id"] for s in exported()["sources"]], [text for _, text in texts], strict=True))
    assert by_source["source-1"] == TEXT
    for statement in exported()["statements"]:
        if statement["id"] != "statement-lost":
            assert by_source[statement["source"]][statement["start"] : statement["end"]] == statement["quote"]


def test_letters_stay_letters_and_bytes_stay_the_same() -> None:
    written = case_json(cleared())
    assert "\\u" not in written.replace("\\u202", "")
    assert written == case_json(cleared())


def test_no_number_is_written_that_json_does_not_know() -> None:
    endless = replace(case().statements[0], quantities=(Quantity(float("inf"), None, None),))
    written = case_json(clear(replace(case(), statements=(endless,))))
    assert json.loads(written, parse_constant=lambda name: name)["statements"][0]["quantities"][0]["number"] is None


def named(*names: str) -> list[str]:
    sources = tuple(Source(f"s{n}", name, Described(), "", 0, Format.TXT) for n, name in enumerate(names))
    return [name for name, _ in source_texts(clear(Case("x", sources, tuple(Text(s.id, "", ()) for s in sources))))]


def test_file_names_are_safe_and_taken_once() -> None:
    assert named("a/b.txt", "c/b.pdf", "B.md") == ["b.txt", "b-2.txt", "B-3.txt"]
    assert named("../../etc/passwd", "x\n.txt", "..", "con.txt", "Ärger 1.txt") == [
        "passwd.txt",
        "x.txt",
        "s2.txt",
        "_con.txt",
        "Ärger_1.txt",
    ]
    assert len(named("я" * 300)[0].encode()) < 255
