"""``questions``: what to ask at the next interview, by person."""

from dataclasses import dataclass
from pathlib import Path

from testimonia.actions.whole import whole
from testimonia.errors import BadValue
from testimonia.model.case import Case
from testimonia.model.question import Question
from testimonia.reasoning.interview import interview

SHOWN = 12  # names in a message


@dataclass(frozen=True, slots=True)
class Asked:
    """The case, and the questions in the order in which they should be put."""

    case: Case
    questions: tuple[Question, ...]


def questions(folder: Path, person: str | None = None) -> Asked:
    """The questions for everybody, or for one person, named in full or by a part that fits one alone.

    Raises BadValue where nobody, or several, are called so.
    """
    case = whole(folder)
    found = interview(case)
    if person is None:
        return Asked(case, found)
    names = sorted({question.person for question in found})
    name = _named(person, names)
    return Asked(case, tuple(question for question in found if question.person == name))


def _named(said: str, names: list[str]) -> str:
    fitting = [name for name in names if name == said] or [name for name in names if said.casefold() in name.casefold()]
    if len(fitting) == 1:
        return fitting[0]
    shown = fitting or names
    more = f" and {len(shown) - SHOWN} more" if len(shown) > SHOWN else ""
    raise BadValue(
        f"{len(fitting) or 'no'} persons with a question are called {said!r}",
        remedy=f"Name one of: {'; '.join(shown[:SHOWN])}{more}." if shown else "There is no question yet.",
    )
