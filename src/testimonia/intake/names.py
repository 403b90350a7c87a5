"""The name by which a source is called, from a path that may hold anything."""

import os
import unicodedata

_JOINERS = "\u200c\u200d"  # part of ordinary words in Persian and in Indian scripts
_PICTURE = 0x2400  # U+2400 to U+241F are the signs for control characters 0 to 31
_DELETE = "\x7f"


def shown(name: str) -> str:
    r"""The name with signs for control characters, and bytes that are no UTF-8 written as ``\\xd0``.

    A line end in a name, or a mark that turns the direction of writing, could make a list of sources say something
    else than what is there.
    """
    return "".join(map(_sign, os.fsencode(name).decode("utf-8", "backslashreplace")))


def _sign(character: str) -> str:
    if character < " ":
        return chr(_PICTURE + ord(character))
    if character == _DELETE:
        return "\u2421"
    hidden = unicodedata.category(character) in {"Cc", "Cf", "Cs", "Zl", "Zp"} and character not in _JOINERS
    return "\ufffd" if hidden else character
