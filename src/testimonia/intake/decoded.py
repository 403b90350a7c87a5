"""What a format's reader makes of a file."""

import re
from dataclasses import dataclass

from testimonia.model.source import Format
from testimonia.model.text import Spot

REPLACEMENT = "\ufffd"
# Control characters (without tab, line end, form feed and next line), lone surrogates and non-characters. They have no
# sign on paper, can steer a terminal, and cannot all be stored; each becomes one U+FFFD, so that no offset moves.
_SIGNLESS = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_BLANK = "\ufeff\u200b\u2060\u00ad" + REPLACEMENT


@dataclass(frozen=True, slots=True)
class Decoded:
    """The words of a file, the places they stood, and remarks for the person who adds it (whole sentences)."""

    format: Format
    content: str
    spots: tuple[Spot, ...] = ()
    remarks: tuple[str, ...] = ()


def only_signs(content: str) -> str:
    """The text with every signless character replaced by U+FFFD, one for one."""
    return _SIGNLESS.sub(REPLACEMENT, content)


def is_blank(content: str) -> bool:
    """Is there nothing that could be read?"""
    return not content.translate(dict.fromkeys(map(ord, _BLANK))).strip()


def with_line_ends(content: str) -> str:
    r"""The text with every line end (CR LF, CR) as ``\n``."""
    return content.replace("\r\n", "\n").replace("\r", "\n")
