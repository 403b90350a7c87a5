from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from lxml import html
from markupsafe import escape

from testimonia.model.text import Spot, SpotKind
from testimonia.publication.highlight import Span, marked
from testimonia.publication.visible import as_html, named

LETTERS = st.text("abc <&>\"'\n\u0436\u05d0", max_size=40)
TEXTS_WITH_SPANS = LETTERS.flatmap(
    lambda text: st.tuples(
        st.just(text),
        st.lists(st.tuples(st.integers(0, len(text)), st.integers(0, len(text))).map(sorted), max_size=8),
    )
)


def words_of(page: Any, number: int) -> str:
    """The text of every outermost mark of a statement."""
    marks = page.xpath(f"//mark[@data-statement='{number}']")
    return "".join(str(mark.text_content()) for mark in marks)


@given(TEXTS_WITH_SPANS)
def test_marked_words_are_the_quotes_however_marks_cross(example: tuple[str, list[list[int]]]) -> None:
    text, pairs = example
    spans = [Span(start, end, number) for number, (start, end) in enumerate(pairs, 1)]
    page: Any = html.fromstring(f"<div>{marked(text, spans)}</div>")
    assert page.text_content() == text
    for span in spans:
        quote = text[span.start : span.end]
        assert words_of(page, span.number) == quote
        assert len(page.xpath(f"//mark[@id='w{span.number}']")) == bool(quote)
        assert len(page.xpath(f"//a[@href='#s{span.number}']")) == bool(quote)


def test_crossing_marks_are_cut_and_nested_ones_are_not() -> None:
    crossing = marked("abcdef", [Span(0, 4, 1), Span(2, 6, 2)])
    assert crossing.count("<mark") == 3
    nested = marked("abcdef", [Span(0, 6, 1), Span(2, 4, 2), Span(2, 4, 3)])
    assert nested.count("<mark") == 3


def test_pages_time_codes_and_every_fifth_line_stand_in_the_margin() -> None:
    lines = [Spot(SpotKind.LINE, n, n + 1, n + 1) for n in range(6)]
    page: Any = html.fromstring(f"<div>{marked('abcdef', [], [*lines, Spot(SpotKind.PAGE, 2, 6, 7)])}</div>")
    assert [spot.get("data-label") for spot in page.xpath("//span[@class='spot']")] == ["page 7", "5"]
    cue = marked("ab", [], [Spot(SpotKind.CUE, 0, 2, 1, 63.5, 65.0)])
    assert 'data-label="00:01:03"' in cue


def test_unseen_characters_are_shown_by_their_code() -> None:
    assert as_html("a\u202eb\x00") == 'a<span class="unseen">U+202E</span>b<span class="unseen">U+0000</span>'
    assert named("a\u202eb") == "a[U+202E]b"
    assert as_html("\ud800").encode() == b'<span class="unseen">U+D800</span>'
    assert as_html("क\u200dष\r\n\t<b>") == escape("क\u200dष\r\n\t<b>")
