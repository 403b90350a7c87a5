"""Put a file where it was asked for: whole or not at all, and never over something of another kind."""

import contextlib
import os
import tempfile
from collections.abc import Callable
from pathlib import Path

from testimonia.errors import BadValue, CannotWrite

_HEAD = 4096  # bytes that tell what a file is


def write_whole(path: Path, words: str, is_ours: Callable[[str], bool]) -> None:
    """Write ``words`` as UTF-8, by a temporary file, fsync and rename.

    Where the path holds a file already, ``is_ours`` is shown its beginning and decides whether it may be replaced.
    Raises BadValue where it may not, CannotWrite where the disk refuses.
    """
    try:
        _may_replace(path, is_ours)
        path.parent.mkdir(parents=True, exist_ok=True)
        _write(path, words.encode("utf-8"))
    except OSError as refused:
        raise CannotWrite(f"{path} cannot be written: {refused.strerror}") from refused


def _may_replace(path: Path, is_ours: Callable[[str], bool]) -> None:
    if path.is_dir():
        raise BadValue(f"{path} is a folder", remedy="Name a file.")
    if not path.exists():
        return
    with path.open("rb") as there:
        head = there.read(_HEAD).decode("utf-8", "replace")
    if not is_ours(head):
        raise BadValue(
            f"{path} is there already, and Testimonia did not make it; it was left as it is",
            remedy="Name a place where there is nothing yet.",
        )


def _write(path: Path, content: bytes) -> None:
    descriptor, name = tempfile.mkstemp(prefix=".testimonia-", dir=path.parent)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(name).unlink(missing_ok=True)
        raise
