"""Which of the one-byte Cyrillic encodings? Told by how often letters occur and how capitals stand.

Statistics over whole files fail on a short note; one sentence of Russian or Ukrainian is enough for these rules.
"""

import re
import tomllib
from importlib.resources import files

CANDIDATES = ("cp1251", "koi8-u", "cp866")  # koi8-u holds every letter of koi8-r
_ENOUGH = 1.8  # weight of a text (see weight_of): Slavic prose has 2.0 to 2.6, Greek or Arabic read as Cyrillic to 1.7
_ENOUGH_FOR_A_NOTE = 0.7
_NOTE = 20  # letters
_ASCII = 0x7F
_LOOKED_AT = 65_536
_WORD = re.compile(rb"[A-Za-z\x80-\xff]+")
_DATA = tomllib.loads(files("testimonia.intake").joinpath("data/cyrillic.toml").read_text("utf-8"))
_WEIGHTS = {letter: weight for letters, weight in _DATA["weights"].items() for letter in letters}
_PAIRS = frozenset(_DATA["pairs"]["usual"].split())
_PAIR = 1.0
_LOWER = 0.2
_STRANGE = -2.0
_CASE_BREAK = re.compile(r"[\u0430-\u045f\u0491][\u0400-\u042f\u0490]")  # a capital after a small letter
_CASE_BROKEN = 6.0


def is_cyrillic(data: bytes) -> bool:
    """Do the high bytes make whole words, as in Cyrillic, rather than stand among Latin letters, as in French?"""
    whole = mixed = single = 0
    for word in _WORD.findall(data[:_LOOKED_AT]):
        high = sum(byte > _ASCII for byte in word)
        if high == len(word) > 1:
            whole += 1
        elif high == len(word):
            single += 1
        elif high:
            mixed += 1
    return whole > mixed or (whole == mixed == 0 and single > 0 and not re.search(rb"[A-Za-z]", data))


def best_cyrillic(data: bytes) -> str | None:
    """The encoding in which the text looks most like Cyrillic prose, or None where it does in none."""
    sample = data[:_LOOKED_AT]
    scored = [(weight_of(sample, name), name) for name in CANDIDATES]
    weight, name = max(scored, key=lambda pair: pair[0])
    letters = sum(byte > _ASCII for byte in sample)
    return name if weight >= (_ENOUGH if letters > _NOTE else _ENOUGH_FOR_A_NOTE) else None


def weight_of(data: bytes, encoding: str) -> float:
    """Mean weight of the characters beyond ASCII: more for usual neighbours, less for capitals within words."""
    text = data.decode(encoding, "replace")
    high = [c for c in text if c > "\x7f"]
    if not high:
        return 0.0
    total: float = sum(_WEIGHTS.get(c.lower(), _STRANGE) for c in high)
    lower = text.lower()
    total += _PAIR * sum(lower[at : at + 2] in _PAIRS for at in range(len(lower) - 1))
    total += _LOWER * sum(c.islower() for c in high)
    return (total - _CASE_BROKEN * len(_CASE_BREAK.findall(text))) / len(high)
