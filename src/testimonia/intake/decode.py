"""Bytes to words: find the format and let its reader read. Runs inside the cage."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType

from testimonia.errors import Unreadable
from testimonia.intake.decoded import REPLACEMENT, Decoded, is_blank, only_signs, with_line_ends
from testimonia.intake.draft import too_long
from testimonia.intake.encoding import decoded_text
from testimonia.intake.formats import docx, eml, html, odt, packed, pdf, plain, rtf, srt, vtt, whisper
from testimonia.intake.limits import Limits
from testimonia.intake.recognise import by_bytes, by_words, is_packed
from testimonia.model.source import Format

_FROM_BYTES: Mapping[Format, Callable[[bytes, Limits], Decoded]] = MappingProxyType(
    {Format.PDF: pdf.read, Format.RTF: rtf.read, Format.EML: eml.read}
)
_FROM_WORDS: Mapping[Format, Callable[[str, Limits], Decoded]] = MappingProxyType(
    {
        Format.TXT: plain.read,
        Format.HTML: html.read,
        Format.VTT: vtt.read,
        Format.SRT: srt.read,
        Format.WHISPER: whisper.read,
    }
)
_BYTES_A_CHARACTER = 4  # the most that any encoding we read takes


def decoded(data: bytes, limits: Limits) -> Decoded:
    """The words of a file. Raises Unreadable, with what to do next, where there are none to be had."""
    if not data:
        raise Unreadable("The file is empty.", "Copy it again from where it came from, or leave it out.")
    found = _read(data, limits)
    if len(found.content) > limits.max_characters or len(found.spots) > limits.max_spots:
        raise too_long(limits)
    content = only_signs(found.content)
    if is_blank(content):
        raise Unreadable(
            "The file has no words, only white space.",
            "Look whether it is the right file; if its words are in a picture, run OCR (text recognition) first.",
        )
    return replace(found, content=content, remarks=found.remarks + _lost(content))


def _read(data: bytes, limits: Limits) -> Decoded:
    if is_packed(data):
        archive = packed.opened(data, limits)
        is_word = packed.format_of(archive) is Format.DOCX
        return docx.read(archive, limits) if is_word else odt.read(archive, limits)
    found = by_bytes(data)
    if found is not None:
        return _FROM_BYTES[found](data, limits)
    if len(data) > _BYTES_A_CHARACTER * limits.max_characters:
        raise too_long(limits)
    words = with_line_ends(decoded_text(data))
    return _FROM_WORDS[by_words(words)](words, limits)


def _lost(content: str) -> tuple[str, ...]:
    lost = content.count(REPLACEMENT)
    if not lost:
        return ()
    return (
        f"{lost} characters could not be read; each stands as {REPLACEMENT} in the text. Compare with the original.",
    )
