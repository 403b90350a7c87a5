"""Texts that share runs of words, found through an inverted index of word 5-grams (Broder 1997; Manber 1994)."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from testimonia.reasoning.independence.wording import Hashes, Ints, Worded, repeated

LENGTH = 5  # words of a shingle
RARE = 4  # texts that hold a shingle; what more hold may be a formula
CROWD = 12  # of more texts that share a shingle, each is only compared with the first
FORMULA, PART = 60, 0.02  # texts, or the share of many, from which on a shingle is a formula and leads to nothing
FEW, MANY = 2, 12  # rare shingles, or any, from which on two texts are aligned
BASE = np.uint64(1_099_511_628_211)
PAIR = 2


@dataclass(frozen=True, slots=True, eq=False)
class Shared:
    """Pairs of texts, by number, that share shingles; ``common`` are in order the shingles that many texts hold."""

    pairs: tuple[tuple[int, int], ...]
    hashes: tuple[Hashes, ...]
    common: Hashes


def shared(texts: Sequence[Worded]) -> Shared:
    """The pairs that share enough to be laid side by side, in order."""
    hashes = tuple(_hashes(one.words) for one in texts)
    owners = np.repeat(np.arange(len(hashes), dtype=np.int64), [len(h) for h in hashes])
    every = np.concatenate(hashes) if hashes else np.zeros(0, np.uint64)
    may_be_shared = repeated(every)
    every, owners = every[may_be_shared], owners[may_be_shared]
    order = np.argsort(every, kind="stable")  # the owners of one shingle stay in order
    every, owners = every[order], owners[order]
    is_new = np.ones(len(every), dtype=bool)
    is_new[1:] = (every[1:] != every[:-1]) | (owners[1:] != owners[:-1])  # a text counts once for a shingle
    every, owners = every[is_new], owners[is_new]
    is_first = np.ones(len(every), dtype=bool)
    is_first[1:] = every[1:] != every[:-1]
    firsts = np.flatnonzero(is_first)
    sizes = np.diff(np.append(firsts, len(every)))
    most = max(FORMULA, int(PART * len(texts)))
    several = (sizes > 1) & (sizes <= most)
    return Shared(tuple(_pairs(owners, firsts[several], sizes[several])), hashes, every[firsts[sizes > RARE]])


def _hashes(words: Hashes) -> Hashes:
    """A number for every run of five words; two runs share it only by a rare chance."""
    count = len(words) - LENGTH + 1
    if count <= 0:
        return np.zeros(0, dtype=np.uint64)
    total = np.zeros(count, dtype=np.uint64)
    for n in range(LENGTH):
        total = (total ^ words[n : n + count]) * BASE
    return total


def _pairs(owners: Ints, firsts: Ints, sizes: Ints) -> Iterable[tuple[int, int]]:
    """Those that share a few shingles which hardly any other text holds, or many."""
    rare: Counter[tuple[int, int]] = Counter()
    every: Counter[tuple[int, int]] = Counter()
    twos = sizes == PAIR  # the commonest case, counted at once
    codes = owners[firsts[twos]] * (len(owners) + 1) + owners[firsts[twos] + 1]
    unique, counts = np.unique(codes, return_counts=True)
    for code, count in zip(unique[counts >= FEW].tolist(), counts[counts >= FEW].tolist(), strict=True):
        rare[divmod(code, len(owners) + 1)] = every[divmod(code, len(owners) + 1)] = count
    for first, size in zip(firsts[~twos].tolist(), sizes[~twos].tolist(), strict=True):
        some = _among(owners[first : first + size].tolist())
        every.update(some)
        if size <= RARE:
            rare.update(some)
    return sorted(pair for pair, count in every.items() if rare[pair] >= FEW or count >= MANY)


def _among(group: list[int]) -> list[tuple[int, int]]:
    if len(group) > CROWD:
        return [(group[0], other) for other in group[1:]]
    return [(a, b) for n, a in enumerate(group) for b in group[n + 1 :]]
