"""Who sits at this browser, and what this workbench is."""

from importlib.metadata import version

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from testimonia.errors import BadValue
from testimonia.web.desk import AtDesk, AtMoment, AtVisitor
from testimonia.web.page import page
from testimonia.web.shape import VisitorShape

routes = APIRouter()


@routes.get("/settings", include_in_schema=False)
def settings(request: Request, desk: AtDesk, at: AtMoment) -> HTMLResponse:
    """The page."""
    return page(request, "settings", at, folder=str(desk.folder), version=version("testimonia"))


@routes.post("/api/visitor", tags=["settings"])
def signed(said: VisitorShape, visitor: AtVisitor) -> VisitorShape:
    """Say who sits at this browser, until it is closed or the workbench is started anew."""
    name = said.name.strip()
    if not name or not name.isprintable():
        raise BadValue("This is no name.", "Write the name that should stand beside what you decide.")
    visitor.name, visitor.is_blind, visitor.sees = name, said.blind, None
    return VisitorShape(name=name, blind=visitor.is_blind)
