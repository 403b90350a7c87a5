"""What is named in a case, and what happened in it."""

from dataclasses import dataclass

from testimonia.model.mention import MentionType


@dataclass(frozen=True, slots=True)
class Entity:
    """A person, group or place with the names it goes by."""

    id: str
    type: MentionType
    name: str
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened, of which several statements tell. Bounds as in ``When``."""

    id: str
    label: str
    statements: tuple[str, ...]
    earliest: str | None
    latest: str | None
