"""Who tells it, and through whom."""

import pytest
from reading_material import ARTICLE, LOG, OFFICE, WITNESS, holding, told

from testimonia.model.source import Described
from testimonia.model.statement import Knowledge


@pytest.mark.parametrize(
    ("text", "words", "teller", "chain"),
    [
        ("Marta Hollen said that the dam broke at noon.", "dam broke", "Marta Hollen", ("Jan Orre", "Marta Hollen")),
        ("“The dam broke at noon,” Marta Hollen said.", "dam broke", "Marta Hollen", ("Jan Orre", "Marta Hollen")),
        (
            "“The dam broke at noon,” Marta Hollen said. “Nobody warned us of it.”",
            "warned",
            "Marta Hollen",
            ("Jan Orre", "Marta Hollen"),
        ),
        (
            "Colonel Iven Marrec inspected the dam. Marrec recalled that the gate was shut.",
            "gate was shut",
            "Iven Marrec",
            ("Jan Orre", "Iven Marrec"),
        ),
        (
            "According to the ministry the gate was shut at noon.",
            "gate was shut",
            "The ministry",
            ("Jan Orre", "The ministry"),
        ),
        (
            "The colonel was quoted as saying that the gate was shut.",
            "gate was shut",
            "The colonel",
            ("Jan Orre", "The colonel"),
        ),
        ("The dam broke at noon.", "dam broke", "Jan Orre", ()),
    ],
)
def test_whoever_is_quoted_or_cited_is_the_teller(text: str, words: str, teller: str, chain: tuple[str, ...]) -> None:
    statement = holding(words, text, ARTICLE)
    assert (statement.teller, statement.chain) == (teller, chain)


def test_a_quote_that_goes_on_in_the_next_paragraph_keeps_its_teller() -> None:
    text = "“The dam broke at noon,” said Marta Hollen. “The water took the mill.\n\n“It took the bridge too.”\n"
    assert holding("took the bridge", text, ARTICLE).teller == "Marta Hollen"


def test_i_and_we_are_the_witness_and_a_turn_belongs_to_its_speaker() -> None:
    text = "Q: What did you see?\n\nA: I saw the mill burn.\n\nQ: And then?\n\nA: We ran to the river.\n"
    assert [(s.teller, s.chain) for s in told(text)] == [("Ana Bel", ()), ("Ana Bel", ())]


def test_somebody_unnamed_does_not_become_a_teller() -> None:
    statement = holding("mill was sold", "A man whispered that the mill was sold.")
    assert (statement.teller, statement.chain, statement.knowledge) == ("Ana Bel", (), Knowledge.TOLD)


def test_he_is_not_a_woman_who_was_named_before() -> None:
    text = "A woman of the mill sat by the door. He said that the gate was shut."
    assert holding("gate was shut", text, ARTICLE).teller == "Jan Orre"


def test_my_mother_is_named_by_whose_mother_she_is() -> None:
    statement = holding("mill burned", "My mother says that the mill burned in May.")
    assert statement.teller == "Mother of Ana Bel"


def test_the_signed_lines_of_a_log_are_their_speakers() -> None:
    text = "16:30 Lamps in order.\n17:10 Orvin by telephone: the bridge is closed.\n17:20 Train held.\n"
    assert holding("bridge is closed", text, LOG).teller == "Orvin"
    assert holding("Train held", text, LOG).teller == "Dorn station"


def test_an_office_that_speaks_of_itself_is_itself() -> None:
    assert holding("opened", "The ministry states: the gate was opened.", OFFICE).teller == "Ministry of Rivers"


def test_without_a_named_teller_the_source_lends_its_name_so_that_two_unnamed_ones_stay_two() -> None:
    assert holding("mill burned", "The mill burned in May.", Described(language="en")).teller == "teller of s.txt"


def test_whom_an_unnamed_teller_quotes_has_that_teller_in_the_chain() -> None:
    statement = holding("gate was shut", "Marta Hollen said that the gate was shut.", Described(language="en"))
    assert statement.chain == ("teller of s.txt", "Marta Hollen")


def test_a_quote_goes_on_over_paragraphs_in_a_testimony_too_and_ends_where_it_is_closed() -> None:
    text = "Marta Hollen told me: “The water came at dawn.\n\n“It took the bridge.”\n\n“It took my boat.”\n"
    tellers = [s.teller for s in told(text)]
    assert tellers == ["Marta Hollen", "Marta Hollen", "Ana Bel"]


@pytest.mark.parametrize(
    "text",
    ["“We left,” said Dana Korv, “before the gate was shut.”", '"We left," Dana Korv said, "and nobody helped us."'],
)
def test_both_halves_of_a_split_quote_are_told_by_whom_it_quotes(text: str) -> None:
    assert [(s.teller, s.chain) for s in told(text, ARTICLE)] == [("Dana Korv", ("Jan Orre", "Dana Korv"))] * 2


def test_a_broadcaster_speaks_for_itself_under_its_own_label() -> None:
    text = "STUDIO (Mara Linn): The dam broke at noon.\nREPORTER: The water is high.\nSTUDIO: Thank you for that.\n"
    described = Described(WITNESS.kind, "Channel Two", None, "en")
    assert holding("dam broke", text, described).teller == "Channel Two"
