"""The reader: a text with what is told in it, and beside it one statement with all its slots."""

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response
from starlette.exceptions import HTTPException

from testimonia.actions.moment import Moment
from testimonia.actions.seen import fingerprint
from testimonia.actions.slots import ROLES, as_words
from testimonia.errors import NoSuchStatement
from testimonia.model.statement import Knowledge, Modality, Polarity, Statement, Status
from testimonia.publication.wording import chips
from testimonia.web.blocks import blocks
from testimonia.web.desk import AtMoment
from testimonia.web.page import page
from testimonia.web.shape import MarkShape, SourceShape, StatementShape, source_shape, statement_shape

routes = APIRouter()


@routes.get("/next", include_in_schema=False)
def next_waiting(at: AtMoment, after: str = "") -> Response:
    """Lead to the first statement that waits, in the source named or in one behind it."""
    names = list(at.sources)
    first = names.index(after) if after in names else 0
    waits = (one for name in names[first:] + names[:first] for one in at.told[name] if one.status is Status.PROPOSED)
    found = next(waits, None)
    return RedirectResponse(f"/sources/{found.source}?statement={found.id}" if found else "/", 303)


@routes.get("/sources/{source}", include_in_schema=False)
def read(request: Request, at: AtMoment, source: str, statement: str = "") -> HTMLResponse:
    """The page of one source."""
    if source not in at.sources:
        raise HTTPException(404)
    told = at.told[source]
    chosen = at.statements.get(statement) or next((one for one in told if one.status is Status.PROPOSED), None)
    chosen = chosen or next(iter(told), None)
    return page(
        request,
        "reader",
        at,
        source=at.sources[source],
        blocks=blocks(at.texts[source], told),
        told=told,
        marks={one.id: fingerprint(one) for one in told},
        waiting=sum(one.status is Status.PROPOSED for one in told),
        **(_panel(at, chosen) if chosen else {"one": None}),
    )


@routes.get("/statements/{statement}", include_in_schema=False)
def lead(at: AtMoment, statement: str) -> Response:
    """Lead to a statement where it stands in its text."""
    one = _known(at, statement)
    return RedirectResponse(f"/sources/{one.source}?statement={one.id}#w-{one.id}", 303)


@routes.get("/statements/{statement}/panel", include_in_schema=False)
def panel(request: Request, at: AtMoment, statement: str) -> HTMLResponse:
    """The part of the reader that shows one statement."""
    return page(request, "panel", at, **_panel(at, _known(at, statement)))


@routes.get("/api/sources", tags=["reading"])
def sources(at: AtMoment) -> tuple[SourceShape, ...]:
    """Every source."""
    return tuple(source_shape(one, at.told[one.id]) for one in at.case.sources)


@routes.get("/api/sources/{source}/statements", tags=["reading"])
def statements(at: AtMoment, source: str) -> tuple[StatementShape, ...]:
    """What is told in a source, in the order of the words."""
    return tuple(map(statement_shape, _told(at, source)))


@routes.get("/api/sources/{source}/marks", tags=["reading"])
def marks(at: AtMoment, source: str) -> tuple[MarkShape, ...]:
    """How the statements of a source stand."""
    return tuple(MarkShape(id=one.id, status=one.status, seen=fingerprint(one)) for one in _told(at, source))


@routes.get("/api/statements/{statement}", tags=["reading"])
def statement(at: AtMoment, statement: str) -> StatementShape:
    """One statement."""
    return statement_shape(_known(at, statement))


def _told(at: Moment, source: str) -> tuple[Statement, ...]:
    if source not in at.told:
        raise HTTPException(404)
    return at.told[source]


def _known(at: Moment, statement: str) -> Statement:
    if statement not in at.statements:
        raise NoSuchStatement(f"The case has no statement {statement}.", "It may have been withdrawn; reload the page.")
    return at.statements[statement]


def _panel(at: Moment, one: Statement) -> dict[str, object]:
    told = at.told[one.source]
    return {
        "one": one,
        "seen": fingerprint(one),
        "place": told.index(one) + 1,
        "of": len(told),
        "at_place": at.texts[one.source].place_of(one.anchor.start),
        "chips": tuple(chips(one)),
        "comments": [each for each in at.case.comments if each.statement == one.id],
        "findings": at.follows.findings_of.get(one.id, ()) if at.follows else (),
        "quantities": tuple(map(as_words, one.quantities)),
        "roles": ROLES,
        "polarities": tuple(Polarity),
        "modalities": tuple(Modality),
        "knowledges": tuple(Knowledge),
    }
