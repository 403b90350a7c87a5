"""What stands of everything that was decided, and what can be taken back.

Each statement, and each pair of names, has a pile of decisions, the last on top. To take an entry back lifts what it
laid; that is kept, so that it can be laid again.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from testimonia.casebook.deeds import Held
from testimonia.casebook.form import Malformed


class Key(NamedTuple):
    """A statement of a source; or, with no source, a pair of names."""

    source: str
    name: str


class Laid(NamedTuple):
    """One decision on a pile: the number of the entry, and the content."""

    entry: int
    content: Held


@dataclass(frozen=True, slots=True)
class Lifted:
    """What was taken back of an entry, and the entry that lay on top of each pile afterwards."""

    entry: int
    contents: Mapping[Key, Held]
    left: Mapping[Key, int]

    def without(self, gone: Collection[Key]) -> "Lifted":
        """What is left of it; even of nothing it stays known that the entry was taken back."""
        contents = {key: held for key, held in self.contents.items() if key not in gone}
        return Lifted(self.entry, contents, {key: top for key, top in self.left.items() if key not in gone})


@dataclass(slots=True)
class Decisions:
    """Piles, and by source what lies on top of them. Dictionaries keep the order in which things were decided last."""

    standing: dict[str, dict[str, Held]] = field(default_factory=dict)
    _piles: dict[Key, list[Laid]] = field(default_factory=dict)
    _entries: dict[int, tuple[Key, ...]] = field(
        default_factory=dict
    )  # of each entry that can be taken back: its piles
    _lifted: dict[int, Lifted] = field(default_factory=dict)  # of each entry that took one back

    def take(self, entry: int, contents: Mapping[Key, Held]) -> None:
        """Lay what an entry decided."""
        self._entries[entry] = tuple(contents)
        self._lay(entry, contents)

    def take_back(self, entry: int, of: int) -> None:
        """Take back entry ``of`` by this one. Raises ``Malformed`` where it cannot be."""
        if self.hindrance(of) is not None or of not in self._entries:
            raise Malformed(f"entry {of} cannot be taken back")
        keys = self._entries[of]
        lifted = self._lifted.pop(of, None)
        if lifted is not None:
            self._lay(lifted.entry, lifted.contents)
            self._entries[lifted.entry] = keys
            del self._entries[of]
            return
        contents = {key: self._piles[key].pop().content for key in keys}
        self._lifted[entry] = Lifted(of, contents, {key: self._top(key) for key in keys})
        self._entries[entry] = keys
        del self._entries[of]
        for key in keys:
            self._show(key)

    def hindrance(self, entry: int) -> int | None:
        """The later entry that must be taken back before this one; None where nothing is in the way."""
        lifted = self._lifted.get(entry)
        wanted = lifted.left if lifted else dict.fromkeys(self._entries.get(entry, ()), entry)
        return next((self._top(key) for key, top in wanted.items() if self._top(key) != top), None)

    def can_be_taken_back(self, entry: int) -> bool:
        """Does what this entry decided stand, with nothing decided over it?"""
        return entry in self._entries and self.hindrance(entry) is None

    def is_taking_back(self, entry: int) -> bool:
        """Did this entry take back another, which stays so?"""
        return entry in self._lifted

    @property
    def lifted(self) -> frozenset[int]:
        """The entries that were taken back, and not done again."""
        return frozenset(lifted.entry for lifted in self._lifted.values())

    def sources_of(self, entry: int) -> tuple[str, ...]:
        """The sources whose statements an entry decided about, or took decisions back of; empty for names."""
        return tuple(dict.fromkeys(key.source for key in self._entries.get(entry, ())))

    def forget(self, source: str) -> None:
        """Let go of everything that was decided in a source."""
        self.standing.pop(source, None)
        self._drop({key for key in self._piles if key.source == source})

    def forget_pair(self, pair: str) -> None:
        """Let go of everything that was decided of two names."""
        self.standing.get("", {}).pop(pair, None)
        self._drop({Key("", pair)})

    def _drop(self, gone: set[Key]) -> None:
        for key in gone:
            self._piles.pop(key, None)
        for entry in [entry for entry, keys in self._entries.items() if not gone.isdisjoint(keys)]:
            self._entries[entry] = tuple(key for key in self._entries[entry] if key not in gone)
            if entry in self._lifted:
                self._lifted[entry] = self._lifted[entry].without(gone)
            if not self._entries[entry]:
                del self._entries[entry]

    def _lay(self, entry: int, contents: Mapping[Key, Held]) -> None:
        for key, content in contents.items():
            self._piles.setdefault(key, []).append(Laid(entry, content))
            self._show(key)

    def _show(self, key: Key) -> None:
        here = self.standing.setdefault(key.source, {})
        here.pop(key.name, None)  # so that they stand in the order in which they were decided last
        pile = self._piles.get(key)
        if pile:
            here[key.name] = pile[-1].content

    def _top(self, key: Key) -> int:
        pile = self._piles.get(key)
        return pile[-1].entry if pile else 0
