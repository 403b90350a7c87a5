"""The reader shows a text whole: code point for code point, with every statement's words marked."""

import re
from dataclasses import replace
from html import unescape

from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html

from testimonia.model.anchor import anchor_at
from testimonia.model.statement import Statement
from testimonia.model.text import Spot, SpotKind, Text
from testimonia.web.blocks import MOST, blocks
from testimonia.web.paging import leaf

LETTERS = st.sampled_from(
    ["a", "é", "я", "\N{MATHEMATICAL SCRIPT CAPITAL A}", "\n", "\n\n", " ", "<", "&", '"', "the mill. ", "\u202e", "\t"]
)
WORDS = st.lists(LETTERS, min_size=1, max_size=40).map("".join).filter(str.strip)


def statement(text: Text, start: int, end: int, n: int) -> Statement:
    return Statement(f"s{n}", anchor_at(text.source, text.content, start, end), "Ada", (), "be")


def shown(words: str) -> str:
    """The text that a reader of the HTML sees, with each framed character as it was."""
    framed = re.sub(r'<span class="unseen">U\+([0-9A-F]+)</span>', lambda found: chr(int(found[1], 16)), words)
    return unescape(re.sub(r"</?(mark|span)[^>]*>", "", framed))


@given(words=WORDS, spans=st.lists(st.tuples(st.integers(0, 60), st.integers(1, 30)), max_size=4))
@settings(deadline=None, derandomize=True, max_examples=150)
def test_all_of_the_text_is_in_the_blocks_and_every_statement_is_marked(
    words: str, spans: list[tuple[int, int]]
) -> None:
    text = Text("source", words, (Spot(SpotKind.PARAGRAPH, 0, len(words), 1),))
    told = [
        statement(text, start, min(start + length, len(words)), n)
        for n, (start, length) in enumerate(spans)
        if start < len(words)
    ]
    made = blocks(text, told)
    assert "".join(shown(str(block.words)) for block in made) == words
    position = 0
    for block in made:
        assert block.start == position
        position += len(shown(str(block.words)))
    for one in told:
        whole = html.fragment_fromstring("".join(str(block.words) for block in made), create_parent="div")
        for frame in whole.xpath(".//span[@class='unseen']"):
            frame.text = "x"
        marked = "".join(mark.text_content() for mark in _outermost(whole, one.id))
        assert len(marked) == len(one.anchor.quote)
        assert len(whole.xpath(f".//mark[@id='w-{one.id}']")) == 1


def _outermost(whole: html.HtmlElement, name: str) -> list[html.HtmlElement]:
    found: list[html.HtmlElement] = whole.xpath(
        f".//mark[@data-statement='{name}'][not(ancestor::mark[@data-statement='{name}'])]"
    )
    return found


def test_a_recording_has_a_block_for_each_cue_and_a_long_text_is_cut_at_its_lines() -> None:
    cues = (Spot(SpotKind.CUE, 0, 9, 1, 0.0, 2.0), Spot(SpotKind.CUE, 10, 18, 2, 63.5, 70.0))
    made = blocks(Text("s", "I saw it.\nIt burned", cues), ())
    assert [(block.begins, block.label) for block in made] == [(0.0, "00:00:00"), (63.5, "00:01:03")]
    long = "\n".join(["a line of testimony"] * 2000)
    assert max(len(shown(str(block.words))) for block in blocks(Text("s", long, ()), ())) <= MOST


def test_a_statement_whose_words_are_lost_is_not_marked_anywhere() -> None:
    text = Text("s", "The mill burned.", ())
    lost = replace(statement(text, 0, 8, 1), anchor=replace(anchor_at("s", text.content, 0, 8), quote="The barn"))
    assert "<mark" not in str(blocks(text, [lost])[0].words)


@given(total=st.integers(0, 100), number=st.integers(1, 50), size=st.integers(1, 20))
def test_pages_of_a_list_hold_all_of_it_once(total: int, number: int, size: int) -> None:
    items = range(total)
    every = [item for n in range(1, leaf(items, 1, size).of + 1) for item in leaf(items, n, size).items]
    assert every == list(items)
    one = leaf(items, number, size)
    assert one.number <= one.of
    assert not one.items or one.items[0] == one.first - 1
