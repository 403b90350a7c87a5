"""A segment is a turn, a paragraph, a page or a timed line of a text."""

from dataclasses import dataclass
from enum import StrEnum


class SegmentRole(StrEnum):
    """What a segment does in the text."""

    TOLD = "told"  # somebody tells
    QUESTION = "question"  # the interviewer asks
    HEADING = "heading"
    FORMULA = "formula"  # oath, signature, dateline, greeting
    FIELD = "field"  # "Admitted: 15.03.2023"


@dataclass(frozen=True, slots=True)
class Segment:
    """Code points ``start`` to ``end`` (without the speaker's label), and the speaker where the text names one."""

    start: int
    end: int
    role: SegmentRole
    speaker: str | None = None
    question: tuple[int, int] | None = None  # the question that this segment answers
