"""Web pages: the words that a reader sees, each block on its own line.

Left out is what nobody sees: the head, scripts, styles, and elements hidden by ``hidden`` or by a style of their own.
"""

import re
from collections.abc import Iterator

from lxml import etree
from lxml import html as markup

from testimonia.errors import Unreadable
from testimonia.intake.decoded import Decoded
from testimonia.intake.draft import Draft
from testimonia.intake.limits import Limits
from testimonia.model.source import Format

_UNSEEN = frozenset(
    ["head", "script", "style", "template", "noscript", "iframe", "object", "audio", "video", "canvas", "datalist"]
)
_INLINE = frozenset(
    [
        "a",
        "abbr",
        "acronym",
        "b",
        "bdi",
        "bdo",
        "big",
        "cite",
        "code",
        "data",
        "del",
        "dfn",
        "em",
        "font",
        "i",
        "ins",
        "kbd",
        "label",
        "mark",
        "meter",
        "nobr",
        "output",
        "progress",
        "q",
        "rp",
        "rt",
        "ruby",
        "s",
        "samp",
        "small",
        "span",
        "strike",
        "strong",
        "sub",
        "sup",
        "time",
        "tt",
        "u",
        "var",
        "wbr",
        "button",
        "input",
        "select",
        "img",
        "picture",
        "source",
        "svg",
    ]
)
_CELLS = frozenset({"td", "th"})
_HIDING = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)\b", re.IGNORECASE)
_BROKEN_OFF = (
    "The page is nested so deeply that a part of it would be lost.",
    "Open it in a browser, print it to a PDF, and add that.",
)
_SPACE = re.compile(r"[ \t\n\r\f]+")  # a no-break space is a character of its own
_END = "\0"  # stands between blocks while the words are gathered; the input holds none
_CELL_END = "\1"
_KEPT_LINE = "\2"


def read(words: str, limits: Limits) -> Decoded:
    """The visible text."""
    draft = Draft(limits)
    for block in seen_blocks(words):
        draft.paragraph(block)
    return draft.decoded(Format.HTML)


def seen_blocks(words: str) -> Iterator[str]:
    """Blocks of visible words with white space collapsed; ``br`` ends a line within a block.

    Raises Unreadable for a page that cannot be read to its end.
    """
    bare = re.sub(f"[{_END}{_CELL_END}{_KEPT_LINE}]", "\ufffd", words)
    if not bare.strip():
        return
    parser = markup.HTMLParser(encoding="utf-8", huge_tree=True, no_network=True, remove_comments=True, remove_pis=True)
    root = markup.document_fromstring(bare.encode("utf-8", "replace"), parser=parser)
    if any(entry.level == etree.ErrorLevels.FATAL for entry in parser.error_log):
        raise Unreadable(*_BROKEN_OFF)  # libxml2 stops there, and would leave out the rest without a word
    for gathered in "".join(_pieces(root)).split(_END):
        block = "\n".join(_line(line) for line in gathered.split(_KEPT_LINE)).strip("\n")
        if block.strip():
            yield block


def _pieces(root: etree._Element) -> Iterator[str]:
    """Words and marks in the order of the page, without recursion: pages may be nested thousands deep."""
    unseen: etree._Element | None = None
    rows: list[bool] = []
    for event, element in etree.iterwalk(root, events=("start", "end")):
        if event == "start" and unseen is None:
            if _is_unseen(element):
                unseen = element
                continue
            if element.tag == "tr":
                rows.append(_is_simple(element))
            yield _mark(element, rows, opening=True)
            yield _own(element, element.text)
        elif event == "end" and unseen in {None, element}:
            if unseen is None:
                yield _mark(element, rows, opening=False)
                if element.tag == "tr":
                    rows.pop()
            unseen = None
            yield _own(element.getparent(), element.tail)


def _is_unseen(element: etree._Element) -> bool:
    return element.tag in _UNSEEN or "hidden" in element.attrib or bool(_HIDING.search(element.get("style", "")))


def _is_simple(row: etree._Element) -> bool:
    """Does every cell hold at most one block? Then the row is a line; else it is layout, and the blocks are lines."""
    return all(
        sum(inner.tag not in _INLINE and inner.tag != "br" for inner in cell.iterdescendants()) <= 1 for cell in row
    )


def _mark(element: etree._Element, rows: list[bool], *, opening: bool) -> str:
    """What an element's edge means for the lines."""
    if element.tag == "br":
        return _KEPT_LINE if opening else ""
    if element.tag in _INLINE:
        return ""
    if rows and rows[-1] and element.tag != "tr":
        return _CELL_END if element.tag in _CELLS and not opening else ""
    return _END


def _own(parent: etree._Element | None, words: str | None) -> str:
    """White space collapsed, except in ``pre``, where it is the author's."""
    if not words:
        return ""
    if parent is not None and (parent.tag == "pre" or any(parent.iterancestors("pre"))):
        return words.strip("\n").replace("\n", _KEPT_LINE) if parent.tag == "pre" else words.replace("\n", _KEPT_LINE)
    return _SPACE.sub(" ", words)


def _line(gathered: str) -> str:
    """One line: cells held apart by tabs, single spaces between words."""
    return "\t".join(_SPACE.sub(" ", cell).strip(" ") for cell in gathered.split(_CELL_END)).strip("\t")
