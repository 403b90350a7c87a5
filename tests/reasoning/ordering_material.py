"""Testimonies of our own, put together statement by statement, for tests of what their order allows.

The ferry at Orlec, its mill, the school at Tolin, the road to the frontier at Osk: all of it is made up.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from testimonia.model.anchor import anchor_at
from testimonia.model.case import Case
from testimonia.model.chronology import Bounds
from testimonia.model.finding import Finding, Slot
from testimonia.model.source import Described, Format, Kind, Source
from testimonia.model.statement import Modality, Participant, Polarity, Statement, Status, Where
from testimonia.model.text import Text
from testimonia.model.when import Basis, When
from testimonia.reasoning.network.budget import Budget
from testimonia.reasoning.ordering.assemble import known_in, local_grounds, told_otherwise
from testimonia.reasoning.ordering.chronicle import Chronicle
from testimonia.reasoning.ordering.clash import Clash, worth_showing
from testimonia.reasoning.ordering.far import Far
from testimonia.reasoning.ordering.finder import Finder
from testimonia.reasoning.ordering.impossible import clashes_of
from testimonia.reasoning.ordering.independent import tellers_of_times
from testimonia.reasoning.ordering.parts import Part, parts_of
from testimonia.reasoning.ordering.related import relations_told
from testimonia.reasoning.ordering.same import same_happenings
from testimonia.reasoning.ordering.timed import years_named
from testimonia.reasoning.ordering.told import telling

STEPS = 5_000


@dataclass(frozen=True, slots=True)
class Said:
    """A statement before it stands in its text; ``before`` are words that lead up to it there."""

    quote: str
    act: str
    participants: tuple[Participant, ...] = ()
    when: When | None = None
    where: Where | None = None
    before: str = ""
    polarity: Polarity = Polarity.AFFIRMED
    modality: Modality = Modality.ASSERTED


@dataclass(frozen=True, slots=True)
class Telling:
    """All that one teller says in one source."""

    teller: str
    said: tuple[Said, ...]
    made_on: str = "2031-06-30"


def says(quote: str, act: str, before: str = "", **roles: str) -> Said:
    """``roles`` are the words of the participants by their roles."""
    return Said(quote, act, tuple(Participant(role, words) for role, words in roles.items()), before=before)


def on(said: Said, words: str, earliest: str | None, latest: str | None = None) -> Said:
    """The statement's own words tell when."""
    return replace(said, when=When(words, earliest, earliest, latest or earliest))


def may(day: int, words: str, act: str, **roles: str) -> Said:
    """A statement that gives its day in May 2031 itself."""
    return on(says(f"On {day} May 2031 {words}", act, **roles), f"{day} May 2031", f"2031-05-{day:02}")


def clock(day: int, hour: str, words: str, act: str, **roles: str) -> Said:
    """A statement that gives its day and its hour, such as ``10:00``, itself."""
    time = f"{day} May 2031 at {hour}"
    return on(says(f"On {time} {words}", act, **roles), time, f"2031-05-{day:02}T{hour}:00")


def under(said: Said, words: str, day: str) -> Said:
    """The time stands before the words, and the reader took it over."""
    return replace(said, when=When(words, day, day, day, Basis.INHERITED))


def at(said: Said, place: str) -> Said:
    return replace(said, where=Where(f"at {place}", place))


def denied(said: Said) -> Said:
    return replace(said, polarity=Polarity.DENIED)


def ordered(said: Said) -> Said:
    return replace(said, modality=Modality.ORDERED)


def tells(teller: str, *said: Said, made_on: str = "2031-06-30") -> Telling:
    return Telling(teller, said, made_on)


def case_of(*tellings: Telling) -> Case:
    """Every telling is a source of its own, and its statements are sentences of the source's text."""
    texts = [_text(telling) for telling in tellings]
    return Case(
        "orlec",
        tuple(_source(number, one) for number, one in enumerate(tellings)),
        tuple(Text(f"s{number}", content, ()) for number, content in enumerate(texts)),
        statements=tuple(s for n, one in enumerate(tellings) for s in _statements(f"s{n}", one, texts[n])),
    )


def _text(telling: Telling) -> str:
    return "".join(f"{said.before}{said.quote}. " for said in telling.said)


def _source(number: int, telling: Telling) -> Source:
    described = Described(Kind.TESTIMONY, telling.teller, telling.made_on, "en")
    return Source(f"s{number}", f"{number:02}.txt", described, "0" * 64, 10, Format.TXT)


def _statements(source: str, telling: Telling, content: str) -> Iterable[Statement]:
    start = 0
    for said in telling.said:
        start += len(said.before)
        end = start + len(said.quote)
        yield Statement(
            f"{source}/{said.quote[:40]}",
            anchor_at(source, content, start, end),
            telling.teller,
            (),
            said.act,
            said.participants,
            said.when,
            said.where,
            polarity=said.polarity,
            modality=said.modality,
        )
        start = end + len(". ")


def named(case: Case, words: str) -> Statement:
    """The one statement whose words hold these."""
    (found,) = (s for s in case.statements if words in s.anchor.quote)
    return found


def judged(case: Case, words: str, status: Status) -> Case:
    one = named(case, words)
    return replace(case, statements=tuple(replace(s, status=status) if s is one else s for s in case.statements))


def orders(*tellings: Telling) -> list[Finding]:
    """The findings of order and of deeds after death."""
    return orders_in(case_of(*tellings))


def orders_in(case: Case) -> list[Finding]:
    found = Chronicle(case).findings()
    assert all(finding.slot in {Slot.ORDER, Slot.OUTCOME} for finding in found)
    return list(found)


def bounds_of(case: Case, words: str) -> Bounds:
    """What the case allows of the statement with these words."""
    one = named(case, words)
    return next((line.bounds for line in Chronicle(case).chronology().dated if line.statement == one.id), Bounds())


def began(case: Case, words: str) -> tuple[str | None, str | None]:
    """The first and the last instant at which the case allows it to have begun, days being cut to the day."""
    bounds = bounds_of(case, words)
    ends = (bounds.earliest_start, bounds.latest_start)
    first, last = (None if bound is None else _cut(bound.at) for bound in ends)
    return first, last


def _cut(instant: str) -> str:
    return instant.removesuffix("T00:00:00").removesuffix("T23:59:59")


def parts(case: Case) -> tuple[Part, ...]:
    """The grounds of a case, put together anew from what each kind of ground says."""
    told = telling(case)
    known = known_in(case)
    finder = Finder(told, known)
    slices = [[one for one in told if one.statement.source == source.id] for source in case.sources]
    related = [list(relations_told(one, finder)) for one in slices]
    plain = [
        ground
        for one, ties in zip(slices, related, strict=True)
        for ground in local_grounds(one, told_otherwise(one, ties), case.sources, years_named(case.statements))
    ]
    plain += [*same_happenings(told, finder), *Far(told, frozenset(known.bearers)).grounds]
    return parts_of(plain, [one for ties in related for one in ties])


def clashes(case: Case) -> tuple[Clash, ...]:
    """The clashes of a case that are worth showing."""
    told = {one.id: one for one in telling(case)}
    found = (c for part in parts(case) for c in clashes_of(part, tellers_of_times(part.plain, told), Budget(STEPS)))
    return worth_showing(found)
