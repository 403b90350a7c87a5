"""Words looked for in a text: all of them near each other, or in quotes one behind the other."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from testimonia.language.folding import folded

NEAR = 200  # folded letters within which all words must stand
_ASKED = re.compile(r'"([^"]+)"|(\S+)')
_MOST = 12  # words that are looked for; more say no more


@dataclass(frozen=True, slots=True)
class Hit:
    """Code points ``start`` to ``end`` of a text that hold all that was asked; ``width`` is how far apart it stands."""

    start: int
    end: int
    width: int


@dataclass(frozen=True, slots=True)
class Sought:
    """What was asked for, folded: each a word's beginning, or a phrase."""

    parts: tuple[re.Pattern[str], ...]


def sought(words: str) -> Sought | None:
    """What to look for; None where no letter was asked for."""
    parts = [folded(phrase or word).words for phrase, word in _ASKED.findall(words)]
    kept = list(dict.fromkeys(" ".join(re.findall(r"\w+", part)) for part in parts))
    patterns = tuple(re.compile(r"\b" + r"\W+".join(map(re.escape, part.split()))) for part in kept[:_MOST] if part)
    return Sought(patterns) if patterns else None


def hits(text: str, asked: Sought) -> tuple[Hit, ...]:
    """Every place that holds all that was asked, the closest first; none overlaps another."""
    whole = folded(text)
    found = [[match.span() for match in part.finditer(whole.words)] for part in asked.parts]
    if not all(found):
        return ()
    chosen: list[tuple[int, int]] = []
    for start, end in sorted(_together(found), key=lambda span: (span[1] - span[0], span[0])):
        if all(end <= other[0] or start >= other[1] for other in chosen):
            chosen.append((start, end))
    return tuple(
        Hit(whole.back(start), max(whole.back(start) + 1, whole.back(end)), end - start) for start, end in chosen
    )


def _together(found: list[list[tuple[int, int]]]) -> Iterator[tuple[int, int]]:
    """For each place of the rarest part, the stretch to the nearest of every other, where that is near enough."""
    rarest = min(found, key=len)
    for start, end in rarest:
        spans = [min(some, key=lambda span: abs(span[0] - start)) for some in found if some is not rarest]
        first, last = min([start, *(s for s, _ in spans)]), max([end, *(e for _, e in spans)])
        if last - first <= NEAR:
            yield first, last
