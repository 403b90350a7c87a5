"""What readers proposed, source by source: derived, so it can be thrown away and read again."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from sqlalchemy import Connection, delete, insert, select

from testimonia.casebook.deeds import WasRead
from testimonia.casebook.form import Malformed, read_back, written
from testimonia.casebook.keys import Key, new_salt
from testimonia.casebook.ledger import Reading
from testimonia.casebook.tables import proposed, readings
from testimonia.errors import CaseDamaged
from testimonia.model.mention import Mention
from testimonia.model.proposals import Proposals
from testimonia.model.statement import Statement

REMEDY = "Run: testimonia read CASE. It proposes the statements of that source again; nothing that was decided is lost."


@dataclass(frozen=True, slots=True)
class Shelf:
    """What is stored of one reading; ``statements`` are position, id and content."""

    source: str
    salt: str
    mentions: str
    statements: tuple[tuple[int, str, str], ...]

    def seal(self, key: Key) -> str:
        """The seal over all of it."""
        parts = (str(part) for statement in self.statements for part in statement)
        return key.seal("reading", self.source, self.salt, self.mentions, *parts)

    def holds(self, key: Key, entry: int, reading: Reading | None) -> bool:
        """Is this what the entry of the last reading says?"""
        if reading is None or reading.entry != entry:
            return False
        return self._is_text and reading.deed.seal == self.seal(key)

    @property
    def _is_text(self) -> bool:
        columns = (self.source, self.salt, self.mentions, *(part for one in self.statements for part in one[1:]))
        return all(isinstance(column, str) for column in columns)

    @property
    def proposals(self) -> Proposals:
        """The values. Raises ``CaseDamaged``."""
        try:
            mentions = read_back(_MENTIONS, self.mentions)
            statements = tuple(read_back(Statement, content) for _, _, content in self.statements)
        except Malformed as trouble:
            raise damaged(self.source, REMEDY) from trouble
        return Proposals(self.source, mentions, statements)


_MENTIONS = tuple[Mention, ...]


def damaged(source: str, remedy: str = REMEDY) -> CaseDamaged:
    """The error for a reading that is not what its entry says."""
    return CaseDamaged(f"The proposed statements of source {source} were changed.", remedy)


def shelved(proposals: Proposals) -> Shelf:
    """Proposals as they will be stored; of two with one id the first is kept."""
    unique: dict[str, Statement] = {}
    for one in proposals.statements:
        unique.setdefault(one.id, one)
    statements = tuple((position, one.id, written(one)) for position, one in enumerate(unique.values()))
    return Shelf(proposals.source, new_salt(), written(proposals.mentions), statements)


def deed_for(shelf: Shelf, key: Key, reader: str, description: str) -> WasRead:
    """What the journal says of a reading."""
    mentions = len(read_back(_MENTIONS, shelf.mentions))
    return WasRead(shelf.source, reader, description, mentions, len(shelf.statements), shelf.seal(key))


def store(connection: Connection, shelf: Shelf, entry: int) -> None:
    """Replace what was stored of this source; the transaction is the caller's."""
    forget(connection, shelf.source)
    connection.execute(insert(readings).values((shelf.source, entry, shelf.salt, shelf.mentions)))
    rows = [
        {"source": shelf.source, "position": position, "id": identity, "content": content}
        for position, identity, content in shelf.statements
    ]
    if rows:
        connection.execute(insert(proposed), rows)


def forget(connection: Connection, source: str) -> None:
    """Destroy what was stored of this source; the transaction is the caller's."""
    connection.execute(delete(proposed).where(proposed.c.source == source))
    connection.execute(delete(readings).where(readings.c.source == source))


def shelves(connection: Connection, source: str | None = None) -> Iterator[tuple[int, Shelf]]:
    """Every stored reading, or that of one source, with the number of its entry; nothing is checked here."""
    heads = select(readings.c.source, readings.c.entry, readings.c.salt, readings.c.mentions)
    lines = select(proposed.c.source, proposed.c.position, proposed.c.id, proposed.c.content)
    if source is not None:
        heads, lines = heads.where(readings.c.source == source), lines.where(proposed.c.source == source)
    ordered = connection.execute(lines.order_by(proposed.c.source, proposed.c.position))
    by_source = {
        of: tuple((line[1], line[2], line[3]) for line in group) for of, group in groupby(ordered, lambda r: r[0])
    }
    for of, entry, salt, mentions in connection.execute(heads.order_by(readings.c.source)):
        yield entry, Shelf(of, salt, mentions, by_source.pop(of, ()))
    for of, statements in by_source.items():
        yield 0, Shelf(of, "", "", statements)  # lines whose reading is gone: no entry has number 0


def source_proposing(connection: Connection, statement: str) -> str | None:
    """The source for which a statement of this id was proposed."""
    found = connection.execute(select(proposed.c.source).where(proposed.c.id == statement)).scalar()
    return None if found is None else str(found)
