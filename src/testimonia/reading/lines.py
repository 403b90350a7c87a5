"""Paragraphs of a text: which line ends are ends, and which are only where the page was full."""

import re
from collections.abc import Iterator

_BLANK = re.compile(r"\n[ \t\r\f]*\n")
_END_MARK = re.compile(r"[.!?:;…\"”»)\]*]\s*$")
_NARROWEST, _WIDEST = 0.6, 120  # a wrapped line fills this share of the widest one, and is no wider than this


def paragraphs(content: str, *, each_line: bool) -> Iterator[tuple[int, int]]:
    """Spans of paragraphs, without the white space around them; ``each_line`` where every line is its own paragraph."""
    start = 0
    for blank in [*_BLANK.finditer(content), None]:
        end = blank.start() if blank else len(content)
        yield from _within_block(content, start, end, each_line=each_line)
        start = blank.end() if blank else end


def _within_block(content: str, start: int, end: int, *, each_line: bool) -> Iterator[tuple[int, int]]:
    lines = _lines(content, start, end)
    if not lines:
        return
    if not each_line and _is_wrapped(content, lines):
        yield lines[0][0], lines[-1][1]
        return
    current = lines[0]
    for line in lines[1:]:
        if not each_line and _runs_on(content, current, line):
            current = (current[0], line[1])
        else:
            yield current
            current = line
    yield current


def _lines(content: str, start: int, end: int) -> list[tuple[int, int]]:
    found, at = [], start
    for line in content[start:end].splitlines(keepends=True):
        bare = line.strip()
        if bare:
            left = at + len(line) - len(line.lstrip())
            found.append((left, left + len(bare)))
        at += len(line)
    return found


def _is_wrapped(content: str, lines: list[tuple[int, int]]) -> bool:
    """A block whose lines are all full but the last was broken by the width of the page."""
    widths = [end - start for start, end in lines]
    full = all(_NARROWEST * max(widths) <= w <= _WIDEST for w in widths[:-1])
    open_ends = sum(not _END_MARK.search(content[s:e]) for s, e in lines[:-1])
    return len(lines) > 2 and full and open_ends * 2 >= len(lines) - 1  # noqa: PLR2004


def _runs_on(content: str, before: tuple[int, int], after: tuple[int, int]) -> bool:
    first = content[after[0]]
    return first.islower() and not _END_MARK.search(content[before[0] : before[1]])
