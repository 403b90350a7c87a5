"""``export``: a case for other programs, and the texts its offsets count in."""

from enum import StrEnum
from pathlib import Path

from testimonia.actions.outside import outside
from testimonia.actions.whole import whole
from testimonia.actions.written import write_whole
from testimonia.errors import BadValue
from testimonia.model.cleared import Cleared
from testimonia.protection.clear import clear
from testimonia.publication.exports import FORMAT, case_json, source_texts
from testimonia.publication.ftm import MADE_BY as FOR_FTM
from testimonia.publication.ftm import ftm
from testimonia.publication.geojson import MADE_BY as AS_GEOJSON
from testimonia.publication.geojson import geojson
from testimonia.publication.tables import tables
from testimonia.publication.timelinejs import MADE_BY as FOR_TIMELINEJS
from testimonia.publication.timelinejs import timelinejs
from testimonia.reasoning.routes import with_places


class ExportFormat(StrEnum):
    """What ``export`` writes.

    ``json`` is one file with everything, ``text`` a folder with the words of each source, ``csv`` a folder of tables;
    ``timelinejs`` and ``geojson`` are the chronology as other programs draw it, ``ftm`` FollowTheMoney entities.
    """

    JSON = "json"
    TEXT = "text"
    TIMELINEJS = "timelinejs"
    GEOJSON = "geojson"
    CSV = "csv"
    FTM = "ftm"


_FILES = {  # what writes a format, and the words in the head of a file by which it is known
    ExportFormat.JSON: (case_json, FORMAT),
    ExportFormat.TIMELINEJS: (timelinejs, FOR_TIMELINEJS),
    ExportFormat.GEOJSON: (geojson, AS_GEOJSON),
}


def export(folder: Path, form: ExportFormat, out: Path) -> tuple[Path, ...]:
    """Write the case to ``out`` and return the files that were written.

    ``out`` is a folder for ``text`` and ``csv``, else a file. A text file is replaced only by the same words, any other
    only where it is an export of the same format. Raises BadValue, CannotWrite, and what opening the case raises.
    """
    outside(folder, out)
    case = whole(folder)
    cleared = clear(with_places(case) if form is ExportFormat.GEOJSON else case)
    if form in _FILES:
        written, mark = _FILES[form]
        write_whole(out, written(cleared), lambda head: mark in head and head.lstrip().startswith("{"))
        return (out,)
    if form is ExportFormat.FTM:
        write_whole(out, _as_ftm(cleared), lambda head: FOR_FTM in head)
        return (out,)
    if form is ExportFormat.CSV:
        found = tuple((out / name, words) for name, words in tables(cleared))
        for path, words in found:
            titles = words.partition("\r\n")[0]
            write_whole(path, words, lambda head, titles=titles: head.startswith(titles))  # type: ignore[misc]
        return tuple(path for path, _ in found)
    texts = tuple((out / name, words) for name, words in source_texts(cleared))
    for path, words in texts:
        write_whole(path, words, words.startswith)
    return tuple(path for path, _ in texts)


def _as_ftm(cleared: Cleared) -> str:
    try:
        return ftm(cleared)
    except ImportError as missing:
        raise BadValue(
            "FollowTheMoney's own library is not installed here, and nothing is written without it",
            remedy="Install it beside Testimonia, then run this again: pip install 'followthemoney>=4.11,<5' (270 MB).",
        ) from missing
