"""PDF: the text layer, line by line, through pdfium. Words broken by a hyphen at a line's end stay broken."""

import re
from collections.abc import Callable
from typing import Any

import pypdfium2 as pdfium

from testimonia.errors import Unreadable
from testimonia.intake.decoded import Decoded, is_blank, only_signs, with_line_ends
from testimonia.intake.draft import Draft
from testimonia.intake.limits import Limits
from testimonia.model.source import Format
from testimonia.model.text import Spot, SpotKind

_opened: Callable[[bytes], Any] = pdfium.PdfDocument
_NAMED = 20  # pages named in a remark
_HYPHEN = re.compile(
    "[\x02\ufffe](?:\r?\n)?"
)  # pdfium's mark for a hyphen at the end of a line, whose line end it drops
_PASSWORD = (
    "It is protected by a password.",
    "Open it, print or save it again as a PDF without a password, and add that.",
)
_DAMAGED = (
    "The PDF is damaged or was not copied completely.",
    "Copy it again from where it came from. If it opens in a PDF reader, print it to a new PDF and add that.",
)
_SCANNED = (
    "The PDF has no text, only pictures of pages (a scan).",
    "Run OCR (text recognition) on it first, check the result against the pages, and add that file.",
)


def read(data: bytes, limits: Limits) -> Decoded:
    """The text of every page, with its page and its line on the page."""
    try:
        document = _opened(data)
    except pdfium.PdfiumError as trouble:
        raise Unreadable(*(_PASSWORD if "password" in str(trouble).lower() else _DAMAGED)) from None
    try:
        return _read(document, limits)
    except pdfium.PdfiumError:
        raise Unreadable(*_DAMAGED) from None
    finally:
        document.close()


def _read(document: Any, limits: Limits) -> Decoded:
    draft, empty = Draft(limits), []
    for number in range(1, len(document) + 1):
        words = _page_words(document, number - 1)
        if is_blank(words):
            empty.append(number)
        else:
            _put_page(words, number, draft)
    if len(empty) == len(document):
        raise Unreadable(*_SCANNED)
    return draft.decoded(Format.PDF, _remarks(empty))


def _page_words(document: Any, index: int) -> str:
    page = document[index]
    text = page.get_textpage()
    try:
        return only_signs(with_line_ends(_HYPHEN.sub("-\n", text.get_text_range())))
    finally:
        text.close()
        page.close()


def _put_page(words: str, number: int, draft: Draft) -> None:
    lines = (line.rstrip() for line in words.split("\n"))
    stood = [draft.block(line) for line in lines if line]
    draft.spot(Spot(SpotKind.PAGE, stood[0][0], stood[-1][1], number))
    for at, (start, end) in enumerate(stood, 1):
        draft.spot(Spot(SpotKind.LINE, start, end, at))


def _remarks(empty: list[int]) -> tuple[str, ...]:
    if not empty:
        return ()
    pages = ", ".join(map(str, empty[:_NAMED])) + (" and others" if len(empty) > _NAMED else "")
    return (f"No text could be read on page {pages}. Look whether these pages are scans; if so, run OCR on them.",)
