"""Who and what takes part, in a form in which two statements can be laid side by side."""

from dataclasses import dataclass
from enum import Enum, auto
from functools import cache

from testimonia.model.statement import Participant, Statement, Where
from testimonia.reasoning.entities import head_words
from testimonia.reasoning.words import act_name, listed, singular, words_of

UNDERGOING = ("patient", "theme", "experiencer")
PLACED = ("goal", "origin")


class Likeness(Enum):
    """What can be said of two participants."""

    SAME = auto()
    UNKNOWN = auto()
    DIFFERENT = auto()


@dataclass(frozen=True, slots=True)
class Part:
    """``entity`` where it is named; else ``head``, the noun in the singular, and what describes it."""

    entity: str | None = None
    head: str | None = None
    described: frozenset[str] = frozenset()
    is_nobody: bool = False

    def likeness(self, other: "Part") -> Likeness:
        """Same only where both are named alike, or called by the same noun with the same description."""
        if self.entity and other.entity:
            return Likeness.SAME if self.entity == other.entity else Likeness.DIFFERENT
        if self.entity or other.entity or not (self.head and other.head):
            return Likeness.UNKNOWN
        if self.head != other.head:
            return Likeness.DIFFERENT
        return Likeness.SAME if self.described == other.described else Likeness.UNKNOWN

    def may_name(self, other: "Part") -> bool:
        """Are both called by the same noun, one of them with less said of it ("the door", "the door of the hall")?"""
        if self.entity or other.entity or self.head is None or self.head != other.head:
            return False
        return self.described <= other.described or other.described <= self.described

    @property
    def key(self) -> str | None:
        """Under which it is looked up; None for a pronoun, which may be anybody."""
        return self.entity or self.head


@dataclass(frozen=True, slots=True)
class Happening:
    """A statement reduced to what is compared.

    ``places`` are the words that say where; ``is_part`` is whether only a part of something is counted.
    """

    statement: Statement
    act: str
    agent: Part | None
    undergoer: Part | None
    places: frozenset[str]
    is_part: bool

    @property
    def parts(self) -> tuple[Part, ...]:
        """Agent and undergoer, as far as they are told."""
        return tuple(part for part in (self.agent, self.undergoer) if part)


def happening(statement: Statement) -> Happening:
    """What a statement tells, for comparison."""
    told = statement.participants
    return Happening(
        statement,
        act_name(statement.act),
        _first(told, ("agent",)),
        _beside_the_act(_first(told, UNDERGOING), statement),
        _places(statement),
        _is_part(statement),
    )


def _beside_the_act(told: Part | None, statement: Statement) -> Part | None:
    """What undergoes the act, unless it only says the act again ("gave an order")."""
    return None if told and told.head in {statement.act, act_name(statement.act)} else told


def place_words(where: Where | None) -> frozenset[str]:
    """The words of a place that name it."""
    dropped = listed("names", "articles") | listed("names", "after_head") | listed("names", "anywhere")
    said = words_of(f"{where.place or ''} {where.text}") if where else ()
    return frozenset(word for word in said if word not in dropped)


def _places(statement: Statement) -> frozenset[str]:
    going = (part(p) for p in statement.participants if p.role in PLACED)
    named = (word for one in going for word in (one.entity, one.head, *one.described) if word)
    return place_words(statement.where) | frozenset(named)


def _is_part(statement: Statement) -> bool:
    """Is only a part of something counted ("two of them")?"""
    quote = f" {' '.join(words_of(statement.anchor.quote))} "
    return any(f" {wording} " in quote for wording in listed("numbers", "part"))


def part(participant: Participant) -> Part:
    """A participant for comparison; numbers and articles before the noun do not describe it."""
    said = _phrase(participant.text or "")
    return Part(participant.entity, said.head, said.described, said.is_nobody)


def _first(told: tuple[Participant, ...], roles: tuple[str, ...]) -> Part | None:
    return next((part(p) for role in roles for p in told if p.role == role), None)


@cache
def _phrase(text: str) -> Part:
    words = words_of(text)
    is_nobody = bool(words) and (words[0] in listed("who", "nobody") or " ".join(words[:2]) in listed("who", "nobody"))
    heads = words_of(head_words(text))
    empty = listed("names", "articles") | listed("numbers", "words") | listed("who", "nobody")
    said = [word for word in heads if word not in empty and not word.isdigit()]
    if not said or said[-1] in listed("who", "pronoun") | listed("who", "first") | listed("who", "first_plural"):
        return Part(is_nobody=is_nobody)
    tail = frozenset(w for w in words[len(heads) :] if w not in empty and w not in listed("names", "after_head"))
    return Part(None, singular(said[-1]), frozenset(said[:-1]) | tail, is_nobody)
