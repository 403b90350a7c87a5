"""Which kind of file is it? Found from the content; a name may say anything."""

import json
import re

from testimonia.errors import Unreadable
from testimonia.intake.email_head import is_email
from testimonia.intake.signatures import OLE, PDF_WITHIN, ZIP, refused_by
from testimonia.model.source import Format

_HTML = re.compile(
    r"(?:<\?xml[^>]*>\s*|<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|title|meta|p|div|h[1-6]|article|main|"
    r"section|header|table|ul|ol|pre|blockquote|span)\b[^<]*>",
    re.IGNORECASE | re.DOTALL,
)
_XML = re.compile(r"<(?:\?xml\s|!DOCTYPE\s|!ENTITY\s)", re.IGNORECASE)
_SRT = re.compile(r"(?:\d{1,9}[ \t]*\n)?[ \t]*\d{1,2}:\d{2}:\d{2}[,.]\d{1,3}[ \t]*-->", re.ASCII)
_OBJECT = re.compile(r"\{\s*\"")
_FIRST = 65_536  # characters that are looked at
_OTHER_OLE = (  # stream names of compound files, MS-CFB 2.6.1: UTF-16
    ("EncryptedPackage", "It is protected by a password.", "Open it, save it again without a password, and add that."),
    ("WordDocument", "It is a document of an old version of Word (.doc).", "Open it, save it as DOCX, and add that."),
    ("__substg1.0_", "It is a message of Outlook (.msg).", "Save the message as EML or as text and add that."),
    ("", "It is a file of an old Office program.", "Open it, save it as DOCX or PDF, and add that."),
)


def by_bytes(data: bytes) -> Format | None:
    """The format of a file that is not plain text, or None. Raises Unreadable for kinds that are not read."""
    if b"%PDF-" in data[:PDF_WITHIN]:
        return Format.PDF
    if data.lstrip().startswith(b"{\\rtf"):
        return Format.RTF
    if data.startswith(OLE):
        raise _ole(data)
    signature = refused_by(data)
    if signature is not None:
        raise Unreadable(signature.message, signature.remedy)
    return Format.EML if is_email(data) else None


def is_packed(data: bytes) -> bool:
    """Is it a ZIP, as DOCX and ODT are?"""
    return data.startswith(ZIP)


def by_words(words: str) -> Format:
    """The format of a file that is text. Raises Unreadable for kinds that are not read."""
    if re.match(r"WEBVTT(?:[ \t\n]|$)", words):
        return Format.VTT
    first = words[:_FIRST].lstrip()
    if _SRT.match(first):
        return Format.SRT
    if _HTML.match(first):
        return Format.HTML
    if _XML.match(first):
        raise Unreadable(
            "It is an XML file of a kind that is not read; nothing that it refers to was opened.",
            "Open it in the program it comes from, save it as DOCX, PDF or plain text, and add that.",
        )
    return Format.WHISPER if _is_data(words.lstrip()) else Format.TXT


def _is_data(words: str) -> bool:
    """Is it JSON? A text may begin with a bracket, but an object with a quoted key is no prose."""
    if _OBJECT.match(words):
        return True
    if not words.startswith("["):
        return False
    try:
        found = json.loads(words)
    except (ValueError, RecursionError):
        return False
    return isinstance(found, list) and any(isinstance(item, dict) for item in found)


def _ole(data: bytes) -> Unreadable:
    _, message, remedy = next(row for row in _OTHER_OLE if row[0].encode("utf-16-le") in data)
    return Unreadable(message, remedy)
