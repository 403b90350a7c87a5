"""OpenDocument texts (ISO/IEC 26300): paragraphs, tables and notes in their order, without tracked deletions."""

import re
from collections.abc import Iterator

from lxml import etree

from testimonia.intake.decoded import Decoded
from testimonia.intake.draft import Draft
from testimonia.intake.formats.packed import Packed, damaged, refuse_locked
from testimonia.intake.limits import Limits
from testimonia.model.source import Format

_NS = "urn:oasis:names:tc:opendocument:xmlns:"
_TEXT, _TABLE, _OFFICE, _DRAW = (f"{{{_NS}{name}:1.0}}" for name in ("text", "table", "office", "drawing"))
_BLOCKS = frozenset({f"{_TEXT}p", f"{_TEXT}h"})
_SIGNS = {f"{_TEXT}tab": "\t", f"{_TEXT}line-break": "\n"}
_LEFT_OUT = frozenset(
    {f"{_TEXT}tracked-changes", f"{_OFFICE}annotation", f"{_TEXT}hidden-text", f"{_TEXT}hidden-paragraph"}
    | {f"{_OFFICE}forms", f"{_TEXT}sequence-decls", f"{_TEXT}user-field-decls", f"{_TEXT}ruby-text"}
)
_SPACE = re.compile(r"[ \t\r\n]+")  # OpenDocument 1.3, part 3, 6.1.2
_MOST_SPACES = 1000


def read(packed: Packed, limits: Limits) -> Decoded:
    """The text of the document; notes stand below it, with the marks that the text calls them by."""
    if "META-INF/manifest.xml" in packed.names:
        refuse_locked(packed.part("META-INF/manifest.xml"))
    root = packed.xml("content.xml")
    body = root.find(f"{_OFFICE}body/{_OFFICE}text") if root is not None else None
    if body is None:
        raise damaged()
    draft = Draft(limits)
    notes: list[etree._Element] = []
    _put(body, draft, notes)
    for note in notes:
        draft.paragraph(_note(note))
    comments = body.find(f".//{_OFFICE}annotation") is not None
    remark = "The document has comments in its margin; they are not part of the text that was read."
    return draft.decoded(Format.ODT, (remark,) if comments else ())


def _put(parent: etree._Element, draft: Draft, notes: list[etree._Element]) -> None:
    for child in parent:
        if child.tag in _BLOCKS:
            for words in _paragraphs(child, notes):
                draft.paragraph(words)
        elif child.tag == f"{_TABLE}table-row":
            draft.row([_cell(cell, notes) for cell in child.iterchildren(f"{_TABLE}table-cell")])
        elif child.tag not in _LEFT_OUT:
            _put(child, draft, notes)


def _cell(cell: etree._Element, notes: list[etree._Element]) -> list[str]:
    outer = (p for p in cell.iter(*_BLOCKS) if not any(p.iterancestors(*_BLOCKS)))
    return [words for p in outer for words in _paragraphs(p, notes) if words.strip()]


def _paragraphs(paragraph: etree._Element, notes: list[etree._Element]) -> Iterator[str]:
    """The words of a paragraph, then those of frames that hang on it."""
    frames: list[etree._Element] = []
    yield "".join(_words(paragraph, notes, frames)).strip(" ")
    for frame in frames:
        for inner in (p for p in frame.iter(*_BLOCKS) if next(p.iterancestors(f"{_DRAW}text-box")) is frame):
            yield from _paragraphs(inner, notes)


def _words(parent: etree._Element, notes: list[etree._Element], frames: list[etree._Element]) -> Iterator[str]:
    yield _SPACE.sub(" ", parent.text or "")
    for child in parent:
        tag = str(child.tag)
        if tag in _SIGNS:
            yield _SIGNS[tag]
        elif tag == f"{_TEXT}s":
            yield " " * _count(child)
        elif tag == f"{_TEXT}note":
            notes.append(child)
            yield f"[{_mark(child)}]"
        elif tag == f"{_DRAW}text-box":
            frames.append(child)
        elif tag not in _LEFT_OUT:
            yield from _words(child, notes, frames)
        yield _SPACE.sub(" ", child.tail or "")


def _count(spaces: etree._Element) -> int:
    said = spaces.get(f"{_TEXT}c", "1")
    return (
        min(int(said), _MOST_SPACES)
        if said.isascii() and said.isdecimal() and len(said) <= len(str(_MOST_SPACES))
        else 1
    )


def _mark(note: etree._Element) -> str:
    return "".join(str(words) for part in note.iterchildren(f"{_TEXT}note-citation") for words in part.itertext())


def _note(note: etree._Element) -> str:
    inner = [words for p in note.iter(*_BLOCKS) for words in _paragraphs(p, []) if words]
    return f"[{_mark(note)}] " + "\n".join(inner)
