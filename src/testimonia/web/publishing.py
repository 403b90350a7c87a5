"""``export``, ``publish`` and ``verify``."""

import io
import zipfile
from collections.abc import Callable

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, Response
from starlette.exceptions import HTTPException

from testimonia.actions.followed import Followed
from testimonia.actions.verify import verify as record_of
from testimonia.protection.clear import clear
from testimonia.publication.dossier import dossier
from testimonia.publication.exports import case_json, source_texts
from testimonia.publication.geojson import geojson
from testimonia.publication.tables import tables
from testimonia.publication.timelinejs import timelinejs
from testimonia.web.answers import refusal
from testimonia.web.desk import AtDesk, AtMoment, AtVisitor, now
from testimonia.web.page import page

routes = APIRouter(include_in_schema=False)
PATIENCE = 60.0  # seconds that a file waits for the case to be reasoned over
THINKING = "The case is still being reasoned over."
Made = tuple[str, str, bytes]  # the end of the file's name, its type, its bytes


def _zipped(files: tuple[tuple[str, str], ...]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, words in files:
            archive.writestr(zipfile.ZipInfo(name), words)
    return packed.getvalue()


FORMS: dict[str, tuple[str, Callable[[Followed], Made]]] = {
    "dossier": ("", lambda f: ("-dossier.html", "text/html", dossier(f.cleared, made_at=now()).encode())),
    "json": ("JSON, everything", lambda f: (".json", "application/json", case_json(f.cleared).encode())),
    "text": (
        "The texts, as their places are counted",
        lambda f: ("-texts.zip", "application/zip", _zipped(source_texts(f.cleared))),
    ),
    "csv": ("Tables, CSV", lambda f: ("-tables.zip", "application/zip", _zipped(tuple(tables(f.cleared))))),
    "timelinejs": ("TimelineJS", lambda f: ("-timeline.json", "application/json", timelinejs(f.cleared).encode())),
    "geojson": (
        "GeoJSON, where things happened",
        lambda f: (".geojson", "application/geo+json", geojson(clear(f.placed)).encode()),
    ),
}


@routes.get("/publishing")
def publishing(request: Request, desk: AtDesk, at: AtMoment, verify: bool = False) -> HTMLResponse:  # noqa: FBT001, FBT002  a link that is followed
    """What can leave the case, and whether its record holds."""
    verified = record_of(desk.folder) if verify else None
    return page(
        request,
        "publishing",
        at,
        forms=[(form, label) for form, (label, _) in FORMS.items() if label],
        verified=verified,
    )


@routes.get("/export/{form}")
def exported(request: Request, desk: AtDesk, at: AtMoment, visitor: AtVisitor, form: str) -> Response:
    """A file of the case as it stands, once all that was decided has been reasoned over."""
    if form not in FORMS:
        raise HTTPException(404)
    if visitor.is_blind:
        return page(request, "thinking", at)
    at = desk.settled(PATIENCE)
    if at.follows is None or not at.is_reasoned:
        return refusal(request.scope, 503, desk.trouble or THINKING, "Nothing was made. Try it again later.")
    ending, kind, content = FORMS[form][1](at.follows)
    name = "".join(c if c.isascii() and (c.isalnum() or c in "-_") else "_" for c in at.case.name)
    return Response(content, media_type=kind, headers={"content-disposition": f'attachment; filename="{name}{ending}"'})
