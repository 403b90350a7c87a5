"""``times``: the time reader on its own."""

from pathlib import Path

from testimonia.errors import BadValue, Unreadable
from testimonia.intake.examine import examine
from testimonia.intake.gather import gather
from testimonia.language.times import TimeExpression, find_times
from testimonia.model.arrival import Arrival, Refusal
from testimonia.model.source import Described


def times(file: Path, reference: str | None, language: str) -> tuple[TimeExpression, ...]:
    """The time expressions in a file of any format that ``add`` takes, in the order of the words.

    ``reference`` is the day the words were said, ISO 8601 or EDTF. Raises NoSuchFile, BadValue, Unreadable.
    """
    return tuple(find_times(_words(file), reference=reference, language=language))


def _words(file: Path) -> str:
    if file.is_dir():
        raise BadValue(f"{file} is a folder", remedy="Name one file.")
    gathered = gather([file])
    looked_at = (*gathered.refusals, *(examine(found, Described(), lambda _: False) for found in gathered.files))
    match looked_at:
        case (Arrival(content=content),):
            return content
        case (Refusal() as refusal,):
            raise Unreadable(f"{refusal.name}: {refusal.message}", remedy=refusal.remedy)
        case _:
            raise Unreadable(f"{file} is not a source", remedy="Name a file with a testimony in it.")
