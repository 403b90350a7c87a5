"""Our own style sheets, scripts and pictures."""

import mimetypes

from fastapi import APIRouter, Request
from fastapi.responses import Response
from starlette.exceptions import HTTPException

from testimonia.web.page import asset, content_of

routes = APIRouter(include_in_schema=False)
FILES = frozenset(
    {
        "shared.css",
        "workbench.css",
        "taken/htmx-2.min.js",
        "live.js",
        "reader.js",
        "sending.js",
        "forms.js",
        "sources.js",
        "questions.js",
        "mark.svg",
    }
)
YEAR = 31_536_000  # seconds


@routes.get("/static/{name:path}")
def file(request: Request, name: str) -> Response:
    """A file that the pages name; nothing else of the disk is ever sent.

    Under an address that changes with its content a browser may keep it.
    """
    if name not in FILES:
        raise HTTPException(404)
    kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
    is_pinned = str(request.url.query) == asset(name).partition("?")[2]
    kept = f"max-age={YEAR}, immutable" if is_pinned else "no-cache"
    return Response(content_of(name), media_type=kind, headers={"cache-control": kept})
