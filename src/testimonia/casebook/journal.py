"""The journal: entries, each chained to the one before by hash."""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import Connection, insert, select

from testimonia.casebook.deeds import Deed, deed_of, verb_of
from testimonia.casebook.form import plain, written
from testimonia.casebook.tables import journal

FIRST_PREVIOUS = "0" * 64


@dataclass(frozen=True, slots=True)
class Entry:
    """Something that was done to the case.

    ``seq`` counts from 1, ``at`` is an ISO 8601 instant in UTC, ``by`` the reviewer's name, ``verb`` in the past
    tense, ``payload`` canonical JSON of ids and decisions. ``hash`` is the SHA-256 over all other columns.
    """

    seq: int
    at: str
    by: str
    verb: str
    payload: str
    previous: str
    hash: str

    @property
    def deed(self) -> Deed:
        """What was done. Raises ``Malformed``."""
        return deed_of(self.verb, self.payload)


def hash_of(seq: int, at: str, by: str, verb: str, payload: str, previous: str) -> str:
    """The SHA-256 over the JSON array of these six, in ASCII without spaces."""
    canonical = json.dumps([seq, at, by, verb, payload, previous], ensure_ascii=True, separators=(",", ":"))
    return hashlib.sha256(canonical.encode("ascii")).hexdigest()


def entry_after(seq: int, previous: str, deed: Deed, *, by: str, at: str) -> Entry:
    """The entry that follows number ``seq``, whose hash is ``previous``."""
    parts = (seq + 1, plain(at), plain(by), verb_of(deed).value, written(deed), previous)
    return Entry(*parts, hash=hash_of(*parts))


def broken_link(entry: Entry, seq: int, previous: str) -> str | None:
    """What does not hold between an entry and number ``seq`` with hash ``previous`` before it, in words."""
    if entry.seq != seq + 1:
        return f"Entry {seq + 1} of the journal is missing: after entry {seq} comes entry {entry.seq}."
    if not all(isinstance(column, str) for column in _columns(entry)):
        return f"Entry {entry.seq} of the journal was changed: a column holds no text."
    if entry.previous != previous:
        return f"Entry {entry.seq} of the journal was changed: it does not follow the entry before it."
    if entry.hash != hash_of(entry.seq, entry.at, entry.by, entry.verb, entry.payload, entry.previous):
        return f"Entry {entry.seq} of the journal was changed: its hash does not fit what it says."
    return None


def _columns(entry: Entry) -> tuple[object, ...]:
    return entry.at, entry.by, entry.verb, entry.payload, entry.previous, entry.hash


def entries_after(connection: Connection, seq: int) -> Iterator[Entry]:
    """Every entry with a higher number, in order, as the rows say: nothing is checked here."""
    rows = connection.execute(select(*journal.c).where(journal.c.seq > seq).order_by(journal.c.seq))
    return (Entry(*row) for row in rows)


def append(connection: Connection, entry: Entry) -> None:
    """Write an entry; the transaction is the caller's."""
    connection.execute(insert(journal).values(_values(entry)))


def _values(entry: Entry) -> tuple[object, ...]:
    return entry.seq, entry.at, entry.by, entry.verb, entry.payload, entry.previous, entry.hash
