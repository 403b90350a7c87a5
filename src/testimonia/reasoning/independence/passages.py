"""The passages that two texts share, word by word, with small edits bridged."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from testimonia.model.independence import Passage
from testimonia.reasoning.independence.shingles import LENGTH
from testimonia.reasoning.independence.wording import Hashes, Worded

GAP = 8  # words of an edit within a passage
LEAST = 7  # words of the same in a passage
DENSE = 0.5  # share of a passage that is the same

Block = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Run:
    """Words ``first`` to ``last`` of a text and the same of another, of which ``same`` agree.

    ``rare`` are the numbers of those that stand in shingles which few texts hold.
    """

    first: int
    last: int
    other_first: int
    other_last: int
    same: int
    rare: frozenset[int]

    def passage(self, one: Worded, other: Worded) -> Passage:
        """The same in code points."""
        return Passage(
            int(one.starts[self.first]),
            int(one.ends[self.last]),
            int(other.starts[self.other_first]),
            int(other.ends[self.other_last]),
            self.same,
        )


def runs(words: tuple[Worded, Worded], hashes: tuple[Hashes, Hashes], common: Hashes) -> tuple[Run, ...]:
    """The passages in the order of the first text, from shingles that both hold, longest along one line."""
    found = []
    seldom = _seldom(hashes[0], common)
    for group in _joined(_blocks(words, hashes)):
        same = sum(size for _, _, size in group)
        first, other_first = group[0][0], group[0][1]
        last, other_last = group[-1][0] + group[-1][2] - 1, group[-1][1] + group[-1][2] - 1
        if same >= LEAST and same >= DENSE * max(last - first + 1, other_last - other_first + 1):
            found.append(Run(first, last, other_first, other_last, same, _told(group, seldom)))
    return tuple(found)


def _blocks(words: tuple[Worded, Worded], hashes: tuple[Hashes, Hashes]) -> list[Block]:
    """Runs of the same words, none overlapping another in either text, in the order of the first."""
    _, mine, theirs = np.intersect1d(hashes[0], hashes[1], return_indices=True)
    order = np.argsort(mine, kind="stable")
    found: list[Block] = []
    for at, other in zip(mine[order].tolist(), theirs[order].tolist(), strict=True):
        if found and at - found[-1][0] == other - found[-1][1] and at <= found[-1][0] + found[-1][2]:
            found[-1] = (found[-1][0], found[-1][1], at + LENGTH - found[-1][0])
        elif not found or (at >= found[-1][0] + found[-1][2] and other >= 0):
            found.append((at, other, LENGTH))
    return [_widened(block, words) for block in found]


def _widened(block: Block, words: tuple[Worded, Worded]) -> Block:
    """With the same words right before and behind it, across a single edited word at most on either side."""
    at, other, size = block
    one, two = words[0].words, words[1].words
    while at and other and one[at - 1] == two[other - 1]:
        at, other, size = at - 1, other - 1, size + 1
    while at + size < len(one) and other + size < len(two) and one[at + size] == two[other + size]:
        size += 1
    return at, other, size


def _joined(blocks: list[Block]) -> Iterator[list[Block]]:
    group: list[Block] = []
    for block in blocks:
        if group and not _goes_on(group[-1], block):
            yield group
            group = []
        if not group or block[0] >= group[-1][0] + group[-1][2]:
            group.append(block)
    if group:
        yield group


def _goes_on(before: Block, block: Block) -> bool:
    """Does it stand a small edit behind the other, in both texts?"""
    mine, theirs = block[0] - before[0] - before[2], block[1] - before[1] - before[2]
    return max(mine, theirs) <= GAP and theirs >= -GAP


def _seldom(shingles: Hashes, common: Hashes) -> NDArray[np.bool_]:
    """For every shingle whether few texts hold it."""
    if not len(common):
        return np.ones(len(shingles), dtype=bool)
    at = np.minimum(np.searchsorted(common, shingles), len(common) - 1)
    return np.asarray(common[at] != shingles)


def _told(blocks: list[Block], seldom: NDArray[np.bool_]) -> frozenset[int]:
    """The words of blocks that stand in a shingle which few texts hold."""
    found: set[int] = set()
    for at, _, size in blocks:
        for n in np.flatnonzero(seldom[at : at + size - LENGTH + 1]).tolist():
            found.update(range(at + n, at + n + LENGTH))
    return frozenset(found)
