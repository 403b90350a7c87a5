"""Which of two happenings a passage puts first: "after the bridge was gone we fetched boats".

The wordings of order are those of ``language.relations``; what they leave open ("while it still ran", "was already
gone", "only hours later") is told by lists of words.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from testimonia.language.relations.find import Link, Relation, find_relations
from testimonia.reasoning.accounts.concepts import acts_in, content
from testimonia.reasoning.words import listed, words_of

PIECE = re.compile(r"[^,;.:]+")
SUBJECT = 3  # words into a clause from which on a new subject may begin


@dataclass(frozen=True, slots=True)
class Sequence:
    """What carries the earlier and the later happening: their acts and things, under their concepts."""

    earlier: frozenset[str]
    later: frozenset[str]


@cache
def sequences(quote: str) -> tuple[Sequence, ...]:
    """All that a passage says of order, in the order of its words."""
    told = (*_related(quote), *_denied_before(quote), *_added(quote))
    made = (_sequence(_carried(earlier), _carried(later)) for earlier, later in told)
    return tuple(dict.fromkeys(one for one in made if one.earlier and one.later))


def _carried(part: str) -> frozenset[str]:
    """The acts and things of a clause; some acts are told by words that carry nothing alone ("had gone")."""
    carried = content(part) | {f"acts {act}" for act in acts_in(part)}
    return carried | {"an attack"} if carried & listed("order", "attacks") else carried


def _sequence(earlier: frozenset[str], later: frozenset[str]) -> Sequence:
    """Without what both share: of two shots it is not the shot that tells which came first."""
    shared = (earlier & later) | frozenset(
        word for name in ("only", "still", "already") for word in listed("order", name)
    )
    return Sequence(earlier - shared, later - shared)


def _related(quote: str) -> Iterator[tuple[str, str]]:
    for relation in find_relations(quote).relations:
        before, behind = quote[: relation.start], quote[relation.end :]
        if not relation.event:
            if relation.link is Link.AFTER:
                yield _last(before), behind
            continue
        yield from _ordered(relation, before, behind)


def _ordered(relation: Relation, before: str, behind: str) -> Iterator[tuple[str, str]]:
    event, own = relation.event, f"{before} {behind}"
    if relation.link in {Link.AFTER, Link.DAY}:
        yield event, own
    elif relation.link is Link.BEFORE:
        yield own, event
    elif relation.link is Link.WITH:
        yield from _at_once(event, own, words_of(before)[-1:])


def _at_once(event: str, own: str, just_before: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """What "when" and "while" leave open, another word may settle."""
    mine, theirs = set(words_of(own)), set(words_of(event))
    split = _split(event)
    if set(just_before) & listed("order", "only"):
        yield split or (event, own)
    elif theirs & listed("order", "still") or mine & listed("order", "already") or {"had", "before"} <= mine:
        yield own, event
    elif theirs & listed("order", "already"):
        yield (split[1], split[0]) if split else (event, own)


def _split(event: str) -> tuple[str, str] | None:
    """Where no comma parts two clauses, the second begins with a subject: "it went dark the guard was already gone"."""
    words = event.split()
    starts = listed("order", "subjects")
    at = next((n for n in range(SUBJECT, len(words) - 1) if words[n].casefold() in starts), None)
    return (" ".join(words[:at]), " ".join(words[at:])) if at else None


def _denied_before(quote: str) -> Iterator[tuple[str, str]]:
    """Who "let nobody in before we had been counted" let them in after that, if at all."""
    first, mark, event = quote.partition(" before ")
    if mark and event and set(words_of(first)) & (listed("who", "nobody") | listed("order", "never")):
        yield event, first


def _added(quote: str) -> Iterator[tuple[str, str]]:
    """What a further clause adds: "..., and only hours later the door was opened", "...; they left afterwards"."""
    pieces = [(found.start(), found.group()) for found in PIECE.finditer(quote)]
    for start, piece in pieces[1:]:
        words = words_of(piece)
        is_later = "later" in words and bool(listed("order", "only") & set(words))
        is_later = is_later or words[-2:] == ("after", "that")
        if is_later or listed("order", "afterwards") & set(words):
            yield _last(quote[:start]), piece


def _last(before: str) -> str:
    """The sentence or clause told just before."""
    return re.split(r"[.;]", before.rstrip(" ,.;"))[-1]
