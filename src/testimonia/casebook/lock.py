"""One writer at a time: a lock of the operating system, which is free again when its process ends, however it ends."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from filelock import FileLock, Timeout

from testimonia.errors import CannotWrite, CaseBusy

_LOCK = "case.lock"
_HOLDER = "case.holder"  # who holds the lock, in words for people; stale once the lock is free


@contextmanager
def held(folder: Path, patience: float) -> Iterator[None]:
    """Hold the case for writing.

    Raises ``CaseBusy`` after ``patience`` seconds, saying who holds it, and ``CannotWrite``.
    """
    lock = FileLock(folder / _LOCK, timeout=patience, fallback_to_soft=False)
    _acquire(lock, folder)
    try:
        yield
    finally:
        (folder / _HOLDER).unlink(missing_ok=True)
        lock.release()


def _acquire(lock: FileLock, folder: Path) -> None:
    try:
        lock.acquire()
        (folder / _HOLDER).write_text(_myself(), encoding="utf-8")
    except Timeout as trouble:
        raise CaseBusy(f"{folder} is being written by {_holder(folder)}.") from trouble
    except OSError as trouble:
        lock.release()
        raise CannotWrite(f"{folder} cannot be written: {trouble.strerror or trouble}") from trouble


def _myself() -> str:
    return f"process {os.getpid()}, since {datetime.now(UTC).strftime('%Y-%m-%d %H:%M:%S')} UTC"


def _holder(folder: Path) -> str:
    try:
        return (folder / _HOLDER).read_text(encoding="utf-8") or "another process"
    except (OSError, ValueError):
        return "another process"
