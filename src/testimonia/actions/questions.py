"""``questions``: what to ask at the next interview, by person."""

from dataclasses import dataclass
from pathlib import Path

from testimonia.actions.named import named
from testimonia.actions.whole import whole
from testimonia.model.case import Case
from testimonia.model.question import Question
from testimonia.reasoning.interview import interview


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
    name = named(person, names, "persons with a question")
    return Asked(case, tuple(question for question in found if question.person == name))
