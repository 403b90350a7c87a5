"""A telling known only to its month or year: what the words mean from its first day to its last."""

import re
from collections.abc import Callable, Iterable
from dataclasses import replace

from testimonia.language import edtf
from testimonia.language.times.course import OF_THE_DOCUMENT
from testimonia.language.times.expression import TimeExpression

YEAR = re.compile(r"-?\d+")


def widened(
    from_first: Iterable[TimeExpression], from_last: Iterable[TimeExpression], reference: str
) -> list[TimeExpression]:
    """The expressions of both readings; where they differ, with the bounds of both together.

    An ``anchor`` that is the day of the telling names the ``reference`` as it was given, not one day of it.
    """
    first = {(one.start, one.end): one for one in from_first}
    last = {(one.start, one.end): one for one in from_last}
    places: list[tuple[int, int]] = []
    for place in sorted({*first, *last}):
        if not places or place[0] >= places[-1][1]:
            places.append(place)
    both = (_of_place(first.get(place), last.get(place)) for place in places)
    return [_counted_from(one, reference) for one in both if one is not None]


def opened(found: Iterable[TimeExpression], reference: str) -> list[TimeExpression]:
    """The expressions of a telling with an open end ("2023-05/.."): what was counted has that end open too."""
    told = edtf.read(reference)
    return [_counted_from(_opened(one, told) if one.anchor else one, reference) for one in found]


def _opened(one: TimeExpression, told: edtf.Bounds) -> TimeExpression:
    if one.edtf is None:
        return one
    bounds = edtf.read(one.edtf)
    if told.first_year is None:
        bounds = replace(bounds, first=None, far_first=None, exact=False, alternatives=())
        one = replace(one, earliest=None)
    if told.last_year is None:
        bounds = replace(bounds, last=None, far_last=None, exact=False, alternatives=())
        one = replace(one, latest=None)
    return replace(one, edtf=edtf.written(bounds), alternatives=())


def _counted_from(one: TimeExpression, reference: str) -> TimeExpression:
    if one.anchor is None or not one.anchor.startswith(OF_THE_DOCUMENT):
        return one
    return replace(one, anchor=f"{OF_THE_DOCUMENT}{reference}")


def _of_place(first: TimeExpression | None, last: TimeExpression | None) -> TimeExpression | None:
    if first is None or last is None:
        return last or first
    return _together(first, last)


def _together(first: TimeExpression, last: TimeExpression) -> TimeExpression:
    if (first.earliest, first.latest, first.value) == (last.earliest, last.latest, last.value):
        return last
    bounds = [edtf.read(one.edtf) for one in (first, last) if one.edtf is not None]
    return replace(
        last,
        value=_value(first.value, last.value),
        earliest=_outer(min, first.earliest, last.earliest),
        latest=_outer(max, first.latest, last.latest),
        edtf=edtf.written(edtf.together(bounds, alternatives=False)) if len(bounds) > 1 else None,
        alternatives=(),
    )


def _outer(choose: Callable[..., str], one: str | None, other: str | None) -> str | None:
    """The earlier or the later of two bounds; open where one of them is."""
    return choose(one, other, key=_place) if one is not None and other is not None else None


def _place(bound: str) -> tuple[int, str]:
    """The order of bounds: by the year, which may lie before Christ, then by the rest of their writing."""
    year = YEAR.match(bound)
    return (int(year.group()), bound[year.end() :]) if year else (0, bound)


def _value(one: str, other: str) -> str:
    """TIMEX3 with an X for every figure in which the two differ, and for all that follow it."""
    mine, theirs = one.split("-"), other.split("-")
    if len(mine) != len(theirs) or [len(part) for part in mine] != [len(part) for part in theirs]:
        return other
    same = next((at for at, (a, b) in enumerate(zip(mine, theirs, strict=True)) if a != b), len(mine))
    return "-".join(
        (*mine[:same], *("".join("X" if sign.isdigit() else sign for sign in part) for part in mine[same:]))
    )
