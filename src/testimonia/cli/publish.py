"""``testimonia publish CASE -o DIR``."""

from pathlib import Path
from typing import Annotated

import typer

from testimonia.cli.console import out
from testimonia.cli.options import CaseFolder, now

Folder = Annotated[Path, typer.Option("-o", "--output", metavar="DIR", help="The folder for the dossier.")]


def publish(case: CaseFolder, output: Folder) -> None:
    """Write the dossier, one page that opens in a browser and needs nothing else."""
    from testimonia.actions.publish import publish as write  # noqa: PLC0415  rooms open when their verb is called

    out().print(f"wrote {write(case, output, now())}")
