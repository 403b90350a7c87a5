"""The entrance: the token of this start for a cookie."""

from fastapi import APIRouter, Request
from fastapi.responses import RedirectResponse, Response

from testimonia.web.answers import refusal

routes = APIRouter(include_in_schema=False)


@routes.get("/enter")
def enter(request: Request, token: str = "") -> Response:
    """Let a browser in that knows the token; the address with the token leaves no trace in the page's own address."""
    access = request.app.state.access
    key = access.enter(token)
    if key is None:
        return refusal(request.scope, 403, "This address is of an earlier start.", "Open the address printed last.")
    answer = RedirectResponse("/", status_code=303)
    answer.set_cookie(access.cookie, key, httponly=True, samesite="strict", path="/")
    return answer
