"""What intake hands over: an original as it was read, or why it could not be."""

import hashlib
from dataclasses import dataclass

from testimonia.model.source import Described, Format
from testimonia.model.text import Spot


@dataclass(frozen=True, slots=True)
class Arrival:
    """One original with its words, not yet sealed in a case.

    ``name`` is the path below the folder that was added, with "/" between. ``original`` are the bytes as they came.
    ``spots`` lead from ``content`` back to page, paragraph, line or time code. ``remarks`` are whole sentences for the
    person who adds it: what of the original is not in ``content``.
    """

    name: str
    original: bytes
    described: Described
    format: Format
    content: str
    spots: tuple[Spot, ...] = ()
    remarks: tuple[str, ...] = ()

    @property
    def sha256(self) -> str:
        """The SHA-256 of the original, in lower-case hexadecimal."""
        return hashlib.sha256(self.original).hexdigest()


@dataclass(frozen=True, slots=True)
class Repeat:
    """The same bytes are in the case already; ``described`` is what is said of them this time."""

    name: str
    sha256: str
    described: Described


@dataclass(frozen=True, slots=True)
class Refusal:
    """An original that could not be read: ``message`` says why, ``remedy`` what to do next."""

    name: str
    message: str
    remedy: str
