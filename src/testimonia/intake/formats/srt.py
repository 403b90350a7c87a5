"""SubRip subtitles: a number, a time code, the words, an empty line."""

import re

from testimonia.intake.decoded import Decoded
from testimonia.intake.formats.cues import Block, Cue, blocks, broken, timing, with_words
from testimonia.intake.limits import Limits
from testimonia.model.source import Format

_TAG = re.compile(r"</?(?:i|b|u|s|font)(?:\s[^<>]*)?>|\{\\an?\d{1,2}\}", re.IGNORECASE)


def read(words: str, limits: Limits) -> Decoded:
    """The words of every cue. A cue that cannot be read refuses the file; no words are dropped."""
    return with_words([_cue(block) for block in blocks(words)], Format.SRT, limits)


def _cue(block: Block) -> Cue:
    at = 0 if "-->" in block.lines[0] else 1
    if at and (len(block.lines) == 1 or not block.lines[0].strip().isdecimal() or "-->" not in block.lines[1]):
        raise broken(block.line, "words without a time code")
    begins, finishes = timing(block.lines[at], block.line + at)
    for number, line in enumerate(block.lines[at + 1 :], block.line + at + 1):
        if "-->" in line:
            raise broken(number, "a time code in the middle of a cue, an empty line above it is missing")
    lines = (_TAG.sub("", line).strip() for line in block.lines[at + 1 :])
    return Cue(begins, finishes, "\n".join(line for line in lines if line))
