"""First bytes by which a file shows what it is, whatever its name says."""

from dataclasses import dataclass

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # MS-CFB 2.2: the compound file of older Office programs
ZIP = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
PDF_WITHIN = 1024  # readers of PDF accept the header within the first kilobyte

_RECORDING = "Recordings are not transcribed yet."
_TRANSCRIPT = "Make a transcript with time codes (WebVTT, SRT or Whisper's JSON) and add that."
_PICTURE = "It is a picture, and no words can be read out of it."
_OCR = "Run OCR (text recognition) on it first, check the result against the picture, and add the text."
_ARCHIVE = "It is a packed archive, not a document."
_UNPACK = "Unpack it into a folder and add the folder."
_PROGRAM = "It is a program or a database, not a text."
_NO_TEXT = "If words in it matter, open it where it belongs, save them as text or PDF, and add that."


@dataclass(frozen=True, slots=True)
class Signature:
    """Bytes at an offset, and what is said to the person who added such a file."""

    offset: int
    first: bytes
    message: str
    remedy: str


def _signs(message: str, remedy: str, *firsts: bytes, offset: int = 0) -> tuple[Signature, ...]:
    return tuple(Signature(offset, first, message, remedy) for first in firsts)


SIGNATURES = (
    *_signs(_PICTURE, _OCR, b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"GIF87a", b"GIF89a", b"II*\0", b"MM\0*"),
    *_signs(_PICTURE, _OCR, b"ftypheic", b"ftypheix", b"ftypmif1", b"ftypavif", offset=4),
    *_signs(_PICTURE, _OCR, b"WEBPVP8", offset=8),
    *_signs(_PICTURE, _OCR, b"\x00\x00\x00\x0cjP  ", b"8BPS\0\1"),
    *_signs(_RECORDING, _TRANSCRIPT, b"ID3\2", b"ID3\3", b"ID3\4", b"\xff\xfb\x90", b"\xff\xfb\x92"),
    *_signs(_RECORDING, _TRANSCRIPT, b"OggS\0", b"fLaC\0", b"#!AMR", b"\x1aE\xdf\xa3"),
    *_signs(_RECORDING, _TRANSCRIPT, b"FLV\1", b"0&\xb2u\x8ef\xcf\x11", b"\0\0\1\xba", b"\0\0\1\xb3", b"caff\0"),
    *_signs(_RECORDING, _TRANSCRIPT, b"ftyp", b"moov", b"mdat", offset=4),
    *_signs(_RECORDING, _TRANSCRIPT, b"WAVEfmt", b"AVI LIST", b"AIFF", b"AIFC", offset=8),
    *_signs(_ARCHIVE, _UNPACK, b"\x1f\x8b\x08", b"7z\xbc\xaf'\x1c", b"Rar!\x1a\x07", b"\xfd7zXZ\0", b"(\xb5/\xfd"),
    *_signs(_ARCHIVE, _UNPACK, b"BZh91AY&SY"),
    *_signs(_ARCHIVE, _UNPACK, b"ustar", offset=257),
    *_signs(
        _PROGRAM, _NO_TEXT, b"\x7fELF", b"SQLite format 3\0", b"MZ\x90\0", b"\xca\xfe\xba\xbe", b"\xcf\xfa\xed\xfe"
    ),
)


def refused_by(data: bytes) -> Signature | None:
    """The signature of a kind of file that Testimonia does not read, or None."""
    return next((s for s in SIGNATURES if data.startswith(s.first, s.offset)), None)
