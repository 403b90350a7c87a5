"""Originals as they came, each in a file named by its SHA-256, written once."""

import hashlib
import os
from pathlib import Path

from testimonia.errors import CaseDamaged

FOLDER = "originals"
_ARRIVING = ".arriving"  # a file with this ending was being written when a process was killed
_CHUNK = 1 << 20  # bytes


def path_of(folder: Path, sha256: str) -> Path:
    """Where an original lies in a case."""
    return folder / FOLDER / sha256


def seal(folder: Path, sha256: str, original: bytes) -> None:
    """Write an original for good: either all of it is there afterwards, on disk, or nothing. Raises ``OSError``."""
    path = path_of(folder, sha256)
    if path.is_file() and sha256_of(path) == sha256:
        return
    arriving = path.with_name(f".{sha256}{_ARRIVING}")
    arriving.unlink(missing_ok=True)
    with arriving.open("xb") as file:
        file.write(original)
        file.flush()
        os.fsync(file.fileno())
    arriving.chmod(0o400)
    arriving.rename(path)
    settle(path.parent)


def write_through(path: Path, content: bytes) -> None:
    """Write a small file, so that it is on disk and not only in memory. Raises ``OSError``."""
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    settle(path.parent)


def destroy(folder: Path, sha256: str) -> None:
    """Overwrite an original and remove it; what a disk or a backup keeps beside is beyond this. Raises ``OSError``."""
    path = path_of(folder, sha256)
    if not path.is_file():
        return
    path.chmod(0o600)
    with path.open("r+b") as file:
        left = path.stat().st_size
        while left > 0:
            left -= file.write(bytes(min(left, _CHUNK)))
        file.flush()
        os.fsync(file.fileno())
    path.unlink()
    settle(path.parent)


def settle(folder: Path) -> None:
    """Have the names in a folder on disk, not only in memory."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def tidy(folder: Path) -> None:
    """Remove what a killed process had begun to write. The caller holds the case."""
    for arriving in (folder / FOLDER).glob(f".*{_ARRIVING}"):
        arriving.unlink()


def sha256_of(path: Path) -> str:
    """The SHA-256 of a file in lower-case hexadecimal. Raises ``OSError``."""
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            digest.update(chunk)
    return digest.hexdigest()


def original_of(folder: Path, sha256: str) -> bytes:
    """The bytes of an original. Raises ``CaseDamaged`` where they are gone or not what was sealed."""
    try:
        original = path_of(folder, sha256).read_bytes()
    except OSError as trouble:
        raise CaseDamaged(f"The original {sha256} cannot be read: {trouble.strerror}") from trouble
    if hashlib.sha256(original).hexdigest() != sha256:
        raise CaseDamaged(f"The original {sha256} is not what was sealed.")
    return original
