"""How much one file may cost before it is set aside."""

from dataclasses import dataclass

MEBIBYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """The most that is allowed.

    ``max_bytes`` of the file, ``max_characters`` and ``max_spots`` of its text; ``max_unpacked`` bytes of what a
    packed document (DOCX, ODT) holds; ``seconds`` and ``memory`` (bytes of address space) to read it in.
    """

    max_bytes: int = 50 * MEBIBYTE
    max_characters: int = 5_000_000
    max_spots: int = 500_000
    max_unpacked: int = 100 * MEBIBYTE
    seconds: int = 60
    memory: int = 1024 * MEBIBYTE


DEFAULT = Limits()


def in_megabytes(size: int) -> str:
    """A size as a caseworker's file manager shows it."""
    return f"{size / MEBIBYTE:.0f} MB" if size >= MEBIBYTE else f"{size / 1024:.0f} KB"
