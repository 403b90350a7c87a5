"""Words apart from the journal: every row is sealed by an entry, and can be destroyed without breaking the chain."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields
from typing import TypeVar

from sqlalchemy import Connection, insert, select

from testimonia.casebook.deeds import Held
from testimonia.casebook.form import Malformed, read_back, written
from testimonia.casebook.keys import Key, new_salt
from testimonia.casebook.tables import words
from testimonia.errors import CaseDamaged
from testimonia.model.arrival import Refusal
from testimonia.model.comment import Comment
from testimonia.model.identity import Ruling
from testimonia.model.source import Described, Format
from testimonia.model.statement import Statement
from testimonia.model.text import Text

Content = TypeVar("Content")


@dataclass(frozen=True, slots=True)
class Sealed:
    """What of a source never changes, beside its text."""

    name: str
    sha256: str
    size: int
    format: Format


@dataclass(frozen=True, slots=True)
class Description:
    """What was said of a source, and the name under which the file came that time."""

    name: str
    described: Described


_KINDS: dict[type[object], str] = {
    Sealed: "sealed",
    Text: "text",
    Description: "description",
    Statement: "statement",
    Refusal: "refusal",
    Ruling: "ruling",
    Comment: "comment",
}


@dataclass(frozen=True, slots=True)
class Row:
    """One row of words as it is stored."""

    id: str
    entry: int
    source: str
    kind: str
    salt: str
    content: str

    def seal(self, key: Key) -> str:
        """The seal over all columns."""
        return key.seal("words", self.id, str(self.entry), self.source, self.kind, self.salt, self.content)

    @property
    def is_text(self) -> bool:
        """Is every column of the type that was written?"""
        return type(self.entry) is int and all(
            isinstance(part, str) for part in (self.id, self.source, self.kind, self.salt, self.content)
        )


class Pen:
    """Writes rows of words for one entry that is about to be made."""

    def __init__(self, key: Key, entry: int) -> None:
        """Begin with no rows."""
        self._key, self._entry = key, entry
        self._rows: list[Row] = []

    def keep(self, content: object, source: str = "") -> Held:
        """Keep words, of a source where they belong to one; the answer goes into the entry."""
        identity = self._key.identify("words", str(self._entry), str(len(self._rows)))
        row = Row(identity, self._entry, source, _KINDS[type(content)], new_salt(), written(content))
        self._rows.append(row)
        return Held(row.id, row.seal(self._key))

    def store(self, connection: Connection) -> None:
        """Write the rows; the transaction is the caller's."""
        if self._rows:
            connection.execute(insert(words), [_named(row) for row in self._rows])


def _named(row: Row) -> dict[str, object]:
    return {field.name: getattr(row, field.name) for field in fields(row)}


class Words:
    """Rows of words that were read and found to be what the journal sealed."""

    def __init__(self, contents: dict[str, str]) -> None:
        """Keep contents by the rows' ids."""
        self._contents = contents

    def has(self, held: Held) -> bool:
        """Is the row there? It is not where its source was withdrawn."""
        return held.id in self._contents

    def content(self, kind: type[Content], held: Held) -> Content:
        """The value of this type that was kept. Raises ``CaseDamaged``."""
        try:
            return read_back(kind, self._contents[held.id])
        except KeyError:
            raise CaseDamaged(f"Words are missing (row {held.id}).") from None
        except Malformed as trouble:
            raise CaseDamaged(f"Words cannot be understood (row {held.id}): {trouble}") from trouble


def words_for(connection: Connection, key: Key, held: Iterable[Held]) -> Words:
    """The words under these seals. Raises ``CaseDamaged`` for the first row whose seal does not hold."""
    seals = {one.id: one.seal for one in held}
    contents: dict[str, str] = {}
    for row in _rows(connection, list(seals)):
        if not row.is_text or row.seal(key) != seals[row.id]:
            raise CaseDamaged(f"Words were changed (row {row.id}, of entry {row.entry}).")
        contents[row.id] = row.content
    return Words(contents)


_BATCH = 500  # ids in one question; databases limit the variables of a statement


def _rows(connection: Connection, ids: list[str]) -> Iterator[Row]:
    for start in range(0, len(ids), _BATCH):
        batch = ids[start : start + _BATCH]
        for row in connection.execute(select(*words.c).where(words.c.id.in_(batch))):
            yield Row(*row)


def every_row(connection: Connection) -> Iterator[Row]:
    """Every row of words, unchecked, one in memory at a time."""
    rows = connection.execution_options(yield_per=50).execute(select(*words.c).order_by(words.c.entry, words.c.id))
    return (Row(*row) for row in rows)
