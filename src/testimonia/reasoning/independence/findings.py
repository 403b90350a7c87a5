"""Copies and corroboration as findings: what repeats what, and how many origins an account has."""

from collections.abc import Iterable, Mapping

from testimonia.model.finding import Code, Finding
from testimonia.model.independence import Agreement, Copy, CopyKind
from testimonia.model.statement import Statement
from testimonia.reasoning.ids import id_of
from testimonia.reasoning.messages import shortened

SEVERAL = 2
SHOWN = 4  # origins named in a sentence


def copy_findings(
    copies: Iterable[Copy], names: Mapping[str, str], texts: Mapping[str, str], statements: Iterable[Statement]
) -> tuple[Finding, ...]:
    """One for each pair of sources; the first source is the one that seems to copy."""
    by_source: dict[str, list[Statement]] = {}
    for statement in statements:
        by_source.setdefault(statement.source, []).append(statement)
    return tuple(_copy_finding(copy, names, texts, by_source) for copy in copies)


def _copy_finding(
    copy: Copy, names: Mapping[str, str], texts: Mapping[str, str], by_source: Mapping[str, list[Statement]]
) -> Finding:
    mine, other = names[copy.source], names[copy.other]
    longest = max(copy.passages, key=lambda passage: passage.words)
    words = shortened(texts[copy.source][longest.start : longest.end])
    if copy.is_directed:
        direction = f"{mine} seems to have it from {other}: {copy.why}."
    else:
        direction = f"Which has it from the other cannot be told: {copy.why}."
    message = f"{_extent(copy, mine, other)}, such as “{words}”. {direction} What both tell counts as told once."
    held = tuple(
        s.id
        for s in by_source.get(copy.source, ())
        if any(p.start < s.anchor.end and s.anchor.start < p.end for p in copy.passages)
    )
    sources = (copy.source, copy.other)
    return Finding(id_of("finding", Code.COPY, *sources), Code.COPY, message, None, held, None, sources)


def _extent(copy: Copy, mine: str, other: str) -> str:
    count = len(copy.passages)
    if copy.kind is CopyKind.WHOLE:
        return f"{mine} and {other} are nearly the same"
    if copy.kind is CopyKind.EXCERPT:
        return f"One of {mine} and {other} is nearly all a part of the other"
    if copy.kind is CopyKind.SENTENCE:
        return f"{mine} and {other} have a sentence in common"
    return f"{mine} and {other} have {count} passage{'s' * (count > 1)} in common"


def corroboration_findings(agreements: Iterable[Agreement], told: Mapping[str, Statement]) -> tuple[Finding, ...]:
    """One for each account that comes from two origins or more, and for one that several only copy."""
    return tuple(found for one in agreements if (found := _corroboration(one, told)) is not None)


def _corroboration(agreement: Agreement, told: Mapping[str, Statement]) -> Finding | None:
    origins = agreement.origins
    if len(origins) < SEVERAL:
        return None
    statements = agreement.statements
    first = told[origins[0].statements[0]]
    names = [origin.name for origin in origins]
    shown = ", ".join(names[:SHOWN]) + (f" and {len(names) - SHOWN} more" if len(names) > SHOWN else "")
    copies = sum(len(origin.copies) for origin in origins)
    repeated = f" {copies} more only repeat{'s' * (copies == 1)} one of these." if copies else ""
    said = f"“{shortened(first.anchor.quote)}” and the like"
    message = f"{said} is told by {len(origins)} independent origins: {shown}.{repeated}"
    sources = tuple(dict.fromkeys(told[s].source for s in statements))
    key = id_of("finding", Code.CORROBORATION, *statements)
    return Finding(key, Code.CORROBORATION, message, None, statements, None, sources)
