"""Answers that are no page of the case: refusals and errors, each with what to do next and never a trace."""

from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.types import Scope

from testimonia.errors import Stale, TestimoniaError
from testimonia.model.statement import Statement
from testimonia.web.page import template
from testimonia.web.shape import statement_shape

LARGE = "This is larger than the workbench takes at once.", "Add large files with: testimonia add CASE FILE"
MISUNDERSTOOD = "The request was not understood.", "Reload the page, and try again."
NOWHERE = "There is no such page.", "Go back to the overview."
SAID = {400: MISUNDERSTOOD, 405: ("Nothing can be done in this way here.", "Go back to the overview."), 413: LARGE}
DEFECT = "This is a defect of the program, not of your material; everything that was acknowledged is kept."
DEFECT_REMEDY = "Reload the page. Where it comes back, start the workbench again, and report what you did."


def refusal(scope: Scope, status: int, message: str, remedy: str) -> Response:
    """A refusal in the form in which it was asked: JSON under /api, else a page."""
    if scope["path"].startswith("/api"):
        return JSONResponse({"message": message, "remedy": remedy}, status)
    return HTMLResponse(template("refused.html.jinja").render(message=message, remedy=remedy, status=status), status)


async def failed(request: Request, error: Exception) -> Response:
    """The answer to an action that could not be done; of a stale write it shows what stands now."""
    if not isinstance(error, TestimoniaError):
        raise error
    if isinstance(error, Stale) and isinstance(error.now, Statement):
        said = {"message": str(error), "remedy": error.remedy, "now": statement_shape(error.now).model_dump()}
        return JSONResponse(said, error.web_status)
    return refusal(request.scope, error.web_status, str(error), error.remedy)


async def misunderstood(request: Request, error: Exception) -> Response:
    """The answer to a request that is not of the form that the interface describes."""
    first = error.errors()[0] if isinstance(error, RequestValidationError) else {}
    where = ".".join(str(part) for part in first.get("loc", ()) if part != "body")
    said = f"{where}: {first.get('msg', 'not understood')}" if where else str(first.get("msg", "not understood"))
    return refusal(request.scope, 422, f"The request was not understood: {said}.", "Reload the page, and try again.")


async def missing(request: Request, error: Exception) -> Response:
    """The answer to an address that leads nowhere, and to what is no request at all."""
    status = error.status_code if isinstance(error, HTTPException) else 404
    return refusal(request.scope, status, *SAID.get(status, NOWHERE))
