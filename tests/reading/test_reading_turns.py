"""Which stretches are told, asked, or mere form; and answers that lean on their question."""

import pytest
from reading_material import LOG, WITNESS, one, proposals, told

from testimonia.model.source import Format
from testimonia.model.statement import Polarity
from testimonia.model.text import Spot, SpotKind

INTERVIEW = """RECORD OF AN INTERVIEW

Orlec, 2 May 2031.

OFFICER: Good morning. Where were you in the night of the fire?

APPLICANT: I was in the mill. The door was shut.

OFFICER: Who shut it?

APPLICANT: Sergeant Brode.

Signed, A. Bel
"""


def test_questions_headings_and_signatures_are_no_statements() -> None:
    quotes = [s.anchor.quote for s in told(INTERVIEW)]
    assert quotes == ["I was in the mill", "The door was shut", "Sergeant Brode"]


@pytest.mark.parametrize(
    ("question", "answer", "act", "denied"),
    [
        ("Did you see him fire?", "No.", "see", True),
        ("Did you see him fire?", "Yes.", "fire", False),
        ("How many people died?", "Seventeen.", "die", False),
        ("Who opened the gate?", "Our sergeant.", "open", False),
        ("When did the pump stop?", "At twenty to nine.", "stop", False),
    ],
)
def test_a_short_answer_takes_its_act_from_the_question(question: str, answer: str, act: str, *, denied: bool) -> None:
    statement = one(f"Q: {question}\n\nA: {answer}\n")
    assert statement.act == act
    assert (statement.polarity is Polarity.DENIED) is denied
    assert statement.anchor.quote == answer.rstrip(".")


def test_the_number_in_a_short_answer_is_counted() -> None:
    assert [q.number for q in one("Q: How many people died?\n\nA: Seventeen.\n").quantities] == [17]


def test_voices_of_subtitles_are_turns_and_a_sentence_may_run_over_cues() -> None:
    content = "Where were you?\nI was on the bridge when\nthe mill burned."
    spots = (
        Spot(SpotKind.CUE, 0, 15, 1, 0.0, 2.0, "Nadia Kern"),
        Spot(SpotKind.CUE, 16, 40, 2, 2.0, 4.0, "Ana Bel"),
        Spot(SpotKind.CUE, 41, 57, 3, 4.0, 6.0, "Ana Bel"),
    )
    statements = proposals(content, WITNESS, Format.VTT, spots).statements
    assert [s.anchor.quote for s in statements] == ["I was on the bridge when\nthe mill burned"]
    assert statements[0].teller == "Ana Bel"


def test_records_tell_without_verbs() -> None:
    beds, delivery = told("Beds: 14.\n\nLast delivery on 3 May 2031, 40 sacks.\n", LOG)
    assert [q.number for q in beds.quantities] == [14]
    assert delivery.act == "deliver"


def test_a_clause_that_only_frames_is_no_statement_of_its_own() -> None:
    assert [s.act for s in told("I remember that the mill burned.")] == ["burn"]


def test_joined_deeds_are_statements_of_their_own() -> None:
    assert [s.act for s in told("They broke the lock with a hammer and burned the carts.")] == ["break", "burn"]


@pytest.mark.parametrize(("entry", "act"), [("Power off, 22:41.", "go off"), ("Second boat in.", "come in")])
def test_a_particle_stands_for_its_verb_in_a_log(entry: str, act: str) -> None:
    assert [s.act for s in told(f"{entry}\n", LOG)] == [act]
