"""What goes in and out of /api: the shapes that its description names."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from testimonia.actions.seen import fingerprint
from testimonia.actions.slots import Slots, as_words
from testimonia.model.judgement import Decision
from testimonia.model.source import Source
from testimonia.model.statement import Knowledge, Modality, Polarity, Statement, Status
from testimonia.model.when import When

MOST = 2000  # characters of a slot
MANY = 500  # statements that are judged at once
Words = Annotated[str, Field(max_length=MOST)]
Id = Annotated[str, Field(min_length=1, max_length=200)]
Place = Annotated[int, Field(ge=0, le=1 << 31)]


class Shape(BaseModel):
    """What is sent must be said in full, and nothing else."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class WhenShape(Shape):
    """A time as told, and its bounds."""

    text: str
    edtf: str | None
    earliest: str | None
    latest: str | None
    basis: str


class RoleShape(Shape):
    """Who or what takes part."""

    role: Id
    text: Words


class StatementShape(Shape):
    """A statement as it stands; ``seen`` is its fingerprint, which must come back with a write."""

    id: str
    source: str
    start: int
    end: int
    quote: str
    teller: str
    chain: tuple[str, ...]
    act: str
    participants: tuple[RoleShape, ...]
    when: WhenShape | None
    where: str | None
    quantities: tuple[str, ...]
    polarity: Polarity
    modality: Modality
    knowledge: Knowledge
    status: Status
    reviewer: str | None
    seen: str


class MarkShape(Shape):
    """How a statement is shown in the text."""

    id: str
    status: Status
    seen: str


class SourceShape(Shape):
    """A source and what waits in it."""

    id: str
    name: str
    kind: str | None
    teller: str | None
    made_on: str | None
    language: str | None
    title: str | None
    statements: int
    waiting: int


class SeenShape(Shape):
    """A statement as the reviewer saw it."""

    id: Id
    seen: Id


class JudgementShape(Shape):
    """A decision about statements, all of them or none."""

    decision: Decision
    statements: Annotated[tuple[SeenShape, ...], Field(min_length=1, max_length=MANY)]


class SlotsShape(Shape):
    """What to change; what is left out, or null, stays as it is, and empty words empty a slot."""

    teller: Words | None = None
    act: Words | None = None
    when: Words | None = None
    where: Words | None = None
    participants: Annotated[tuple[RoleShape, ...], Field(max_length=50)] | None = None
    quantities: Annotated[tuple[Words, ...], Field(max_length=50)] | None = None
    polarity: Polarity | None = None
    modality: Modality | None = None
    knowledge: Knowledge | None = None
    start: Place | None = None
    end: Place | None = None

    def slots(self) -> Slots:
        """The same for an action."""
        said = self.model_dump(include=set(SlotsShape.model_fields), exclude={"participants"})
        roles = None if self.participants is None else tuple((one.role, one.text) for one in self.participants)
        return Slots(**said, participants=roles)


class ChangeShape(SlotsShape):
    """A change of what a reviewer saw."""

    seen: Id


class StateShape(SlotsShape):
    """A statement of a reviewer's own."""

    source: Id


class DivideShape(Shape):
    """Where the second statement's words begin, in code points of the text."""

    seen: Id
    place: Place


class UniteShape(Shape):
    """Statements of one source that say one thing."""

    statements: Annotated[tuple[SeenShape, ...], Field(min_length=2, max_length=20)]


class CommentShape(Shape):
    """What a reviewer notes."""

    words: Annotated[str, Field(min_length=1, max_length=2 * MOST)]


class UndoShape(Shape):
    """The entry that is to be taken back; null for the reviewer's last."""

    entry: Annotated[int, Field(ge=1, le=1 << 53)] | None = None


class DoneShape(Shape):
    """What was taken back or done again."""

    entry: int
    words: str
    source: str | None
    statement: str | None


class NamesShape(Shape):
    """Two names, as the texts write them."""

    name: Annotated[str, Field(min_length=1, max_length=MOST)]
    other: Annotated[str, Field(min_length=1, max_length=MOST)]


class VisitorShape(Shape):
    """Who sits at this browser, and whether only the own decisions are shown."""

    name: Annotated[str, Field(min_length=1, max_length=200)]
    blind: bool = False


class DescriptionShape(Shape):
    """What is said of a source; what is null stays as it is."""

    kind: Words | None = None
    teller: Words | None = None
    made_on: Words | None = None
    language: Words | None = None
    title: Words | None = None


class WithdrawShape(Shape):
    """The name of the source, written out by who withdraws it."""

    name: Words


class WithdrawalShape(Shape):
    """What is gone."""

    source: str
    statements: int
    comments: int


class MomentShape(Shape):
    """Where the case stands: its last entry, whether that was reasoned over, and how much waits."""

    last: int
    reasoned: bool
    statements: int
    waiting: int
    findings: int
    trouble: str | None


class Outcome(Shape):
    """What became of a file."""

    name: str
    came: str
    source: str | None
    message: str
    remedy: str


def statement_shape(statement: Statement) -> StatementShape:
    """A statement for a page or a program."""
    when, where, anchor = statement.when, statement.where, statement.anchor
    return StatementShape(
        id=statement.id,
        source=anchor.source,
        start=anchor.start,
        end=anchor.end,
        quote=anchor.quote,
        teller=statement.teller,
        chain=statement.chain,
        act=statement.act,
        participants=tuple(RoleShape(role=one.role, text=one.text or "") for one in statement.participants),
        when=_when_shape(when) if when else None,
        where=(where.text or where.place) if where else None,
        quantities=tuple(map(as_words, statement.quantities)),
        polarity=statement.polarity,
        modality=statement.modality,
        knowledge=statement.knowledge,
        status=statement.status,
        reviewer=statement.reviewer,
        seen=fingerprint(statement),
    )


def _when_shape(when: When) -> WhenShape:
    return WhenShape(text=when.text, edtf=when.edtf, earliest=when.earliest, latest=when.latest, basis=when.basis)


def source_shape(source: Source, told: tuple[Statement, ...]) -> SourceShape:
    """A source with how much of it waits to be judged."""
    said = source.described
    return SourceShape(
        id=source.id,
        name=source.name,
        kind=said.kind,
        teller=said.teller,
        made_on=said.made_on,
        language=said.language,
        title=said.title,
        statements=len(told),
        waiting=sum(one.status is Status.PROPOSED for one in told),
    )
