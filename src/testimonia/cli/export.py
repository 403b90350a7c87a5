"""``testimonia export CASE --format json -o FILE``."""

from pathlib import Path
from typing import Annotated, Literal

import typer

from testimonia.cli.console import counted, out
from testimonia.cli.options import CaseFolder

Format = Annotated[
    Literal["json", "text"],
    typer.Option("--format", help="json: one file with everything; text: a folder with the words of each source."),
]
Out = Annotated[Path, typer.Option("-o", "--out", metavar="FILE", help="A file for json, a folder for text.")]


def export(case: CaseFolder, to: Out, form: Format = "json") -> None:
    """Write a case for other programs, or the texts in which its offsets count."""
    from testimonia.actions.export import ExportFormat  # noqa: PLC0415  rooms open when their verb is called
    from testimonia.actions.export import export as write  # noqa: PLC0415

    written = write(case, ExportFormat(form), to)
    out().print(f"wrote {to}" if len(written) == 1 else f"wrote {counted(len(written), 'file')} to {to}")
