"""Which texts repeat which, in what passages, and which seems to have it from the other."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from testimonia.model.independence import Copy, CopyKind
from testimonia.model.source import Source
from testimonia.model.text import Text
from testimonia.reasoning.independence.passages import Run, runs
from testimonia.reasoning.independence.shingles import shared
from testimonia.reasoning.independence.wording import Hashes, Worded, holders, slot_of, worded

NEARLY_ALL = 0.7  # share of a text that is as good as all
MUCH = 0.6  # share of the shorter text from which on wording counts that other texts hold too
TELLING, QUOTED, LONGER = 5.9, 2.0, 4.9  # what a passage's words must tell so that it is no chance; in quotation
# marks; in a run of so many words:
WORDS = 11
SELDOM = 0.7  # what a word tells at least to count: many that are said everywhere tell nothing together
SEVERAL = 20  # texts without a word that are thought of beside those of a small case
FULL = 2.3  # logarithm of how seldom a word is, from which on it tells all that a word can: in one text of ten
QUOTE = re.compile('[\u201c\u201e\u00ab][^\u201d\u00bb\n]{8,2000}[\u201d\u00bb]|"[^"\n]{8,2000}"')
LONG = 45  # words of a passage that is more than a sentence


@dataclass(frozen=True, slots=True, eq=False)
class Telling:
    """By slot of a word, how many of the texts hold it."""

    texts: int
    held: NDArray[np.int32]

    def of(self, some: Hashes) -> float:
        """What some words tell together: each from 0, if all texts hold it, to 1, if hardly any does."""
        held = np.array([self.held[slot_of(word)] for word in some], dtype=np.int64)
        tells = np.minimum(1.0, np.log((self.texts + SEVERAL) / (held + 1)) / FULL)
        return float(tells[tells >= SELDOM].sum())


def copies(sources: Sequence[Source], texts: Sequence[Text]) -> tuple[Copy, ...]:
    """Every pair of sources of which one repeats the other, in the order of the sources."""
    contents = {text.source: text.content for text in texts}
    told = [source for source in sources if source.id in contents]
    words = worded([contents[source.id] for source in told])
    found = shared(words)
    telling = _telling(words)
    compared = (
        _copy(
            (told[a], told[b]),
            (words[a], words[b]),
            runs((words[a], words[b]), (found.hashes[a], found.hashes[b]), found.common),
            (contents[told[a].id], contents[told[b].id]),
            telling,
        )
        for a, b in found.pairs
    )
    return tuple(copy for copy in compared if copy)


def _telling(texts: Sequence[Worded]) -> Telling:
    """What each word tells, from 0 for one that all texts hold to 1 for one that hardly any holds."""
    owners = np.repeat(np.arange(len(texts), dtype=np.int64), [len(one.words) for one in texts])
    words = np.concatenate([one.words for one in texts]) if texts else np.zeros(0, np.uint64)
    return Telling(len(texts), holders(words, owners))


def _copy(
    sources: tuple[Source, Source],
    words: tuple[Worded, Worded],
    found: tuple[Run, ...],
    texts: tuple[str, str],
    telling: Telling,
) -> Copy | None:
    """None where only a formula is shared, which many texts hold."""
    (one, other), (mine, theirs) = sources, words
    shorter = min(len(mine.words), len(theirs.words))
    share = sum(run.same for run in found) / shorter if shorter else 0.0
    kept = found if share >= MUCH else tuple(run for run in found if _is_no_chance(run, words, texts, telling))
    if not kept:
        return None
    copying, origin, is_directed, why = _direction(one, other, len(mine.words), len(theirs.words), share)
    turned = kept if copying is one else tuple(_turned(run) for run in kept)
    of, by = (mine, theirs) if copying is one else (theirs, mine)
    passages = tuple(run.passage(of, by) for run in sorted(turned, key=lambda run: run.first))
    return Copy(copying.id, origin.id, _kind(kept, mine, theirs), passages, round(share, 3), is_directed, why)


def _is_no_chance(run: Run, words: tuple[Worded, Worded], texts: tuple[str, str], telling: Telling) -> bool:
    """Do its words tell too much for two to have said them alike? What somebody was asked is nobody's account."""
    passage = run.passage(*words)
    if "?" in texts[0][passage.start : passage.end] and run.same < LONG:
        return False
    said = np.unique(words[0].words[sorted(run.rare)])
    is_quoted = _is_quoted(texts[0], passage.start, passage.end)
    is_quoted = is_quoted or _is_quoted(texts[1], passage.other_start, passage.other_end)
    return telling.of(said) >= (QUOTED if is_quoted else LONGER if run.same >= WORDS else TELLING)


def _is_quoted(text: str, start: int, end: int) -> bool:
    """Does it stand between quotation marks, or nearly all of it?"""
    shared = (min(end, quote.end()) - max(start, quote.start()) for quote in QUOTE.finditer(text))
    return max(shared, default=0) >= NEARLY_ALL * (end - start)


def _turned(run: Run) -> Run:
    return Run(run.other_first, run.other_last, run.first, run.last, run.same, run.rare)


def _kind(kept: tuple[Run, ...], mine: Worded, theirs: Worded) -> CopyKind:
    same = sum(run.same for run in kept)
    shares = sorted((same / len(mine.words), same / len(theirs.words)))
    if shares[0] >= NEARLY_ALL:
        return CopyKind.WHOLE
    if shares[1] >= NEARLY_ALL:
        return CopyKind.EXCERPT
    return CopyKind.SENTENCE if len(kept) == 1 and kept[0].same < LONG else CopyKind.PASSAGES


def _direction(one: Source, other: Source, mine: int, theirs: int, share: float) -> tuple[Source, Source, bool, str]:
    """The copying source, that of the origin, whether it is known, and why."""
    made, made_other = one.described.made_on or "", other.described.made_on or ""
    if made and made_other and _day(made) != _day(made_other):
        early, late = (one, other) if _day(made) < _day(made_other) else (other, one)
        return late, early, True, f"{late.name} was made later ({late.described.made_on})"
    if share >= NEARLY_ALL and mine != theirs and max(mine, theirs) * NEARLY_ALL > min(mine, theirs):
        short, long = (one, other) if mine < theirs else (other, one)
        return long, short, False, f"{long.name} has more words than {short.name}, which it may have added or kept"
    return other, one, False, "neither date nor length tells which was first"


def _day(made: str) -> str:
    return made[:10]
