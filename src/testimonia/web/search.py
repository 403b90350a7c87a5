"""``search``: over everything, with results in context."""

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from testimonia.actions.search import searched
from testimonia.web.desk import AtMoment
from testimonia.web.page import page
from testimonia.web.paging import PageNumber, leaf

routes = APIRouter(include_in_schema=False)
SIZE = 40
LONGEST = 300  # characters that are asked for


@routes.get("/search")
def search(request: Request, at: AtMoment, q: str = "", number: PageNumber = 1) -> HTMLResponse:
    """What was found."""
    case, people = (at.follows.case, at.follows.everybody) if at.follows else (at.case, ())
    found = searched(case, q[:LONGEST], people)
    return page(request, "search", at, query=q[:LONGEST], found=found, leaf=leaf(found.places, number, SIZE))
