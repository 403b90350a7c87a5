"""A source: one original that arrived, and is never changed."""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What a source is."""

    TESTIMONY = "testimony"
    OFFICIAL = "official"
    PRESS = "press"
    RECORD = "record"
    OTHER = "other"


class Format(StrEnum):
    """How the original is written, found from its content."""

    TXT = "txt"
    MD = "md"
    HTML = "html"
    DOCX = "docx"
    ODT = "odt"
    RTF = "rtf"
    PDF = "pdf"
    EML = "eml"
    VTT = "vtt"
    SRT = "srt"
    WHISPER = "whisper-json"


@dataclass(frozen=True, slots=True)
class Described:
    """What is known about a source beside its words; None where nobody has said."""

    kind: Kind | None = None
    teller: str | None = None
    made_on: str | None = None  # EDTF
    language: str | None = None  # BCP 47, such as "en"
    title: str | None = None


@dataclass(frozen=True, slots=True)
class Tombstone:
    """A source that was withdrawn: nothing is left of it but its id, who did it and when (ISO 8601, UTC)."""

    source: str
    by: str
    at: str


@dataclass(frozen=True, slots=True)
class Source:
    """One sealed original."""

    id: str
    name: str  # path below the folder that was added, with "/" between
    described: Described
    sha256: str
    size: int  # bytes
    format: Format
