"""The pattern language of the time reader, numbers in words, and that every language's files say only what is known."""

from threading import Thread

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from testimonia.errors import BadValue
from testimonia.language.times import find_times
from testimonia.language.times.grammar import cascade, counting, shapes
from testimonia.language.times.grammar.alphabet import Alphabet
from testimonia.language.times.grammar.cascade import Grammar, grammar_of
from testimonia.language.times.grammar.lexer import CAPITAL
from testimonia.language.times.grammar.making import MAKERS
from testimonia.language.times.grammar.pattern import BREAK, GROUPS, classes_named, compiled
from testimonia.language.times.grammar.resources import RuleText, languages, resources_of, rules_in
from testimonia.language.times.grammar.shapes import Order
from testimonia.language.times.tags import TAGS
from testimonia.language.times.terms import Calendar, Several

ORDER = Order("dmy", sure=True)
SAID = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen / zero ten twenty thirty forty fifty sixty seventy eighty ninety"
)
UNITS, TENS = (words.split() for words in SAID.split(" / "))


def in_words(number: int) -> str:
    """A number below 10,000 as English says it."""
    if number >= 1000:
        rest = f" {in_words(number % 1000)}" if number % 1000 else ""
        return f"{UNITS[number // 1000]} thousand{rest}"
    if number >= 100:
        rest = f" and {in_words(number % 100)}" if number % 100 else ""
        return f"{UNITS[number // 100]} hundred{rest}"
    if number < 20:
        return UNITS[number]
    return TENS[number // 10] + (f"-{UNITS[number % 10]}" if number % 10 else "")


@settings(deadline=None)  # the grammar is made at the first call
@given(st.integers(1, 9999))
def test_a_number_in_words_is_one_number(number: int) -> None:
    (found,) = find_times(f"We waited {in_words(number)} days for it.")
    assert found.value == f"P{number}D"


@pytest.mark.parametrize(
    ("words", "used", "value"),
    [
        ([("cardinal", 20), ("cardinal", 1)], 2, 21),
        ([("cardinal", 20), ("cardinal", 10)], 1, 20),  # "twenty ten" are two numbers
        ([("cardinal", 19), ("cardinal", 40)], 1, 19),
        ([("cardinal", 3), ("cardinal", 100), ("cardinal", 5)], 3, 305),
        ([("cardinal", 20), ("ordinal", 2)], 2, 22),
    ],
)
def test_number_words_are_put_together_as_people_say_them(
    words: list[tuple[str, float]], used: int, value: float
) -> None:
    assert counting.folded(words)[:2] == (used, value)


def rule(pattern: str, **context: str) -> RuleText:
    return RuleText("atoms", "date", pattern, {}, **context)


LETTERS = Alphabet()
FOR, MONTH, DAY, SIGN = (LETTERS.char(names) for names in (("'for",), ("month",), ("domd", "n"), ("',",)))


@pytest.mark.parametrize(
    ("pattern", "text", "end"),
    [
        ("<month> <day:domd>", MONTH + DAY, 2),
        ("<month> ,? <day:domd>", MONTH + SIGN + DAY, 3),
        ("( for | , ) <month>", FOR + MONTH, 2),
        ("<month> ( , <day:domd> ){0,2}", MONTH + SIGN + DAY + SIGN + DAY, 5),
        ("@lead <month>", SIGN + MONTH, 2),
        ("!n|month", DAY, 1),
        ("<month> <day:domd>", MONTH + SIGN, None),
    ],
)
def test_a_pattern_is_an_expression_over_classes(pattern: str, text: str, end: int | None) -> None:
    found = compiled(rule(pattern), {"lead": "for|,"}, LETTERS).expression.match(text)
    assert (found.end() if found else None) == end


def test_what_stands_beside_is_asked_for_and_not_taken() -> None:
    needs = compiled(rule("<month>", after="for", unless_before="<day:domd>"), {}, LETTERS).expression
    assert needs.match(FOR + MONTH, 1) is not None
    assert needs.match(SIGN + MONTH, 1) is None
    assert needs.match(FOR + MONTH + DAY, 1) is None


@pytest.mark.parametrize("pattern", ["( <month>", "<month> )", "@nowhere <month>"])
def test_a_wrong_pattern_is_named(pattern: str) -> None:
    with pytest.raises(BadValue, match=r"pattern|set"):
        compiled(rule(pattern), {}, LETTERS)


def test_a_misspelt_key_of_a_rule_is_named() -> None:
    rule = {"is": "date", "pattern": "<month>", "unles_after": "of"}
    with pytest.raises(BadValue, match="unles_after"):
        list(rules_in({"atoms": [rule]}))


def test_the_longest_match_wins() -> None:
    (found,) = grammar_of("en").read("on 14 March 2022", ORDER)
    assert found.term == Calendar(year=2022, month=3, day=14)


def test_a_range_keeps_both_its_ends_at_their_places() -> None:
    (found,) = grammar_of("en").read("from May to July 2022", ORDER)
    assert isinstance(found.term, Several)
    assert [("from May to July 2022"[part.start : part.end]) for part in found.term.parts] == ["May", "July 2022"]


@pytest.mark.parametrize("code", languages())
def test_a_language_names_only_what_there_is(code: str) -> None:
    """A class that no table, number, shape or term has would never match, and nobody would be told."""
    resources = resources_of(code)
    settings = resources.settings
    known = {BREAK, CAPITAL, *TAGS, *GROUPS, *resources.tables, *settings.get("word_shapes", {})}
    known |= {f"{name}_low" for name in resources.tables}
    for example in (*counting.every_kind(), *shapes.examples()):
        known |= set(example)
    for pair in settings.get("compounds", ()):
        known.add("_".join(part.rpartition(":")[2] for part in pair.split()))  # Montagabend
    assert classes_named(resources.rules, resources.sets) - known == set()
    assert {one.made for one in resources.rules} <= set(MAKERS)


def test_texts_are_read_one_after_another_whatever_thread_asks(monkeypatch: pytest.MonkeyPatch) -> None:
    grammar = Grammar("en")
    done: list[int] = []
    other = Thread(target=lambda: done.append(len(grammar.read("It was 14 March 2023, after 6 p.m.", ORDER))))

    def compiled_slowly(*what: object) -> object:
        if not other.ident:
            other.start()
            other.join(0.5)  # without a turn for each it would read with patterns that are half made
            assert not done
        return compiled(*what)  # type: ignore[arg-type]

    grammar.alphabet.char(("a set of classes that only a text holds",))
    monkeypatch.setattr(cascade, "compiled", compiled_slowly)
    assert grammar.read("They left on 3 May 2031.", ORDER)
    other.join()
    assert done == [2]
