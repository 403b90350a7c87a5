"""A case as it stands at one moment, in memory, with the ways into it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import groupby

from testimonia.actions.followed import Followed
from testimonia.model.case import Case
from testimonia.model.comment import Comment
from testimonia.model.source import Source
from testimonia.model.statement import Statement
from testimonia.model.text import Text


@dataclass(frozen=True)
class Moment:
    """A case after entry ``last`` of its journal, whose hash is ``head``, and nothing that follows from it.

    ``follows`` is what followed at that entry or at one before it; None until the case was reasoned over once.
    """

    last: int
    head: str
    case: Case
    follows: Followed | None = None

    @property
    def is_reasoned(self) -> bool:
        """Has everything that was decided been reasoned over?"""
        return self.follows is not None and self.follows.is_laid and self.follows.head == self.head

    @cached_property
    def sources(self) -> dict[str, Source]:
        """Sources by their ids."""
        return {source.id: source for source in self.case.sources}

    @cached_property
    def texts(self) -> dict[str, Text]:
        """Texts by their sources' ids."""
        return {text.source: text for text in self.case.texts}

    @cached_property
    def told(self) -> dict[str, tuple[Statement, ...]]:
        """The statements of each source, in the order of the words; a case holds them source by source."""
        groups = groupby(self.case.statements, key=lambda one: one.source)
        return {**dict.fromkeys(self.sources, ()), **{source: tuple(some) for source, some in groups}}

    @cached_property
    def statements(self) -> dict[str, Statement]:
        """Statements by their ids."""
        return {one.id: one for one in self.case.statements}

    def knowing(self, follows: Followed | None) -> "Moment":
        """This moment with what followed at one before it; without it where a source of that is gone.

        Of what was withdrawn nothing may be shown any more, not even until the rest was reasoned over again.
        """
        is_whole = follows is None or all(one.id in self.sources for one in follows.case.sources)
        return replace(self, follows=follows if is_whole else None)

    def after(
        self, last: int, head: str, changed: Mapping[str, tuple[Statement, ...]], comments: tuple[Comment, ...]
    ) -> "Moment":
        """The moment after entry ``last``, by which the statements of some sources, and the comments, are others."""
        told = {**self.told, **changed}
        statements = tuple(one for some in told.values() for one in some)
        moment = Moment(last, head, replace(self.case, statements=statements, comments=comments), self.follows)
        vars(moment).update(told=told, sources=self.sources, texts=self.texts)  # known already: not gathered anew
        return moment
