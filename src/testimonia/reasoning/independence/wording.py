"""The words of many texts as numbers, at the speed of reading them."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
from numba import njit
from numpy.typing import NDArray

PLANE = 0x10000  # code points of the basic multilingual plane; beyond it a character folds to itself
SLOTS, WORD_SLOTS, FOLD = 1 << 25, 1 << 22, 31
SEED, PRIME = np.uint64(14_695_981_039_346_656_037), np.uint64(1_099_511_628_211)  # FNV-1a (Fowler, Noll, Vo 1991)

Ints = NDArray[np.int64]
Hashes = NDArray[np.uint64]


@dataclass(frozen=True, slots=True, eq=False)
class Worded:
    """The words of one text: a number for each word, and where it begins and ends, in code points."""

    words: Hashes
    starts: Ints
    ends: Ints


def worded(texts: Sequence[str]) -> list[Worded]:
    """The words of every text; case and marks do not count, and two words share a number only by a rare chance."""
    lengths = np.array([len(text) + 1 for text in texts], dtype=np.int64)
    begins = np.concatenate((np.zeros(1, np.int64), np.cumsum(lengths)))
    points = np.frombuffer("".join(f"{text}\0" for text in texts).encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    words, starts, ends = _split(points, _folded())
    edges = np.searchsorted(starts, begins)
    return [
        Worded(words[a:b], starts[a:b] - begin, ends[a:b] - begin)
        for a, b, begin in zip(edges[:-1].tolist(), edges[1:].tolist(), begins.tolist(), strict=False)
    ]


@njit(cache=True)
def repeated(numbers: Hashes) -> NDArray[np.bool_]:
    """Which of these may stand there more than once: no other does, and few of those do not."""
    counts = np.zeros(SLOTS, np.uint8)
    for number in numbers:
        slot = (number ^ (number >> np.uint64(FOLD))) & np.uint64(SLOTS - 1)
        if counts[slot] < 2:  # noqa: PLR2004 - once, or more than once
            counts[slot] += 1
    found = np.empty(len(numbers), np.bool_)
    for at in range(len(numbers)):
        slot = (numbers[at] ^ (numbers[at] >> np.uint64(FOLD))) & np.uint64(SLOTS - 1)
        found[at] = counts[slot] > 1
    return found


@njit(cache=True)
def holders(words: Hashes, owners: Ints) -> NDArray[np.int32]:
    """How many texts hold the word of each slot; two words of one slot, which are few, count together."""
    counts = np.zeros(WORD_SLOTS, np.int32)
    last = np.full(WORD_SLOTS, -1, np.int64)
    for at in range(len(words)):
        slot = slot_of(words[at])
        if last[slot] != owners[at]:
            last[slot] = owners[at]
            counts[slot] += 1
    return counts


@njit(cache=True)
def slot_of(word: np.uint64) -> np.int64:
    """The slot of a word among ``WORD_SLOTS``."""
    return np.int64((word ^ (word >> np.uint64(FOLD))) & np.uint64(WORD_SLOTS - 1))


@cache
def _folded() -> NDArray[np.uint32]:
    """For every code point of the plane its lower case, 0 for what stands in no word."""
    found = np.zeros(PLANE, dtype=np.uint32)
    for point in range(PLANE):
        letter = chr(point)
        if letter.isalnum() or letter == "_":
            lower = letter.lower()
            found[point] = ord(lower) if len(lower) == 1 else point
    return found


@njit(cache=True)
def _split(points: NDArray[np.uint32], folded: NDArray[np.uint32]) -> tuple[Hashes, Ints, Ints]:
    """Runs of characters that words are made of, each with its hash."""
    words = np.empty(len(points) // 2 + 1, np.uint64)
    starts = np.empty(len(words), np.int64)
    ends = np.empty(len(words), np.int64)
    count, inside, value = 0, False, SEED
    for at in range(len(points)):
        point = points[at]
        letter = folded[point] if point < PLANE else point
        if letter:
            if not inside:
                starts[count], value, inside = at, SEED, True
            value = (value ^ np.uint64(letter)) * PRIME
        elif inside:
            words[count], ends[count] = value, at
            count, inside = count + 1, False
    return words[:count].copy(), starts[:count].copy(), ends[:count].copy()
