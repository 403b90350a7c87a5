"""The journal replayed into ids: which words stand for which source, what was judged, what was read."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from testimonia.casebook.decisions import Decisions, Key
from testimonia.casebook.deeds import (
    Added,
    Commented,
    Created,
    Deed,
    Held,
    Imported,
    Joined,
    Judged,
    Redescribed,
    Refused,
    Renamed,
    Split,
    Undone,
    WasRead,
    Withdrawn,
)
from testimonia.casebook.journal import FIRST_PREVIOUS, Entry
from testimonia.model.source import Tombstone


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A source's ids."""

    id: str
    sealed: Held
    text: Held
    description: Held


@dataclass(frozen=True, slots=True)
class Reading:
    """The last time a source was read: the entry's number, and what it says."""

    entry: int
    deed: WasRead
    description: Held


@dataclass(slots=True)
class Ledger:
    """A case in ids, as far as entry ``seq``. Dictionaries keep the order of arrival."""

    seq: int = 0
    head: str = FIRST_PREVIOUS
    sources: dict[str, SourceLine] = field(default_factory=dict)
    readings: dict[str, Reading] = field(default_factory=dict)
    decisions: Decisions = field(default_factory=Decisions)
    withdrawn: list[Tombstone] = field(default_factory=list)
    comments: dict[str, list[Held]] = field(default_factory=dict)  # of a source, in the order in which they were made
    refusals: dict[str, Held] = field(default_factory=dict)
    _descriptions: dict[str, Held] = field(default_factory=dict)

    def follow(self, entry: Entry) -> None:
        """Take in the next entry. Raises ``Malformed`` where this version does not know what it says."""
        deed = entry.deed
        if isinstance(deed, Withdrawn):
            self._forget(deed, entry.by, entry.at)
        else:
            self._take(entry.seq, deed)
        self.seq, self.head = entry.seq, entry.hash

    @property
    def decided(self) -> Mapping[str, Mapping[str, Held]]:
        """Of a source: each statement that somebody decided about, and its content."""
        return self.decisions.standing

    @property
    def rulings(self) -> Mapping[str, Held]:
        """Of two names: what was decided last, in the order in which it was."""
        return self.decisions.standing.get("", {})

    def held_for(self, sources: Iterable[str]) -> Iterator[Held]:
        """The rows of words that say what these sources are and what was decided about their statements."""
        for source in sources:
            line = self.sources[source]
            yield from (line.sealed, line.description)
            yield from self.decided.get(source, {}).values()
            yield from self.comments.get(source, ())

    def _take(self, seq: int, deed: Deed) -> None:
        match deed:
            case Created() | Withdrawn():
                pass
            case Added():
                self._describe(deed.description, deed.resolved)
                self.sources[deed.source] = SourceLine(deed.source, deed.sealed, deed.text, deed.description)
            case Redescribed():
                self._describe(deed.description, deed.resolved)
                line = self.sources[deed.source]
                self.sources[deed.source] = replace(line, description=deed.description)
            case Refused():
                self.refusals[deed.finding] = deed.refusal
            case WasRead():
                self.readings[deed.source] = Reading(seq, deed, self._descriptions[deed.description])
            case Commented():
                self.comments.setdefault(deed.source, []).append(deed.comment)
            case Judged() | Imported() | Joined() | Split() | Renamed() | Undone():
                self._decide(seq, deed)

    def _forget(self, deed: Withdrawn, by: str, at: str) -> None:
        del self.sources[deed.source]
        self.readings.pop(deed.source, None)
        self.comments.pop(deed.source, None)
        self.decisions.forget(deed.source)
        for pair in deed.pairs:
            self.decisions.forget_pair(pair)
        self.withdrawn.append(Tombstone(deed.source, by, at))

    def _decide(self, seq: int, deed: Judged | Imported | Joined | Split | Renamed | Undone) -> None:
        match deed:
            case Judged():
                self.decisions.take(seq, {Key(deed.source, deed.statement): deed.content})
            case Imported():
                self.decisions.take(seq, {Key(one.source, one.statement): one.content for one in deed.kept})
            case Joined() | Split() | Renamed():
                self.decisions.take(seq, {Key("", deed.pair): deed.ruling})
            case Undone():
                self.decisions.take_back(seq, deed.entry)

    def _describe(self, description: Held, resolved: Iterable[str]) -> None:
        self._descriptions[description.id] = description
        for finding in resolved:
            self.refusals.pop(finding, None)
