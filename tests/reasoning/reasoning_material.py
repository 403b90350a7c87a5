"""Small testimonies for tests of reasoning: the mill of Orlec burned, and several people tell of it."""

from collections.abc import Iterable
from dataclasses import replace

from testimonia.model.anchor import anchor_at
from testimonia.model.case import Case
from testimonia.model.finding import Code, Finding
from testimonia.model.mention import Mention, MentionType
from testimonia.model.source import Described, Format, Kind, Source
from testimonia.model.statement import Participant, Quantity, Statement, Where
from testimonia.model.text import Text
from testimonia.model.when import Basis, When
from testimonia.reasoning.reason import reasoned

ALL_SAID = Described(Kind.TESTIMONY, "Ada Brenn", "2031-05-01", "en")


def said(source: str, teller: str, act: str, quote: str, **participants: str) -> Statement:
    """A statement of a source; ``participants`` are words by role. ``case_of`` puts it in its place in the text."""
    people = tuple(Participant(role, words) for role, words in participants.items())
    return Statement(f"{source}/{quote}", anchor_at(source, quote, 0, len(quote)), teller, (), act, people)


def at(statement: Statement, earliest: str, latest: str | None = None, basis: Basis = Basis.OWN) -> Statement:
    return replace(statement, when=When(earliest, earliest, earliest, latest or earliest, basis))


def placed(statement: Statement, place: str) -> Statement:
    return replace(statement, where=Where(f"at {place}", place))


def counting(
    statement: Statement, number: float, unit: str, least: float | None = None, most: float | None = None
) -> Statement:
    hedge = "about" if least is not None or most is not None else None
    return replace(statement, quantities=(Quantity(number, unit, None, hedge, least, most),))


def case_of(*statements: Statement, named: Iterable[str] = (), described: Described = ALL_SAID) -> Case:
    """Every statement as a line of its source's text; ``named`` are the persons that reading found in the texts."""
    contents: dict[str, str] = {}
    standing = []
    for one in statements:
        before = contents.setdefault(one.source, "")
        contents[one.source] = content = f"{before}{one.anchor.quote}\n"
        standing.append(replace(one, anchor=anchor_at(one.source, content, len(before), len(content) - 1)))
    return Case(
        "mill",
        tuple(_source(key, described) for key in contents),
        tuple(Text(key, content, ()) for key, content in contents.items()),
        tuple(mention for name in named for mention in _mentions(name, contents)),
        tuple(standing),
    )


def _source(key: str, described: Described) -> Source:
    return Source(key, f"{key}.txt", described, "0" * 64, 10, Format.TXT)


def _mentions(name: str, contents: dict[str, str]) -> list[Mention]:
    places = [(key, n) for key, text in contents.items() for n in range(len(text)) if text.startswith(name, n)]
    return [Mention(key, n, n + len(name), name, MentionType.PERSON, name) for key, n in places]


def found(case: Case, *codes: Code) -> tuple[Finding, ...]:
    """The findings of these codes that follow from a case."""
    return tuple(f for f in reasoned(case).findings if f.code in codes)
