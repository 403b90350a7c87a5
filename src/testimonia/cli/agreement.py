"""``testimonia agreement CASE ONE OTHER``."""

import json
from typing import TYPE_CHECKING, Annotated

import typer

from testimonia.cli.console import counted, out, seen
from testimonia.cli.options import AsJson, CaseFolder

if TYPE_CHECKING:
    from testimonia.actions.agreement import Agreement, Parting

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
        _print(found)
    return 0


def _plain(found: "Agreement") -> dict[str, object]:
    counts = sorted(found.counts.items())
    return {
        "one": found.one,
        "other": found.other,
        "both": found.both,
        "raw": found.raw,
        "kappa": found.kappa,
        "alike": found.alike,
        "counts": [{"one": one, "other": other, "statements": n} for (one, other), n in counts],
        "partings": [_plain_parting(each) for each in found.partings],
    }


def _plain_parting(parting: "Parting") -> dict[str, object]:
    return {
        "statement": parting.one.content.id,
        "source": parting.one.content.source,
        "quote": parting.one.content.anchor.quote,
        "one": parting.one.decision,
        "other": parting.other.decision,
        "slots": [{"slot": slot, "one": one, "other": other} for slot, one, other in _both(parting)],
    }


def _both(parting: "Parting") -> list[tuple[str, str | None, str | None]]:
    """Each slot in which the two versions differ, as either says it; None for what one leaves open."""
    from testimonia.publication.wording import slot_words  # noqa: PLC0415  rooms open when their verb is called

    one, other = parting.one.content, parting.other.content
    return [(slot, slot_words(one, slot) or None, slot_words(other, slot) or None) for slot in parting.slots]


def _print(found: "Agreement") -> None:
    one, other = seen(found.one), seen(found.other)
    out().print(f"{one} and {other} both judged {counted(found.both, 'statement')}")
    for value, words in (
        (found.raw, "both accepted or both rejected; a change accepts"),
        (found.kappa, "the same beyond chance (Cohen's kappa)"),
        (found.alike, "alike in every slot"),
    ):
        out().print(f"  {'not defined' if value is None else f'{value:.2f}'}  {words}")
    for (mine, theirs), n in sorted(found.counts.items()):
        out().print(f"  {counted(n, 'statement')}: {one} {mine}, {other} {theirs}")
    for each in found.partings:
        quote = " ".join(each.one.content.anchor.quote.split())
        out().print(f"“{seen(quote)}” ({each.one.content.id}): {each.one.decision} / {each.other.decision}")
        for slot, first, second in _both(each):
            out().print(f"  {slot}: {seen(first or 'nothing')} / {seen(second or 'nothing')}")
