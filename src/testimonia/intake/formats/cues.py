"""Timed lines of a recording, as WebVTT, SubRip and Whisper have them."""

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeGuard

from testimonia.errors import Unreadable
from testimonia.intake.decoded import Decoded
from testimonia.intake.draft import Draft
from testimonia.intake.limits import Limits
from testimonia.model.source import Format
from testimonia.model.text import Spot, SpotKind

_STAMP = r"(?:(\d{1,3}):)?([0-5]?\d):([0-5]?\d)[.,](\d{1,3})"
_TIMING = re.compile(rf"\s*{_STAMP}[ \t]*-->[ \t]*{_STAMP}(?:[ \t].*)?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Cue:
    """Words between two moments of a recording, in seconds from its start."""

    begins: float
    finishes: float
    words: str
    voice: str | None = None


@dataclass(frozen=True, slots=True)
class Block:
    """Lines between two empty ones; ``line`` is the number of the first."""

    line: int
    lines: tuple[str, ...]


def blocks(words: str) -> Iterator[Block]:
    """The blocks of a file of cues."""
    held: list[str] = []
    for number, line in enumerate([*words.split("\n"), ""], 1):
        if line.strip():
            held.append(line)
        elif held:
            yield Block(number - len(held), tuple(held))
            held = []


def timing(line: str, number: int) -> tuple[float, float]:
    """When a cue begins and finishes. Raises Unreadable, naming the line."""
    match = _TIMING.fullmatch(line)
    if match is None:
        raise broken(number, "the time code cannot be read")
    begins, finishes = _seconds(match.groups()[:4]), _seconds(match.groups()[4:])
    if finishes < begins:
        raise broken(number, "the cue ends before it begins")
    return begins, finishes


def broken(line: int, trouble: str) -> Unreadable:
    """The error for a transcript with a damaged place."""
    return Unreadable(
        f"The transcript is damaged: line {line}: {trouble}.",
        f"Open it in a text editor, repair line {line} and its neighbours (an empty line, then for example "
        "00:01:03.000 --> 00:01:07.500, then the words), and add it again.",
    )


def with_words(cues: Sequence[Cue], form: Format, limits: Limits) -> Decoded:
    """The words of the cues, one below the other. Cues without words leave no trace."""
    draft = Draft(limits)
    for number, cue in enumerate((cue for cue in cues if cue.words.strip()), 1):
        start, end = draft.block(cue.words)
        draft.spot(Spot(SpotKind.CUE, start, end, number, cue.begins, cue.finishes, cue.voice))
    return draft.decoded(form)


def is_moment(value: object) -> TypeGuard[float]:
    """Is it a number of seconds from the start of a recording?"""
    return isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value) and value >= 0


def _seconds(parts: Sequence[str | None]) -> float:
    hours, minutes, seconds, fraction = parts
    whole = int(hours or 0) * 3600 + int(minutes or 0) * 60 + int(seconds or 0)
    return whole + int((fraction or "0").ljust(3, "0")) / 1000
