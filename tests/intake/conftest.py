import io
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from testimonia.intake.examine import examine
from testimonia.intake.gather import Found
from testimonia.intake.limits import DEFAULT, Limits
from testimonia.model.arrival import Arrival, Refusal
from testimonia.model.source import Described

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OPEN = "urn:oasis:names:tc:opendocument:xmlns:"

Read = Callable[..., Arrival]
Refused = Callable[..., Refusal]
Archive = Callable[[Mapping[str, str | bytes]], bytes]
Document = Callable[..., bytes]


def taken_in(folder: Path, data: bytes, name: str, limits: Limits) -> object:
    path = folder / name
    path.write_bytes(data)
    return examine(Found(path, name), Described(), lambda _: False, limits)


@pytest.fixture
def read(tmp_path: Path) -> Read:
    """Examine a file that can be read."""

    def reading(data: bytes, name: str = "a.txt", limits: Limits = DEFAULT) -> Arrival:
        outcome = taken_in(tmp_path, data, name, limits)
        assert isinstance(outcome, Arrival), outcome
        return outcome

    return reading


@pytest.fixture
def refused(tmp_path: Path) -> Refused:
    """Examine a file that cannot be read; every refusal says what to do next."""

    def refusing(data: bytes, name: str = "a.txt", limits: Limits = DEFAULT) -> Refusal:
        outcome = taken_in(tmp_path, data, name, limits)
        assert isinstance(outcome, Refusal), outcome
        assert outcome.name == name
        assert outcome.message.endswith(".")
        assert outcome.remedy.endswith(".")
        return outcome

    return refusing


@pytest.fixture
def archive() -> Archive:
    def packing(parts: Mapping[str, str | bytes]) -> bytes:
        held = io.BytesIO()
        with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as packed:
            for name, part in parts.items():
                packed.writestr(name, part)
        return held.getvalue()

    return packing


@pytest.fixture
def docx(archive: Archive) -> Document:
    """A Word document with this inside of its body, and other parts."""

    def writing(body: str, head: str = "", **parts: str) -> bytes:
        document = f'<?xml version="1.0"?>{head}<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>'
        others = {f"word/{name}.xml": part for name, part in parts.items()}
        return archive({"[Content_Types].xml": "<Types/>", "word/document.xml": document, **others})

    return writing


@pytest.fixture
def odt(archive: Archive) -> Document:
    """An OpenDocument text with this inside of its body."""

    def writing(body: str, manifest: str = "<manifest/>") -> bytes:
        names = " ".join(f'xmlns:{name}="{OPEN}{name}:1.0"' for name in ("office", "text", "table"))
        names += f' xmlns:draw="{OPEN}drawing:1.0"'
        inside = f"<office:body><office:text>{body}</office:text></office:body>"
        content = f"<office:document-content {names}>{inside}</office:document-content>"
        return archive(
            {
                "mimetype": "application/vnd.oasis.opendocument.text",
                "content.xml": content,
                "META-INF/manifest.xml": manifest,
            }
        )

    return writing


@pytest.fixture
def pdf() -> Document:
    """A PDF whose pages show these lines; a page without lines is blank, as a scan is to a reader of text."""

    def writing(*pages: tuple[str, ...]) -> bytes:
        objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b"", b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"]
        kids = []
        for lines in pages:
            shown = "".join(f"1 0 0 1 72 {720 - 20 * at} Tm ({line}) Tj " for at, line in enumerate(lines))
            stream = f"BT /F1 12 Tf {shown}ET".encode("latin-1")
            objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))
            objects.append(
                b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R "
                b"/Resources << /Font << /F1 3 0 R >> >> >>" % len(objects)
            )
            kids.append(b"%d 0 R" % len(objects))
        objects[1] = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (b" ".join(kids), len(kids))
        return _numbered(objects)

    return writing


def _numbered(objects: list[bytes]) -> bytes:
    held, starts = bytearray(b"%PDF-1.4\n"), []
    for number, each in enumerate(objects, 1):
        starts.append(len(held))
        held += b"%d 0 obj\n%s\nendobj\n" % (number, each)
    table = len(held)
    held += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    held += b"".join(b"%010d 00000 n \n" % start for start in starts)
    held += b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, table)
    return bytes(held)
