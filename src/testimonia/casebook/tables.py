"""The tables of a case, in types that every database has.

``journal`` and ``words`` are the record; ``readings`` and ``proposed`` are derived and can be thrown away.
"""

from sqlalchemy import Column, ForeignKey, Integer, MetaData, String, Table, Text

FORMAT = 1  # raised when an older program could no longer read a case rightly

metadata = MetaData()

meta = Table(
    "meta",
    metadata,
    Column("name", String(32), primary_key=True),
    Column("value", Text, nullable=False),
)

journal = Table(
    "journal",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("at", Text, nullable=False),
    Column("by", Text, nullable=False),
    Column("verb", Text, nullable=False),
    Column("payload", Text, nullable=False),
    Column("previous", String(64), nullable=False),
    Column("hash", String(64), nullable=False),
)

words = Table(
    "words",
    metadata,
    Column("id", String(20), primary_key=True),
    Column("entry", Integer, ForeignKey(journal.c.seq), nullable=False),
    Column("source", String(20), nullable=False, index=True),  # empty where the words belong to no source
    Column("kind", String(16), nullable=False),
    Column("salt", String(32), nullable=False),
    Column("content", Text, nullable=False),
)

readings = Table(
    "readings",
    metadata,
    Column("source", String(20), primary_key=True),
    Column("entry", Integer, ForeignKey(journal.c.seq), nullable=False),
    Column("salt", String(32), nullable=False),
    Column("mentions", Text, nullable=False),
)

proposed = Table(
    "proposed",
    metadata,
    Column("source", String(20), ForeignKey(readings.c.source), primary_key=True),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("id", Text, nullable=False, index=True),
    Column("content", Text, nullable=False),
)
