"""``testimonia times FILE``."""

import json
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from testimonia.cli.console import out, seen
from testimonia.cli.options import AsJson
from testimonia.errors import BadValue

File = Annotated[Path, typer.Argument(metavar="FILE", help="A text, in any format that add takes.")]
Reference = Annotated[str | None, typer.Option(metavar="DATE", help="The day the words were said, such as 2023-03-14.")]
Language = Annotated[str, typer.Option(metavar="xx", help="The language of the words.")]
Page = Annotated[
    Path | None, typer.Option("--html", metavar="OUT.html", help="Write a page for the browser and the printer.")
]


def times(
    file: File,
    reference: Reference = None,
    language: Language = "en",
    as_json: AsJson = False,  # noqa: FBT002  a flag of the command line
    html: Page = None,
) -> None:
    """Show a text with its times underlined, and what they resolve to."""
    from testimonia.actions.times import times as find  # noqa: PLC0415  rooms open when their verb is called
    from testimonia.actions.times import write_times  # noqa: PLC0415
    from testimonia.cli.timed_lines import print_timed  # noqa: PLC0415

    if as_json and html:
        raise BadValue("--json and --html were both asked for", remedy="Run it once for each.")
    timed = find(file, reference, language)
    if as_json:
        out().print(json.dumps([asdict(one) for one in timed.times], ensure_ascii=False, indent=1))
    elif html:
        out().print(f"wrote {seen(str(write_times(file, timed, html)))}")
    else:
        print_timed(timed, out())
