"""Sources: ``add``, ``read``, and what is said about them."""

import shutil
import tempfile
from pathlib import Path, PurePath
from typing import Annotated

from fastapi import APIRouter, File, Form, Request, UploadFile
from fastapi.responses import HTMLResponse

from testimonia.actions.add import add
from testimonia.actions.describe import describe
from testimonia.actions.withdraw import withdraw
from testimonia.errors import BadValue
from testimonia.model.source import Described, Kind
from testimonia.web.arriving import Arriving
from testimonia.web.desk import AtDesk, AtHand, AtMoment, AtVisitor, moment_for
from testimonia.web.page import page
from testimonia.web.paging import PageNumber, leaf
from testimonia.web.shape import DescriptionShape, Outcome, SourceShape, WithdrawalShape, WithdrawShape, source_shape

routes = APIRouter()
arrivals = APIRouter(route_class=Arriving)
SIZE = 50  # sources of one page
LONGEST_NAME = 200  # bytes, of the 255 that file systems take; a description may be looked for beside it


@routes.get("/sources", include_in_schema=False)
def sources(request: Request, at: AtMoment, number: PageNumber = 1) -> HTMLResponse:
    """Every source, and the way to add more."""
    shown = leaf(at.case.sources, number, SIZE)
    unread = sum(not some for some in at.told.values())
    return page(
        request,
        "sources",
        at,
        leaf=shown,
        sources=[(one, source_shape(one, at.told[one.id])) for one in shown.items],
        kinds=tuple(Kind),
        unread=unread,
        reading=unread if request.app.state.reading.is_on else 0,
        failed=request.app.state.reading.failed,
    )


@arrivals.post("/api/sources", tags=["sources"])
def added(
    desk: AtDesk,
    hand: AtHand,
    file: Annotated[UploadFile, File()],
    kind: Annotated[str, Form()] = "",
    teller: Annotated[str, Form()] = "",
    made_on: Annotated[str, Form()] = "",
    language: Annotated[str, Form()] = "",
) -> Outcome:
    """Add one file. What could not be read is kept as a finding, and said."""
    said = Described(_kind(kind), teller or None, made_on or None, language or None)
    # Beside the case and not in a place that others share: what is brought in may be a witness's words.
    with tempfile.TemporaryDirectory(prefix=".coming-", dir=desk.folder) as coming:
        path = Path(coming) / _name(file.filename)
        with path.open("xb") as kept:
            shutil.copyfileobj(file.file, kept)
        (came,) = add(desk.folder, [path], said, hand)
    desk.catch_up()
    return Outcome(name=came.name, came=came.came, source=came.source, message=came.message, remedy=came.remedy)


@routes.post("/api/sources/{source}/description", tags=["sources"])
def described(source: str, said: DescriptionShape, desk: AtDesk, hand: AtHand, visitor: AtVisitor) -> SourceShape:
    """Say something about a source; what is empty or null stays as it is."""
    values = Described(
        _kind(said.kind), said.teller or None, said.made_on or None, said.language or None, said.title or None
    )
    kept = describe(desk.folder, source, values, hand)
    desk.catch_up()
    return source_shape(kept, moment_for(desk, visitor).told.get(kept.id, ()))


@routes.post("/api/sources/{source}/withdraw", tags=["sources"])
def withdrawn(source: str, said: WithdrawShape, desk: AtDesk, hand: AtHand) -> WithdrawalShape:
    """Destroy a source whose consent was withdrawn; its name must be written out. It cannot be undone."""
    known = desk.moment.sources.get(source)
    if known is not None and said.name.strip() != known.name:
        raise BadValue("This is not the name of the source; nothing was destroyed.", f"Write {known.name}.")
    gone = withdraw(desk.folder, source, hand)
    desk.catch_up()
    return WithdrawalShape(source=gone.source, statements=gone.statements, comments=gone.comments)


@routes.post("/api/reading", tags=["sources"])
def read(request: Request, hand: AtHand) -> dict[str, bool]:
    """Begin to read what has not been read; statements appear as each source is done."""
    request.app.state.reading.start(hand.name)
    return {"reading": True}


routes.include_router(arrivals)


def _kind(said: str | None) -> Kind | None:
    if not said:
        return None
    if said not in set(Kind):
        raise BadValue(f"There is no kind {said!r}.", f"Use one of: {', '.join(Kind)}.")
    return Kind(said)


def _name(said: str | None) -> str:
    """The last part of the name that the browser gave, so that it names nothing elsewhere on the disk."""
    name = PurePath((said or "").replace("\\", "/")).name
    if not name or name in {".", ".."} or "\0" in name or len(name.encode()) > LONGEST_NAME:
        raise BadValue("The file has no name that can be used.", "Give it a short name, and add it again.")
    return name
