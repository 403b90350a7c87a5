"""An anchored name of a person, a group, a place or a time."""

from dataclasses import dataclass
from enum import StrEnum


class MentionType(StrEnum):
    """What is named."""

    PERSON = "person"
    GROUP = "group"
    PLACE = "place"
    TIME = "time"


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in a text, at code points ``start`` to ``end``; ``name`` is it without title and article."""

    source: str
    start: int
    end: int
    text: str
    type: MentionType
    name: str
