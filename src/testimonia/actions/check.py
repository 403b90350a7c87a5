"""``check``: what agrees, what does not, and what is missing."""

from dataclasses import dataclass
from pathlib import Path

from testimonia.actions.supposing import NOTHING, LeavingOut
from testimonia.actions.whole import unread, whole
from testimonia.model.case import Case
from testimonia.model.finding import Finding
from testimonia.model.source import Source


@dataclass(frozen=True, slots=True)
class Checked:
    """The case as it was checked; ``unread`` are the sources from which nothing has been proposed yet."""

    case: Case
    unread: tuple[Source, ...]

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Every finding, in the order of reasoning."""
        return self.case.findings


def check(folder: Path, leaving_out: LeavingOut = NOTHING) -> Checked:
    """Compare everything that is told in a case, or what is left of it; raises what opening the case raises."""
    case = whole(folder, leaving_out)
    return Checked(case, unread(case) if leaving_out == NOTHING else ())
