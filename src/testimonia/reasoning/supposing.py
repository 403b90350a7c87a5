"""A case as it would stand with less in it: only what was accepted, one teller alone, without a source."""

from dataclasses import dataclass, replace

from testimonia.model.case import Case
from testimonia.model.statement import Statement, Status
from testimonia.reasoning.entities import tellers_of


@dataclass(frozen=True, slots=True)
class Supposing:
    """What is left out. The default leaves out nothing.

    ``tellers`` are names as the statements have them; a statement told by several is kept where one of them is named.
    ``without`` are ids of sources.
    """

    only_accepted: bool = False
    tellers: frozenset[str] = frozenset()
    without: frozenset[str] = frozenset()

    @property
    def leaves_all(self) -> bool:
        """Is nothing left out?"""
        return not (self.only_accepted or self.tellers or self.without)

    def keeps(self, statement: Statement) -> bool:
        """Does the statement stay?"""
        if self.only_accepted and statement.status is not Status.ACCEPTED:
            return False
        if statement.source in self.without:
            return False
        return not self.tellers or bool(self.tellers & set(tellers_of(statement)))


def supposed(case: Case, supposing: Supposing) -> Case:
    """The case with only the statements that stay; sources and their words are all there still."""
    if supposing.leaves_all:
        return case
    return replace(case, statements=tuple(s for s in case.statements if supposing.keeps(s)))
