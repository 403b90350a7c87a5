"""``testimonia journal CASE``."""

import json
from dataclasses import asdict
from typing import Annotated

import typer

from testimonia.cli.console import out, seen
from testimonia.cli.options import AsJson, CaseFolder

Last = Annotated[int | None, typer.Option("--last", metavar="N", min=1, help="Only the last N entries.")]


def journal(case: CaseFolder, last: Last = None, as_json: AsJson = False) -> int:  # noqa: FBT002  a flag
    """Show what was done to the case, by whom and when, the latest first.

    Exit code 0: done. 2: it could not be done.
    """
    from testimonia.actions.journal import journal as lines  # noqa: PLC0415  rooms open when their verb is called

    found = lines(case, last)
    if as_json:
        out().print(json.dumps({"journal": [asdict(line) for line in found]}, ensure_ascii=False))
        return 0
    for line in found:
        mark = "  (can be undone)" if line.can_be_undone else ""
        out().print(f"{line.entry:5}  {line.at[:16].replace('T', ' ')}  {seen(line.by)}: {seen(line.words)}{mark}")
    return 0
