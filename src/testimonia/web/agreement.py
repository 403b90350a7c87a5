"""``agreement``: two reviewers side by side."""

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from testimonia.actions.agreement import agreement, reviewers
from testimonia.model.judgement import Decision
from testimonia.publication.wording import chips
from testimonia.web.desk import AtDesk, AtMoment, AtVisitor
from testimonia.web.page import page
from testimonia.web.paging import PageNumber, leaf

routes = APIRouter(include_in_schema=False)
SIZE = 30


@routes.get("/agreement")
def agreed(
    request: Request,
    desk: AtDesk,
    at: AtMoment,
    visitor: AtVisitor,
    one: str = "",
    other: str = "",
    number: PageNumber = 1,
) -> HTMLResponse:
    """How far two decided alike, and where they did not."""
    if visitor.is_blind:
        return page(request, "thinking", at)
    names = reviewers(desk.folder)
    found = agreement(desk.folder, one, other) if one != other and {one, other} <= set(names) else None
    return page(
        request,
        "agreement",
        at,
        names=names,
        one=one,
        other=other,
        found=found,
        decisions=tuple(Decision),
        leaf=leaf(found.partings if found else (), number, SIZE),
        chips=chips,
    )
