"""Cases that this process keeps open, so that what is done to them need not read the journal from its beginning.

A desk that many people work at does hundreds of things to one case. Each takes the lock for itself, as ever, so that
other processes have their turn; only the database and what was read of the journal are kept.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock

from sqlalchemy import Engine

from testimonia.casebook.engine import DATABASE, Mode, engine_for
from testimonia.casebook.store import Store
from testimonia.errors import CaseBusy

_KEPT: dict[Path, "Kept"] = {}


@contextmanager
def keeping(folder: Path, reading: Mode, patience: float) -> Iterator[None]:
    """Keep the case open for this process until the block ends. Raises what opening it raises."""
    kept = Kept(folder, {False: _Side(folder, reading, patience), True: _Side(folder, Mode.WRITE, patience)})
    _KEPT[folder] = kept
    try:
        yield
    finally:
        _KEPT.pop(folder, None)
        kept.close()


def kept_of(folder: Path) -> "Kept | None":
    """The case of this folder, where this process keeps it open."""
    return _KEPT.get(folder)


@dataclass(frozen=True, slots=True)
class Kept:
    """One case: a side for reading and a side for writing, so that a look never waits for a write."""

    folder: Path
    _sides: "dict[bool, _Side]"

    @contextmanager
    def taken(self, *, writing: bool, patience: float) -> Iterator[Store]:
        """One side for one thread at a time. Raises ``CaseBusy`` after ``patience`` seconds."""
        side = self._sides[writing]
        if not side.mutex.acquire(timeout=patience):
            raise CaseBusy(f"{self.folder} is in use by somebody else at this desk.")
        try:
            yield side.store()
        finally:
            side.mutex.release()

    def close(self) -> None:
        """Let go of the database."""
        for side in self._sides.values():
            side.close()


@dataclass(slots=True)
class _Side:
    folder: Path
    mode: Mode
    patience: float
    mutex: Lock = field(default_factory=Lock)
    _opened: tuple[int, Engine, Store] | None = None  # the database's file by its number, and what was made of it

    def store(self) -> Store:
        """The store as it was left; opened anew where the file is another, or was put back to an earlier state."""
        inode = (self.folder / DATABASE).stat().st_ino
        if self._opened is not None and (self._opened[0] != inode or not self._opened[2].is_current()):
            self.close()
        if self._opened is None:
            engine = engine_for(self.folder, self.mode, self.patience)
            self._opened = inode, engine, _store(self.folder, engine)
        return self._opened[2]

    def close(self) -> None:
        if self._opened is not None:
            self._opened[1].dispose()
            self._opened = None


def _store(folder: Path, engine: Engine) -> Store:
    try:
        return Store(folder, engine)
    except BaseException:
        engine.dispose()
        raise
