"""A case's folder held open: the database, the key, and the journal as far as it was read."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine, select

from testimonia.casebook.deeds import Created, Deed
from testimonia.casebook.engine import emptied, explained
from testimonia.casebook.form import Malformed
from testimonia.casebook.journal import Entry, append, broken_link, entries_after, entry_after
from testimonia.casebook.keys import LETTERS, Key
from testimonia.casebook.ledger import Ledger
from testimonia.casebook.tables import FORMAT, journal, meta
from testimonia.casebook.words import Pen
from testimonia.errors import CaseDamaged, CaseTooNew


class Store:
    """The one way in which the rest of the room reads and writes a case."""

    def __init__(self, folder: Path, engine: Engine) -> None:
        """Read the key and the journal. Raises ``CaseDamaged``, ``CaseTooNew``, ``CannotWrite``, ``CaseBusy``."""
        self.folder = folder
        self.ledger = Ledger()
        self._engine = engine
        self._last: Entry | None = None  # written in the transaction that is open, and not followed yet
        with explained(folder), engine.begin() as connection:
            self.key = _key_in(connection, folder)
            self._catch_up(connection)
        if self.ledger.seq == 0:
            raise CaseDamaged(f"The journal of {folder} is empty.")

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A look at one moment of the case; the ledger stands at the same moment."""
        with explained(self.folder), self._engine.begin() as connection:
            self._catch_up(connection)
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """One transaction: all of it is on disk afterwards, or nothing."""
        try:
            with self.reading() as connection:
                yield connection
        finally:
            self._last = None  # the ledger follows what is on disk, at the next look

    def is_current(self) -> bool:
        """Does the journal on disk still hold the entry that was read last? It does not where a backup was put back."""
        with explained(self.folder), self._engine.begin() as connection:
            held = connection.execute(select(journal.c.hash).where(journal.c.seq == self.ledger.seq)).scalar()
        return held == self.ledger.head

    def empty_log(self) -> None:
        """Have the database write everything into its file and forget what its log held, and what was deleted."""
        with explained(self.folder), self._engine.connect() as connection:
            emptied(connection)

    def pen(self) -> Pen:
        """A pen for the words of the next entry."""
        return Pen(self.key, self._end[0] + 1)

    def append(self, connection: Connection, deed: Deed, pen: Pen | None, *, by: str, at: str) -> Entry:
        """Write the next entry and its words; on an open transaction."""
        entry = entry_after(*self._end, deed, by=by, at=at)
        append(connection, entry)
        if pen is not None:
            pen.store(connection)
        self._last = entry
        return entry

    @property
    def _end(self) -> tuple[int, str]:
        """Number and hash of the last entry, with those of the open transaction."""
        return (self._last.seq, self._last.hash) if self._last else (self.ledger.seq, self.ledger.head)

    def _catch_up(self, connection: Connection) -> None:
        for entry in entries_after(connection, self.ledger.seq):
            follow(self.ledger, entry, self.key, _raise)


def follow(ledger: Ledger, entry: Entry, key: Key, report: Callable[[str], None]) -> None:
    """Take in the next entry, or report in words what does not hold and leave the ledger as it was."""
    trouble = broken_link(entry, ledger.seq, ledger.head) or _not_understood(ledger, entry, key)
    if trouble is not None:
        report(trouble)


def _not_understood(ledger: Ledger, entry: Entry, key: Key) -> str | None:
    try:
        deed = entry.deed
        if (entry.seq == 1) is not isinstance(deed, Created):
            return f"Entry {entry.seq} of the journal cannot stand there: only the first entry makes the case."
        if isinstance(deed, Created) and deed.key != key.seal("key"):
            return "The key of the case is not the one that it was made with."
        ledger.follow(entry)
    except (Malformed, KeyError) as trouble:
        return f"Entry {entry.seq} of the journal cannot be understood: {trouble}."
    return None


def _raise(trouble: str) -> None:
    raise CaseDamaged(trouble)


def _key_in(connection: Connection, folder: Path) -> Key:
    values = rows_about(connection)
    trouble = broken_meta(values)
    if trouble is not None and is_newer(values):
        raise CaseTooNew(f"{folder}: {trouble}")
    if trouble is not None:
        raise CaseDamaged(f"{folder}: {trouble}")
    return Key(str(values["key"]))


def rows_about(connection: Connection) -> dict[str, object]:
    """The rows about the case itself."""
    return {str(name): value for name, value in connection.execute(select(meta.c.name, meta.c.value))}


def is_newer(values: dict[str, object]) -> bool:
    """Does the case say that a later version wrote it?"""
    said = values.get("format")
    return isinstance(said, str) and said.isdecimal() and int(said) > FORMAT


def broken_meta(values: dict[str, object]) -> str | None:
    """What does not hold in the rows about the case itself, in words."""
    if is_newer(values):
        return f"The case has format {values['format']}; this version of Testimonia reads formats up to {FORMAT}."
    if values.get("format") != str(FORMAT):
        return "The version of the case's format was changed or is missing."
    key = values.get("key")
    if not isinstance(key, str) or len(key) != LETTERS or not key.isascii():
        return "The key of the case was changed or is missing."
    if len(values) != 2:  # noqa: PLR2004 - the two just named
        return "There are rows about the case itself that this version does not know."
    return None
