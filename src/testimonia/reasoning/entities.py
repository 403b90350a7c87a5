"""Persons, groups and places, from the names in the texts and from who tells."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from testimonia.model.case import Case
from testimonia.model.entity import Entity
from testimonia.model.mention import Mention, MentionType
from testimonia.model.statement import Participant, Statement
from testimonia.reasoning.ids import id_of
from testimonia.reasoning.names import bare, nested, whose
from testimonia.reasoning.words import listed, words_of

LONGEST_PERSON = 4  # words in a teller's name that is still read as a person's
Key = frozenset[str]


@dataclass(frozen=True, slots=True)
class Register:
    """Who is who: entities, and the entity of every name as it is written. An ambiguous surname belongs to nobody."""

    entities: tuple[Entity, ...]
    by_name: dict[tuple[MentionType, Key], str]

    def find(self, name: str, *types: MentionType) -> str | None:
        """The entity of that name, of the first type under which it is known."""
        key = frozenset(bare(name))
        return next((self.by_name[t, key] for t in types or tuple(MentionType) if (t, key) in self.by_name), None)


def register(case: Case) -> Register:
    """The entities of a case in the order of their names."""
    written: dict[tuple[MentionType, Key], Counter[str]] = {}
    for kind, name in _names(case):
        written.setdefault((kind, frozenset(bare(name))), Counter())[name.strip()] += 1
    home = _homes(frozenset(written))
    names: dict[tuple[MentionType, Key], Counter[str]] = {}
    for (kind, key), counts in written.items():
        if (kind, key) in home:
            names.setdefault((kind, home[kind, key]), Counter()).update(counts)
    made = {place: _entity(*place, counts) for place, counts in names.items()}
    entities = tuple(sorted(made.values(), key=lambda e: (e.type, e.name.casefold(), e.id)))
    return Register(entities, {place: made[place[0], key].id for place, key in home.items()})


def linked(statement: Statement, mentions: tuple[Mention, ...], found: Register) -> Statement:
    """The statement with the entity of every participant that is named, or is its single teller."""
    people = tuple(_linked(p, statement, mentions, found) for p in statement.participants)
    return replace(statement, participants=people)


def tellers_of(statement: Statement) -> tuple[str, ...]:
    """The names of all who tell this together ("A; B")."""
    return tuple(name.strip() for name in statement.teller.split(";") if name.strip())


def _names(case: Case) -> Iterator[tuple[MentionType, str]]:
    named: dict[Key, MentionType] = {
        frozenset(bare(m.name)): m.type for m in case.mentions if m.type is not MentionType.TIME
    }
    yield from ((m.type, m.name) for m in case.mentions if m.type is not MentionType.TIME and bare(m.name))
    described = (source.described.teller or "" for source in case.sources)
    for joined in (*described, *(s.teller for s in case.statements)):
        for name in filter(None, map(str.strip, joined.split(";"))):
            yield _teller_type(name, named), name


def _teller_type(name: str, named: dict[Key, MentionType]) -> MentionType:
    words = words_of(name)
    known = named.get(frozenset(bare(name)))
    if known in {MentionType.PERSON, MentionType.GROUP}:
        return known
    is_group = listed("names", "group_words") & set(words) or "of" in words or len(words) > LONGEST_PERSON
    return MentionType.GROUP if is_group else MentionType.PERSON


def _homes(written: frozenset[tuple[MentionType, Key]]) -> dict[tuple[MentionType, Key], Key]:
    """Where each written name belongs. A part of one full name belongs there; a part of several belongs nowhere."""
    persons = nested(frozenset(key for kind, key in written if kind is MentionType.PERSON))
    homes: dict[tuple[MentionType, Key], Key] = {
        (kind, key): key for kind, key in written if kind is not MentionType.PERSON
    }
    for key, holders in persons.items():
        owner = whose(tuple(key), persons) if holders else key
        if owner is not None:
            homes[MentionType.PERSON, key] = owner
    return homes


def _entity(kind: MentionType, key: Key, counts: Counter[str]) -> Entity:
    def full_and_frequent(name: str) -> tuple[int, int, str]:
        return -len(bare(name)), -counts[name], name

    name, *others = sorted(counts, key=full_and_frequent)
    return Entity(id_of(kind.value, *sorted(key)), kind, name, tuple(sorted(others)))


def _linked(
    participant: Participant, statement: Statement, mentions: tuple[Mention, ...], found: Register
) -> Participant:
    if participant.entity is not None or not participant.text:
        return participant
    tellers = tellers_of(statement)
    if participant.text.casefold() in listed("who", "first"):
        teller = found.find(tellers[0], MentionType.PERSON, MentionType.GROUP) if len(tellers) == 1 else None
        return replace(participant, entity=teller)
    return replace(participant, entity=_named(participant.text, statement, mentions, found))


def _named(text: str, statement: Statement, mentions: tuple[Mention, ...], found: Register) -> str | None:
    """The entity of a phrase that is a name, and not of one that has a name somewhere inside."""
    head = frozenset(bare(head_words(text)))
    within = statement.anchor.quote.find(text)
    start = statement.anchor.start + within
    for mention in mentions:
        overlaps = within < 0 or (mention.start < start + len(text) and start < mention.end)
        if overlaps and mention.type is not MentionType.TIME and frozenset(bare(mention.name)) == head:
            return found.find(mention.name, mention.type)
    return None


def head_words(text: str) -> str:
    """A phrase up to where its head has been said: ``a man`` of "a man from the council, in a grey coat"."""
    words = text.split(",", maxsplit=1)[0].split()
    stop = next(
        (n for n, word in enumerate(words) if n and word.casefold() in listed("names", "after_head")), len(words)
    )
    return " ".join(words[:stop])
