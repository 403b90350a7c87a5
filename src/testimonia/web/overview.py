"""The overview: what is in the case, what waits, what was found, and what was done last."""

from collections import Counter

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from testimonia.actions.journal import journal_lines
from testimonia.model.statement import Status
from testimonia.web.desk import AtDesk, AtMoment, AtVisitor
from testimonia.web.journal import names_of
from testimonia.web.page import page
from testimonia.web.shape import source_shape

LAST = 8  # entries
routes = APIRouter(include_in_schema=False)


@routes.get("/")
def overview(request: Request, desk: AtDesk, at: AtMoment, visitor: AtVisitor) -> HTMLResponse:
    """The first page."""
    statuses = Counter(one.status for one in at.case.statements)
    return page(
        request,
        "overview",
        at,
        sources=[source_shape(one, at.told[one.id]) for one in at.case.sources],
        waiting=statuses[Status.PROPOSED],
        accepted=statuses[Status.ACCEPTED],
        rejected=statuses[Status.REJECTED],
        last=() if visitor.is_blind else journal_lines(desk.folder, LAST, names_of(at)),
        found=Counter(finding.code for finding in at.follows.case.findings) if at.follows else None,
    )
