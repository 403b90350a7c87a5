"""A case as it stands at one moment, for the rooms that reason and publish."""

from dataclasses import dataclass, field

from testimonia.model.chronology import Chronology
from testimonia.model.comment import Comment
from testimonia.model.comparison import Comparison
from testimonia.model.entity import Entity, Event
from testimonia.model.finding import Finding
from testimonia.model.identity import Identity, Ruling
from testimonia.model.independence import Agreement, Copy
from testimonia.model.mention import Mention
from testimonia.model.question import Question
from testimonia.model.source import Source, Tombstone
from testimonia.model.statement import Statement, Status
from testimonia.model.text import Text


@dataclass(frozen=True, slots=True)
class Case:
    """Everything that is known of a case: what was sealed, what was read, and what follows from it.

    ``comments`` are what reviewers noted; they never leave the case. ``rulings`` are what they decided of names, in
    the order in which they did.
    ``findings`` holds those of intake (unreadable sources, questions about a source) as they were stored; those of
    reasoning are added by the corridor, as are ``entities``, ``events``, ``chronology``, ``copies`` and ``agreements``.
    """

    name: str
    sources: tuple[Source, ...] = ()
    texts: tuple[Text, ...] = ()
    mentions: tuple[Mention, ...] = ()
    statements: tuple[Statement, ...] = ()
    entities: tuple[Entity, ...] = ()
    events: tuple[Event, ...] = ()
    findings: tuple[Finding, ...] = ()
    chronology: Chronology = field(default_factory=Chronology)
    copies: tuple[Copy, ...] = ()
    agreements: tuple[Agreement, ...] = ()
    comparison: Comparison = field(default_factory=Comparison)
    questions: tuple[Question, ...] = ()
    rulings: tuple[Ruling, ...] = ()
    comments: tuple[Comment, ...] = ()
    withdrawn: tuple[Tombstone, ...] = ()
    identities: tuple[Identity, ...] = ()

    @property
    def standing(self) -> tuple[Statement, ...]:
        """The statements that nobody has rejected."""
        return tuple(s for s in self.statements if s.status is not Status.REJECTED)
