import pytest

from testimonia.errors import BadValue
from testimonia.intake.description import described, from_toml, merged
from testimonia.model.source import Described, Kind


def test_a_description_says_who_when_what_and_in_which_language() -> None:
    said = from_toml(
        b'kind = "testimony"\nteller = "Mira Volen"\nmade_on = "2023-03~"\nlanguage = "uk"\ntitle = "Second talk"\n'
    )
    assert said == Described(Kind.TESTIMONY, "Mira Volen", "2023-03~", "uk", "Second talk")


def test_an_empty_value_is_not_said() -> None:
    assert from_toml(b'teller = ""\n') == Described()


def test_a_byte_order_mark_of_an_editor_does_no_harm() -> None:
    assert from_toml(b'\xef\xbb\xbfkind = "press"').kind is Kind.PRESS


@pytest.mark.parametrize(("value", "date"), [("2023-03-14", "2023-03-14"), ("2023", "2023")])
def test_a_date_may_stand_without_quotes(value: str, date: str) -> None:
    assert from_toml(f"made_on = {value}".encode()).made_on == date


@pytest.mark.parametrize(
    ("toml", "message", "remedy"),
    [
        ('kind = "rumour"', "no kind 'rumour'", "testimony, official, press, record, other"),
        ('made_on = "14.03.2023"', "not a date", "2023-03-14"),
        ('language = "Ukrainian"', "no language", "uk"),
        ('tellr = "Mira"', "no key 'tellr'", "Did you mean teller"),
        ("teller = 7", "not text", "in quotes"),
        ('teller = "a\\nb"', "more than one line", "one line"),
        ("kind = testimony", "cannot be read", "in quotes"),
        ("a = " + "[" * 5000, "cannot be read", "in quotes"),
    ],
)
def test_a_broken_description_says_what_to_write_instead(toml: str, message: str, remedy: str) -> None:
    with pytest.raises(BadValue, match=message) as trouble:
        from_toml(toml.encode())
    assert remedy in trouble.value.remedy


def test_a_description_in_another_encoding_is_refused() -> None:
    with pytest.raises(BadValue, match="UTF-8"):
        from_toml('teller = "Мира"'.encode("cp1251"))


def test_options_are_checked_alike() -> None:
    with pytest.raises(BadValue, match="not a date"):
        described({"made_on": "yesterday"})


def test_what_is_said_now_goes_before_what_is_written() -> None:
    assert merged(Described(teller="Mira"), Described(Kind.PRESS, "Ole", "2023")) == Described(
        Kind.PRESS, "Mira", "2023"
    )
