"""A statement: one thing one teller asserts, held by an anchor."""

from dataclasses import dataclass
from enum import StrEnum

from testimonia.model.anchor import Anchor
from testimonia.model.when import When


class Polarity(StrEnum):
    """Does the teller say that it happened, or that it did not?"""

    AFFIRMED = "affirmed"
    DENIED = "denied"


class Modality(StrEnum):
    """In what way the thing is said to be."""

    ASSERTED = "asserted"
    ORDERED = "ordered"
    INTENDED = "intended"
    FEARED = "feared"
    POSSIBLE = "possible"
    PROMISED = "promised"


class Knowledge(StrEnum):
    """How the teller knows, as the words show it."""

    SAW = "saw"
    DID = "did"
    HEARD = "heard"
    TOLD = "told"
    INFERRED = "inferred"
    UNKNOWN = "unknown"


class Status(StrEnum):
    """What a reviewer has decided."""

    PROPOSED = "proposed"
    ACCEPTED = "accepted"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class Participant:
    """Who or what takes part.

    ``role`` is agent, patient, recipient, instrument, companion, origin, goal or topic;
    ``text`` is the words, None where they leave it out; ``entity`` an entity's id.
    """

    role: str
    text: str | None
    entity: str | None = None


@dataclass(frozen=True, slots=True)
class Where:
    """A place as it was told. ``place`` is its name without preposition; coordinates are WGS 84 degrees."""

    text: str
    place: str | None
    lat: float | None = None
    lon: float | None = None


@dataclass(frozen=True, slots=True)
class Quantity:
    """How many, of what: ``number`` is the value said, ``unit`` its noun's lemma, ``of`` what is counted.

    ``hedge`` is the wording that loosens it ("about", "more than"); ``least`` and ``most`` are the values that the
    wording allows, None where it sets no limit.
    """

    number: float
    unit: str | None
    of: str | None
    hedge: str | None = None
    least: float | None = None
    most: float | None = None


@dataclass(frozen=True, slots=True)
class Statement:
    """One thing one teller asserts.

    ``chain`` runs from the author of the source to the teller and is empty where the author speaks.
    ``act`` is the lemma of the verb, with its particle or the noun that carries the meaning.
    """

    id: str
    anchor: Anchor
    teller: str
    chain: tuple[str, ...]
    act: str
    participants: tuple[Participant, ...] = ()
    when: When | None = None
    where: Where | None = None
    quantities: tuple[Quantity, ...] = ()
    polarity: Polarity = Polarity.AFFIRMED
    modality: Modality = Modality.ASSERTED
    knowledge: Knowledge = Knowledge.UNKNOWN
    status: Status = Status.PROPOSED
    reviewer: str | None = None  # who decided, or who brought it in

    @property
    def source(self) -> str:
        """The source that holds the words."""
        return self.anchor.source
