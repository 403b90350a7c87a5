"""What the time reader reaches on marked texts, so that no later change lowers it unseen."""

import importlib.util
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from testimonia.language.times import find_times

BENCH = Path(__file__).resolve().parents[3] / "shared" / "bench" / "times"
DATA = BENCH / "data"
# Half a point under what was reached when they were last raised: value F1 of texts, right % of wordings.
FLOORS = {
    "dev-en-narratives": ("value_f1", 85.3),
    "dev-en-news": ("value_f1", 76.9),
    "dev-uk-narratives": ("value_f1", 88.4),
    "dev-de-news": ("value_f1", 77.8),
    "expr-en": ("right", 84.6),
    "expr-fr": ("right", 89.2),
    "expr-de": ("right", 86.6),
    "expr-ru": ("right", 92.6),
    "expr-uk": ("right", 92.4),
}
STRICT_OF_NEWS = 83.4
CLASS_FLOORS = {  # value accuracy of what a story is told by, in narratives of war
    "relative, narrative": 58.0,
    "year-less date": 94.5,
}

pytestmark = [
    pytest.mark.bench,
    pytest.mark.skipif(not DATA.is_dir(), reason=f"needs the marked texts beside the project, in {BENCH.name}/data"),
]


def scorer() -> ModuleType:
    """The scorer that stands beside the texts."""
    spec = importlib.util.spec_from_file_location("score_times", BENCH / "score_times.py")
    if spec is None or spec.loader is None:
        raise FileNotFoundError(BENCH / "score_times.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@cache
def scores(name: str) -> dict[str, Any]:
    score_times = scorer()
    records = score_times.read(DATA / f"{name}.jsonl")
    predictions, _ = score_times.run(find_times, records, "date")
    result, _ = score_times.score(records, predictions)
    return dict(result)


@pytest.mark.parametrize("name", FLOORS)
def test_a_marked_text_is_read_as_well_as_before(name: str) -> None:
    measure, floor = FLOORS[name]
    assert scores(name)[measure] >= floor


def test_every_marked_text_has_a_floor() -> None:
    assert {path.stem for path in DATA.glob("*.jsonl")} == set(FLOORS)


def test_the_words_of_times_in_news_are_found_to_the_letter() -> None:
    assert scores("dev-en-news")["strict_f1"] >= STRICT_OF_NEWS


@pytest.mark.parametrize("kind", CLASS_FLOORS)
def test_the_course_of_a_story_is_followed_as_well_as_before(kind: str) -> None:
    row = scores("dev-en-narratives")["classes"][kind]
    assert 100 * row["value"] / row["matched"] >= CLASS_FLOORS[kind]
