"""The matrix of a comparison as a table of words, for a spreadsheet, and the words that a cell is told in."""

import csv
import io
from collections.abc import Mapping

from testimonia.model.comparison import Cell, Comparison, Standing
from testimonia.model.statement import Statement
from testimonia.publication.matrix_sheets import IN_WORDS
from testimonia.reasoning.messages import shortened

FORMULA = ("=", "+", "-", "@", "\t", "\r")  # an office program takes a cell that begins so for a formula (OWASP)


def cell_words(cell: Cell) -> str:
    """``differs on when, how many``; nothing where a teller had no part."""
    if cell.standing is Standing.DIFFERS:
        return f"differs on {', '.join(IN_WORDS[slot] for slot in cell.slots)}"
    if cell.standing is Standing.ALONE:
        return "tells alone"
    return "" if cell.standing is Standing.ABSENT else str(cell.standing)


def comparison_csv(matrix: Comparison, told: Mapping[str, Statement]) -> str:
    """Events down, tellers across; in each cell how the teller stands to it, and his words."""
    written = io.StringIO()
    table = csv.writer(written, lineterminator="\r\n")
    table.writerow([safe(title) for title in ("event", "earliest", "latest", *matrix.tellers)])
    for row in matrix.rows:
        cells = (_cell(cell, told) for cell in row.cells)
        table.writerow([safe(c) for c in (row.event.label, row.event.earliest or "", row.event.latest or "", *cells)])
    return written.getvalue()


def safe(cell: str) -> str:
    """A cell that no office program takes for a formula."""
    return f"'{cell}" if cell.startswith(FORMULA) else cell


def _cell(cell: Cell, told: Mapping[str, Statement]) -> str:
    words = " / ".join(f"“{shortened(told[name].anchor.quote)}”" for name in cell.statements if name in told)
    return ": ".join(part for part in (cell_words(cell), words or cell.why) if part)
