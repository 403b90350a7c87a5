"""A text together with the times that were read in it."""

from dataclasses import dataclass

from testimonia.language.times import TimeExpression
from testimonia.model.text import Text


@dataclass(frozen=True, slots=True)
class Timed:
    """A text, its times in the order of the words, and what they were read by.

    ``name`` is what a reader knows the text by. ``reference`` is the day the words were said, as it was given; None
    where nobody said. ``language`` is the language it was read in, ISO 639-1.
    """

    name: str
    text: Text
    times: tuple[TimeExpression, ...]
    reference: str | None
    language: str
