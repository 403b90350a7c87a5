"""``testimonia export CASE --format json -o FILE``."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from testimonia.cli.console import counted, out
from testimonia.cli.options import CaseFolder


class Format(StrEnum):
    """What can be written."""

    JSON = "json"
    TEXT = "text"
    TIMELINEJS = "timelinejs"
    GEOJSON = "geojson"
    CSV = "csv"
    FTM = "ftm"


FormatOption = Annotated[
    Format,
    typer.Option(
        "--format",
        help="json: everything; text: a folder of texts; csv: of tables; timelinejs, geojson: the chronology; "
        "ftm: FollowTheMoney entities.",
    ),
]
Out = Annotated[Path, typer.Option("-o", "--output", metavar="PATH", help="Where to write it.")]


def export(case: CaseFolder, output: Out, form: FormatOption = Format.JSON) -> None:
    """Write a case for other programs, or the words of its sources."""
    from testimonia.actions.export import ExportFormat  # noqa: PLC0415  rooms open when their verb is called
    from testimonia.actions.export import export as write  # noqa: PLC0415

    written = write(case, ExportFormat(form), output)
    out().print(f"wrote {counted(len(written), 'file')}: {output}")
