"""Texts folded for searching: without case, accents and scripts, and with the way back to every letter."""

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache

from anyascii import anyascii

_SOFT = {"'", "\u02b9", "\u02bc", "\u2019", "`"}  # signs of softness in names that are written in Latin letters
_PIECE = re.compile(r"[^\x00-\x7f]")


@dataclass(frozen=True, slots=True)
class Folded:
    """``words`` is folded; ``places`` are where folded letters begin that stand for others, with how far off they are.

    ``shifts`` goes with ``places``: a folded offset less its shift is the code point of the text.
    """

    words: str
    places: tuple[int, ...]
    shifts: tuple[int, ...]

    def back(self, offset: int) -> int:
        """The code point of the text that a folded offset stands for."""
        n = bisect_right(self.places, offset) - 1
        return offset - self.shifts[n] if n >= 0 else offset


@lru_cache(maxsize=4096)
def folded(text: str) -> Folded:
    """The text for searching; the same text is folded once."""
    pieces: list[str] = []
    places: list[int] = []
    shifts: list[int] = []
    length, at = 0, 0
    for found in _PIECE.finditer(text):
        plain = text[at : found.start()].casefold().replace("'", " ")
        made = _letters(found[0])
        pieces += [plain, made]
        length += len(plain)
        at = found.end()
        if len(made) != 1:
            length += len(made)
            places.append(length)
            shifts.append(length - at)
        else:
            length += 1
    pieces.append(text[at:].casefold().replace("'", " "))
    return Folded("".join(pieces), tuple(places), tuple(shifts))


@lru_cache(maxsize=1 << 16)
def _letters(letter: str) -> str:
    """What a letter is folded to: mostly one letter, sometimes several, or nothing for a mark."""
    if letter in _SOFT:
        return " " if letter == "\u2019" else ""
    if unicodedata.combining(letter):
        return ""
    return anyascii(letter).casefold().replace("'", "")
