"""Where words go: results to the standard output, all talk about the work to the standard error."""

import unicodedata
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import Console

_WIDEST = 120  # columns; a line of testimony that is wider is hard to read
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Zl", "Zp"})
_JOINERS = frozenset("\u200c\u200d")  # part of ordinary words in Persian and in Indian scripts
_PICTURES = 0x2400  # U+2400 to U+241F are the signs for control characters 0 to 31


@cache
def out() -> "Console":
    """The standard output: colour on a terminal alone, and no markup read from anybody's words."""
    return _console(stderr=False)


@cache
def err() -> "Console":
    """The standard error, in the same manner."""
    return _console(stderr=True)


def _console(*, stderr: bool) -> "Console":
    from rich.console import Console  # noqa: PLC0415  loading it would double the time that --help takes

    console = Console(stderr=stderr, highlight=False, markup=False, emoji=False, soft_wrap=True)
    console.width = min(console.width, _WIDEST)
    return console


def seen(words: str) -> str:
    """Words of unknown origin with a sign for each character that would steer a terminal; as many as before."""
    return "".join(map(_sign, words))


def _sign(character: str) -> str:
    if character in _JOINERS or unicodedata.category(character) not in _UNSEEN:
        return character
    return chr(_PICTURES + ord(character)) if character < " " else "\ufffd"


def counted(number: int, one: str, many: str | None = None) -> str:
    """``1 source``, ``2 sources``."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"
