"""``testimonia times FILE``."""

import json
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from testimonia.cli.console import counted, out, seen
from testimonia.cli.options import AsJson

if TYPE_CHECKING:
    from testimonia.language.times import TimeExpression

File = Annotated[Path, typer.Argument(metavar="FILE", help="Any file that add takes.")]
Reference = Annotated[
    str | None, typer.Option(metavar="DATE", help="The day the words were said or written, such as 2023-03-14.")
]
Language = Annotated[str, typer.Option(metavar="xx", help="The language; this version reads en.")]


def times(file: File, reference: Reference = None, language: Language = "en", as_json: AsJson = False) -> None:  # noqa: FBT002  a flag
    """Show the times in a text with what they resolve to: the time reader on its own."""
    from testimonia.actions.times import times as find  # noqa: PLC0415  rooms open when their verb is called

    found = find(file, reference, language)
    if as_json:
        out().print(json.dumps({"times": [asdict(one) for one in found]}, ensure_ascii=False, indent=1))
        return
    for one in found:
        out().print(f"{one.start:>7}  {seen(' '.join(one.text.split()))}: {_meaning(one)}")
    out().print(counted(len(found), "time"))


def _meaning(one: "TimeExpression") -> str:
    span = " to ".join(dict.fromkeys(bound.replace("T", " ") for bound in (one.earliest, one.latest) if bound))
    said = [
        str(one.type).lower(),
        one.value,
        *([span] if span else []),
        *([f"relative to: {one.relation}"] if one.relation else []),
    ]
    return ", ".join(said) + (f" (from {one.anchor})" if one.anchor else "")
