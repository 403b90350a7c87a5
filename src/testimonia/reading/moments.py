"""When it was: a clause's own words, else what its sentence said before."""

from dataclasses import dataclass

from testimonia.language.times import TimeExpression, find_times
from testimonia.model.when import Basis, When
from testimonia.reading.passage import Document, Passage

_HELD = frozenset({"DATE", "TIME"})


@dataclass(frozen=True)
class Moments:
    """The time expressions of a document, in source code points, sorted."""

    expressions: tuple[TimeExpression, ...]

    def masked(self, passage: Passage) -> tuple[tuple[int, int], ...]:
        """Where times stand in a passage, in the passage's code points; lengths of time are counts, so they are not."""
        first, last = passage.segment.start, passage.segment.end
        return tuple(
            (e.start - first, e.end - first)
            for e in self.expressions
            if first <= e.start and e.end <= last and str(e.type) in _HELD
        )

    def own(self, start: int, end: int) -> When | None:
        """The first time told between two code points that says when rather than how long."""
        told = [e for e in self.expressions if start <= e.start and e.end <= end and _says_when(e)]
        best = next((e for e in told if e.earliest or e.latest), told[0] if told else None)
        return _when(best, Basis.OWN) if best is not None else None

    def carried(self, start: int, since: int) -> When | None:
        """The last time told since ``since`` (the sentence's beginning) and before ``start``."""
        before = [
            e for e in self.expressions if since <= e.start < start and _says_when(e) and (e.earliest or e.latest)
        ]
        return _when(before[-1], Basis.INHERITED) if before else None


def moments_of(document: Document) -> Moments:
    """Every time expression of a document, resolved by its course from the day it was made on."""
    described = document.source.described
    found = find_times(document.text.content, described.made_on, described.language or "en")
    return Moments(tuple(sorted(found, key=lambda e: e.start)))


def _says_when(expression: TimeExpression) -> bool:
    return str(expression.type) in _HELD and bool(expression.earliest or expression.latest or expression.relation)


def _when(expression: TimeExpression, basis: Basis) -> When:
    return When(
        text=expression.text,
        edtf=expression.edtf,
        earliest=expression.earliest,
        latest=expression.latest,
        basis=basis,
        reason=expression.anchor or "",
    )
