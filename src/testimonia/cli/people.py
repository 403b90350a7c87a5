"""``testimonia people CASE``, ``testimonia join CASE NAME OTHER`` and ``testimonia split CASE NAME OTHER``."""

import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated

import typer

from testimonia.cli.console import counted, err, out, seen
from testimonia.cli.options import AsJson, AsName, CaseFolder, hand
from testimonia.model.identity import Verdict

if TYPE_CHECKING:
    from testimonia.actions.people import People, Person

OfName = Annotated[str | None, typer.Option("--of", metavar="NAME", help="Only who is called so, by a part of a name.")]
OneName = Annotated[str, typer.Argument(metavar="NAME", help="A name as the texts write it.")]
OtherName = Annotated[str, typer.Argument(metavar="OTHER", help="Another name, written as the texts do.")]


def people(case: CaseFolder, of: OfName = None, as_json: AsJson = False) -> int:  # noqa: FBT002  a flag
    """Show who is who: persons, groups and places, all their names, and why each name is taken for theirs.

    Exit code 0: done. 2: it could not be done.
    """
    from testimonia.actions.people import people as who  # noqa: PLC0415  rooms open when their verb is called

    found = who(case, of)
    if as_json:
        out().print(json.dumps({"people": [asdict(one) for one in found.everybody]}, ensure_ascii=False))
    else:
        _print(found)
    return 0


def join(case: CaseFolder, name: OneName, other: OtherName, as_name: AsName = None) -> None:
    """Say that two names are of one. Undone by: split."""
    from testimonia.actions.people import rule  # noqa: PLC0415

    rule(case, Verdict.JOIN, name, other, hand(as_name))
    out().print(f"joined “{seen(name)}” and “{seen(other)}”; undone by: testimonia split CASE NAME OTHER")


def split(case: CaseFolder, name: OneName, other: OtherName, as_name: AsName = None) -> None:
    """Say that two names are not of one. Undone by: join."""
    from testimonia.actions.people import rule  # noqa: PLC0415

    rule(case, Verdict.SPLIT, name, other, hand(as_name))
    out().print(f"split “{seen(name)}” from “{seen(other)}”; undone by: testimonia join CASE NAME OTHER")


def _print(found: "People") -> None:
    if not found.everybody:
        err().print("note: nobody is named yet; has the case been read?")
    names = {source.id: source.name for source in found.case.sources}
    for one in found.everybody:
        for line in _lines(one, names):
            out().print(line)


def _lines(one: "Person", names: dict[str, str]) -> list[str]:
    entity = one.entity
    lines = [f"{seen(entity.name)}  ({entity.type}, takes part in {counted(one.statements, 'statement')})"]
    written = [name for name in entity.aliases if name not in {identity.name for identity in one.identities}]
    if written:
        lines.append(f"  also written {', '.join(f'“{seen(name)}”' for name in written)}")
    for identity in one.identities:
        where = ", ".join(seen(names.get(source, source)) for source in identity.sources)
        mark = "decided" if identity.ground.is_decided else "proposed"
        lines.append(f"  {mark}: {seen(identity.reason)}{f'  ({where})' if where else ''}")
    return lines
