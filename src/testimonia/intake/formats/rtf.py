"""Rich Text Format, through striprtf: one paragraph a line."""

import re
from collections.abc import Callable

from striprtf.striprtf import rtf_to_text

from testimonia.errors import Unreadable
from testimonia.intake.decoded import Decoded, with_line_ends
from testimonia.intake.draft import Draft
from testimonia.intake.limits import Limits
from testimonia.model.source import Format

_to_text: Callable[..., str] = rtf_to_text
_PAGE = re.compile(rb"\\ansicpg(\d{3,5})")
_ASIDE = re.compile(rb"\\(?:footnote|shptxt|annotation)\b")
_HEADS = (
    "The document has footnotes, text boxes or comments that could not be read. Save it as DOCX and add that as well."
)


def read(data: bytes, limits: Limits) -> Decoded:
    """The text of the document. Raises Unreadable where the file stops in the middle."""
    if data.rstrip(b"\0 \r\n").count(b"}") == 0:
        raise Unreadable(
            "The document is damaged or was not copied completely.",
            "Copy it again from where it came from, or open it in a word processor, save it as DOCX, and add that.",
        )
    draft = Draft(limits)
    words = with_line_ends(_to_text(data.decode(_code_page(data), "replace"), errors="replace"))
    for line in words.split("\n"):
        draft.paragraph(line)
    return draft.decoded(Format.RTF, (_HEADS,) if _ASIDE.search(data) else ())


def _code_page(data: bytes) -> str:
    """For the rare writer that puts letters beyond ASCII into the file unescaped."""
    match = _PAGE.search(data)
    name = f"cp{match[1].decode('ascii')}" if match else "cp1252"
    try:
        "".encode(name)
    except LookupError:
        return "cp1252"
    return name
