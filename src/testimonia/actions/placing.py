"""Find the source and the words that a statement from outside is held by."""

import re
from collections.abc import Sequence
from pathlib import PurePosixPath

from testimonia.actions.exchange import SentSource
from testimonia.model.anchor import Anchor, anchor_at
from testimonia.model.source import Source
from testimonia.model.text import Text


def matching(sent: SentSource, sources: Sequence[Source]) -> Source | None:
    """The source with the same SHA-256, else the only one of that name, else the only one of that name's stem."""
    same_bytes = [source for source in sources if source.sha256 == (sent.sha256 or "").casefold()]
    same_name = [source for source in sources if source.name == sent.name]
    same_stem = [source for source in sources if _stem(source.name) == _stem(sent.name)]
    return next((found[0] for found in (same_bytes, same_name, same_stem) if len(found) == 1), None)


def _stem(name: str) -> str:
    return PurePosixPath(name).stem.casefold()


def placed(text: Text, start: int, end: int, quote: str) -> Anchor | None:
    """The anchor of a quote: where the offsets say, else at its nearest place, white space counted alike."""
    if quote and text.content[start:end] == quote:
        return anchor_at(text.source, text.content, start, end)
    words = quote.split()
    if not words:
        return None
    places = [match.span() for match in re.finditer(r"\s+".join(map(re.escape, words)), text.content)]
    nearest = min(places, key=lambda place: abs(place[0] - start), default=None)
    return anchor_at(text.source, text.content, *nearest) if nearest else None
