"""Options and arguments that several verbs share, and who is at work."""

import getpass
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from testimonia.actions.hand import Hand
from testimonia.errors import BadValue

CaseFolder = Annotated[Path, typer.Argument(metavar="CASE", help="The case's folder.")]
AsName = Annotated[
    str | None,
    typer.Option(
        "--as", metavar="NAME", envvar="TESTIMONIA_REVIEWER", help="Who does this; your login name if unsaid."
    ),
]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON, for another program.")]
OfTeller = Annotated[
    list[str] | None,
    typer.Option("--teller", metavar="NAME", help="As if this teller alone had spoken; repeatable."),
]
WithoutSource = Annotated[
    list[str] | None,
    typer.Option("--without", metavar="SOURCE", help="As if this source were not there; repeatable."),
]
OneName = Annotated[str, typer.Argument(metavar="NAME", help="A name, written as the texts write it.")]
OtherName = Annotated[str, typer.Argument(metavar="OTHER", help="Another name, written as the texts write it.")]
CalledName = Annotated[str, typer.Argument(metavar="CALLED", help="How to call whoever bears it.")]

_LONGEST = 200  # characters


def hand(name: str | None) -> Hand:
    """Whoever is named, else whoever is logged in, with the clock of this machine. Raises BadValue."""
    return Hand(_good(name if name is not None else _login()), now)


def now() -> str:
    """This moment by the clock of this machine, in UTC, ISO 8601."""
    return datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def _login() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""


def _good(name: str) -> str:
    stripped = name.strip()
    if not stripped or not stripped.isprintable() or len(stripped) > _LONGEST:
        raise BadValue(f"{name!r} is not a name", remedy="Say who you are: --as NAME, or set TESTIMONIA_REVIEWER.")
    return stripped
