"""Many spellings as one pattern over bytes that shares their beginnings, so that its cost hardly grows."""

import json
import re
from collections.abc import Iterable
from itertools import groupby


def strings_pattern(spellings: Iterable[str]) -> re.Pattern[bytes]:
    """A pattern of any of the spellings as a whole JSON string written in ASCII, quotes included."""
    written = sorted({json.dumps(one)[1:-1].encode("ascii") for one in spellings})
    return re.compile(b'"' + _branch(written) + b'"')


def _branch(words: list[bytes]) -> bytes:
    """The alternatives of ``words``, sorted and all different, grouped by their first byte."""
    if len(words) == 1:
        return re.escape(words[0])
    parts = [_head(first, [*group]) for first, group in groupby(words, key=lambda word: word[:1])]
    return b"(?:" + b"|".join(parts) + b")"


def _head(first: bytes, words: list[bytes]) -> bytes:
    return re.escape(first) + _branch([word[1:] for word in words]) if first else b""
