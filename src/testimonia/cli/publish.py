"""``testimonia publish CASE -o DIR``."""

from pathlib import Path
from typing import Annotated

import typer

from testimonia.cli.console import out
from testimonia.cli.options import AsName, CaseFolder, hand

Folder = Annotated[Path, typer.Option("-o", "--out", metavar="DIR", help="The folder for the dossier.")]


def publish(case: CaseFolder, folder: Folder, as_name: AsName = None) -> None:
    """Write the dossier: one page that opens in any browser and asks nothing of any network."""
    from testimonia.actions.publish import publish as write  # noqa: PLC0415  rooms open when their verb is called

    out().print(f"wrote {write(case, folder, hand(as_name))}")
