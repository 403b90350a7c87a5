"""Withdrawn consent: everything that a source told is destroyed, and the chain of entries still holds.

What is to be destroyed is noted beside the case first, so that a process that is killed in between leaves work that the
next one finishes: an entry that is in the journal is carried out, one that is not never was.
"""

import json
from collections.abc import Iterable
from pathlib import Path

from sqlalchemy import Connection, delete, select

from testimonia.casebook import originals
from testimonia.casebook.deeds import Joined, Renamed, Split, Withdrawn, words_of
from testimonia.casebook.derived import forget
from testimonia.casebook.journal import entries_after
from testimonia.casebook.store import Store
from testimonia.casebook.tables import words

NOTE = "case.withdrawing"  # holds the name of an original until it is destroyed; never a word


def begin(folder: Path, sha256: str) -> None:
    """Note which original is to go. Raises ``OSError``."""
    originals.write_through(folder / NOTE, json.dumps({"original": sha256}).encode())


def destroy_words(
    store: Store, connection: Connection, source: str, pairs: Iterable[str], by: str, at: str
) -> Withdrawn:
    """Write the entry and destroy all words of a source and of these pairs; the transaction is the caller's."""
    gone = tuple(dict.fromkeys(pairs))
    rows = [*_rows_of(connection, source), *_rulings(connection, frozenset(gone))]
    deed = Withdrawn(source, tuple(sorted(rows)), gone)
    for row in rows:
        connection.execute(delete(words).where(words.c.id == row))
    forget(connection, source)
    store.append(connection, deed, None, by=by, at=at)
    return deed


def finish(store: Store) -> None:
    """Carry out what was noted: destroy the original that no source has any more, and what the database remembers.

    Without a note nothing is done. Raises ``OSError``.
    """
    note = store.folder / NOTE
    if not note.is_file():
        return
    with store.reading():
        sha256 = _noted(note)  # the ledger stands at what is on disk now
    if sha256 is not None and store.key.identify("source", sha256) not in store.ledger.sources:
        originals.destroy(store.folder, sha256)
    store.empty_log()
    note.unlink()
    originals.settle(store.folder)


def _noted(note: Path) -> str | None:
    """A note that was only half written was of a withdrawal that never was."""
    try:
        return str(json.loads(note.read_bytes())["original"])
    except (ValueError, KeyError, TypeError):
        return None


def _rows_of(connection: Connection, source: str) -> list[str]:
    return list(connection.execute(select(words.c.id).where(words.c.source == source)).scalars())


def _rulings(connection: Connection, pairs: frozenset[str]) -> list[str]:
    """The rows of every ruling that was ever made of these pairs, and was not destroyed yet."""
    if not pairs:
        return []
    deeds = (entry.deed for entry in entries_after(connection, 0))
    held = {
        one.id
        for deed in deeds
        if isinstance(deed, Joined | Split | Renamed) and deed.pair in pairs
        for one in words_of(deed)
    }
    return list(connection.execute(select(words.c.id).where(words.c.id.in_(held))).scalars())
