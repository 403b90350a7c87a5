"""The forms under which a name as told may stand in a gazetteer."""

import re
import tomllib
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import resources

MOST_WORDS = 4  # of a settlement's name
_ARTICLES = frozenset({"al", "ad", "an", "ar", "as", "ash", "at", "az", "el"})  # that Arabic names are written with


@dataclass(frozen=True, slots=True)
class Forms:
    """The forms of one name.

    ``plain`` are spellings of the name itself, ``base`` what it may be an inflected form of. ``around`` tells that
    the words mean the land around it too ("Gori district"). All empty for what is no settlement's name.
    """

    plain: tuple[str, ...] = ()
    base: tuple[str, ...] = ()
    around: bool = False


@dataclass(frozen=True, slots=True)
class _Words:
    kind: re.Pattern[str]
    around: re.Pattern[str]
    endings: tuple[tuple[str, tuple[str, ...]], ...]


def forms_of(told: str) -> Forms:
    """The forms of a place name as told: "the town of Gori", "Gori district", "Мариуполе"."""
    name, around = core_of(told)
    if not is_name(name):
        return Forms()
    plain = tuple(dict.fromkeys(_spellings(name)))
    return Forms(plain, tuple(dict.fromkeys(_bases(name))), around)


def core_of(told: str) -> tuple[str, bool]:
    """The name within what was told, and whether the land around it is meant too."""
    words = _words()
    text = " ".join(unicodedata.normalize("NFC", told).replace("\N{RIGHT SINGLE QUOTATION MARK}", "'").split())
    bare = words.around.sub("", text)
    return words.kind.sub("", bare).strip(" ,.;:"), bare != text


def is_name(name: str) -> bool:
    """Does this look like a settlement's name: capitals, where its script has them, few words and no digits?"""
    parts = re.split(r"[\s-]+", _without_article(name))
    small = [part for part in parts if part[:1].islower()]
    told_as_name = bool(name) and not parts[0][:1].islower() and len(small) * 2 <= len(parts)
    return told_as_name and len(parts) <= MOST_WORDS and not any(c.isdigit() for c in name)


def _spellings(name: str) -> Iterator[str]:
    written = name.title() if name.isupper() and len(name) > 1 else name
    yield written
    yield written.replace("-", " ")
    yield written.replace(" ", "-")
    yield written.replace("'", "")
    yield written.replace("'", "\N{RIGHT SINGLE QUOTATION MARK}")
    yield _without_article(written)
    bare = "".join(c for c in unicodedata.normalize("NFD", written) if not unicodedata.combining(c))
    if bare.isascii():
        yield bare
        yield bare.lower()  # the gazetteer has machine transliterations in small letters
    if written.startswith("The "):
        yield written.removeprefix("The ")


def _bases(name: str) -> Iterator[str]:
    """What an inflected name may come from, by the longest ending that fits."""
    written = name.title() if name.isupper() else name
    for ending, bases in _words().endings:
        if written.endswith(ending) and len(written) > len(ending):
            yield from (written.removesuffix(ending) + base for base in bases)
            return


def _without_article(name: str) -> str:
    first, hyphen, rest = name.partition("-")
    return rest if hyphen and first in _ARTICLES else name


@cache
def _words() -> _Words:
    raw = tomllib.loads(resources.files(__package__).joinpath("data", "forms.toml").read_text("utf-8"))
    endings = sorted(raw["endings"].items(), key=lambda entry: (-len(entry[0]), entry[0]))
    return _Words(
        re.compile(raw["kind"], re.IGNORECASE | re.VERBOSE),
        re.compile(raw["around"], re.IGNORECASE | re.VERBOSE),
        tuple((ending, tuple(bases)) for ending, bases in endings),
    )
