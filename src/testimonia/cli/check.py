"""``testimonia check CASE``: findings as a good compiler prints them."""

import json
from typing import TYPE_CHECKING, Annotated

import typer

from testimonia.cli.console import counted, err, out, seen
from testimonia.cli.options import AsJson, CaseFolder
from testimonia.cli.underlined import passage

if TYPE_CHECKING:
    from testimonia.model.case import Case
    from testimonia.model.finding import Finding

Codes = Annotated[
    list[str] | None, typer.Option("--code", metavar="CODE", help="Only findings of this code; may be given again.")
]


def check(case: CaseFolder, code: Codes = None, as_json: AsJson = False) -> int:  # noqa: FBT002  a flag
    """Show what agrees, what does not, and what is missing, with the words underlined.

    Exit code 0 where nothing was found, 1 where something was.
    """
    from testimonia.actions.check import check as compare  # noqa: PLC0415  rooms open when their verb is called

    checked = compare(case)
    findings = [one for one in checked.findings if not code or one.code.value in code]
    if as_json:
        out().print(json.dumps({"findings": [_row(one) for one in findings]}, ensure_ascii=False, indent=1))
    else:
        for finding in findings:
            _show(finding, checked.case)
        out().print(counted(len(findings), "finding"))
    if checked.unread:
        err().print(f"{counted(len(checked.unread), 'source')} without statements so far; next: testimonia read {case}")
    return int(bool(findings))


def _row(one: "Finding") -> dict[str, object]:
    sides = [list(side) for side in one.sides] if one.sides else None
    slot = one.slot.value if one.slot else None
    return {
        "id": one.id, "code": one.code.value, "slot": slot, "statements": list(one.statements), "sides": sides,
        "sources": list(one.sources), "message": one.message,
    }  # fmt: skip


def _show(finding: "Finding", case: "Case") -> None:
    about = f" ({finding.slot.value})" if finding.slot else ""
    out().print(f"{finding.code.value}{about}: {seen(finding.message)}", style="bold")
    statements = {one.id: one for one in case.statements}
    texts = {one.source: one for one in case.texts}
    sources = {one.id: one for one in case.sources}
    for side in finding.sides or (finding.statements,):
        for statement in (statements[name] for name in side if name in statements):
            text, source = texts.get(statement.source), sources.get(statement.source)
            if text is not None and source is not None:
                out().print(passage(statement, text, source))
        if finding.sides and side is finding.sides[0]:
            out().print("  against", style="dim")
    out().print()
