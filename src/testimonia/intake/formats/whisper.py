"""The JSON of Whisper and of its relatives that name speakers: segments with start, end and text."""

import json
from typing import Any

from testimonia.errors import Unreadable
from testimonia.intake.decoded import Decoded
from testimonia.intake.formats.cues import Cue, is_moment, with_words
from testimonia.intake.limits import Limits
from testimonia.model.source import Format

_EXPORT = "Export the transcript again as JSON, or as WebVTT or SRT, and add that."


def read(words: str, limits: Limits) -> Decoded:
    """One cue a segment."""
    try:
        found = json.loads(words)
    except RecursionError:
        raise Unreadable("The JSON is nested too deeply.", _EXPORT) from None
    except ValueError as trouble:
        line = getattr(trouble, "lineno", 1)
        raise Unreadable(f"The JSON is damaged or was cut off at line {line}.", _EXPORT) from None
    segments = found.get("segments") if isinstance(found, dict) else None
    if not isinstance(segments, list):
        raise Unreadable(
            "It is JSON, but not a transcript of Whisper: it has no list of segments.",
            "If it holds testimony, save the words as plain text and add that.",
        )
    return with_words([_cue(segment, at) for at, segment in enumerate(segments, 1)], Format.WHISPER, limits)


def _cue(segment: Any, number: int) -> Cue:
    if not isinstance(segment, dict) or not isinstance(segment.get("text"), str):
        raise Unreadable(f"Segment {number} of the transcript has no text.", _EXPORT)
    begins, finishes = segment.get("start"), segment.get("end")
    if not (is_moment(begins) and is_moment(finishes) and begins <= finishes):
        raise Unreadable(f"Segment {number} of the transcript has no usable start and end.", _EXPORT)
    speaker = segment.get("speaker")
    voice = speaker.strip() if isinstance(speaker, str) and speaker.strip() else None
    return Cue(float(begins), float(finishes), segment["text"].strip(), voice)
