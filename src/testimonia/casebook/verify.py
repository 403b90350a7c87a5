"""Does the record still hold? Every hash is computed again; damage is named, never raised, and nothing is changed."""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import Connection
from sqlalchemy.exc import SQLAlchemyError

from testimonia.casebook import originals
from testimonia.casebook.deeds import Added, Deed, Held, Verb, Withdrawn, words_of
from testimonia.casebook.derived import REMEDY, shelves
from testimonia.casebook.engine import DATABASE, Mode, engine_for, log_of, malformed_pages, mode_for_verifying
from testimonia.casebook.form import Malformed, read_back
from testimonia.casebook.journal import Entry, entries_after
from testimonia.casebook.keys import Key
from testimonia.casebook.ledger import Ledger
from testimonia.casebook.store import broken_meta, follow, rows_about
from testimonia.casebook.words import Sealed, every_row
from testimonia.errors import NoSuchCase

# What a damaged database file makes its driver raise while rows are decoded.
_UNREADABLE = (
    SQLAlchemyError,
    sqlite3.Error,
    OSError,
    ValueError,
    TypeError,
    AttributeError,
    OverflowError,
    MemoryError,
)


@dataclass(frozen=True, slots=True)
class Verification:
    """How much was looked at, and the first thing that does not hold, in words; None where all holds.

    ``head`` is the hash of the last entry. Kept elsewhere, it shows later that no entry was taken away or rewritten.
    """

    entries: int
    words: int
    originals: int
    trouble: str | None
    head: str | None = None


def verify(folder: Path) -> Verification:
    """Look at everything that a case holds. Raises ``NoSuchCase`` where there never was one, and nothing else."""
    folder = folder.resolve()
    if not (folder / DATABASE).is_file():
        return _without_database(folder)
    mode = mode_for_verifying(folder)
    found = _Look(folder).all(mode)
    if found.trouble is not None and mode is Mode.STILL and log_of(folder).exists():
        return _Look(folder).all(Mode.ONLY_READ)  # somebody opened the case meanwhile: look again, with their log
    return found


def _without_database(folder: Path) -> Verification:
    if (folder / originals.FOLDER).is_dir():
        return Verification(0, 0, 0, f"The database {DATABASE} of the case is missing.")
    raise NoSuchCase(f"{folder} is not a case.")


@dataclass(slots=True)
class _Look:
    folder: Path
    ledger: Ledger = field(default_factory=Ledger)
    words: int = 0
    originals: int = 0
    seals: dict[str, str] = field(default_factory=dict)  # of the rows of words as they are now
    withdrawn: frozenset[str] = frozenset()  # rows of words that an entry says were destroyed
    names: dict[str, Sealed] = field(default_factory=dict)  # of sources, by the row of words that says it

    def all(self, mode: Mode) -> Verification:
        engine = engine_for(self.folder, mode)
        try:
            with engine.begin() as connection:
                trouble = next(self._troubles(connection), None)
        except _UNREADABLE as damage:
            trouble = f"The database {DATABASE} is damaged: {damage}"
        finally:
            engine.dispose()
        head = self.ledger.head if self.ledger.seq else None
        return Verification(self.ledger.seq, self.words, self.originals, trouble, head)

    def _troubles(self, connection: Connection) -> Iterator[str]:
        pages = malformed_pages(connection)
        if pages is not None:
            yield f"The database {DATABASE} is damaged: {pages}"
        values = rows_about(connection)
        about = broken_meta(values)
        if about is not None:
            yield about
            return
        key = Key(str(values["key"]))
        self._take_words(connection, key)
        self.withdrawn = frozenset(row for one in _withdrawals(connection) for row in one.words)
        yield from self._journal(connection, key)
        for identity in self.seals:
            yield f"Words are there that no entry holds (row {identity})."
        yield from self._readings(connection, key)

    def _take_words(self, connection: Connection, key: Key) -> None:
        for row in every_row(connection):
            self.words += 1
            self.seals[row.id] = row.seal(key) if row.is_text else ""
            if row.kind == "sealed" and row.is_text:
                self._take_name(row.id, row.content)

    def _take_name(self, identity: str, content: str) -> None:
        try:
            self.names[identity] = read_back(Sealed, content)
        except Malformed:
            return  # its seal does not hold either, and the entry that holds it will say so

    def _journal(self, connection: Connection, key: Key) -> Iterator[str]:
        for entry in entries_after(connection, 0):
            found: list[str] = []
            follow(self.ledger, entry, key, found.append)
            yield from found
            yield from () if found else self._held(entry)
        if self.ledger.seq == 0:
            yield "The journal is empty."

    def _held(self, entry: Entry) -> Iterator[str]:
        deed = entry.deed
        for held in words_of(deed):
            yield from self._row(entry, held)
        if isinstance(deed, Added) and deed.sealed.id not in self.withdrawn:
            yield from self._original(deed)

    def _row(self, entry: Entry, held: Held) -> Iterator[str]:
        seal = self.seals.pop(held.id, None)
        if held.id in self.withdrawn:
            if seal is not None:
                yield f"Words of entry {entry.seq} ({entry.verb}) were withdrawn and are still there (row {held.id})."
        elif seal is None:
            yield f"Words of entry {entry.seq} ({entry.verb}) are missing (row {held.id})."
        elif seal != held.seal:
            yield f"Words of entry {entry.seq} ({entry.verb}) were changed (row {held.id})."

    def _original(self, deed: Added) -> Iterator[str]:
        sealed = self.names[deed.sealed.id]
        self.originals += 1
        try:
            sha256 = originals.sha256_of(originals.path_of(self.folder, sealed.sha256))
        except OSError as trouble:
            yield f"The original of {_shown(sealed)} (source {deed.source}) cannot be read: {trouble.strerror}."
            return
        if sha256 != sealed.sha256:
            yield f"The original of {_shown(sealed)} (source {deed.source}) was changed."

    def _readings(self, connection: Connection, key: Key) -> Iterator[str]:
        missing = dict(self.ledger.readings)
        for entry, shelf in shelves(connection):
            reading = missing.pop(shelf.source, None)
            if not shelf.holds(key, entry, reading):
                yield f"What was proposed for source {shelf.source} was changed. {REMEDY}"
        for source in missing:
            yield f"What was proposed for source {source} is missing. {REMEDY}"


def _withdrawals(connection: Connection) -> Iterator[Withdrawn]:
    """What entries say was destroyed; whether they are sound is seen when the journal is followed."""
    for entry in entries_after(connection, 0):
        if entry.verb == Verb.WITHDRAWN:
            deed = _read(entry)
            if isinstance(deed, Withdrawn):
                yield deed


def _read(entry: Entry) -> Deed | None:
    try:
        return entry.deed
    except Malformed:
        return None


def _shown(sealed: Sealed) -> str:
    return repr(sealed.name)
