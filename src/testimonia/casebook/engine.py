"""The one module that knows which database holds a case; everywhere else is plain SQLAlchemy.

For SQLite it sets what the promises of a case need: write-ahead log, synchronous FULL, foreign keys, deleted rows
overwritten, transactions that begin where SQLAlchemy says (see "Serializable isolation / Savepoints" in SQLAlchemy's
notes on pysqlite).
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from enum import Enum
from pathlib import Path

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError, SQLAlchemyError
from sqlalchemy.pool import ConnectionPoolEntry

from testimonia.errors import CannotWrite, CaseBusy, CaseDamaged

DATABASE = "case.db"
_REFUSED = ("SQLITE_FULL", "SQLITE_READONLY", "SQLITE_IOERR", "SQLITE_CANTOPEN", "SQLITE_PERM", "SQLITE_TOOBIG")
_HELD = ("SQLITE_BUSY", "SQLITE_LOCKED", "SQLITE_PROTOCOL")  # the last: too many at the log at once


class Mode(Enum):
    """How a case's database is opened: the query of its URI, and the pragmas."""

    MAKE = ("mode=rwc", ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "secure_delete=ON"))
    WRITE = ("mode=rw", ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "secure_delete=ON"))
    READ = ("mode=rw", ("query_only=ON",))  # may tidy up the log of a killed process, changes nothing in the record
    ONLY_READ = ("mode=ro", ("query_only=ON",))
    STILL = ("mode=ro&immutable=1", ("query_only=ON",))  # nobody has it open, as no log lies beside it


def engine_for(folder: Path, mode: Mode, patience: float = 10.0) -> Engine:
    """The engine of the case in a folder; ``patience`` is in seconds, for short waits inside the database."""
    query, pragmas = mode.value
    options = dict(part.split("=") for part in query.split("&"))
    address = URL.create("sqlite", database=(folder / DATABASE).absolute().as_uri(), query={"uri": "true", **options})
    engine = create_engine(address, connect_args={"timeout": patience})

    @event.listens_for(engine, "connect")
    def prepare(connection: sqlite3.Connection, _entry: ConnectionPoolEntry) -> None:
        connection.isolation_level = None  # the driver's own notion of when to begin is switched off
        connection.text_factory = _text  # damaged UTF-8 is read, so that its hash can be seen not to hold
        for pragma in pragmas:
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE" if mode in (Mode.MAKE, Mode.WRITE) else "BEGIN")

    return engine


def mode_for_verifying(folder: Path) -> Mode:
    """The way of reading that leaves no trace, where that is possible."""
    return Mode.ONLY_READ if log_of(folder).exists() else Mode.STILL


def log_of(folder: Path) -> Path:
    """The write-ahead log, which is there while somebody has the case open or after a kill."""
    return folder / f"{DATABASE}-wal"


def malformed_pages(connection: Connection) -> str | None:
    """What the database itself finds wrong with its file, or None."""
    first = str(connection.exec_driver_sql("PRAGMA integrity_check(1)").scalar())
    return None if first == "ok" else first


def emptied(connection: Connection) -> None:
    """Rewrite the file without what was deleted, and cut the log to nothing (SQLite: VACUUM, wal_checkpoint)."""
    raw = connection.connection.driver_connection
    if raw is not None:
        raw.execute("VACUUM")
        raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _text(octets: bytes) -> str:
    return octets.decode("utf-8", "surrogateescape")


@contextmanager
def explained(folder: Path) -> Iterator[None]:
    """Turn the database's refusals into errors that say what to do next."""
    try:
        yield
    except DBAPIError as trouble:
        raise _meaning_of(trouble, folder) from trouble
    except SQLAlchemyError as trouble:
        raise CaseDamaged(f"The database of {folder} cannot be read: {trouble}") from trouble
    except OSError as trouble:
        raise CannotWrite(f"{folder} cannot be written: {trouble.strerror or trouble}") from trouble


def _meaning_of(trouble: DBAPIError, folder: Path) -> CannotWrite | CaseBusy | CaseDamaged:
    code = getattr(trouble.orig, "sqlite_errorname", "")
    if code.startswith(_REFUSED):
        return CannotWrite(f"The database of {folder} cannot be written: {trouble.orig}")
    if code.startswith(_HELD):
        return CaseBusy(f"The database of {folder} is held by another process: {trouble.orig}")
    return CaseDamaged(f"The database of {folder} cannot be read: {trouble.orig}")
