"""``testimonia check CASE``."""

import json
from collections.abc import Iterable
from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated, Any

import typer

from testimonia.actions.supposing import LeavingOut
from testimonia.cli.console import counted, err, out
from testimonia.cli.options import AsJson, CaseFolder, OfTeller, WithoutSource
from testimonia.errors import BadValue
from testimonia.model.finding import Code, Finding

if TYPE_CHECKING:
    from testimonia.model.case import Case

ACCEPTED = "accepted"
Only = Annotated[
    list[str] | None,
    typer.Option(
        "--only",
        metavar="CODE|accepted",
        help="Only findings of this code, repeatable; 'accepted': reason only over what reviewers accepted.",
    ),
]


def check(
    case: CaseFolder,
    only: Only = None,
    teller: OfTeller = None,
    without: WithoutSource = None,
    as_json: AsJson = False,  # noqa: FBT002  a flag
) -> int:
    """Show what agrees, what does not and what is missing, with the words.

    Exit code 0: nothing was found. 1: there are findings. 2: it could not be done.
    """
    from testimonia.actions.check import check as compare  # noqa: PLC0415  rooms open when their verb is called
    from testimonia.cli.findings import print_findings, print_retraction  # noqa: PLC0415

    codes = _codes(only or ())
    checked = compare(case, LeavingOut(ACCEPTED in (only or ()), tuple(teller or ()), tuple(without or ())))
    findings = tuple(finding for finding in checked.findings if not codes or finding.code in codes)
    if as_json:
        rows = [_row(finding, checked.case) for finding in findings]
        least = checked.case.chronology.retraction
        document = {
            "findings": rows,
            "unread": [one.id for one in checked.unread],
            "retraction": {"statements": least.statements, "least": least.is_least},
        }
        out().print(json.dumps(document, ensure_ascii=False))
    else:
        print_findings(findings, checked.case)
        print_retraction(findings, checked.case)
    if checked.unread:
        err().print(f"note: {counted(len(checked.unread), 'source')} without a statement; have they been read?")
        err().print(f"  testimonia read {case}")
    return int(bool(findings))


def _codes(only: Iterable[str]) -> frozenset[Code]:
    """The finding codes among what was asked for. Raises BadValue for a word that is none."""
    known = {code.value: code for code in Code}
    for word in only:
        if word != ACCEPTED and word not in known:
            raise BadValue(f"no finding has the code {word!r}", remedy=f"Use one of: accepted, {', '.join(known)}.")
    return frozenset(known[word] for word in only if word in known)


def _row(finding: Finding, case: "Case") -> dict[str, Any]:
    """A finding as the export has it, with its passages."""
    texts = {text.source: text for text in case.texts}
    named = {*finding.statements, *(one for side in finding.sides or () for one in side)}
    passages = [
        {
            "statement": statement.id,
            "source": statement.source,
            "place": texts[statement.source].place_of(statement.anchor.start),
            "start": statement.anchor.start,
            "end": statement.anchor.end,
            "quote": statement.anchor.quote,
            "teller": statement.teller,
        }
        for statement in case.statements
        if statement.id in named
    ]
    return {**asdict(finding), "passages": passages}
