"""``testimonia search CASE WORDS...``."""

import json
from typing import TYPE_CHECKING, Annotated

import typer

from testimonia.cli.console import counted, err, out, seen
from testimonia.cli.options import AsJson, CaseFolder

if TYPE_CHECKING:
    from testimonia.actions.search import Found

Asked = Annotated[list[str], typer.Argument(metavar="WORDS...", help='Words near each other; in "quotes" a phrase.')]


def search(case: CaseFolder, words: Asked, as_json: AsJson = False) -> int:  # noqa: FBT002  a flag
    """Look for words everywhere in a case: in texts, names and events, in whatever script they are written.

    Exit code 0: done. 2: it could not be done.
    """
    from testimonia.actions.search import search as look  # noqa: PLC0415  rooms open when their verb is called

    # The shell has taken the quotes off: what it kept together is a phrase.
    found = look(case, " ".join(f'"{part}"' if " " in part else part for part in words))
    if as_json:
        out().print(json.dumps(_plain(found), ensure_ascii=False))
    else:
        _print(found)
    return 0


def _plain(found: "Found") -> dict[str, object]:
    return {
        "sources": [source.id for source in found.sources],
        "entities": [one.entity.id for one in found.people],
        "tellers": list(found.tellers),
        "total": found.total,
        "places": [
            {
                "source": place.source.id,
                "start": place.start,
                "words": place.words,
                "before": place.before,
                "after": place.after,
                "at": place.at,
                "statements": list(place.statements),
            }
            for place in found.places
        ],
    }


def _print(found: "Found") -> None:
    for source in found.sources:
        out().print(f"source  {seen(source.name)}")
    for one in found.people:
        also = f" ({', '.join(map(seen, one.entity.aliases))})" if one.entity.aliases else ""
        out().print(f"{one.entity.type:7} {seen(one.entity.name)}{also}")
    for place in found.places:
        out().print(
            f"{seen(place.source.name)}, {seen(place.at)}: {seen(place.before)}[{seen(place.words)}]{seen(place.after)}"
        )
    err().print(f"{counted(found.total, 'place')} in the texts")
