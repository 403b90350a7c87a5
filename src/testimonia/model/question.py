"""An open question for the next interview."""

from dataclasses import dataclass

from testimonia.model.finding import Slot


@dataclass(frozen=True, slots=True)
class Question:
    """``person`` is asked, about his own words alone: ``statements`` are all his, and ``asked`` quotes nobody.

    ``findings`` are those that an answer may settle, ``weight`` how much they are together; the heaviest come first.
    """

    person: str
    statements: tuple[str, ...]
    asked: tuple[str, ...]
    slots: tuple[Slot, ...]
    findings: tuple[str, ...]
    weight: float
