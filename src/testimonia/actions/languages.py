"""Which language a source is in, and whether this version reads it."""

from functools import cache
from typing import Any

from testimonia.model.source import Source
from testimonia.model.text import Text

READ_HERE = frozenset({"en"})
_LOOKED_AT = 4000  # code points; more does not change the answer


def language_of(source: Source, text: Text) -> str:
    """The language that was said, else the one the words look like (py3langid), as a two-letter code."""
    said = source.described.language
    return _primary(said) if said else _looks_like(text.content[:_LOOKED_AT])


def is_read_here(language: str) -> bool:
    """Does this version propose statements from texts in this language?"""
    return language in READ_HERE


def _primary(tag: str) -> str:
    """The first part of a language tag (BCP 47): ``en`` of ``en-GB``."""
    return tag.replace("_", "-").split("-")[0].casefold()


def _looks_like(words: str) -> str:
    return str(_identifier().classify(words)[0])


@cache
def _identifier() -> Any:
    import py3langid  # noqa: PLC0415  its tables take half a second to load, and few commands need them

    return py3langid
