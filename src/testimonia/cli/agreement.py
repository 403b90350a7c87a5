"""``testimonia agreement CASE ONE OTHER``."""

import json
from typing import TYPE_CHECKING, Annotated

import typer

from testimonia.cli.console import counted, out, seen
from testimonia.cli.options import AsJson, CaseFolder

if TYPE_CHECKING:
    from testimonia.actions.agreement import Agreement

One = Annotated[str, typer.Argument(metavar="ONE", help="A reviewer's name, as the journal has it.")]
Other = Annotated[str, typer.Argument(metavar="OTHER", help="Another reviewer's name.")]


def agreement(case: CaseFolder, one: One, other: Other, as_json: AsJson = False) -> int:  # noqa: FBT002  a flag
    """Show how far two reviewers decided alike, and where they did not.

    Exit code 0: done. 2: it could not be done.
    """
    from testimonia.actions.agreement import agreement as compare  # noqa: PLC0415  rooms open when called

    found = compare(case, one, other)
    if as_json:
        out().print(json.dumps(_plain(found), ensure_ascii=False))
    else:
        _print(found, one, other)
    return 0


def _plain(found: "Agreement") -> dict[str, object]:
    return {
        "both": found.both,
        "raw": found.raw,
        "kappa": found.kappa,
        "alike": found.alike,
        "counts": [{"one": one, "other": other, "statements": n} for (one, other), n in sorted(found.counts.items())],
        "partings": [
            {
                "statement": each.one.content.id,
                "one": each.one.decision,
                "other": each.other.decision,
                "slots": each.slots,
            }
            for each in found.partings
        ],
    }


def _print(found: "Agreement", one: str, other: str) -> None:
    out().print(f"{seen(one)} and {seen(other)} both judged {counted(found.both, 'statement')}")
    for value, words in (
        (found.raw, "both accepted or both rejected"),
        (found.kappa, "the same beyond chance (Cohen's kappa)"),
        (found.alike, "alike in every slot"),
    ):
        out().print(f"  {'not defined' if value is None else f'{value:.2f}'}  {words}")
    for each in found.partings:
        quote = " ".join(each.one.content.anchor.quote.split())
        slots = f", in {', '.join(each.slots)}" if each.slots else ""
        out().print(f"  “{seen(quote)}”: {each.one.decision} / {each.other.decision}{slots}")
