"""Questions for the next interview, by person, to be arranged and printed."""

from collections import Counter
from dataclasses import dataclass

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse
from pydantic import BaseModel

from testimonia.publication.matrix_sheets import QuestionSheet, question_sheets
from testimonia.web.desk import AtMoment
from testimonia.web.page import page

routes = APIRouter()


@dataclass(frozen=True, slots=True)
class Keyed:
    """A question with a key by which a browser knows it again."""

    key: str
    sheet: QuestionSheet


class QuestionShape(BaseModel):
    """An open question."""

    person: str
    statements: tuple[str, ...]
    asked: tuple[str, ...]
    findings: tuple[str, ...]


@routes.get("/questions", include_in_schema=False)
def questions(request: Request, at: AtMoment, person: str = "") -> HTMLResponse:
    """The sheet of one person; of the one with most questions where nobody is named."""
    if at.follows is None:
        return page(request, "thinking", at)
    asked = at.follows.laid.questions
    persons = Counter(one.person for one in asked).most_common()
    chosen = person or (persons[0][0] if persons else "")
    mine = tuple(one for one in asked if one.person == chosen)
    sheets = [sheet for _, some in question_sheets(mine, at.follows.numbers) for sheet in some]
    keyed = [Keyed("+".join(one.statements), sheet) for one, sheet in zip(mine, sheets, strict=True)]
    return page(request, "questions", at, persons=persons, person=chosen, sheets=keyed)


@routes.get("/api/questions", tags=["questions"])
def listed(at: AtMoment, person: str = "") -> tuple[QuestionShape, ...]:
    """All questions, or those to one person."""
    asked = at.follows.laid.questions if at.follows else ()
    return tuple(
        QuestionShape(person=one.person, statements=one.statements, asked=one.asked, findings=one.findings)
        for one in asked
        if person in {"", one.person}
    )
