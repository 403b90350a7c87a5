"""``times``: the time reader on its own."""

from pathlib import Path

from testimonia.actions.written import write_whole
from testimonia.errors import BadValue, Unreadable
from testimonia.intake.examine import examine
from testimonia.intake.gather import gather
from testimonia.language.timed import Timed
from testimonia.language.times import find_times
from testimonia.model.arrival import Arrival, Refusal
from testimonia.model.source import Described
from testimonia.model.text import Text
from testimonia.protection.clear import INTERNAL
from testimonia.publication.times_page import GENERATOR, times_page


def times(file: Path, reference: str | None, language: str) -> Timed:
    """A file of any format that ``add`` takes, with the time expressions in it.

    ``reference`` is the day the words were said, ISO 8601 or EDTF. Raises NoSuchFile, BadValue, Unreadable.
    """
    text = _text(file)
    found = find_times(text.content, reference=reference, language=language)
    return Timed(text.source, text, tuple(found), reference, language)


def write_times(file: Path, timed: Timed, out: Path) -> Path:
    """Write the times of ``file`` as a page to ``out``, and return where it is.

    A page of times that is there is replaced; anything else under that name, and ``file`` itself, is left alone.
    Nothing is hidden on the page, and it says so. Raises BadValue, CannotWrite.
    """
    if out.resolve() == file.resolve():
        raise BadValue(f"{out} is the text itself", remedy="Name another place for the page.")
    write_whole(out, times_page(timed, stamp=INTERNAL.stamp), _is_page)
    return out


def _is_page(head: str) -> bool:
    return f'name="generator" content="{GENERATOR}"' in head


def _text(file: Path) -> Text:
    if file.is_dir():
        raise BadValue(f"{file} is a folder", remedy="Name one file.")
    gathered = gather([file])
    looked_at = (*gathered.refusals, *(examine(found, Described(), lambda _: False) for found in gathered.files))
    match looked_at:
        case (Arrival(name=name, content=content, spots=spots),):
            return Text(name, content, spots)
        case (Refusal() as refusal,):
            raise Unreadable(f"{refusal.name}: {refusal.message}", remedy=refusal.remedy)
        case _:
            raise Unreadable(f"{file} is not a source", remedy="Name a file with a testimony in it.")
