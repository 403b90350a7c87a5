"""Events by tellers, copies side by side, and questions by person, gathered for the template."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from testimonia.language.day_words import bounds_words
from testimonia.model.case import Case
from testimonia.model.comparison import Cell, Comparison, Row, Standing
from testimonia.model.finding import Slot
from testimonia.model.independence import Copy
from testimonia.model.question import Question
from testimonia.publication.numbering import Numbering
from testimonia.publication.sheets import Told, told
from testimonia.publication.visible import as_html

SIGNS = {
    Standing.AGREES: "=",
    Standing.DIFFERS: "\u2260",
    Standing.ALONE: "\u2022",
    Standing.SILENT: "?",
    Standing.ABSENT: "",
}
IN_WORDS = {
    Slot.WHEN: "when",
    Slot.WHERE: "where",
    Slot.WHO: "who",
    Slot.HOW_MANY: "how many",
    Slot.POLARITY: "whether",
    Slot.OUTCOME: "what came of it",
    Slot.ORDER: "in what order",
}
SEVERAL = 2
WIDE = 12  # tellers beside one another on a page
Piece = tuple[str, bool]


@dataclass(frozen=True, slots=True)
class CellSheet:
    """A sign that needs no colour, the words for it, and the numbers of the statements."""

    sign: str
    look: str
    words: str
    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class RowSheet:
    """An event that several tell of, or in which one differs from himself."""

    event: str
    label: str
    days: str
    cells: tuple[CellSheet, ...]


@dataclass(frozen=True, slots=True)
class MatrixSheet:
    """The tellers who have a part in any of the rows, each with a number, and the rows."""

    tellers: tuple[tuple[int, str], ...]
    rows: tuple[RowSheet, ...]


@dataclass(frozen=True, slots=True)
class CopySheet:
    """Two sources, why one seems to have it from the other, and each passage twice; what differs is marked."""

    mine: str
    other: str
    why: str
    passages: tuple[tuple[Markup, Markup], ...]


@dataclass(frozen=True, slots=True)
class QuestionSheet:
    """What one person is asked about his own words."""

    passages: tuple[Told, ...]
    asked: tuple[str, ...]


def matrix_sheets(matrix: Comparison, numbers: Numbering) -> tuple[MatrixSheet, ...]:
    """Only events that two tell of, or that something differs in; only tellers who have a part in one of them.

    As many tellers as a page is wide; more go to the next sheet, with the events in which they have a part.
    """
    rows = [row for row in matrix.rows if is_shown(row)]
    shown = [n for n in range(len(matrix.tellers)) if any(_has_part(row, n) for row in rows)]
    blocks = (shown[first : first + WIDE] for first in range(0, len(shown), WIDE))
    return tuple(_sheet(matrix, rows, block, shown.index(block[0]) + 1, numbers) for block in blocks)


def _sheet(matrix: Comparison, rows: list[Row], block: list[int], first: int, numbers: Numbering) -> MatrixSheet:
    tellers = tuple((number, matrix.tellers[n]) for number, n in enumerate(block, first))
    here = (row for row in rows if any(_has_part(row, n) for n in block))
    return MatrixSheet(tellers, tuple(_row(row, block, numbers) for row in here))


def _has_part(row: Row, teller: int) -> bool:
    return row.cells[teller].standing is not Standing.ABSENT


def is_shown(row: Row) -> bool:
    """Do two tell of it, or does something differ in it?"""
    return bool(row.findings) or sum(bool(cell.statements) for cell in row.cells) >= SEVERAL


def _row(row: Row, shown: list[int], numbers: Numbering) -> RowSheet:
    cells = tuple(_cell(row.cells[n], numbers) for n in shown)
    days = (end and end[:10] for end in (row.event.earliest, row.event.latest))
    return RowSheet(row.event.id, row.event.label, bounds_words(*days), cells)


def _cell(cell: Cell, numbers: Numbering) -> CellSheet:
    if cell.standing is Standing.DIFFERS:
        words = f"differs on {', '.join(IN_WORDS[slot] for slot in cell.slots)}"
    else:
        words = {Standing.AGREES: "nobody differs", Standing.ALONE: "tells alone"}.get(cell.standing, cell.why)
    held = tuple(numbers.number(name) for name in cell.statements if numbers.statement(name))
    return CellSheet(SIGNS[cell.standing], cell.standing, words, held)


def copy_sheets(case: Case) -> tuple[CopySheet, ...]:
    """Every copy with its passages side by side."""
    names = {source.id: source.name for source in case.sources}
    texts = {text.source: text.content for text in case.texts}
    return tuple(_copy(copy, names, texts) for copy in case.copies)


def _copy(copy: Copy, names: Mapping[str, str], texts: Mapping[str, str]) -> CopySheet:
    passages = tuple(
        _marked(texts[copy.source][p.start : p.end], texts[copy.other][p.other_start : p.other_end])
        for p in copy.passages
    )
    return CopySheet(names[copy.source], names[copy.other], copy.why, passages)


def _marked(mine: str, theirs: str) -> tuple[Markup, Markup]:
    """Both passages, with the words that the other does not have in a mark."""
    here, there = {word.casefold() for word in mine.split()}, {word.casefold() for word in theirs.split()}
    return _edited(mine, there), _edited(theirs, here)


def _edited(words: str, known: set[str]) -> Markup:
    def shown() -> Iterator[Markup]:
        for is_known, some in groupby(words.split(), key=lambda word: word.casefold() in known):
            piece = as_html(" ".join(some))
            yield piece if is_known else Markup("<ins>{}</ins>").format(piece)

    return Markup(" ").join(shown())


def question_sheets(
    questions: tuple[Question, ...], numbers: Numbering
) -> tuple[tuple[str, tuple[QuestionSheet, ...]], ...]:
    """By person, in the order in which they should be asked."""
    return tuple(
        (person, tuple(_question(question, numbers) for question in some))
        for person, some in groupby(questions, key=lambda question: question.person)
    )


def _question(question: Question, numbers: Numbering) -> QuestionSheet:
    held = (numbers.statement(name) for name in question.statements)
    return QuestionSheet(tuple(told(one, numbers) for one in held if one), question.asked)
