"""Documents that are ZIP archives of XML (DOCX, ODT), opened without trusting what they declare."""

import io
import re
import zipfile
import zlib
from dataclasses import dataclass

from lxml import etree

from testimonia.errors import Unreadable
from testimonia.intake.limits import Limits
from testimonia.model.source import Format

_MOST_PARTS = 10_000
_CHUNK = 256 * 1024
_WORTH_A_RATIO = 4 * 1024 * 1024  # bytes; a small part may shrink as well as it likes
_MOST_RATIO = 200  # unpacked to packed; a long document of one repeated sentence reaches about 100
_DOCTYPE = re.compile(rb"<!\s*DOCTYPE")
_DAMAGED = (
    "The document is damaged or was not copied completely.",
    "Copy it again from where it came from, or open it in its program, save it anew, and add that.",
)
_BOMB = (
    "The document unpacks to far more than its size (a zip bomb), so it was not unpacked.",
    "Do not open it. Ask whoever sent it for the text as PDF.",
)
_UNSAFE = (
    "The document declares a document type or entities, as only attacks do. Nothing that it refers to was opened.",
    "Ask whoever sent it for the text as PDF, or open it in a word processor, save it anew, and add that.",
)
_LOCKED = ("It is protected by a password.", "Open it, save it again without a password, and add that.")
_OTHERS = (
    ("xl/", "It is a spreadsheet.", "Save the sheets that matter as PDF or as plain text and add that."),
    ("ppt/", "It is a presentation.", "Save it as PDF and add that."),
    ("META-INF/container.xml", "It is an electronic book.", "Save the chapters that matter as plain text or PDF."),
    ("content.xml", "It is an OpenDocument file, but not a text.", "Save it as PDF and add that."),
    ("", "It is a packed archive, not a document.", "Unpack it into a folder and add the folder."),
)
_ODT_TYPES = (b"application/vnd.oasis.opendocument.text", b"application/vnd.oasis.opendocument.text-template")


@dataclass(slots=True)
class Packed:
    """An open archive with a budget of bytes that may still be unpacked."""

    archive: zipfile.ZipFile
    budget: int

    @property
    def names(self) -> list[str]:
        """Paths of the parts."""
        return self.archive.namelist()

    def part(self, name: str) -> bytes:
        """The bytes of a part. Raises Unreadable for bombs, locked and damaged parts."""
        info = self.archive.getinfo(name)
        if info.flag_bits & 1:
            raise Unreadable(*_LOCKED)
        if info.file_size > self.budget:
            raise Unreadable(*_BOMB)
        pieces, size = [], 0
        try:
            with self.archive.open(info) as stream:
                while piece := stream.read(_CHUNK):
                    size += len(piece)
                    self._watch(size, info.compress_size)
                    pieces.append(piece)
        except (zipfile.BadZipFile, EOFError, NotImplementedError, OSError, ValueError, zlib.error):
            raise Unreadable(*_DAMAGED) from None
        self.budget -= size
        return b"".join(pieces)

    def _watch(self, size: int, packed: int) -> None:
        """What really comes out counts, not what was declared."""
        if size > self.budget or (size > _WORTH_A_RATIO and size > _MOST_RATIO * max(1, packed)):
            raise Unreadable(*_BOMB)

    def xml(self, name: str) -> etree._Element | None:
        """The root of a part, or None where there is no such part."""
        return tree(self.part(name)) if name in self.names else None


def opened(data: bytes, limits: Limits) -> Packed:
    """The archive in these bytes. Raises Unreadable where it is damaged."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        raise Unreadable(*_DAMAGED) from None
    if len(archive.filelist) > _MOST_PARTS:
        raise Unreadable(*_BOMB)
    return Packed(archive, limits.max_unpacked)


def format_of(packed: Packed) -> Format:
    """DOCX or ODT. Raises Unreadable for every other archive."""
    names = packed.names
    if any(name.startswith("word/") and name.endswith(".xml") for name in names):
        return Format.DOCX
    if "content.xml" in names and "mimetype" in names and packed.part("mimetype").strip() in _ODT_TYPES:
        return Format.ODT
    raise Unreadable(*next(row[1:] for row in _OTHERS if any(name.startswith(row[0]) for name in names) or not row[0]))


def refuse_locked(manifest: bytes) -> None:
    """An encrypted ODT names its cipher in the manifest (OpenDocument 1.3, part 2, 3.4)."""
    if b"encryption-data" in manifest:
        raise Unreadable(*_LOCKED)


def tree(data: bytes) -> etree._Element:
    """Parsed without entities, network or document type. Raises Unreadable where the XML is unsafe or damaged."""
    if _DOCTYPE.search(data):
        raise Unreadable(*_UNSAFE)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError):
        raise Unreadable(*_DAMAGED) from None
    if root.getroottree().docinfo.internalDTD is not None:
        raise Unreadable(*_UNSAFE)
    return root


def damaged() -> Unreadable:
    """The error for a document without its main part."""
    return Unreadable(*_DAMAGED)
