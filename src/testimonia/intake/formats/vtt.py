"""WebVTT (W3C Candidate Recommendation): cues with their voices, without times, tags and notes."""

import html
import re
from collections.abc import Iterator

from testimonia.intake.decoded import Decoded
from testimonia.intake.formats.cues import Block, Cue, blocks, broken, timing, with_words
from testimonia.intake.limits import Limits
from testimonia.model.source import Format

_NO_CUE = re.compile(r"(?:NOTE|STYLE|REGION)(?:[ \t]|$)")
_VOICE = re.compile(r"<v(?:\.[^\s<>]*)?[ \t]+([^<>\n]*)>")
# Only the tags of the standard: transcribers also write <unintelligible>, and that is a word about the recording.
_TAG = re.compile(r"</?(?:c|i|b|u|v|ruby|rt|lang)(?:[.\s][^<>]*)?>|<(?:\d+:)?\d\d:\d\d\.\d{3}>")


def read(words: str, limits: Limits) -> Decoded:
    """The words of every cue. A cue that cannot be read refuses the file; no words are dropped."""
    found = blocks(words)
    head = next(found)
    if any("-->" in line for line in head.lines):
        raise broken(head.line + 1, "an empty line is missing below WEBVTT")
    cues = [cue for block in found if not _NO_CUE.match(block.lines[0]) for cue in _cues(block)]
    return with_words(cues, Format.VTT, limits)


def _cues(block: Block) -> Iterator[Cue]:
    """The cues of one block: one, or one for each voice in it."""
    at = 0 if "-->" in block.lines[0] else 1
    if at >= len(block.lines) or "-->" not in block.lines[at]:
        raise broken(block.line, "words without a time code")
    begins, finishes = timing(block.lines[at], block.line + at)
    for number, line in enumerate(block.lines[at + 1 :], block.line + at + 1):
        if "-->" in line:
            raise broken(number, "a time code in the middle of a cue, an empty line above it is missing")
    before, *voiced = _VOICE.split("\n".join(block.lines[at + 1 :]))
    yield Cue(begins, finishes, _plain(before))
    for voice, said in zip(voiced[::2], voiced[1::2], strict=True):
        yield Cue(begins, finishes, _plain(said), html.unescape(voice).strip() or None)


def _plain(marked: str) -> str:
    lines = html.unescape(_TAG.sub("", marked)).split("\n")
    return "\n".join(line.strip() for line in lines if line.strip())
