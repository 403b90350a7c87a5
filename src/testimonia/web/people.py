"""Who is who: names, with reasons; ``join``, ``split`` and ``rename``; and where somebody was."""

from dataclasses import replace

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse
from pydantic import BaseModel
from starlette.exceptions import HTTPException

from testimonia.actions.join import join
from testimonia.actions.people import is_called
from testimonia.actions.rename import rename
from testimonia.actions.split import split
from testimonia.model.case import Case
from testimonia.model.identity import Ruling
from testimonia.model.mention import MentionType
from testimonia.publication.route_maps import route_maps
from testimonia.publication.sheets import told
from testimonia.web.desk import AtDesk, AtHand, AtMoment
from testimonia.web.links import relinked
from testimonia.web.page import page
from testimonia.web.paging import PageNumber, leaf
from testimonia.web.shape import NamesShape

routes = APIRouter()
SIZE = 40
ORDER = (MentionType.PERSON, MentionType.GROUP, MentionType.PLACE, MentionType.TIME)  # and whoever is told of most


class RulingShape(BaseModel):
    """What was decided of two names."""

    verdict: str
    name: str
    other: str


@routes.get("/people", include_in_schema=False)
def people(request: Request, at: AtMoment, of: str = "", kind: str = "", number: PageNumber = 1) -> HTMLResponse:
    """Everybody and every place, or those that are called so."""
    if at.follows is None:
        return page(request, "thinking", at)
    named = [one for one in at.follows.everybody if kind in {"", one.entity.type} and is_called(one, of)]
    found = sorted(named, key=lambda one: (ORDER.index(one.entity.type), -one.statements))
    return page(request, "people", at, leaf=leaf(found, number, SIZE), of=of, kind=kind, names=at.follows.names)


@routes.get("/people/{entity}", include_in_schema=False)
def person(request: Request, at: AtMoment, entity: str, number: PageNumber = 1) -> HTMLResponse:
    """One person, group or place, with all that is told with its name."""
    if at.follows is None:
        return page(request, "thinking", at)
    one = next((one for one in at.follows.everybody if one.entity.id == entity), None)
    if one is None:
        raise HTTPException(404)
    case, numbers = at.follows.case, at.follows.numbers
    named = [s for s in case.standing if any(part.entity == entity for part in s.participants)]
    shown = leaf([told(s, numbers) for s in named], number, SIZE)
    maps = [
        (title, relinked(drawing, at.follows))
        for title, drawing in route_maps(_only(at.follows.placed, one.entity.id, one.entity.name), numbers)
    ]
    return page(request, "person", at, one=one, leaf=shown, maps=maps)


@routes.post("/api/names/join", tags=["names"])
def joined(said: NamesShape, desk: AtDesk, hand: AtHand) -> RulingShape:
    """Take two names for one's."""
    return _answered(desk, join(desk.folder, said.name, said.other, hand))


@routes.post("/api/names/split", tags=["names"])
def apart(said: NamesShape, desk: AtDesk, hand: AtHand) -> RulingShape:
    """Keep two names apart."""
    return _answered(desk, split(desk.folder, said.name, said.other, hand))


@routes.post("/api/names/rename", tags=["names"])
def renamed(said: NamesShape, desk: AtDesk, hand: AtHand) -> RulingShape:
    """Call whoever bears the name otherwise."""
    return _answered(desk, rename(desk.folder, said.name, said.other, hand))


def _answered(desk: AtDesk, ruling: Ruling) -> RulingShape:
    desk.catch_up()
    return RulingShape(verdict=ruling.verdict, name=ruling.name, other=ruling.other)


def _only(case: Case, entity: str, name: str) -> Case:
    """The case with the ways of one person alone."""
    mine = tuple(route for route in case.chronology.routes if route.person in {entity, name})
    return replace(case, chronology=replace(case.chronology, routes=mine))
