"""Which statement tells of the happening that a relation names ("two days after the crossing")."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from testimonia.language.stems import stem, stems
from testimonia.reasoning.ordering.known import Known, keys_of
from testimonia.reasoning.ordering.told import Told
from testimonia.reasoning.words import listed

ENOUGH = 0.62  # of what the event's words weigh must stand in the statement
NEARER = 0.12  # what being told by the same teller is worth; the same source, and having a time, half of it
CROWD = 400  # statements with one stem; a stem that so many share finds nothing
ACCOUNTS = 4  # tellings of one happening, of different times, that are tried
WORSE = 0.2  # how much less of the words the others may hold than the best


@dataclass(frozen=True, slots=True)
class Match:
    """A statement that tells of the happening. ``share`` is how much of the happening's words it holds, 0 to 1.

    ``at_end`` is whether the words name its end ("after the works were finished").
    """

    told: Told
    share: float
    at_end: bool = False


@dataclass(frozen=True, slots=True)
class _Wanted:
    keys: frozenset[str]
    subject: frozenset[str]  # who or what it is about; a pronoun may stand for it
    whole: float


class Finder:
    """Looks happenings up by the stems of their words; rare stems weigh more."""

    def __init__(self, told: Iterable[Told], known: Known) -> None:
        """``known`` is what the texts show of names and words; no judgement changes it."""
        self._known = known
        self._told: dict[str, Told] = {}
        self._by_key: dict[str, list[str]] = defaultdict(list)
        self._keys: dict[str, frozenset[str]] = {}
        self._named: dict[str, set[str]] = defaultdict(set)
        before: Told | None = None
        for one in told:
            self._named[one.statement.source] |= one.names
            keys = keys_of(one.core)
            if one.tied.is_what_was_told and before and before.statement.source == one.statement.source:
                keys |= self._keys[before.id]  # "it took three hours"
            self._told[one.id], self._keys[one.id] = one, keys
            for key in keys:
                self._by_key[key].append(one.id)
            before = one

    def judged(self, one: Told) -> None:
        """Take a statement as it stands after a judgement that left its words as they were."""
        self._told[one.id] = one

    def neighbours(self, one: Told, few: int) -> tuple[Told, ...]:
        """The statements that share a stem with this one which so few share at most, in the order of their ids."""
        groups = (self._by_key[key] for key in self._keys[one.id])
        names = {name for group in groups if len(group) <= few for name in group} - {one.id}
        return tuple(self._told[name] for name in sorted(names))

    def sharing(self, keys: Iterable[str]) -> frozenset[str]:
        """The statements that are found under any of the keys."""
        return frozenset(name for key in keys for name in self._by_key.get(key, ()))

    def weight(self, key: str) -> float:
        """How much a stem tells apart: the logarithm of how rare it is."""
        return self._known.weights.get(key, self._known.rarest)

    @property
    def rarest(self) -> float:
        """What a stem weighs that stands nowhere in the texts."""
        return self._known.rarest

    def keys(self, told: Told) -> frozenset[str]:
        """The keys under which a statement is found."""
        return self._keys[told.id]

    def act_key(self, told: Told) -> str:
        """The key of a statement's act."""
        return next(iter(keys_of(stems(told.act)[:1])), "")

    def names_shared(self, one: Told, other: Told) -> frozenset[str] | None:
        """The names that both speak of; None where a name that several bear leaves open whom they mean.

        "Marn died" is Anton Marn's death and not Greta Marn's only where the teller speaks of a Greta as somebody else.
        """
        shared = one.names & other.names
        for mine, theirs in ((one, other), (other, one)):
            further = theirs.names - mine.names
            for name in shared & self._known.bearers.keys():
                borne = self._known.bearers[name]
                left = borne - self._named[mine.statement.source]
                if further & borne and not mine.names & borne and not (len(left) == 1 and left <= further):
                    return None
        return shared

    def strangers(self, one: Told, other: Told) -> bool:
        """Do both speak of people, and of nobody alike? A call sign may be anybody's."""
        mine, theirs = one.people & self._known.in_full, other.people & self._known.in_full
        return bool(mine and theirs) and not one.people & other.people

    def find(self, event: str, teller: Told, *, is_place: bool = False) -> tuple[Match, ...]:
        """The statements that tell of the happening, best first; accounts of one happening may differ in its time.

        ``is_place`` is whether a place will do for the arrival there ("until the frontier").
        """
        keys = keys_of(stems(event))
        ended = keys & _ends()
        wanted = self._wanted(event, keys - ended)
        if not wanted.whole:
            return ()
        found = self._candidates(wanted.keys, teller)
        if len(wanted.keys) == 1:  # "the crossing": only where that is what was done
            found = [one for one in found if self.act_key(one) in wanted.keys or is_place or one.lasts]
        matches = [Match(one, self._share(one, wanted, teller), bool(ended)) for one in found]
        if ended:
            lasting = [m for m in matches if m.told.lasts]
            matches = lasting if wanted.keys & _activities() else lasting or matches
        ranked = sorted((m for m in matches if m.share >= ENOUGH), key=lambda m: self._rank(m, teller))
        near = [m for m in ranked if m.share >= ranked[0].share - WORSE]
        return tuple({_time(m.told): m for m in reversed(near)}.values())[::-1][:ACCOUNTS]

    def may_tell(self, event: str, teller: Told, one: Told) -> bool:
        """Do the words of a statement hold enough of a happening's to tell of it?"""
        wanted = self._wanted(event, keys_of(stems(event)) - _ends())
        return bool(wanted.whole) and self._share(one, wanted, teller) >= ENOUGH

    def _wanted(self, event: str, keys: frozenset[str]) -> _Wanted:
        first = next(iter(stems(event)), "")
        named = keys_of(stems(" ".join(word for word in event.split() if word[:1].isupper())))
        subject = (named or keys_of((first,))) & keys
        if subject == keys:
            subject = frozenset()
        return _Wanted(keys, subject, sum(map(self.weight, keys)))

    def _candidates(self, wanted: frozenset[str], teller: Told) -> list[Told]:
        found: dict[str, Told] = {}
        for key in sorted(wanted):
            group = self._by_key.get(key, [])
            for one in map(self._told.__getitem__, group if len(group) <= CROWD else ()):
                if one.id != teller.id and not one.is_clause and one.is_asserted and (one.happened or one.lasts):
                    found[one.id] = one
        return list(found.values())

    def _share(self, one: Told, wanted: _Wanted, teller: Told) -> float:
        keys = self._keys[one.id] | keys_of(map(stem, one.people))  # who tells it may be whom the words name
        if one.tied.lasting:
            keys |= _activities()  # "the works": whatever went on
        missing = wanted.keys - keys
        weighs = sum(map(self.weight, missing))
        if missing and missing <= wanted.subject and _may_mean(one, teller):
            weighs *= 0.5
        return 1 - weighs / wanted.whole

    def _rank(self, match: Match, teller: Told) -> tuple[float, int, str]:
        one = match.told
        same_teller = one.statement.teller == teller.statement.teller
        same_source = one.statement.source == teller.statement.source
        is_dated = one.own is not None
        nearer = NEARER * (same_teller + same_source / 2 + is_dated / 2)
        return -(match.share + nearer), abs(one.number - teller.number), one.id


def _time(told: Told) -> tuple[str | None, ...]:
    """Of accounts with one time one is enough; those without a time are each their own."""
    return (told.own.earliest, told.own.latest) if told.own else (told.id,)


def _may_mean(one: Told, teller: Told) -> bool:
    """May a pronoun or another name of the statement mean who the words name? In the same telling it may."""
    return one.statement.source == teller.statement.source


@cache
def _ends() -> frozenset[str]:
    return keys_of(map(stem, listed("order", "ends")))


@cache
def _activities() -> frozenset[str]:
    return keys_of(map(stem, listed("order", "activities")))
