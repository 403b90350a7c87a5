"""From a sentence to what it says of the order of things."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from testimonia.language.relations.happening import happening, is_time
from testimonia.language.relations.lengths import Length, Room, lengths
from testimonia.language.relations.words import RelationWords, Wording, is_known, relation_words

SIGNS = {"after": 1, "following": 1, "later": 1, "afterwards": 1, "before": -1, "earlier": -1}


class Link(StrEnum):
    """How the happening of the sentence lies to the other."""

    AFTER = "after"
    BEFORE = "before"
    WITH = "with"  # while, when
    DAY = "day"  # so many calendar days from it
    UNTIL = "until"
    SINCE = "since"


@dataclass(frozen=True, slots=True)
class Relation:
    """``event`` are the words of the other happening, empty where what was told last is meant.

    ``room`` is the distance, positive where the sentence's own happening is the later; None where only the order is
    told. ``start`` and ``end`` are code points in the sentence, the words of the event included.
    """

    link: Link
    event: str
    room: Room | None
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Way:
    """How long a way takes: ``origin`` is None where the sentence does not say where it begins."""

    origin: str | None
    goal: str
    length: Length


@dataclass(frozen=True, slots=True)
class Age:
    """How old somebody was at what the sentence tells; ``who`` as the words call the person."""

    who: str
    length: Length


@dataclass(frozen=True, slots=True)
class Tied:
    """All that a sentence says: relations, how long its act lasted, whether that act is the one told before, ways."""

    relations: tuple[Relation, ...] = ()
    lasting: Length | None = None
    is_what_was_told: bool = False
    way: Way | None = None
    age: Age | None = None


def find_relations(text: str, language: str = "en") -> Tied:
    """What a sentence says of order and length; nothing for a language that has no file yet."""
    if not is_known(language):
        return Tied()
    words = relation_words(language)
    told = lengths(text, language)
    distances = tuple(_distances(text, told, words))
    found = sorted(_apart((*distances, *_wordings(text, words))), key=lambda r: r.start)
    relations = tuple(r for r in found if not is_time(r.event, language))
    free = [n for n in told if not any(r.start <= n.start < r.end for r in (*distances, *relations))]
    way = _way(text, free, words)
    lasting = next((n for n in free if n.is_duration), None) if way is None else None
    return Tied(
        relations,
        lasting,
        is_what_was_told=bool(lasting and words.took.search(text)),
        way=way,
        age=_age(text, language, words),
    )


def is_birth_of(event: str, who: str, language: str = "en") -> bool:
    """Do the words of a happening tell of the birth of whom other words call so ("the child came")?"""
    name = who.rsplit(maxsplit=1)[-1].casefold()
    return is_known(language) and name in event.casefold().split() and bool(relation_words(language).born.search(event))


def _age(text: str, language: str, words: RelationWords) -> Age | None:
    found = words.age.search(text)
    length = next(iter(lengths(text[found.start() : found.end("length")], language)), None) if found else None
    return Age(_named(found["who"]), length) if found and length else None


def _named(who: str) -> str:
    """As within a sentence: a name keeps its capital, "The child" does not."""
    return f"{who[:1].lower()}{who[1:]}" if " " in who else who


def _distances(text: str, told: tuple[Length, ...], words: RelationWords) -> Iterator[Relation]:
    """A length and the word behind it: "two days after the crossing", "a week later", "two days before"."""
    for length in told:
        rest = text[length.end :]
        word = rest.split(maxsplit=1)[0].strip(".,;:!?").lower() if rest.split() else ""
        sign = SIGNS.get(word)
        if sign is None:
            yield from _behind_after(text, length)
            continue
        begins = length.end + rest.lower().index(word) + len(word)
        points_back = word in {"later", "afterwards", "earlier"}
        event, end = ("", begins) if points_back else happening(text, begins, length.start, words)
        room = length.apart()
        link = Link.DAY if room.by_day else Link.AFTER if sign > 0 else Link.BEFORE
        yield Relation(link, event, room if sign > 0 else _turned(room), length.start, end)


def _behind_after(text: str, length: Length) -> Iterator[Relation]:
    """So long after what was told last: "after ten minutes it stopped"."""
    before = text[: length.start].rstrip()
    if before.lower().endswith("after") and not length.at_least:
        room = length.apart()
        yield Relation(Link.DAY if room.by_day else Link.AFTER, "", room, len(before) - len("after"), length.end)


def _turned(room: Room) -> Room:
    least = None if room.most is None else -room.most
    return Room(least, None if room.least is None else -room.least, by_day=room.by_day)


def _wordings(text: str, words: RelationWords) -> Iterator[Relation]:
    for wording in words.wordings:
        for found in wording.pattern.finditer(text):
            event, end = ("", found.end()) if wording.told_last else happening(text, found.end(), found.start(), words)
            is_free = wording.link == "day" or wording.told_last or event
            if is_free and not _is_denied(wording, text[: found.start()], words):
                room = None if wording.least is None else Room(wording.least, wording.most, by_day=True)
                yield Relation(Link(wording.link), event, room, found.start(), max(end, found.end()))


def _is_denied(wording: Wording, before: str, words: RelationWords) -> bool:
    """Who "did not leave before we came" left after it, or with it, or never."""
    return wording.link in {"before", "until"} and bool(words.denied.search(before))


def _overlap(one: Relation, other: Relation) -> bool:
    return one.start < other.end and other.start < one.end


def _apart(relations: Iterable[Relation]) -> Iterator[Relation]:
    """Of two that overlap the first listed: a distance says more than a day, and a day more than an order."""
    kept: list[Relation] = []
    for one in relations:
        if not any(_overlap(one, other) for other in kept):
            kept.append(one)
            yield one


def _way(text: str, free: list[Length], words: RelationWords) -> Way | None:
    found = next((m for pattern in words.ways if (m := pattern.search(text))), None)
    if found is None or not free:
        return None
    groups = found.groupdict()
    return Way(groups.get("from"), groups["to"], free[0])
