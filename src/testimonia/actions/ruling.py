"""What a reviewer says of two names."""

from pathlib import Path

from testimonia.actions.hand import Hand
from testimonia.actions.people import offered
from testimonia.casebook import book
from testimonia.errors import BadValue
from testimonia.model.case import Case
from testimonia.model.identity import Ruling, Verdict
from testimonia.reasoning.entities import written_names


def rule(folder: Path, verdict: Verdict, name: str, other: str, hand: Hand) -> Ruling:
    """Keep a ruling. Raises BadValue where one is not written anywhere, or the two are of two kinds."""
    with book.opened(folder) as kept:
        case = kept.case()
        ruling = _ruling(case, verdict, name, other, hand)
        kept.rule(ruling)
    return ruling


def _ruling(case: Case, verdict: Verdict, name: str, other: str, hand: Hand) -> Ruling:
    written = written_names(case)
    kinds = [{kind for kind, known in written if known == said.strip()} for said in (name, other)]
    for said, found in zip((name, other), kinds, strict=True):
        if not found:
            raise BadValue(f"no name in this case is written {said!r}", remedy=offered(case))
    shared = sorted(kinds[0] & kinds[1])
    if name.strip() == other.strip() or not shared:
        raise BadValue(
            f"{name!r} and {other!r} cannot be ruled on",
            remedy="Name two different names of persons, two of groups, or two of places.",
        )
    return Ruling(verdict, shared[0], name.strip(), other.strip(), hand.name, hand.at)
