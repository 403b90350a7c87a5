"""A passage with the words of a statement underlined, as a compiler shows a line of code."""

from rich.cells import cell_len
from rich.text import Text as Shown

from testimonia.cli.console import seen
from testimonia.model.source import Source
from testimonia.model.statement import Statement
from testimonia.model.text import Text

_ROOM = 96  # columns for the words
_BEFORE = 32  # columns of them that may stand before the underlined words


def passage(statement: Statement, text: Text, source: Source) -> Shown:
    """Where it stands, who tells it, and the lines with their words underlined."""
    anchor = statement.anchor
    teller = seen(statement.teller) or "not named"
    where = text.place_of(anchor.start)
    shown = Shown(f"  --> {seen(source.name)}, {where}, {teller} [{statement.id}]", style="cyan")
    for line, first, last in _lines(text.content, anchor.start, anchor.end):
        words, start, end = _window(seen(line), first, last)
        lead = " " * cell_len(words[:start])
        shown.append(f"\n   | {words}\n   | ", style="default")
        shown.append(f"{lead}{'^' * cell_len(words[start:end])}", style="bold red")
    return shown


def _lines(content: str, start: int, end: int) -> list[tuple[str, int, int]]:
    """Each line that the words touch, with where they begin and end in it."""
    found, at = [], content.rfind("\n", 0, start) + 1
    while at < end:
        stop = content.find("\n", at)
        stop = len(content) if stop < 0 else stop
        if max(start, at) < min(end, stop):
            found.append((content[at:stop], max(start, at) - at, min(end, stop) - at))
        at = stop + 1
    return found


def _window(line: str, first: int, last: int) -> tuple[str, int, int]:
    """As much of a long line as there is room for, the underlined words in it."""
    begin = max(0, first - _BEFORE) if cell_len(line) > _ROOM else 0
    while begin and line[begin - 1] != " " and begin < first:
        begin += 1
    finish = max(last, begin + _ROOM)
    while finish < len(line) and line[finish] != " " and finish > last:
        finish -= 1
    left, right = ("… " if begin else ""), (" …" if finish < len(line) else "")
    return f"{left}{line[begin:finish]}{right}", first - begin + len(left), last - begin + len(left)
