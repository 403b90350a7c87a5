"""Answers take from their question what they leave out."""

import pytest
from reading_material import one, told

from testimonia.model.statement import Knowledge, Participant, Polarity


def _answered(question: str, answer: str) -> str:
    return f"Q: {question}\n\nA: {answer}\n"


@pytest.mark.parametrize(
    ("question", "answer", "act", "polarity"),
    [
        ("Did you see him fire?", "No.", "see", Polarity.DENIED),
        ("Did you open the gate?", "No, sir.", "open", Polarity.DENIED),
        ("Did you open the gate?", "Never.", "open", Polarity.DENIED),
        ("Did they take your papers?", "Yes, they did.", "take", Polarity.AFFIRMED),
        ("Did they take your papers?", "No, they did not.", "take", Polarity.DENIED),
        ("Did you not open the gate?", "No.", "open", Polarity.DENIED),
        ("Did nobody help you?", "Nobody.", "help", Polarity.DENIED),
    ],
)
def test_yes_and_no_are_about_the_deed_that_was_asked_for(
    question: str, answer: str, act: str, polarity: Polarity
) -> None:
    statement = one(_answered(question, answer))
    assert (statement.act, statement.polarity) == (act, polarity)


def test_a_no_has_the_participants_of_the_question() -> None:
    statement = one(_answered("Did you open the gate?", "No."))
    assert statement.participants == (Participant("agent", "you"), Participant("patient", "the gate"))


def test_who_is_answered_by_a_participant() -> None:
    statement = one(_answered("Who blew up the weir?", "Our engineers."))
    assert statement.participants == (Participant("agent", "Our engineers"), Participant("patient", "the weir"))


def test_whom_is_answered_by_one_to_whom_it_was_done() -> None:
    statement = one(_answered("Who was arrested that night?", "My cousin."))
    assert Participant("patient", "My cousin") in statement.participants


def test_a_bare_number_counts_what_was_asked_for() -> None:
    (quantity,) = one(_answered("How many people died there?", "Seventeen.")).quantities
    assert (quantity.number, quantity.unit) == (17, "people")


def test_a_number_that_is_only_supposed_is_inferred() -> None:
    statement = one(_answered("How many people died there?", "About twenty, I think."))
    assert (statement.act, statement.knowledge, statement.quantities[0].number) == ("die", Knowledge.INFERRED, 20)


def test_when_is_answered_by_a_time() -> None:
    statement = one(_answered("When did the pump stop?", "At half past ten."))
    assert statement.when is not None
    assert (statement.act, statement.when.text) == ("stop", "half past ten")


def test_where_is_answered_by_a_place() -> None:
    statement = one(_answered("Where were you born?", "In the village of Orlec."))
    assert statement.where is not None
    assert (statement.act, statement.where.place) == ("be born", "the village of Orlec")


def test_an_answer_with_a_deed_of_its_own_tells_that() -> None:
    assert one(_answered("Did you open the gate?", "The sergeant opened it.")).act == "open"
    assert one(_answered("Did you open the gate?", "No, I hid the key.")).act == "hide"


def test_a_question_speaks_for_the_next_answer_only() -> None:
    acts = [s.act for s in told("Q: Did you open the gate?\n\nA: The mill burned. No.\n")]
    assert acts == ["burn"]
