"""One clause for each thing that is told, with the verbs that frame it."""

import pytest
from reading_material import told

from testimonia.reading.clauses import clauses_of
from testimonia.reading.parser import parser


def _quotes(text: str) -> list[str]:
    return [s.anchor.quote for s in told(text)]


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("The mill burned and the bridge fell.", ["The mill burned", "the bridge fell"]),
        ("We ran to the river; the water was cold.", ["We ran to the river", "the water was cold"]),
        ("I saw that the gate was open.", ["I saw that the gate was open"]),
        ("The guard, who had the key, left us.", ["The guard, who had the key, left us"]),
        ("When the lamps went out we left.", ["When the lamps went out we left"]),
    ],
)
def test_each_deed_is_a_statement_and_a_frame_or_a_time_clause_is_none(text: str, quotes: list[str]) -> None:
    assert _quotes(text) == quotes


def test_frames_run_from_the_outermost_verb_inward() -> None:
    (sentence,) = parser()("He said that he saw that the gate was open.").sents
    (clause,) = clauses_of(sentence)
    assert [str(f.lemma_) for f in clause.frames] == ["say", "see"]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("They blew up the weir.", "blow up"),
        ("The captain gave the order to fire.", "order"),
        ("There was an explosion at the mill.", "explode"),
        ("He was dead.", "be dead"),
        ("They had the boats removed.", "remove"),
        ("My son was wounded.", "wound"),
    ],
)
def test_the_act_is_the_word_that_carries_the_meaning(text: str, act: str) -> None:
    assert told(text)[0].act == act


def test_a_chain_of_causing_verbs_has_an_end() -> None:
    assert told("They " + "let us help " * 400 + "him.")
