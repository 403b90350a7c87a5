"""Is this the head of an e-mail (RFC 5322), or a text that merely begins with "From:"?"""

import email.utils
import re

_HEAD_WITHIN = 65_536
_FIELD = re.compile(rb"([!-9;-~]+)[ \t]*:(.*)")
_TECHNICAL = {b"message-id", b"mime-version", b"received", b"return-path", b"content-type", b"delivered-to"}
_WRITTEN = {b"from", b"date", b"subject", b"to"}


def is_email(data: bytes) -> bool:
    """Does the file begin with header fields, of which one is From and one that only mail programs write?

    A mail without such a field is one where From, To, Subject and Date all stand there and the date is in the mail's
    own form. A typed interview that begins with "Date:" and "From:" is neither.
    """
    fields = _fields(data[:_HEAD_WITHIN].lstrip(b"\r\n"))
    if b"from" not in fields:
        return False
    return bool(_TECHNICAL & fields.keys()) or (fields.keys() >= _WRITTEN and _is_mail_date(fields[b"date"]))


def _fields(head: bytes) -> dict[bytes, bytes]:
    """Header fields up to the first empty line; none where a line is no field."""
    found: dict[bytes, bytes] = {}
    lines = re.split(rb"\r\n|\r|\n", head)
    if lines[0].startswith(b"From "):  # the separator line of a mailbox file
        del lines[0]
    for line in lines:
        if not line:
            break
        match = _FIELD.fullmatch(line)
        if match is not None:
            found[match[1].lower()] = match[2].strip()
        elif not (line[:1] in b" \t" and found):
            return {}
    return found


def _is_mail_date(value: bytes) -> bool:
    return email.utils.parsedate_tz(value.decode("ascii", "replace")) is not None
