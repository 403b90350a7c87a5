"""Persons, groups and places, from the names in the texts and from who tells."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from testimonia.model.case import Case
from testimonia.model.entity import Entity
from testimonia.model.identity import Identity, Ruling, Verdict
from testimonia.model.mention import Mention, MentionType
from testimonia.model.statement import Participant, Statement
from testimonia.reasoning.accounts.concepts import kinds_of
from testimonia.reasoning.identity.bonds import Key, bonds
from testimonia.reasoning.identity.joining import Joined, Name, last_said
from testimonia.reasoning.identity.reasons import identities_of
from testimonia.reasoning.identity.titled import Titled, role_of, titled
from testimonia.reasoning.ids import id_of
from testimonia.reasoning.names import bare, nested, whose
from testimonia.reasoning.words import listed, words_of

LONGEST_PERSON = 4  # words in a teller's name that is still read as a person's


@dataclass(frozen=True, slots=True)
class Register:
    """Who is who: entities, the entity of every name as it is written, and why each name is that entity's.

    An ambiguous surname belongs to nobody. ``by_role`` leads from a rank or calling to the only one who bears it.
    """

    entities: tuple[Entity, ...]
    by_name: dict[Name, str]
    by_role: dict[str, str]
    identities: tuple[Identity, ...]

    def find(self, name: str, *types: MentionType) -> str | None:
        """The entity of that name, of the first type under which it is known."""
        key = frozenset(bare(name))
        return next((self.by_name[t, key] for t in types or tuple(MentionType) if (t, key) in self.by_name), None)


def register(case: Case) -> Register:
    """The entities of a case in the order of their names."""
    texts = [text.content for text in case.texts]
    called = titled(texts)
    written: dict[Name, Counter[str]] = {}
    for kind, name in _names(case, called):
        written.setdefault((kind, frozenset(bare(name))), Counter())[name.strip()] += 1
    joined = Joined(_bearable(written, case.rulings), bonds(_by_type(written), texts), case.rulings)
    given = _given(case.rulings)
    made = [(group, _called_so(_entity(group, written), group, given)) for group in joined.groups()]
    by_name = {name: entity.id for group, entity in made for name in group}
    entities = tuple(sorted((entity for _, entity in made), key=lambda e: (e.type, e.name.casefold(), e.id)))
    by_role = _by_role(called, by_name)
    identities = identities_of(joined.bonds, {e.id: e for e in entities}, by_name, by_role, case, written)
    return Register(entities, by_name, by_role, identities)


def written_names(case: Case) -> tuple[tuple[MentionType, str], ...]:
    """Every name as it is written somewhere in the case, once for each type, in alphabetical order."""
    called = titled(text.content for text in case.texts)
    found = {(kind, name.strip()) for kind, name in _names(case, called)}
    return tuple(sorted(found, key=lambda one: (one[1].casefold(), one)))


def linked(statement: Statement, mentions: tuple[Mention, ...], found: Register) -> Statement:
    """The statement with the entity of every participant that is named, or is its single teller."""
    people = tuple(_linked(p, statement, mentions, found) for p in statement.participants)
    return replace(statement, participants=people)


def tellers_of(statement: Statement) -> tuple[str, ...]:
    """The names of all who tell this together ("A; B")."""
    return tuple(name.strip() for name in statement.teller.split(";") if name.strip())


def _names(case: Case, called: Sequence[Titled]) -> Iterator[tuple[MentionType, str]]:
    """Every name and of what it is: a word marked as a group that is part of a person's name is that person's."""
    marked = [(m.type, m.name) for m in case.mentions if m.type is not MentionType.TIME and _is_name(m.name)]
    tellers = [(_teller_type(name), name) for name in _tellers(case)]
    full = {frozenset(bare(name)) for kind, name in (*marked, *tellers) if kind is MentionType.PERSON}
    full |= {frozenset(bare(one.name)) for one in called}
    by_word: dict[str, list[Key]] = defaultdict(list)
    for key in full:
        for word in key:
            by_word[word].append(key)
    for kind, name in (*marked, *tellers):
        key = frozenset(bare(name))
        is_person = kind is MentionType.GROUP and any(key <= one for one in by_word.get(next(iter(key)), ()))
        yield (MentionType.PERSON if is_person else kind), name
    yield from ((MentionType.PERSON, one.name) for one in called)


def _tellers(case: Case) -> Iterator[str]:
    described = (source.described.teller or "" for source in case.sources)
    for joined in (*described, *(s.teller for s in case.statements)):
        yield from filter(None, map(str.strip, joined.split(";")))


def _is_name(name: str) -> bool:
    """A single common noun is none ("Windows", "lorry")."""
    words = bare(name)
    return bool(words) and not (len(words) == 1 and any(kind.startswith("a ") for kind in kinds_of(words[0])))


def _teller_type(name: str) -> MentionType:
    words = words_of(name)
    is_group = listed("names", "group_words") & set(words) or "of" in words or len(words) > LONGEST_PERSON
    return MentionType.GROUP if is_group else MentionType.PERSON


def _bearable(written: Mapping[Name, Counter[str]], rulings: Iterable[Ruling]) -> Iterator[Name]:
    """Names that belong to one: all but parts of several full names of persons, unless a reviewer said whose it is."""
    said = last_said(rulings).values()
    ruled = {(r.type, frozenset(bare(n))) for r in said if r.verdict is Verdict.JOIN for n in (r.name, r.other)}
    persons = nested(frozenset(key for kind, key in written if kind is MentionType.PERSON))
    for kind, key in written:
        holders = persons.get(key, frozenset()) if kind is MentionType.PERSON else frozenset()
        if not holders or whose(tuple(key), persons) is not None or (kind, key) in ruled:
            yield kind, key


def _by_type(written: Iterable[Name]) -> dict[MentionType, frozenset[Key]]:
    found: dict[MentionType, set[Key]] = defaultdict(set)
    for kind, key in written:
        found[kind].add(key)
    return {kind: frozenset(keys) for kind, keys in found.items()}


def _entity(group: frozenset[Name], written: Mapping[Name, Counter[str]]) -> Entity:
    """One bearer, called by the fullest of the names, and the most frequent of these."""
    counts = sum((written[name] for name in group), Counter())

    def full_and_frequent(name: str) -> tuple[int, bool, int, str]:
        words = [word for word in bare(name) if len(word) > 1]
        return -len(words), any(w.isupper() and len(w) > 1 for w in name.split()), -counts[name], name

    name, *others = sorted(counts, key=full_and_frequent)
    kind = next(iter(group))[0]
    return Entity(id_of(kind.value, *sorted(bare(name))), kind, name, tuple(sorted(others)))


def _given(rulings: Iterable[Ruling]) -> dict[Name, str]:
    """How a reviewer wants whoever bears a name to be called; of several the last holds."""
    said = [one for one in rulings if one.verdict is Verdict.RENAME]
    return {(one.type, frozenset(bare(one.name))): one.other for one in said}


def _called_so(entity: Entity, group: frozenset[Name], given: Mapping[Name, str]) -> Entity:
    """With the name that a reviewer gave; those that the texts write become other names. The id stays."""
    name = next((called for known, called in reversed(tuple(given.items())) if known in group), None)
    if name is None:
        return entity
    written = dict.fromkeys((entity.name, *entity.aliases))
    return replace(entity, name=name, aliases=tuple(one for one in written if one != name))


def _by_role(called: Iterable[Titled], by_name: Mapping[Name, str]) -> dict[str, str]:
    """Ranks and callings that one person of the case bears, and nobody else."""
    bearers: dict[str, set[str]] = defaultdict(set)
    for one in called:
        bearer = by_name.get((MentionType.PERSON, frozenset(bare(one.name))))
        bearers[one.role].add(bearer or one.name)
    return {
        role: next(iter(some)) for role, some in bearers.items() if len(some) == 1 and some <= set(by_name.values())
    }


def _linked(
    participant: Participant, statement: Statement, mentions: tuple[Mention, ...], found: Register
) -> Participant:
    if participant.entity is not None or not participant.text:
        return participant
    tellers = tellers_of(statement)
    if participant.text.casefold() in listed("who", "first"):
        teller = found.find(tellers[0], MentionType.PERSON, MentionType.GROUP) if len(tellers) == 1 else None
        return replace(participant, entity=teller)
    named = _named(participant.text, statement, mentions, found)
    return replace(participant, entity=named or _called(participant.text, found))


def _called(text: str, found: Register) -> str | None:
    """Where no mention was marked: a name known in the case, or a calling that only one bears."""
    words = head_words(text).split()
    first = next((n for n in range(len(words), 0, -1) if not words[n - 1][:1].isupper()), 0)
    if words[first:]:  # "the boiler man Quill"
        known = found.find(" ".join(words[first:]), MentionType.PERSON)
        if known:
            return known
    return found.by_role.get(role_of(text) or "")


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
