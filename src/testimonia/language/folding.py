"""Texts folded for searching: without case, accents and scripts, and with the way back to every letter."""

import unicodedata
from array import array
from dataclasses import dataclass
from functools import lru_cache

from anyascii import anyascii

_SOFT = {"\u02b9", "\u02bc", "`"}  # signs of softness in names that are written in Latin letters


@dataclass(frozen=True, slots=True)
class Folded:
    """``words`` is folded; ``places`` has for each of its letters the code point of the text, None where all agree."""

    words: str
    places: "array[int] | None"
    length: int  # of the text

    def back(self, offset: int) -> int:
        """The code point of the text that a folded offset stands for; the end of the text for the end."""
        if self.places is None:
            return offset
        return self.places[offset] if offset < len(self.places) else self.length


@lru_cache(maxsize=4096)
def folded(text: str) -> Folded:
    """The text for searching; the same text is folded once."""
    if text.isascii():
        return Folded(text.casefold().replace("'", " "), None, len(text))
    pieces: list[str] = []
    places: array[int] = array("I")
    for place, letter in enumerate(text):
        made = _letters(letter)
        pieces.append(made)
        places.extend([place] * len(made))
    return Folded("".join(pieces), places, len(text))


@lru_cache(maxsize=1 << 16)
def _letters(letter: str) -> str:
    """What a letter is folded to: mostly one letter, sometimes several, or nothing for a mark."""
    if letter in {"'", "\u2019"}:
        return " "
    if letter in _SOFT or unicodedata.combining(letter):
        return ""
    return letter.casefold() if letter.isascii() else anyascii(letter).casefold().replace("'", "")
