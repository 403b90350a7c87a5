"""``testimonia people CASE``."""

import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated

import typer

from testimonia.cli.console import counted, err, out, seen
from testimonia.cli.options import AsJson, CaseFolder

if TYPE_CHECKING:
    from testimonia.actions.people import People, Person

OfName = Annotated[str | None, typer.Option("--of", metavar="NAME", help="Only who is called so, by a part of a name.")]


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
