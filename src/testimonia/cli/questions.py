"""``testimonia questions CASE``."""

import json
from dataclasses import asdict
from enum import StrEnum
from itertools import groupby
from typing import TYPE_CHECKING, Annotated

import typer

from testimonia.cli.console import counted, out, seen
from testimonia.cli.options import CaseFolder

if TYPE_CHECKING:
    from testimonia.actions.questions import Asked


class Form(StrEnum):
    """In what form the questions are printed."""

    TEXT = "text"
    JSON = "json"


ForPerson = Annotated[str | None, typer.Option("--for", metavar="NAME", help="Only the questions to this person.")]
AForm = Annotated[Form, typer.Option("--format", help="text: an interview sheet; json: for another program.")]


def questions(case: CaseFolder, person: ForPerson = None, form: AForm = Form.TEXT) -> int:
    """What to ask at the next interview: open questions by person, those that would settle most first.

    Exit code 0: done. 2: it could not be done.
    """
    from testimonia.actions.questions import questions as ask  # noqa: PLC0415  rooms open when their verb is called

    asked = ask(case, person)
    if form is Form.JSON:
        out().print(json.dumps({"questions": [asdict(one) for one in asked.questions]}, ensure_ascii=False))
    else:
        _print(asked)
    return 0


def _print(asked: "Asked") -> None:
    from testimonia.reasoning.messages import shortened  # noqa: PLC0415

    told = {statement.id: statement for statement in asked.case.statements}
    places = {text.source: text for text in asked.case.texts}
    names = {source.id: source.name for source in asked.case.sources}
    for person, group in groupby(asked.questions, key=lambda question: question.person):
        some = list(group)
        out().print(f"{seen(person)}: {counted(len(some), 'question')}", style="bold")
        for number, question in enumerate(some, 1):
            for at, name in enumerate(question.statements):
                anchor = told[name].anchor
                where = f"{names[anchor.source]}, {places[anchor.source].place_of(anchor.start)}"
                mark = f"{number:3}." if at == 0 else "    "
                out().print(f"{mark} You said: “{seen(shortened(anchor.quote))}” ({seen(where)})")
            out().print(f"       {' '.join(seen(words) for words in question.asked)}")
        out().print("")
