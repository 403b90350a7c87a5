from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from testimonia.casebook.form import Malformed, plain, read_back, written
from testimonia.model.arrival import Refusal
from testimonia.model.mention import Mention
from testimonia.model.source import Described
from testimonia.model.statement import Statement
from testimonia.model.text import Spot, Text

ANYTHING = st.text(st.characters(exclude_categories=()))


@pytest.mark.parametrize("kind", [Statement, Text, Described, Mention, Refusal])
@given(data=st.data())
@settings(max_examples=60, deadline=None)
def test_every_noun_comes_back_as_it_was_written(kind: type[Any], data: st.DataObject) -> None:
    value = data.draw(st.from_type(kind))
    content = written(value)
    assert repr(read_back(kind, content)) == repr(value)  # by repr, as no NaN equals itself
    assert written(read_back(kind, content)) == content
    content.encode("utf-8")


@given(ANYTHING)
def test_surrogates_become_one_replacement_each(text: str) -> None:
    kept = read_back(Refusal, written(Refusal(text, "", ""))).name
    assert len(kept) == len(text)
    assert kept == "".join("\ufffd" if "\ud800" <= letter <= "\udfff" else letter for letter in text)


def test_equal_values_have_equal_bytes_without_padding() -> None:
    assert written(Described(teller="Véra")) == (
        '{"kind":null,"language":null,"made_on":null,"teller":"Véra","title":null}'
    )


def test_a_missing_field_takes_its_default() -> None:
    assert read_back(Described, '{"teller":"Vera"}') == Described(teller="Vera")


@pytest.mark.parametrize(
    ("kind", "content"),
    [
        (Described, "{"),
        (Described, "[]"),
        (Described, '{"teller":5}'),
        (Described, '{"kind":"rumour"}'),
        (Described, '{"colour":"red"}'),
        (Refusal, '{"name":"a"}'),
        (Text, '{"source":"a","content":"b","spots":"c"}'),
        (Spot, '{"kind":"line","start":true,"end":2,"number":1}'),
        (Statement, "[" * 20000),
    ],
)
def test_what_is_of_another_shape_is_malformed(kind: type[Any], content: str) -> None:
    with pytest.raises(Malformed):
        read_back(kind, content)


def test_only_records_are_written() -> None:
    with pytest.raises(TypeError, match="object is no record"):
        written(object())


def test_plain_text_has_no_nul() -> None:
    assert plain("a\0b\udc80") == "a\ufffdb\ufffd"
