"""Which texts repeat which: copies, excerpts, one quoted sentence, and what only sounds alike."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.model.independence import Copy, CopyKind
from testimonia.model.source import Described, Format, Source
from testimonia.model.text import Text
from testimonia.reasoning.independence.copies import copies
from testimonia.reasoning.independence.wording import worded

DISPATCH = """The granary at Orlec burned down on Thursday night. According to the district office a lantern had been
left alight by the night watchman, who is eighty years old and deaf. Forty sacks of barley and the new threshing machine
were lost. The office praised the volunteers of the neighbouring parish for their quick and selfless help."""
LETTER = """Dear Ilse, you will have read of the granary. I was there. Nobody left a lantern alight, the watchman was
at my own table until midnight and we played cards. What I saw were two men with a can who ran off to the works."""
OATH = "Sworn before me this day, the witness having been cautioned to tell the whole truth and nothing beside it. "


def source(key: str, made_on: str | None = None) -> Source:
    return Source(key, f"{key}.txt", replace(Described(), made_on=made_on), "0" * 64, 9, Format.TXT)


def found(*told: tuple[str, str], **made_on: str) -> tuple[Copy, ...]:
    sources = [source(key, made_on.get(key)) for key, _ in told]
    return copies(sources, [Text(key, words, ()) for key, words in told])


def words(text: str, one: Copy) -> list[str]:
    return [text[passage.start : passage.end] for passage in one.passages]


def test_an_article_that_repeats_a_dispatch_has_it_from_the_earlier_one() -> None:
    edited = DISPATCH.replace("Thursday night", "the night to Friday").replace("selfless", "brave")
    (copy,) = found(("paper", edited), ("agency", DISPATCH), paper="2031-03-07", agency="2031-03-06")
    assert (copy.source, copy.other, copy.is_directed) == ("paper", "agency", True)
    assert copy.kind is CopyKind.WHOLE
    assert "paper.txt was made later" in copy.why


def test_without_dates_it_is_not_said_who_was_first() -> None:
    (copy,) = found(("one", DISPATCH), ("two", DISPATCH + " More follows."))
    assert not copy.is_directed


def test_an_excerpt_is_nearly_all_a_part_of_the_other() -> None:
    excerpt = DISPATCH[DISPATCH.index("According") : DISPATCH.index("The office praised")]
    (copy,) = found(("agency", DISPATCH), ("bulletin", excerpt))
    assert copy.kind is CopyKind.EXCERPT


def test_one_quoted_sentence_is_found_with_its_place() -> None:
    said = "a lantern had been left alight by the night watchman, who is eighty years old and deaf"
    letter = f"{LETTER} And then they print: “{said}”! He hears every mouse."
    (copy,) = found(("agency", DISPATCH), ("letter", letter), agency="2031-03-06", letter="2031-03-09")
    assert (copy.source, copy.kind) == ("letter", CopyKind.SENTENCE)
    (passage,) = words(letter, copy)
    assert passage == said


def test_a_splice_of_two_is_a_copy_of_both() -> None:
    spliced = DISPATCH[: DISPATCH.index("Forty")] + LETTER[LETTER.index("What I saw") :]
    pairs = {(copy.source, copy.other) for copy in found(("a", DISPATCH), ("b", LETTER), ("c", spliced))}
    assert pairs == {("c", "a"), ("c", "b")}


def test_two_accounts_of_one_fire_are_no_copies() -> None:
    other = "The granary burned on Thursday. I saw the roof fall in, and forty sacks of barley were lost, they said."
    assert found(("agency", DISPATCH), ("letter", LETTER), ("third", other)) == ()


def test_a_formula_that_many_texts_bear_is_no_copy() -> None:
    stories = [
        "My cow was taken from the byre on Monday before it was light.",
        "The bridge had no rail when the cart went over, and my brother drowned.",
        "We heard shooting from the quarry and lay down among the beans.",
        "The teacher was led away by three men in grey coats whom nobody knew.",
        "In the spring they counted us and wrote our names on a long sheet.",
        "The bell rang until noon although there was no service that day.",
    ]
    told = [(f"s{n}", OATH + story + " " + OATH) for n, story in enumerate(stories)]
    assert found(*told) == ()


@pytest.mark.parametrize("text", ["", "one", "\n\n", "a b c d", "…!?", "слово"])
def test_short_and_empty_texts_are_borne(text: str) -> None:
    assert found(("a", text), ("b", text)) == ()


@given(st.text(max_size=200))
def test_words_stand_where_they_are_said_to_stand(text: str) -> None:
    (one,) = worded([text])
    for start, end in zip(one.starts.tolist(), one.ends.tolist(), strict=True):
        word = text[start:end]
        assert word
        assert all(letter.isalnum() or letter == "_" or ord(letter) >= 0x10000 for letter in word)


def test_the_order_of_sources_changes_no_pair() -> None:
    told = [("a", DISPATCH), ("b", LETTER), ("c", DISPATCH[:200]), ("d", LETTER + " Yours, Ute")]
    pairs = {frozenset((copy.source, copy.other)) for copy in found(*told)}
    assert pairs == {frozenset((copy.source, copy.other)) for copy in found(*reversed(told))}
