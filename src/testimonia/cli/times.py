"""``testimonia times FILE``."""

import json
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from testimonia.cli.console import counted, out, seen
from testimonia.cli.options import AsJson

File = Annotated[Path, typer.Argument(metavar="FILE", help="A text, in any format that add takes.")]
Reference = Annotated[str | None, typer.Option(metavar="DATE", help="The day the words were said, such as 2023-03-14.")]
Language = Annotated[str, typer.Option(metavar="xx", help="The language of the words.")]


def times(
    file: File,
    reference: Reference = None,
    language: Language = "en",
    as_json: AsJson = False,  # noqa: FBT002  a flag of the command line
) -> None:
    """Show the times that a text tells, and what they resolve to."""
    from testimonia.actions.times import times as find  # noqa: PLC0415  rooms open when their verb is called

    found = find(file, reference, language)
    if as_json:
        out().print(json.dumps([asdict(one) for one in found], ensure_ascii=False, indent=1))
        return
    for one in found:
        bounds = " to ".join(dict.fromkeys(bound for bound in (one.earliest, one.latest) if bound))
        out().print(f"{one.start:>7} {one.type:9} {seen(one.text)!s:40} {one.edtf or '-':24} {bounds}".rstrip())
    out().print(counted(len(found), "time"))
