"""A telling known only to its month or year: what the words mean from its first day to its last."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, time

from testimonia.language import edtf
from testimonia.language.times.expression import TimeExpression


def widened(from_first: Iterable[TimeExpression], from_last: Iterable[TimeExpression]) -> list[TimeExpression]:
    """The expressions of both readings; where they differ, with the bounds of both together."""
    first = {(one.start, one.end): one for one in from_first}
    last = {(one.start, one.end): one for one in from_last}
    places: list[tuple[int, int]] = []
    for place in sorted({*first, *last}):
        if not places or place[0] >= places[-1][1]:
            places.append(place)
    return [_together(first.get(place), last.get(place)) for place in places]


def _together(first: TimeExpression | None, last: TimeExpression | None) -> TimeExpression:
    if first is None or last is None:
        return last or first  # type: ignore[return-value]  # one of them is there
    if (first.earliest, first.latest, first.value) == (last.earliest, last.latest, last.value):
        return last
    earliest = min(first.earliest, last.earliest) if first.earliest and last.earliest else None
    latest = max(first.latest, last.latest) if first.latest and last.latest else None
    return replace(
        last,
        value=_value(first.value, last.value),
        earliest=earliest,
        latest=latest,
        edtf=edtf.written(edtf.Bounds(_begin(earliest), _end(latest))),
        alternatives=(),
    )


def _value(one: str, other: str) -> str:
    """TIMEX3 with an X for every figure in which the two differ, and for all that follow it."""
    mine, theirs = one.split("-"), other.split("-")
    if len(mine) != len(theirs) or [len(part) for part in mine] != [len(part) for part in theirs]:
        return other
    same = next((at for at, (a, b) in enumerate(zip(mine, theirs, strict=True)) if a != b), len(mine))
    return "-".join(
        (*mine[:same], *("".join("X" if sign.isdigit() else sign for sign in part) for part in mine[same:]))
    )


def _begin(bound: str | None) -> datetime | None:
    return datetime.combine(datetime.fromisoformat(bound[:10]), time.min) if bound else None


def _end(bound: str | None) -> datetime | None:
    return datetime.combine(datetime.fromisoformat(bound[:10]), time(23, 59, 59)) if bound else None
