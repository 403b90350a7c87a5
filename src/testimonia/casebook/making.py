"""How a case comes to be."""

import os
import secrets
import shutil
from pathlib import Path

from sqlalchemy import insert

from testimonia.casebook import originals
from testimonia.casebook.deeds import Created
from testimonia.casebook.engine import Mode, engine_for, explained
from testimonia.casebook.journal import FIRST_PREVIOUS, append, entry_after
from testimonia.casebook.keys import new_key
from testimonia.casebook.tables import FORMAT, meta, metadata
from testimonia.errors import CaseExists


def make(folder: Path, *, by: str, at: str) -> None:
    """Build a case under another name and rename it, so that it is there whole or not at all."""
    if os.path.lexists(folder):
        raise CaseExists(f"{folder} is there already.")
    building = folder.with_name(f".{folder.name}.{secrets.token_hex(4)}")
    try:
        with explained(folder):
            _build(building, by=by, at=at)
            building.rename(folder)
            originals.settle(folder.parent)
    except BaseException:
        shutil.rmtree(building, ignore_errors=True)
        raise


def _build(folder: Path, *, by: str, at: str) -> None:
    (folder / originals.FOLDER).mkdir(parents=True)
    folder.chmod(0o700)  # what witnesses tell is for its owner's eyes, until the owner decides otherwise
    key = new_key()
    engine = engine_for(folder, Mode.MAKE)
    try:
        with engine.begin() as connection:
            metadata.create_all(connection)
            rows = [{"name": "format", "value": str(FORMAT)}, {"name": "key", "value": key.secret}]
            connection.execute(insert(meta), rows)
            append(connection, entry_after(0, FIRST_PREVIOUS, Created(FORMAT, key.seal("key")), by=by, at=at))
    finally:
        engine.dispose()
    originals.settle(folder)
