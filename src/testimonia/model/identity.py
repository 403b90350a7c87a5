"""Who is who: which names are taken for one, and why."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from testimonia.model.mention import MentionType


class Ground(StrEnum):
    """Why two names are taken for one; from the firmest to the weakest."""

    DECIDED = "decided"  # a reviewer said so
    PART = "part"  # a surname or given name that one full name of the case holds
    SAID = "said"  # the texts say so: a call sign, "whom all called Sasha"
    NICKNAME = "nickname"  # forms of one given name
    SPELLING = "spelling"  # one name in two spellings or scripts
    ROLE = "role"  # "the driver", where one person of the case is called so

    @property
    def is_decided(self) -> bool:
        """Was it looked at by a reviewer? Everything else is a proposal."""
        return self is Ground.DECIDED


class Verdict(StrEnum):
    """What a reviewer can say of two names."""

    JOIN = "join"
    SPLIT = "split"
    RENAME = "rename"


@dataclass(frozen=True, slots=True)
class Ruling:
    """A reviewer's word on two names: that they are of one, that they are not, or how one is to be called.

    Of the last the first name is one that the texts write, and the other need stand in none. ``made_at`` is ISO 8601 in
    UTC.
    """

    verdict: Verdict
    type: MentionType
    name: str
    other: str
    reviewer: str
    made_at: str


@dataclass(frozen=True, slots=True)
class Identity:
    """A name that is taken for that of an entity; ``reason`` says why, in a sentence.

    ``sources`` are those in which the name stands. Nothing but ``DECIDED`` was looked at by anybody.
    """

    entity: str
    type: MentionType
    name: str
    of: str
    ground: Ground
    reason: str
    sources: tuple[str, ...] = ()


def by_entity(identities: Iterable[Identity]) -> Mapping[str, tuple[Identity, ...]]:
    """The names of each entity that has some, by its id, in the order given."""
    grouped: dict[str, list[Identity]] = defaultdict(list)
    for one in identities:
        grouped[one.entity].append(one)
    return {entity: tuple(names) for entity, names in grouped.items()}
