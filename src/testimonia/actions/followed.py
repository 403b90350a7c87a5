"""What followed from a case at one entry of its journal, with what pages show of it, each made when it is asked for."""

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property

from testimonia.actions.laid_out import laid_out
from testimonia.actions.people import Person, everybody
from testimonia.model.case import Case
from testimonia.model.chronology import Line
from testimonia.model.cleared import Cleared
from testimonia.model.comparison import Row
from testimonia.model.finding import Finding
from testimonia.protection.clear import clear
from testimonia.publication.matrix_sheets import is_shown
from testimonia.publication.numbering import Numbering, numbering
from testimonia.publication.time_clashes import TimeClash, time_clashes
from testimonia.reasoning.entities import written_names
from testimonia.reasoning.routes import with_places


@dataclass(frozen=True)
class Followed:
    """The reasoned case after the entry whose hash is ``head``.

    ``laid`` is with the accounts side by side, and the questions for the next interview. That takes longest, so while
    reviewers judge it may be of a moment before: then ``is_laid`` is not so.
    """

    head: str
    case: Case
    laid: Case
    is_laid: bool

    @cached_property
    def cleared(self) -> Cleared:
        """As the dossier shows it."""
        return clear(self.laid if self.is_laid else laid_out(self.case))

    @cached_property
    def placed(self) -> Case:
        """With the coordinates of its places, for maps."""
        return with_places(self.case)

    @cached_property
    def numbers(self) -> Numbering:
        """The numbers by which drawings and tables refer to statements."""
        return numbering(self.case)

    @cached_property
    def clashes(self) -> tuple[TimeClash, ...]:
        """Where times clash."""
        return time_clashes(self.case)

    def warm(self) -> None:
        """Make what most pages show, so that nobody who opens one waits for it."""
        _ = (
            self.numbers,
            self.clashes,
            self.everybody,
            self.findings_of,
            self.lines,
            self.names,
            self.told_by_several,
        )

    @cached_property
    def names(self) -> tuple[str, ...]:
        """Every name as it is written somewhere, in alphabetical order."""
        return tuple(sorted({name for _, name in written_names(self.case)}))

    @cached_property
    def told_by_several(self) -> tuple[Row, ...]:
        """The events that two tell of, or in which something differs."""
        return tuple(row for row in self.laid.comparison.rows if is_shown(row))

    @cached_property
    def lines(self) -> dict[str, Line]:
        """The times of statements, by their ids."""
        return {line.statement: line for line in self.case.chronology.dated}

    @cached_property
    def everybody(self) -> tuple[Person, ...]:
        """Persons, groups and places, with the reasons for their names."""
        return everybody(self.case)

    @cached_property
    def findings_of(self) -> dict[str, tuple[Finding, ...]]:
        """By a statement's id, the findings that name it."""
        found: dict[str, list[Finding]] = defaultdict(list)
        for finding in self.case.findings:
            for one in dict.fromkeys(finding.statements):
                found[one].append(finding)
        return {one: tuple(some) for one, some in found.items()}
