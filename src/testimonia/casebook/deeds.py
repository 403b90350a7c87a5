"""What an entry says was done: ids, counts, decisions and seals, never words."""

from dataclasses import dataclass
from enum import StrEnum

from testimonia.casebook.form import Malformed, read_back
from testimonia.model.judgement import Decision


class Verb(StrEnum):
    """The verbs of the house in the past tense."""

    CREATED = "created"
    ADDED = "added"
    DESCRIBED = "described"
    REFUSED = "refused"
    READ = "read"
    JUDGED = "judged"
    IMPORTED = "imported"
    STATED = "stated"
    DIVIDED = "divided"
    UNITED = "united"
    JOINED = "joined"
    SPLIT = "split"
    RENAMED = "renamed"
    COMMENTED = "commented"
    UNDONE = "undone"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Held:
    """A row of words, by its id, and the seal over it."""

    id: str
    seal: str


@dataclass(frozen=True, slots=True)
class Created:
    """The case was made: the version of its format, and a seal that only its key gives."""

    format: int
    key: str


@dataclass(frozen=True, slots=True)
class Added:
    """A source arrived. ``resolved`` are findings that no longer hold, because the file could be read now."""

    source: str
    sealed: Held
    text: Held
    description: Held
    resolved: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Redescribed:
    """Something new was said about a source."""

    source: str
    description: Held
    resolved: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Refused:
    """A file could not be read."""

    finding: str
    refusal: Held


@dataclass(frozen=True, slots=True)
class WasRead:
    """A reader went through a source as it was described; ``seal`` is over what it proposed."""

    source: str
    reader: str
    description: str
    mentions: int
    statements: int
    seal: str


@dataclass(frozen=True, slots=True)
class Judged:
    """A reviewer decided about a statement."""

    source: str
    statement: str
    decision: Decision
    content: Held


@dataclass(frozen=True, slots=True)
class Kept:
    """One statement as somebody decided it."""

    source: str
    statement: str
    content: Held


@dataclass(frozen=True, slots=True)
class Imported:
    """Statements were brought in and kept as accepted."""

    kept: tuple[Kept, ...]


@dataclass(frozen=True, slots=True)
class Stated(Imported):
    """A reviewer stated what no reader had proposed."""


@dataclass(frozen=True, slots=True)
class Divided(Imported):
    """A reviewer made two statements of one."""


@dataclass(frozen=True, slots=True)
class United(Imported):
    """A reviewer made one statement of several; the others are rejected."""


@dataclass(frozen=True, slots=True)
class Joined:
    """A reviewer said that two names are of one; ``pair`` is the same for the same two names."""

    pair: str
    ruling: Held


@dataclass(frozen=True, slots=True)
class Split:
    """A reviewer said that two names are not of one."""

    pair: str
    ruling: Held


@dataclass(frozen=True, slots=True)
class Renamed:
    """A reviewer said how somebody is to be called; ``pair`` is the same for the same name as it was."""

    pair: str
    ruling: Held


@dataclass(frozen=True, slots=True)
class Commented:
    """A reviewer noted something about a statement."""

    source: str
    statement: str
    comment: Held


@dataclass(frozen=True, slots=True)
class Undone:
    """What an entry decided was taken back; taking back an entry of this kind does again what that one took back."""

    entry: int


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """Consent was withdrawn: the words and the original of a source are destroyed.

    ``words`` are the ids of all rows that were destroyed, ``pairs`` of names whose rulings were among them.
    """

    source: str
    words: tuple[str, ...]
    pairs: tuple[str, ...] = ()


Deed = (
    Created
    | Added
    | Redescribed
    | Refused
    | WasRead
    | Judged
    | Imported
    | Stated
    | Divided
    | United
    | Joined
    | Split
    | Renamed
    | Commented
    | Undone
    | Withdrawn
)

_DEEDS: tuple[tuple[Verb, type[Deed]], ...] = (
    (Verb.CREATED, Created),
    (Verb.ADDED, Added),
    (Verb.DESCRIBED, Redescribed),
    (Verb.REFUSED, Refused),
    (Verb.READ, WasRead),
    (Verb.JUDGED, Judged),
    (Verb.IMPORTED, Imported),
    (Verb.STATED, Stated),
    (Verb.DIVIDED, Divided),
    (Verb.UNITED, United),
    (Verb.JOINED, Joined),
    (Verb.SPLIT, Split),
    (Verb.RENAMED, Renamed),
    (Verb.COMMENTED, Commented),
    (Verb.UNDONE, Undone),
    (Verb.WITHDRAWN, Withdrawn),
)
_TYPES = dict(_DEEDS)
_VERBS = {kind: verb for verb, kind in _DEEDS}


def verb_of(deed: Deed) -> Verb:
    """The verb under which a deed stands in the journal."""
    return _VERBS[type(deed)]


def deed_of(verb: str, payload: str) -> Deed:
    """The deed of an entry. Raises ``Malformed`` for a verb or payload that this version does not know."""
    kind = _TYPES.get(Verb(verb)) if verb in set(Verb) else None
    if kind is None:
        raise Malformed(f"“{verb}” is no verb that this version knows")
    return read_back(kind, payload)


def words_of(deed: Deed) -> tuple[Held, ...]:
    """The rows of words that a deed holds."""
    match deed:
        case Added(sealed=sealed, text=text, description=description):
            return sealed, text, description
        case Redescribed(description=description):
            return (description,)
        case Refused(refusal=refusal):
            return (refusal,)
        case Judged(content=content):
            return (content,)
        case Joined(ruling=ruling) | Split(ruling=ruling) | Renamed(ruling=ruling):
            return (ruling,)
        case Imported(kept=kept):
            return tuple(one.content for one in kept)
        case Commented(comment=comment):
            return (comment,)
        case Created() | WasRead() | Undone() | Withdrawn():
            return ()
