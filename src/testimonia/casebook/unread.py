"""What still has to be read."""

from sqlalchemy import Connection

from testimonia.casebook.deeds import Held
from testimonia.casebook.derived import Shelf, shelves
from testimonia.casebook.replay import source_of
from testimonia.casebook.store import Store
from testimonia.casebook.words import Description, Words, words_for
from testimonia.model.source import Described, Source


def unread_by(store: Store, connection: Connection, reader: str) -> tuple[Source, ...]:
    """The sources that a reader has not read as they are described now, or whose reading is lost or damaged."""
    read = _read_by(store, connection, reader)
    lines = store.ledger.sources.values()
    rows = [held for line in lines for held in (line.sealed, line.description)]
    words = words_for(connection, store.key, [*rows, *read.values()])
    return tuple(
        source_of(line, words)
        for line in lines
        if line.id not in read or _said(words, read[line.id]) != _said(words, line.description)
    )


def is_shelved(store: Store, connection: Connection, shelf: Shelf, reader: str) -> bool:
    """Did this reader propose exactly this of the source as it is described now?"""
    reading = store.ledger.readings.get(shelf.source)
    if reading is None or reading.deed.reader != reader:
        return False
    described = store.ledger.sources[shelf.source].description
    words = words_for(connection, store.key, [reading.description, described])
    return _said(words, reading.description) == _said(words, described) and any(
        kept.holds(store.key, entry, reading) and (kept.mentions, kept.statements) == (shelf.mentions, shelf.statements)
        for entry, kept in shelves(connection, shelf.source)
    )


def _read_by(store: Store, connection: Connection, reader: str) -> dict[str, Held]:
    readings = store.ledger.readings
    return {
        shelf.source: readings[shelf.source].description
        for entry, shelf in shelves(connection)
        if shelf.holds(store.key, entry, readings.get(shelf.source)) and readings[shelf.source].deed.reader == reader
    }


def _said(words: Words, held: Held) -> Described:
    return words.content(Description, held).described
