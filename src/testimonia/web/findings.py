"""What was found, each with its words."""

from collections import Counter
from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse
from pydantic import BaseModel

from testimonia.model.finding import Code, Finding, Slot
from testimonia.publication.sheets import finding_sheet
from testimonia.web.desk import AtMoment
from testimonia.web.page import page
from testimonia.web.paging import PageNumber, leaf

routes = APIRouter()
SIZE = 20


class FindingShape(BaseModel):
    """A finding, as the export has it."""

    id: str
    code: Code
    slot: Slot | None
    statements: tuple[str, ...]
    sides: tuple[tuple[str, ...], ...] | None
    sources: tuple[str, ...]
    message: str


@routes.get("/findings", include_in_schema=False)
def findings(
    request: Request,
    at: AtMoment,
    code: str = "",
    statement: str = "",
    one: Annotated[str, Query(alias="id")] = "",
    number: PageNumber = 1,
) -> HTMLResponse:
    """The findings, of one kind or about one statement."""
    if at.follows is None:
        return page(request, "thinking", at)
    case, numbers = at.follows.case, at.follows.numbers
    chosen = [each for each in enumerate(case.findings, 1) if _is_asked(each[1], code, statement, one)]
    shown = leaf(chosen, number, SIZE)
    return page(
        request,
        "findings",
        at,
        leaf=shown,
        sheets=[finding_sheet(place, finding, numbers) for place, finding in shown.items],
        counts=Counter(finding.code for finding in case.findings),
        codes=tuple(Code),
        code=code,
        statement=statement,
        one=one,
    )


@routes.get("/api/findings", tags=["findings"])
def listed(at: AtMoment, code: Code | None = None) -> tuple[FindingShape, ...]:
    """All findings, or those of one kind; none before the case was reasoned over."""
    found = at.follows.case.findings if at.follows else ()
    return tuple(_shape(one) for one in found if code is None or one.code is code)


def _is_asked(finding: Finding, code: str, statement: str, one: str) -> bool:
    return code in {"", finding.code} and one in {"", finding.id} and (not statement or statement in finding.statements)


def _shape(one: Finding) -> FindingShape:
    return FindingShape(
        id=one.id,
        code=one.code,
        slot=one.slot,
        statements=one.statements,
        sides=one.sides,
        sources=one.sources,
        message=one.message,
    )
