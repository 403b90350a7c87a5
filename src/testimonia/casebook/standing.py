"""Which proposals stand beside what a reviewer has decided."""

import bisect
from collections.abc import Sequence

from testimonia.model.anchor import Anchor
from testimonia.model.statement import Statement


def standing(proposals: Sequence[Statement], decided: Sequence[Statement]) -> tuple[Statement, ...]:
    """What is decided, and the proposals that do not repeat it, in the order of the words; all of one source.

    A proposal steps back before a decided statement of the same id. It also steps back before one that overlaps it by
    more than half of the shorter anchor, unless the reader proposes that one too: then it knows them for two.
    """
    proposed_ids = {statement.id for statement in proposals}
    decided_ids = {statement.id for statement in decided}
    strangers = _Spans([one.anchor for one in decided if one.id not in proposed_ids])
    left = [one for one in proposals if one.id not in decided_ids and not strangers.cover(one.anchor)]
    return tuple(sorted((*decided, *left), key=_place))


def _place(statement: Statement) -> tuple[int, int, str]:
    return statement.anchor.start, statement.anchor.end, statement.id


class _Spans:
    """Spans sorted by start, so that neighbours are found without comparing all with all."""

    def __init__(self, anchors: Sequence[Anchor]) -> None:
        self._spans = sorted((anchor.start, anchor.end) for anchor in anchors)
        self._longest = max((end - start for start, end in self._spans), default=0)

    def cover(self, anchor: Anchor) -> bool:
        first = bisect.bisect_left(self._spans, (anchor.start - self._longest, 0))
        last = bisect.bisect_left(self._spans, (anchor.end, 0))
        return any(_mostly_shared(anchor, span) for span in self._spans[first:last])


def _mostly_shared(anchor: Anchor, span: tuple[int, int]) -> bool:
    start, end = span
    shared = min(anchor.end, end) - max(anchor.start, start)
    return shared * 2 > min(anchor.end - anchor.start, end - start)
