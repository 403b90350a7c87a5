"""Bytes to characters: which encoding was the text written in?

Order: byte order mark; UTF-16 by its pattern; UTF-8, which hardly any other text satisfies; an encoding that the file
itself declares; Cyrillic against Western by how the letters stand; at last charset-normalizer. Where nothing fits, the
file is refused: a wrong guess would turn testimony into other words.
"""

import codecs
import re

from charset_normalizer import from_bytes

from testimonia.errors import Unreadable
from testimonia.intake.cyrillic import best_cyrillic, is_cyrillic
from testimonia.intake.decoded import REPLACEMENT

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_LOOKED_AT = 65_536  # bytes that are enough to tell encodings apart
_SHORTEST = 4  # bytes in which a pattern can be seen
_HIGH_PAGE = bytes(range(8))  # Latin, Greek, Cyrillic, Hebrew and Arabic lie in the pages 0 to 7 of UTF-16
_UTF8_SEQUENCE = re.compile(rb"[\xc3-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_DECLARED = re.compile(
    rb"<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*[\"']?([A-Za-z0-9_:.-]{2,40})", re.IGNORECASE
)
_ODD_SIGNS = re.compile(r"(?<=[A-Za-z])[\xa1-\xbf\xd7\xf7\u20ac\u2020-\u2039](?=[A-Za-z])")
_RARE = "\xdd\xde\xd0\xfd\xfe\xf0\xff"  # where Turkish and Central European encodings have their usual letters
_APOSTROPHES = "\u2019\u2018\xad\xb7"
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\x0b\x0c\r\x1b"))
_FEW_CONTROLS = 8
_MOST_CHAOS = 0.1  # charset-normalizer's share of characters that do not go together


def decoded_text(data: bytes) -> str:
    """The characters of a text file, without byte order mark. Raises Unreadable where they cannot be told."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _unicode(data[len(mark) :], encoding)
    if (wide := _wide(data)) is not None:
        return _unicode(data, wide)
    _refuse_binary(data)
    if _is_utf8(data):
        return _unicode(data, "utf-8")
    return data.decode(_declared(data) or _narrow(data), "replace")


def _unicode(data: bytes, encoding: str) -> str:
    """Decoded with each lone surrogate as one U+FFFD; halves that belong together become their character."""
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        pass
    try:
        halves = data.decode(encoding, "surrogatepass")
    except UnicodeDecodeError:
        return data.decode(encoding, "replace")
    return halves.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _wide(data: bytes) -> str | None:
    """UTF-16 without a mark: every second byte is one of a few pages, and the others are not."""
    sample = data[:_LOOKED_AT]
    if len(sample) < _SHORTEST or len(data) % 2:
        return None
    even, odd = (len(half) - len(half.translate(None, _HIGH_PAGE)) for half in (sample[::2], sample[1::2]))
    half = len(sample) // 2
    if odd > 0.7 * half and even < 0.3 * half:
        return "utf-16-le"
    return "utf-16-be" if even > 0.7 * half and odd < 0.3 * half else None


def _refuse_binary(data: bytes) -> None:
    """A text holds hardly any control characters; a picture or a program is full of them."""
    sample = data[:_LOOKED_AT]
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    if controls > max(_FEW_CONTROLS, len(sample) // 50):
        raise Unreadable(
            "It is not text, though its name may say so: most of it cannot be read as words.",
            "Open it in the program it was made with, save it as DOCX, PDF or plain text, and add that. "
            "If it does not open there either, ask for another copy: it may be damaged.",
        )


def _is_utf8(data: bytes) -> bool:
    """UTF-8, also where it was cut off or a few bytes were lost."""
    halves = re.sub(rb"\xed[\xa0-\xbf][\x80-\xbf]", b"", data)  # lone surrogates, which strict UTF-8 forbids
    text = halves.decode("utf-8", "surrogateescape")
    broken = len(re.findall("[\udc80-\udcff]+", text))
    return not broken or broken * 20 <= len(_UTF8_SEQUENCE.findall(data))


def _declared(data: bytes) -> str | None:
    """The encoding that a web page declares, if Python has it and the bytes agree."""
    match = _DECLARED.search(data[:4096]) if data.lstrip()[:1] == b"<" else None
    if match is None:
        return None
    name = match[1].decode("ascii")
    try:
        if codecs.lookup(name).name.startswith("utf") or not isinstance(data.decode(name), str):
            return None
    except (LookupError, UnicodeError):
        return None
    return name


def _narrow(data: bytes) -> str:
    """One byte a character: Windows-1251, KOI8, Windows-1252 and their neighbours."""
    known = best_cyrillic(data) if is_cyrillic(data) else _western(data)
    encoding = known or _by_statistics(data)
    if encoding is None:
        raise Unreadable(
            "It is not clear in which encoding the text was written, so its letters cannot be told.",
            "Open it in an editor that shows it rightly, save it as UTF-8, and add that.",
        )
    return encoding


def _western(data: bytes) -> str | None:
    """Windows-1252, if signs hardly ever stand inside of words then, and rare letters hardly ever at all."""
    text = data[:_LOOKED_AT].decode("cp1252", "replace")
    odd = [found for found in _ODD_SIGNS.findall(text) if found not in _APOSTROPHES]
    letters = sum("\xc0" <= c <= "\xff" for c in text)
    strange = len(odd) + sum(c in _RARE for c in text)
    return "cp1252" if strange * 10 <= letters + len(odd) and REPLACEMENT not in text else None


def _by_statistics(data: bytes) -> str | None:
    best = from_bytes(data[:_LOOKED_AT]).best()
    return best.encoding if best is not None and best.chaos < _MOST_CHAOS else None
