"""``journal``: who did what when, each with the way to take it back."""

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from testimonia.actions.journal import journal_lines
from testimonia.actions.moment import Moment
from testimonia.web.desk import AtDesk, AtMoment, AtVisitor
from testimonia.web.page import page
from testimonia.web.paging import PageNumber, leaf

routes = APIRouter(include_in_schema=False)
SIZE = 50
DEEPEST = 5000  # entries that are looked through; what lies further back is in the journal of the command line


@routes.get("/journal")
def journal(request: Request, desk: AtDesk, at: AtMoment, visitor: AtVisitor, number: PageNumber = 1) -> HTMLResponse:
    """The page."""
    if visitor.is_blind:
        return page(request, "thinking", at)
    lines = journal_lines(desk.folder, min(DEEPEST, number * SIZE), names_of(at))
    every = max(1, -(-at.last // SIZE))
    shown = leaf(lines, number, SIZE)
    return page(request, "journal", at, lines=shown.items, number=shown.number, of=every)


def names_of(at: Moment) -> dict[str, str]:
    """The names of the sources, by their ids."""
    return {source.id: source.name for source in at.case.sources}
