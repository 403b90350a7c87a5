"""The bounds of the chronology in plain English: as a stretch, as a sentence, and side by side with their reasons."""

from collections.abc import Iterator
from dataclasses import dataclass

from testimonia.language.day_words import bounds_words, instant_words
from testimonia.model.chronology import Bound, Bounds, Line, Reason, Strength

STRENGTHS = {Strength.STATED: "", Strength.INFERRED: "inferred", Strength.ASSUMED: "assumed"}
_OPENS, _CLOSES = "T00:00:00", "T23:59:59"  # a bound that names a whole day

Ends = tuple[str | None, str | None]


@dataclass(frozen=True, slots=True)
class Side:
    """One side of what is allowed, ``not before 9 March 2023``, and the reasons for it, none where it is as told."""

    words: str
    reasons: tuple[Reason, ...]


def told_ends(line: Line) -> Ends:
    """First and last instant as the words of the statement have them."""
    return line.earliest, line.latest


def allowed_ends(bounds: Bounds, told: Ends) -> Ends:
    """First and last instant by the whole case; as told where the whole case bounds neither."""
    first, last = bounds.earliest_start, bounds.latest_end
    if first is None and last is None:
        return told
    return (first.at if first else None), (last.at if last else None)


def allowed_words(bounds: Bounds, told: Ends) -> str:
    """``9 to 11 March 2023; begun not after 10 March 2023``; empty where nothing bounds the time."""
    stretch = span_words(*allowed_ends(bounds, told))
    return "; ".join(words for words in (stretch, *(side.words for side in _inner(bounds))) if words)


def span_words(earliest: str | None, latest: str | None) -> str:
    """``9 to 11 March 2023``, ``14 March 2023, 06:40 to 07:10``, ``not before …``; what both ends share is said once.

    Bounds as in ``bounds_words``; empty where there is none.
    """
    begin, to, end = bounds_words(earliest, latest).partition(" to ")
    return f"{unshared(begin, end)}{to}{end}"


def between_words(earliest: str | None, latest: str | None) -> str:
    """``between 9 and 11 March 2023``, ``9 March 2023``, ``14 March 2023, between 06:40 and 07:10``."""
    begin, to, end = bounds_words(earliest, latest).partition(" to ")
    day, comma, clock = begin.partition(", ")
    if to and comma and ", " not in end:
        return f"{day}, between {clock} and {end}"
    if to:
        return f"between {unshared(begin, end)} and {end}"
    return begin


def unshared(begin: str, end: str) -> str:
    """``9`` of ``9 March 2023`` before ``11 March 2023``; a time of day keeps its whole day."""
    if "," in begin or "," in end:
        return begin
    one, other = begin.split(), end.split()
    while len(one) > 1 and other and one[-1] == other[-1]:
        one.pop()
        other.pop()
    return " ".join(one)


def sides(bounds: Bounds) -> tuple[Side, ...]:
    """What is allowed, side by side; an end that says no more than the beginning, or the other way, is left out."""
    first, last = bounds.earliest_start, bounds.latest_end
    before = [_side("not before", first, _OPENS)] if first else []
    after = [_side("not after", last, _CLOSES)] if last else []
    return tuple(_joined([*before, *_inner(bounds), *after]))


def _joined(sides: list[Side]) -> Iterator[Side]:
    """The first and the last side are said at once where the same reasons give both."""
    first, *others = sides or [Side("", ())]
    if others and first.reasons and first.reasons == others[-1].reasons:
        yield Side(f"{first.words}, {others[-1].words}", first.reasons)
        yield from others[:-1]
    else:
        yield from sides


def _inner(bounds: Bounds) -> Iterator[Side]:
    if bounds.latest_start and not _same(bounds.latest_start, bounds.latest_end):
        yield _side("begun not after", bounds.latest_start, _CLOSES)
    if bounds.earliest_end and not _same(bounds.earliest_end, bounds.earliest_start):
        yield _side("over not before", bounds.earliest_end, _OPENS)


def _side(words: str, bound: Bound, whole_day: str) -> Side:
    return Side(f"{words} {instant_words(bound.at.removesuffix(whole_day))}", bound.reasons)


def _same(one: Bound, other: Bound | None) -> bool:
    return other is not None and one.at == other.at
