"""``search`` and ``withdraw`` on the example case."""

import json
from pathlib import Path

import pytest
import typer
from cli_material import ended


def test_words_are_found_with_what_stands_around_them(barracks: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert ended("search", barracks, "saboteur", "incendiary") == 0
    printed = capsys.readouterr()
    assert "an enemy [saboteur threw an incendiary] device" in printed.out
    assert "2 places" in printed.err


def test_what_is_found_is_given_to_other_programs(barracks: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert ended("search", barracks, "Rusko", "--json") == 0
    found = json.loads(capsys.readouterr().out)
    assert found["entities"]
    assert "Daniel Rusko" in found["tellers"]
    assert found["total"] == len(found["places"]) > 10
    assert any(place["statements"] for place in found["places"])


def test_a_source_is_destroyed_by_its_name_and_the_record_holds(
    barracks_copy: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert ended("join", barracks_copy, "Marek Tolin", "Daniel Rusko") == 0
    assert ended("withdraw", barracks_copy, "06-tolin.vtt", "--yes") == 0
    printed = capsys.readouterr()
    assert "destroyed 06-tolin.vtt: 39 statements" in printed.out
    assert "backups" in printed.err
    assert ended("verify", barracks_copy) == 0
    assert ended("withdraw", barracks_copy, "06-tolin.vtt", "--yes") == 2
    assert "has no source" in capsys.readouterr().err
    assert ended("journal", barracks_copy, "--last", "1") == 0
    assert "withdrew a source" in capsys.readouterr().out
    assert ended("check", barracks_copy, "--json") in {0, 1}
    assert "06-tolin" not in capsys.readouterr().out


def test_it_is_asked_before_anything_is_destroyed(barracks_copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("typer.confirm", lambda *_, **__: _said_no())
    assert ended("withdraw", barracks_copy, "06-tolin.vtt") == 130
    assert ended("search", barracks_copy, "Tolin") == 0


def _said_no() -> None:

    raise typer.Abort
