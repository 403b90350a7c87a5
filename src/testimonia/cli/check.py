"""``testimonia check CASE``."""

import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated, Any

import typer

from testimonia.cli.console import counted, err, out
from testimonia.cli.options import AsJson, CaseFolder
from testimonia.model.finding import Code, Finding

if TYPE_CHECKING:
    from testimonia.model.case import Case

Only = Annotated[
    list[Code] | None, typer.Option("--only", metavar="CODE", help="Only findings of this code; repeatable.")
]


def check(case: CaseFolder, only: Only = None, as_json: AsJson = False) -> int:  # noqa: FBT002  a flag
    """Show what agrees, what does not and what is missing, with the words.

    Exit code 0: nothing was found. 1: there are findings. 2: it could not be done.
    """
    from testimonia.actions.check import check as compare  # noqa: PLC0415  rooms open when their verb is called
    from testimonia.cli.findings import print_findings  # noqa: PLC0415

    checked = compare(case)
    findings = tuple(finding for finding in checked.findings if not only or finding.code in only)
    if as_json:
        rows = [_row(finding, checked.case) for finding in findings]
        out().print(json.dumps({"findings": rows, "unread": [one.id for one in checked.unread]}, ensure_ascii=False))
    else:
        print_findings(findings, checked.case)
    if checked.unread:
        err().print(f"note: {counted(len(checked.unread), 'source')} without a statement; have they been read?")
        err().print(f"  testimonia read {case}")
    return int(bool(findings))


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
