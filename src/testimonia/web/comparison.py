"""Accounts side by side: events by tellers, one event with all its passages, and copies."""

from dataclasses import replace

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse
from starlette.exceptions import HTTPException

from testimonia.model.comparison import Row
from testimonia.publication.matrix_sheets import copy_sheets, matrix_sheets
from testimonia.publication.sheets import finding_sheet, told
from testimonia.web.desk import AtMoment
from testimonia.web.page import page
from testimonia.web.paging import PageNumber, leaf

routes = APIRouter(include_in_schema=False)
SIZE, LEAST = 25, 3  # events of one page
COPIES = 10  # of one page
CELLS = 1500  # of one page, events by tellers


@routes.get("/comparison")
def comparison(request: Request, at: AtMoment, number: PageNumber = 1, differing: bool = False) -> HTMLResponse:  # noqa: FBT001, FBT002  a box that is ticked
    """The matrix of events by tellers; with ``differing`` only events in which somebody differs."""
    if at.follows is None:
        return page(request, "thinking", at)
    matrix, numbers = at.follows.laid.comparison, at.follows.numbers
    rows = [row for row in at.follows.told_by_several if row.findings or not differing]
    size = max(LEAST, min(SIZE, CELLS // max(1, len(matrix.tellers))))
    shown = leaf(rows, number, size)
    return page(
        request,
        "comparison",
        at,
        leaf=shown,
        differing=differing,
        matrices=matrix_sheets(replace(matrix, rows=shown.items), numbers),
        ids=[one.id for one in numbers.statements],
        copies=len(at.follows.case.copies),
    )


@routes.get("/copies")
def copies(request: Request, at: AtMoment, number: PageNumber = 1) -> HTMLResponse:
    """What sources have from one another, passages side by side."""
    if at.follows is None:
        return page(request, "thinking", at)
    shown = leaf(at.follows.case.copies, number, COPIES)
    sheets = copy_sheets(replace(at.follows.case, copies=shown.items))
    return page(request, "copies", at, leaf=shown, copies=sheets)


@routes.get("/comparison/{event}")
def side_by_side(request: Request, at: AtMoment, event: str) -> HTMLResponse:
    """One event: what each teller says of it, and where they differ."""
    if at.follows is None:
        return page(request, "thinking", at)
    row = next((row for row in at.follows.laid.comparison.rows if row.event.id == event), None)
    if row is None:
        raise HTTPException(404)
    numbers, found = at.follows.numbers, set(row.findings)
    return page(
        request,
        "event",
        at,
        row=row,
        accounts=_accounts(row, at),
        sheets=[
            finding_sheet(place, finding, numbers)
            for place, finding in enumerate(at.follows.case.findings, 1)
            if finding.id in found
        ],
    )


def _accounts(row: Row, at: AtMoment) -> list[tuple[object, list[object]]]:
    numbers = at.follows.numbers if at.follows else None
    return [
        (cell, [told(one, numbers) for name in cell.statements if (one := numbers.statement(name))])
        for cell in row.cells
        if numbers and (cell.statements or cell.why)
    ]
