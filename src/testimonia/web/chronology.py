"""The chronology: drawn, in words, with reasons; of everybody, or of what was asked for."""

from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse
from pydantic import BaseModel, ConfigDict, Field

from testimonia.actions.chronology_choice import Asked, chosen
from testimonia.actions.followed import Followed
from testimonia.errors import BadValue
from testimonia.language.chronology_words import told_ends
from testimonia.model.chronology import Line
from testimonia.model.statement import Statement, Status
from testimonia.publication.charts import charts
from testimonia.publication.chronology_sheets import line_sheet
from testimonia.publication.rows import statement_rows
from testimonia.publication.svg import chart_svg
from testimonia.web.desk import AtMoment
from testimonia.web.links import relinked
from testimonia.web.page import page
from testimonia.web.paging import leaf

routes = APIRouter(include_in_schema=False)
SIZE = 60  # statements of one page


class Filter(BaseModel):
    """What is asked for; empty words ask for everything. ``since`` and ``until`` are ISO 8601 days."""

    model_config = ConfigDict(frozen=True)

    person: str = ""
    place: str = ""
    teller: str = ""
    status: str = ""
    event: str = ""
    since: str = ""
    until: str = ""
    page: Annotated[int, Field(ge=1, le=1_000_000)] = 1


@routes.get("/chronology")
def chronology(request: Request, at: AtMoment, asked: Annotated[Filter, Query()]) -> HTMLResponse:
    """The page."""
    if at.follows is None:
        return page(request, "thinking", at)
    follows, trouble = at.follows, None
    try:
        lines = _lines(follows, asked)
    except BadValue as nobody:
        lines, trouble = (), f"{nobody}. {nobody.remedy}"
    shown = leaf(lines, asked.page, SIZE)
    rows = statement_rows(shown.items, follows.numbers, follows.clashes)
    drawn = charts((row,) for row in rows)
    known = ((line, follows.numbers.statement(line.statement)) for line in shown.items)
    return page(
        request,
        "chronology",
        at,
        asked=asked,
        trouble_asked=trouble,
        leaf=shown,
        charts=[(chart, relinked(chart_svg(chart, f"c{n}"), follows)) for n, chart in enumerate(drawn, 1)],
        lines=[line_sheet(line, one, follows.numbers, follows.clashes) for line, one in known if one],
        tellers=sorted({one.teller for one in follows.case.standing}),
        clashes=follows.clashes,
        ids=[one.id for one in follows.numbers.statements],
        findings=[one.id for one in follows.case.findings],
    )


def _lines(follows: Followed, asked: Filter) -> tuple[Line, ...]:
    wanted = chosen(follows.case, Asked(asked.event or None, asked.person or None))
    told = {one.id: one for one in follows.case.statements if one.id in wanted}
    lines = (line for line in follows.case.chronology.dated if line.statement in told)
    return tuple(line for line in lines if _is_asked(line, told[line.statement], asked))


def _is_asked(line: Line, one: Statement, asked: Filter) -> bool:
    where = f"{one.where.text} {one.where.place or ''}" if one.where else ""
    first, last = told_ends(line)
    return (
        asked.teller in {"", one.teller}
        and asked.place.casefold() in where.casefold()
        and asked.status in {"", one.status}
        and one.status is not Status.REJECTED
        and (not asked.since or (last or "9999") >= asked.since)
        and (not asked.until or (first or "0000")[:10] <= asked.until)
    )
