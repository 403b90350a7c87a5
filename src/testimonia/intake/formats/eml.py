"""E-mail (RFC 5322, MIME): who wrote to whom and when, then the words."""

import email
import email.policy
from email.message import EmailMessage, MIMEPart

from testimonia.errors import Unreadable
from testimonia.intake.decoded import Decoded, with_line_ends
from testimonia.intake.encoding import decoded_text
from testimonia.intake.formats import plain
from testimonia.intake.formats.html import seen_blocks
from testimonia.intake.limits import Limits
from testimonia.model.source import Format

_NAMED = 20  # attachments
_SHOWN = ("From", "To", "Cc", "Date", "Subject")


def read(data: bytes, limits: Limits) -> Decoded:
    """The lines that a mail program shows above a message, an empty line, and its plain text, else its HTML."""
    message = email.message_from_bytes(data.lstrip(b"\r\n"), policy=email.policy.default)
    body = message.get_body(("plain", "html"))
    attached = ", ".join(_attached(message))
    if body is None:
        raise Unreadable(
            "The message has no words of its own" + (f", only attachments: {attached}." if attached else "."),
            "Save the attachments as files and add those.",
        )
    head = [f"{name}: {' '.join(str(value).split())}" for name in _SHOWN for value in message.get_all(name, [])]
    if attached:
        head.append(f"Attachments: {attached}")
    content = "\n".join(head) + "\n\n" + _words(body)
    return Decoded(Format.EML, content, plain.read(content, limits).spots, _remarks(attached))


def _attached(message: EmailMessage) -> list[str]:
    parts = [*message.iter_attachments()] if message.is_multipart() else []
    names = [part.get_filename() or f"unnamed {part.get_content_type()}" for part in parts[:_NAMED]]
    if len(parts) > _NAMED:
        names.append(f"and {len(parts) - _NAMED} others")
    return [" ".join(name.split()) for name in names]


def _words(body: MIMEPart) -> str:
    words = with_line_ends(_decoded(body)).strip("\n")
    return "\n".join(seen_blocks(words)) if body.get_content_subtype() == "html" else words


def _decoded(body: MIMEPart) -> str:
    """In the charset that is declared, if the bytes agree with it; else as if it were a file of its own."""
    payload = body.get_payload(decode=True)
    raw = payload if isinstance(payload, bytes) else b""
    try:
        return raw.decode(body.get_content_charset() or "ascii")
    except (LookupError, UnicodeError):
        return decoded_text(raw)


def _remarks(attached: str) -> tuple[str, ...]:
    if not attached:
        return ()
    return (f"The message has attachments that were not read: {attached}. Save them as files and add them.",)
