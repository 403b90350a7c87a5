"""A statement made ready to be laid beside others."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from testimonia.language.stems import stem
from testimonia.model.case import Case
from testimonia.model.entity import Entity
from testimonia.model.mention import Mention, MentionType
from testimonia.model.statement import Participant, Statement, Where
from testimonia.model.when import Basis, When
from testimonia.reasoning.accounts.antecedent import REACH, explained
from testimonia.reasoning.accounts.concepts import acts_named, beside_the_verb, content, kinds_of
from testimonia.reasoning.accounts.figure import Figure, figure
from testimonia.reasoning.accounts.surroundings import asked, sentence_of
from testimonia.reasoning.accounts.told_acts import acts_told
from testimonia.reasoning.entities import tellers_of
from testimonia.reasoning.names import bare
from testimonia.reasoning.roles import UNDERGOING
from testimonia.reasoning.words import listed, words_of

ACTING = ("agent", "cause")
SUFFERING = (*UNDERGOING, "recipient", "beneficiary")
PLACED = ("goal", "origin")
EPOCH, HOUR = datetime(1970, 1, 1), 3600  # noqa: DTZ001 - times as told bear no zone
SHORTEST = 4  # letters of a name that may be the short form of another
JUST = 60  # code points before a pronoun in which the name of who tells it stands
BEFORE, AFTER = 220, 80  # code points around a quote that tell what is spoken of


@dataclass(frozen=True, slots=True)
class Span:
    """A time in hours since 1970; None where it is open."""

    begins: float | None
    ends: float | None

    @property
    def is_closed(self) -> bool:
        """Are both its ends known?"""
        return self.begins is not None and self.ends is not None


@dataclass(frozen=True, slots=True, eq=False)
class Telling:
    """One statement. ``number`` counts the statements of its source, ``share`` is how far into its story it stands.

    ``things`` are the kinds of all that takes part, ``words`` all that its quote says, ``around`` what stands about it,
    ``sentence`` its words with what else stands in the same sentence. ``span`` is all that its time allows, ``spans``
    each reading of it.
    """

    statement: Statement
    number: int
    share: float
    tellers: frozenset[str]
    acts: frozenset[str]
    agents: tuple[Figure, ...]
    undergoers: tuple[Figure, ...]
    others: tuple[Figure, ...]
    named_by_act: tuple[Figure, ...]
    places: frozenset[str]
    things: frozenset[str]
    words: frozenset[str]
    around: frozenset[str]
    before: frozenset[str]
    span: Span | None
    spans: tuple[Span, ...] = ()
    sentence: str = ""
    entities: frozenset[str] = field(default_factory=frozenset)

    @property
    def subjects(self) -> tuple[Figure, ...]:
        """To whom it happened, or without one, who did it, or what the act itself names."""
        return self.undergoers or self.agents or self.named_by_act

    @property
    def objects(self) -> tuple[Figure, ...]:
        """To whom or what it happened, also where only the act names it ("blow up bridge")."""
        return self.undergoers or self.named_by_act

    @property
    def has_own_time(self) -> bool:
        """Is the time the teller's own, and neither taken from his story nor from other sources?"""
        when = self.statement.when
        return when is not None and when.basis is Basis.OWN and not when.is_of_the_case


@dataclass(frozen=True, slots=True)
class _Named:
    """The persons named in one source, whose every name is, and all words of the names of each."""

    mentions: list[Mention]
    bearers: dict[str, str]
    full: dict[str, frozenset[str]]
    of_one: dict[str, str]

    def figure(self, participant: Participant) -> Figure:
        entity = participant.entity or self._only_bearer(participant.text or "")
        found = figure(replace(participant, entity=entity))
        return replace(found, full=self.full.get(entity or "", frozenset()))

    def _only_bearer(self, text: str) -> str | None:
        """The one person of the case who bears the name, where nothing but a part of it is said ("venn", "Miron")."""
        said = [word for word in words_of(text) if word not in listed("names", "titles") | listed("names", "articles")]
        bearers = {self.of_one[word] for word in said if word in self.of_one}
        if len(bearers) != 1:
            return None
        bearer = bearers.pop()
        others = (word for word in said if word not in self.of_one)
        return bearer if all(_is_form_of(word, self.full[bearer]) for word in others) else None


def tellings(case: Case, standing: Sequence[Statement]) -> tuple[Telling, ...]:
    """One for each statement, in the order given, which is that of the words, source by source."""
    texts = {text.source: text.content for text in case.texts}
    names = _names(case.mentions)
    bearers = {name: entity.id for entity in case.entities for name in (*entity.aliases, entity.name)}
    full = {e.id: frozenset(word for name in (*e.aliases, e.name) for word in bare(name)) for e in case.entities}
    of_one = _borne_by_one(case.entities)
    by_source: dict[str, list[Statement]] = defaultdict(list)
    for statement in standing:
        by_source[statement.source].append(statement)
    return tuple(
        told
        for source, told_there in by_source.items()
        for told in _story(told_there, texts.get(source, ""), _Named(names.get(source, []), bearers, full, of_one))
    )


def _is_form_of(word: str, names: frozenset[str]) -> bool:
    """Is it a longer or shorter form of one of the names ("Emilian" of Emil)?"""
    return len(word) >= SHORTEST and any(
        len(name) >= SHORTEST and (name.startswith(word) or word.startswith(name)) for name in names
    )


def _borne_by_one(entities: Iterable[Entity]) -> dict[str, str]:
    """The words of persons' names that a single person bears."""
    found: dict[str, set[str]] = defaultdict(set)
    for entity in entities:
        if entity.type is MentionType.PERSON:
            for word in (word for name in (*entity.aliases, entity.name) for word in bare(name)):
                found[word].add(entity.id)
    return {word: bearers.pop() for word, bearers in found.items() if len(bearers) == 1}


def _names(mentions: Iterable[Mention]) -> dict[str, list[Mention]]:
    found: dict[str, list[Mention]] = defaultdict(list)
    for mention in sorted(mentions, key=lambda m: (m.start, m.end)):
        if mention.type is MentionType.PERSON:
            found[mention.source].append(mention)
    return found


def _story(statements: list[Statement], text: str, named: _Named) -> Iterable[Telling]:
    last = max(1, len(statements) - 1)
    things: list[frozenset[str]] = []
    for number, statement in enumerate(statements):
        told = _telling(statement, number, number / last, text, named, things[-3:])
        things.append(told.things)
        yield told


def _telling(
    statement: Statement,
    number: int,
    share: float,
    text: str,
    named: _Named,
    before: list[frozenset[str]],
) -> Telling:
    def figures(roles: tuple[str, ...] | None) -> tuple[Figure, ...]:
        known = ACTING + SUFFERING
        some = (p for p in statement.participants if (p.role in roles if roles else p.role not in known))
        return tuple(_explained(named.figure(p), statement, text, named) for p in some)

    anchor = statement.anchor
    agents, undergoers, others = figures(ACTING), figures(SUFFERING), figures(None)
    undergoers = tuple(one for one in undergoers if not _says_the_act(one, statement))
    if not undergoers and acts_named(statement.act) & listed("accounts", "suffered"):
        agents, undergoers = (), agents  # whoever "drowned" did nothing
    said_with_the_act = () if undergoers else _said_with_the_act(statement)
    if not (agents or undergoers or said_with_the_act):
        undergoers = tuple(_explained(one, statement, text, named) for one in _pronoun_in(anchor.quote))
    acts = acts_told(statement, agents + undergoers, asked(text, anchor.start))
    meant = frozenset(kind for figure in (*agents, *undergoers, *others) if figure.is_guessed for kind in figure.kinds)
    mine = _things(statement) | meant
    said = content(f"{statement.act} {_named(statement)} {anchor.quote}")
    return Telling(
        statement,
        number,
        share,
        frozenset(tellers_of(statement)),
        acts,
        agents,
        undergoers,
        others,
        said_with_the_act,
        places_told(statement),
        mine,
        said | {f"acts {act}" for act in acts} | {f"things {kind[2:]}" for kind in meant if kind.startswith("a ")},
        content(text[max(0, anchor.start - BEFORE) : anchor.end + AFTER]),
        frozenset().union(*before) - mine,
        _span(statement.when),
        _spans(statement.when),
        sentence_of(text, anchor.start, anchor.end, anchor.quote),
        frozenset(p.entity for p in statement.participants if p.entity),
    )


def _pronoun_in(quote: str) -> tuple[Figure, ...]:
    """The first pronoun of words that name nobody ("about ten it went up")."""
    third = [name for kind in ("he", "she", "it", "they") for name in listed("accounts", kind)]
    word = next((word for word in words_of(quote) if word in third), None)
    return (Figure(word),) if word else ()


def _explained(one: Figure, statement: Statement, text: str, known: _Named) -> Figure:
    if one.kinds or one.entity or not one.text:
        return one
    end = statement.anchor.start + max(0, statement.anchor.quote.find(one.text))
    begins = max(0, end - REACH)
    first = bisect_left(known.mentions, begins, key=lambda m: m.start)
    last = bisect_left(known.mentions, end, key=lambda m: m.start)
    teller = set(words_of(statement.teller))
    if _is_of_himself(one, statement, text[max(begins, end - JUST) : end]) and (
        bearer := known.bearers.get(statement.teller)
    ):
        return replace(one, entity=bearer, kinds=kinds_of(statement.teller), is_guessed=True)
    named = [m for m in known.mentions[first:last] if m.end <= end and not set(words_of(m.name)) <= teller]
    return explained(one, text[begins:end], named, known.bearers)


def _is_of_himself(one: Figure, statement: Statement, before: str) -> bool:
    """In what is passed on ("Roth states that he stood there") "he" is who tells it, where his name stands before."""
    named = set(words_of(before)) & set(words_of(statement.teller)[-1:])
    return bool(statement.chain and named) and one.text.casefold() in {"he", "she"}


def _says_the_act(one: Figure, statement: Statement) -> bool:
    """Is it only the act again ("gave an order")?"""
    return words_of(one.text)[-1:] == words_of(statement.act)[:1]


def _said_with_the_act(statement: Statement) -> tuple[Figure, ...]:
    """``bridge`` of the act "blow up bridge", where nothing else is said to have undergone it."""
    beside = beside_the_verb(statement.act)
    return (Figure(beside, kinds=kinds_of(beside), is_guessed=True),) if beside else ()


def _named(statement: Statement) -> str:
    said = [p.text or "" for p in statement.participants]
    return " ; ".join([*said, *(q.of or "" for q in statement.quantities)])


def _things(statement: Statement) -> frozenset[str]:
    pronouns = (
        listed("who", "pronoun") | listed("numbers", "words") | listed("accounts", "empty") | listed("who", "first")
    )
    said = [word for word in words_of(_named(statement)) if word not in pronouns and not word.isdigit()]
    return kinds_of(" ".join(said))


def places_told(statement: Statement) -> frozenset[str]:
    """The words that say where, or from where and to where."""
    going = (p.text or "" for p in statement.participants if p.role in PLACED)
    where: Where | None = statement.where
    said = words_of(" ".join([*going, f"{where.place or ''} {where.text}" if where else ""]))
    dropped = (
        listed("names", "articles")
        | listed("names", "after_head")
        | listed("names", "anywhere")
        | listed("accounts", "empty")
    )
    return frozenset(stem(word) for word in said if word not in dropped)


def _span(when: When | None) -> Span | None:
    return Span(_hours(when.first_instant), _hours(when.last_instant)) if when else None


def _spans(when: When | None) -> tuple[Span, ...]:
    """One for every reading of the words."""
    return tuple(Span(_hours(first), _hours(last)) for first, last in when.readings) if when else ()


def _hours(instant: str | None) -> float | None:
    """None for years that a calendar cannot count with, too."""
    try:
        moment = datetime.fromisoformat(instant).replace(tzinfo=None) if instant else None
    except ValueError:
        return None
    return (moment - EPOCH).total_seconds() / HOUR if moment else None
