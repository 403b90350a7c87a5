"""Word documents (ECMA-376, WordprocessingML): paragraphs, tables and notes in their order.

Deleted text of tracked changes and hidden text are left out, inserted text is kept: the text as it would be printed.
"""

from collections.abc import Iterator

from lxml import etree

from testimonia.intake.decoded import Decoded
from testimonia.intake.draft import Draft
from testimonia.intake.formats.packed import Packed, damaged
from testimonia.intake.limits import Limits
from testimonia.model.source import Format

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_P, _BOX = f"{_W}p", f"{_W}txbxContent"
_OFF = frozenset({"0", "false", "off"})
_SIGNS = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "\u2011", f"{_W}softHyphen": "\xad"}
_LEFT_OUT = frozenset(
    f"{_W}{tag}" for tag in ("del", "moveFrom", "delText", "instrText", "delInstrText", "pPr", "rPr", "tblPr", "sectPr")
) | {"{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"}
_NOTES = (("footnote", "word/footnotes.xml"), ("endnote", "word/endnotes.xml"))


def read(packed: Packed, limits: Limits) -> Decoded:
    """The text of the document; foot- and endnotes stand below it, with the numbers that the text calls them by."""
    document = packed.xml("word/document.xml")
    body = document.find(f"{_W}body") if document is not None else None
    if body is None:
        raise damaged()
    draft, notes = Draft(limits), _Notes()
    _put(body, draft, notes)
    for kind, part in _NOTES:
        _put_notes(packed.xml(part), kind, draft, notes)
    return draft.decoded(Format.DOCX, _remarks(packed))


class _Notes:
    """The notes that the text calls, numbered in the order of the calls."""

    def __init__(self) -> None:
        self.numbers: dict[tuple[str, str], int] = {}

    def call(self, kind: str, element: etree._Element) -> str:
        key = (kind, element.get(f"{_W}id", ""))
        return f"[{self.numbers.setdefault(key, len(self.numbers) + 1)}]"


def _put(parent: etree._Element, draft: Draft, notes: _Notes) -> None:
    """Paragraphs and tables below an element, in order."""
    for child in parent:
        if child.tag == _P:
            for words in _paragraphs(child, notes):
                draft.paragraph(words)
        elif child.tag == f"{_W}tbl":
            _put_table(child, draft, notes)
        elif child.tag not in _LEFT_OUT:
            _put(child, draft, notes)


def _put_table(table: etree._Element, draft: Draft, notes: _Notes) -> None:
    for row in table.iter(f"{_W}tr"):
        if next(row.iterancestors(f"{_W}tbl")) is table:
            draft.row(
                [_cell(cell, notes) for cell in row.iter(f"{_W}tc") if next(cell.iterancestors(f"{_W}tr")) is row]
            )


def _cell(cell: etree._Element, notes: _Notes) -> list[str]:
    """The paragraphs of a cell; a table within it follows in its own rows."""
    inner = (p for p in cell.iter(_P) if next(p.iterancestors(f"{_W}tc")) is cell and not any(p.iterancestors(_P)))
    return [words for p in inner for words in _paragraphs(p, notes) if words.strip()]


def _paragraphs(paragraph: etree._Element, notes: _Notes) -> Iterator[str]:
    """The words of a paragraph, then those of text boxes that hang on it."""
    boxes: list[etree._Element] = []
    yield "".join(_words(paragraph, notes, boxes))
    for box in boxes:
        for inner in (p for p in box.iter(_P) if next(p.iterancestors(_BOX)) is box):
            yield from _paragraphs(inner, notes)


def _words(parent: etree._Element, notes: _Notes, boxes: list[etree._Element]) -> Iterator[str]:
    for child in parent:
        tag = str(child.tag)
        if tag == f"{_W}t":
            yield child.text or ""
        elif tag in _SIGNS:
            yield _SIGNS[tag]
        elif tag == _BOX:
            boxes.append(child)
        elif tag in {f"{_W}footnoteReference", f"{_W}endnoteReference"}:
            yield notes.call(tag.removeprefix(_W).removesuffix("Reference"), child)
        elif tag not in _LEFT_OUT and not _is_hidden(child):
            yield from _words(child, notes, boxes)


def _is_hidden(run: etree._Element) -> bool:
    vanish = run.find(f"{_W}rPr/{_W}vanish")
    return vanish is not None and vanish.get(f"{_W}val", "1") not in _OFF


def _put_notes(root: etree._Element | None, kind: str, draft: Draft, notes: _Notes) -> None:
    for note in root if root is not None else ():
        number = notes.numbers.get((kind, note.get(f"{_W}id", "")))
        if number is not None:
            inner = [words for p in note.iter(_P) for words in _paragraphs(p, notes) if words.strip()]
            draft.paragraph(f"[{number}] " + "\n".join(words.strip() for words in inner))


def _remarks(packed: Packed) -> tuple[str, ...]:
    """What stands in the file beside its text."""
    remarks = []
    for name in sorted(packed.names):
        root = packed.xml(name) if name.startswith(("word/header", "word/footer")) and name.endswith(".xml") else None
        words = " ".join("".join(map(str, root.itertext(f"{_W}t"))).split()) if root is not None else ""
        if words and not words.isdecimal():
            remarks.append(
                f"The head or foot of the pages is not part of the text that was read. It says: {words[:300]}"
            )
    if "word/comments.xml" in packed.names:
        remarks.append("The document has comments in its margin; they are not part of the text that was read.")
    return tuple(dict.fromkeys(remarks))
