"""What holds for every text: anchors, ids, and no failure."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reading_material import ARTICLE, LOG, WITNESS, identify, proposals

from testimonia.errors import ModelMissing
from testimonia.model.source import Described
from testimonia.reading.reader import read, reader_name

PIECES = st.sampled_from(
    [
        "The mill burned.",
        "Q: ",
        "A: ",
        "I saw it",
        " said Jan.",
        "“",
        "”",
        "\n",
        "\n\n",
        " ",
        "\t",
        "his mother ",
        "He said ",
        "17:20 ",
        ";",
        ", ",
        "…",
        "🙂",
        "é",
        "No.",
        "no one ",
        "14 March 2031",
        "[2031-03-14, 11:30] Ana: ",
        "- ",
        ":",
        '"',
        "who ",
        "and ",
        "was told ",
        "that ",
        "(",
        ")",
        "**B:** ",
        "STUDIO: ",
        "?",
    ]
)


@settings(max_examples=60, deadline=None)
@given(st.lists(PIECES, max_size=25).map("".join), st.sampled_from([WITNESS, ARTICLE, LOG, Described()]))
def test_every_anchor_holds_and_every_id_is_its_own(content: str, described: Described) -> None:
    statements = proposals(content, described).statements
    assert all(s.anchor.holds_in(content) and s.anchor.quote for s in statements)
    assert len({s.id for s in statements}) == len(statements)


@settings(max_examples=25, deadline=None)
@given(st.text(max_size=120))
def test_any_text_at_all_can_be_read(content: str) -> None:
    read_text = proposals(content)
    assert all(s.anchor.holds_in(content) for s in read_text.statements)
    assert all(content[m.start : m.end] == m.text for m in read_text.mentions)


def test_reading_twice_gives_the_same() -> None:
    text = "We crossed the river on 3 May 2031. “It was cold,” Marta Hollen said."
    assert proposals(text) == proposals(text)


def test_an_empty_text_tells_nothing() -> None:
    assert proposals("").statements == ()


def test_a_sentence_without_an_end_is_read_in_time() -> None:
    began = time.perf_counter()
    found = proposals("and then we went to the river, " * 600).statements
    assert found
    assert time.perf_counter() - began < 60


def test_a_chain_of_relations_is_followed_only_so_far() -> None:
    assert proposals("His mother said that he came. " * 60, ARTICLE).statements


def test_the_version_names_the_model_and_a_missing_model_says_what_to_do() -> None:
    assert reader_name("other_model") != reader_name()
    with pytest.raises(ModelMissing, match="other_model") as missing:
        list(read([], identify, "other_model"))
    assert missing.value.remedy


def test_a_paragraph_of_very_many_quotes_is_read_in_time() -> None:
    began = time.perf_counter()
    tellers = {s.teller for s in proposals("“I saw it all there,” Marta Hollen said. " * 400, ARTICLE).statements}
    assert tellers == {"Marta Hollen"}
    assert time.perf_counter() - began < 30
