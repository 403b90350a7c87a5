"""``export``: a case for other programs, and the texts its offsets count in."""

from enum import StrEnum
from pathlib import Path

from testimonia.actions.outside import outside
from testimonia.actions.whole import whole
from testimonia.actions.written import write_whole
from testimonia.protection.clear import clear
from testimonia.publication.exports import FORMAT, case_json, source_texts


class ExportFormat(StrEnum):
    """What ``export`` writes: ``json`` one file with everything, ``text`` a folder with the words of each source."""

    JSON = "json"
    TEXT = "text"


def export(folder: Path, form: ExportFormat, out: Path) -> tuple[Path, ...]:
    """Write the case to ``out`` and return the files that were written.

    ``out`` is a file for ``json``, a folder for ``text``. A text file is replaced only by the same words, a JSON file
    only where it is an export itself. Raises BadValue, CannotWrite, and what opening the case raises.
    """
    outside(folder, out)
    cleared = clear(whole(folder))
    if form is ExportFormat.JSON:
        write_whole(out, case_json(cleared), _is_export)
        return (out,)
    texts = tuple((out / name, words) for name, words in source_texts(cleared))
    for path, words in texts:
        write_whole(path, words, words.startswith)
    return tuple(path for path, _ in texts)


def _is_export(head: str) -> bool:
    return FORMAT in head and head.lstrip().startswith("{")
