"""Who or what takes part in an account, as far as two accounts can be compared in it."""

from dataclasses import dataclass
from enum import IntEnum

from testimonia.language.stems import stem
from testimonia.model.statement import Participant
from testimonia.reasoning.accounts.concepts import kinds_of
from testimonia.reasoning.accounts.ordinals import in_digits
from testimonia.reasoning.entities import head_words
from testimonia.reasoning.words import listed, singular, words_of

WELL = 2  # words that say which of its kind a thing is, beside which a bare noun may be another
NOUNS = 2  # last words of a head that say what it is: "railway bridge"


class Likeness(IntEnum):
    """What can be said of two figures, from surely another to surely the same."""

    ANOTHER = -2
    OTHER_KIND = -1
    UNKNOWN = 0
    SAME_KIND = 1
    SAME = 2


@dataclass(frozen=True, slots=True)
class Figure:
    """``entity`` where it is named; ``kinds`` what it is called, empty for a pronoun that nothing explains.

    ``names`` are the names in its words, ``full`` all names of the one who bears them.
    ``is_guessed`` is whether a pronoun was explained by what stands before it; ``is_nobody`` whether it says that there
    was none.
    """

    text: str
    entity: str | None = None
    kinds: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    tail: frozenset[str] = frozenset()
    described: frozenset[str] = frozenset()
    is_person: bool | None = None
    is_guessed: bool = False
    is_nobody: bool = False
    full: frozenset[str] = frozenset()

    @property
    def is_named(self) -> bool:
        """Is it called by a name?"""
        return bool(self.entity or self.names)

    def _is_numbered_as(self, other: "Figure") -> bool:
        """Is only said which one of several it was ("the Ninth"), and is the other the 9th Brigade?"""
        is_only_numbered = bool(self.kinds) and all(kind[0].isdigit() for kind in self.kinds)
        return is_only_numbered and bool(self.kinds & other.described)

    def likeness(self, other: "Figure") -> Likeness:
        """Two of one kind may still be two; a guess never proves that they are not the same."""
        if self.entity and other.entity:
            return self._by_entity(other)
        if None not in {self.is_person, other.is_person} and self.is_person is not other.is_person:
            return Likeness.OTHER_KIND
        if not (self.kinds and other.kinds):
            return Likeness.UNKNOWN
        may_be_named = bool(self.full & other.names or self.names & other.full)  # "Rusko", and Daniel Rusko
        if self.names and other.names and not self.names & other.names and not may_be_named:
            return Likeness.OTHER_KIND  # "Captain Moor" and "Captain Senn"
        if self._is_numbered_as(other) or other._is_numbered_as(self):  # noqa: SLF001 - of its own kind
            return Likeness.SAME_KIND
        if self.kinds & other.kinds:
            known = self._of_one_kind(other)
            return max(known, Likeness.UNKNOWN) if may_be_named else known
        is_open = self.is_guessed or other.is_guessed or self.is_nobody or other.is_nobody or may_be_named
        return Likeness.UNKNOWN if is_open else Likeness.OTHER_KIND

    def _by_entity(self, other: "Figure") -> Likeness:
        """Of whom a pronoun is only guessed to stand for somebody, little is known."""
        is_guessed = self.is_guessed or other.is_guessed
        if self.entity == other.entity:
            return Likeness.SAME_KIND if is_guessed else Likeness.SAME
        return Likeness.UNKNOWN if is_guessed else Likeness.ANOTHER

    def _of_one_kind(self, other: "Figure") -> Likeness:
        """A surname that several bear names none of them; "the old mill at Sorn" need not be "the mill"."""
        is_name = not any(kind.startswith("a ") for kind in self.kinds & other.kinds)
        if is_name and bool(self.entity) is not bool(other.entity) and not (self.is_guessed or other.is_guessed):
            return Likeness.OTHER_KIND
        if not is_name and (known := self._of_one_concept(other)) is not None:
            return known
        if bool(self.described) is not bool(other.described) and len(self.described | other.described) >= WELL:
            return Likeness.UNKNOWN
        if self.tail and other.tail and not self.tail & other.tail:
            return Likeness.UNKNOWN
        return Likeness.SAME_KIND

    def _of_one_concept(self, other: "Figure") -> Likeness | None:
        """What two different words of one concept say: a captain is no lieutenant, a letter may be the list or not.

        None where they share a word, where one is the word for all of them, and where the concept is narrow.
        """
        shared = self.kinds & other.kinds
        if any(not kind.startswith("a ") for kind in shared) or any(
            stem(kind[2:]) in self.kinds | other.kinds for kind in shared
        ):
            return None
        if self._is_set_apart(other):
            return Likeness.OTHER_KIND
        return Likeness.UNKNOWN if shared <= listed("accounts", "several") else None

    def _is_set_apart(self, other: "Figure") -> bool:
        """Are both called by words of which nobody is two at once, as ranks are?"""
        if self.is_guessed or other.is_guessed:
            return False
        exclusive = (frozenset(map(stem, listed("accounts", name))) for name in ("ranks", "kin"))
        return any(self.kinds & words and other.kinds & words for words in exclusive)


def figure(participant: Participant) -> Figure:
    """A participant for comparison."""
    text = in_digits(participant.text or "")
    words = words_of(text)
    is_nobody = bool({" ".join(words[:1]), " ".join(words[:2])} & listed("who", "nobody"))
    kinds = kinds_called(text)
    is_person = True if participant.entity else _is_person(words, kinds)
    return Figure(
        participant.text or "",
        participant.entity,
        kinds,
        _names(text) | _apposed(text),
        _tail(text),
        _described(text),
        is_person,
        is_nobody=is_nobody,
    )


def _described(text: str) -> frozenset[str]:
    """All that is said of a head, before it and behind it."""
    empty = listed("names", "articles") | listed("numbers", "words") | listed("who", "nobody")
    empty |= listed("names", "titles") if _names(text) else frozenset()
    before = words_of(head_words(text))[:-1]
    return _tail(text) | frozenset(word for word in before if word not in empty and not word.isdigit())


def _tail(text: str) -> frozenset[str]:
    """The words behind a head that say which one it is: ``hall`` of "the door of the hall"."""
    behind = words_of(text)[len(words_of(head_words(text))) :]
    empty = listed("names", "articles") | listed("names", "after_head") | listed("accounts", "empty")
    return frozenset(word for word in behind if word not in empty) - _apposed(text)


def _apposed(text: str) -> frozenset[str]:
    """The name set beside a description: ``anna`` and ``roth`` of "the driver, Anna Roth"."""
    _, comma, behind = text.partition(",")
    return _names(behind.split(",")[0]) if comma else frozenset()


def _is_person(words: tuple[str, ...], kinds: frozenset[str]) -> bool | None:
    """Somebody or something, where the words say which: by a pronoun, or by a noun of a known kind."""
    first = words[0] if words else ""
    persons = (
        listed("accounts", "he") | listed("accounts", "she") | listed("who", "first") | listed("who", "first_plural")
    )
    if first in persons or first in listed("accounts", "it"):
        return first in persons
    known = {kind for kind in kinds if kind.startswith("a ")}
    if not known:
        return None
    return bool(known & listed("accounts", "people"))


def _names(text: str) -> frozenset[str]:
    """The words of a head that are written as names, without titles and known nouns; none where all is in capitals."""
    if text.isupper():
        return frozenset()
    nouns = (
        listed("names", "titles") | listed("names", "articles") | listed("who", "nobody") | listed("numbers", "words")
    )
    pronouns = listed("who", "pronoun") | listed("who", "first") | listed("who", "first_plural")
    written = (word for word in head_words(text).split() if word[:1].isupper())
    words = (word for name in written for word in words_of(name))
    return frozenset(w for w in words if w not in nouns | pronouns and not any(k.startswith("a ") for k in kinds_of(w)))


def kinds_called(text: str) -> frozenset[str]:
    """The kinds of a phrase's head; none for a pronoun."""
    dropped = listed("names", "articles") | listed("numbers", "words") | listed("who", "nobody")
    head = [word for word in words_of(head_words(text)) if not set(word.split("-")) <= dropped and not word.isdigit()]
    persons = listed("who", "pronoun") | listed("who", "first") | listed("who", "first_plural")
    if not head or head[-1] in persons:
        return frozenset()
    last = singular(head[-1])
    mine, before = kinds_of(last), kinds_of(" ".join(head[-NOUNS:-1]))
    if not any(kind.startswith("a ") for kind in mine):
        titles = " ".join(word for word in head if word in listed("names", "titles"))
        return mine | before | kinds_of(titles)  # "Captain Ivo Moor" is a captain
    return mine | (kinds_of(" ".join([*head[-NOUNS:-1], last])) - before)


def best_likeness(mine: tuple[Figure, ...], theirs: tuple[Figure, ...]) -> Likeness:
    """The closest of all pairs; unknown where one side names none."""
    return max((one.likeness(other) for one in mine for other in theirs), default=Likeness.UNKNOWN)
