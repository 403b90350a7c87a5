"""A found file becomes an arrival, a repeat or a refusal; nothing in it can make this fail."""

import hashlib
from collections.abc import Callable
from pathlib import PurePath

from testimonia.errors import Unreadable
from testimonia.intake.cage import SHARED, Cage
from testimonia.intake.decoded import Decoded
from testimonia.intake.description import merged
from testimonia.intake.gather import Found
from testimonia.intake.limits import DEFAULT, Limits
from testimonia.intake.opening import contents
from testimonia.model.arrival import Arrival, Refusal, Repeat
from testimonia.model.source import Described, Format

_MARKDOWN = frozenset({".md", ".markdown"})


def examine(
    found: Found,
    said: Described,
    is_known: Callable[[str], bool],
    limits: Limits = DEFAULT,
    cage: Cage = SHARED,
) -> Arrival | Repeat | Refusal:
    """Read a file once. What is ``said`` goes before what its description says.

    ``is_known`` is asked whether the case holds a SHA-256 already; then the file is not read any further. Raises only
    what is no fault of the file: TestimoniaError where the reading process does not start.
    """
    described = merged(said, found.described)
    try:
        original = contents(found.path, limits.max_bytes)
        sha256 = hashlib.sha256(original).hexdigest()
        if is_known(sha256):
            return Repeat(found.name, sha256, described)
        decoded = cage.decoded(original, limits)
    except Unreadable as trouble:
        return Refusal(found.name, str(trouble), trouble.remedy)
    return Arrival(
        name=found.name,
        original=original,
        described=described,
        format=_format(decoded, found.name),
        content=decoded.content,
        spots=decoded.spots,
        remarks=decoded.remarks,
    )


def _format(decoded: Decoded, name: str) -> Format:
    """Markdown is plain text: nothing in the words tells them apart, and so the name may."""
    is_markdown = decoded.format is Format.TXT and PurePath(name).suffix.lower() in _MARKDOWN
    return Format.MD if is_markdown else decoded.format
