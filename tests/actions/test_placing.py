from hypothesis import given
from hypothesis import strategies as st

from testimonia.actions.exchange import SentSource
from testimonia.actions.placing import matching, placed
from testimonia.model.source import Described, Format, Source
from testimonia.model.text import Text

WORDS = Text("s1", "They came at dawn.\nThey came  at\nnoon. They came at dawn.", ())


def source(identity: str, name: str, sha256: str) -> Source:
    return Source(identity, name, Described(), sha256, 1, Format.TXT)


def test_words_stand_where_the_offsets_say() -> None:
    anchor = placed(WORDS, 0, 17, "They came at dawn")
    assert anchor is not None
    assert (anchor.start, anchor.end) == (0, 17)


def test_words_that_moved_are_found_at_the_place_nearest_to_the_offsets() -> None:
    anchor = placed(WORDS, 40, 57, "They came at dawn")
    assert anchor is not None
    assert (anchor.start, anchor.quote) == (39, "They came at dawn")


def test_white_space_may_differ_and_the_quote_is_then_the_sources_own() -> None:
    anchor = placed(WORDS, 0, 0, "came at noon")
    assert anchor is not None
    assert anchor.quote == "came  at\nnoon"


def test_words_that_are_not_in_the_source_have_no_place() -> None:
    assert placed(WORDS, 0, 17, "They came at dusk") is None
    assert placed(WORDS, 0, 0, "  ") is None


@given(st.text(max_size=60), st.integers(0, 60), st.integers(0, 60))
def test_whatever_is_placed_holds(content: str, start: int, end: int) -> None:
    anchor = placed(Text("s1", content, ()), start, end, content[5:20])
    assert anchor is None or anchor.holds_in(content)


def test_a_source_is_known_by_its_bytes_before_its_name() -> None:
    sources = [source("a", "one.txt", "11"), source("b", "two.txt", "22")]
    assert matching(SentSource(id="x", name="one.txt", sha256="22"), sources) == sources[1]


def test_a_source_is_known_by_its_name_without_the_ending_where_only_one_has_it() -> None:
    sources = [source("a", "folder/One.docx", "11"), source("b", "two.txt", "22"), source("c", "two.md", "33")]
    assert matching(SentSource(id="x", name="one.txt"), sources) == sources[0]
    assert matching(SentSource(id="x", name="two.html"), sources) is None
    assert matching(SentSource(id="x", name="two.md"), sources) == sources[2]
