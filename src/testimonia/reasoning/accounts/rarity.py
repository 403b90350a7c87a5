"""How much it says that two accounts share a word: the rarer in the case, the more (inverse document frequency)."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from math import log, sqrt

from testimonia.reasoning.accounts.concepts import acts_named, content, kinds_of

SENTENCE = re.compile(r"[^.!?\n]+")
BACKGROUND = 100  # sentences without the word that are thought of beside a case's own, so that a short case weighs too


@dataclass(frozen=True, slots=True, eq=False)
class Rarity:
    """Weights by which words, kinds and acts count (Sparck Jones 1972); from the texts, so no judgement moves them.

    ``weights`` and ``norms`` remember what was asked before: the same words are asked for again and again.
    """

    sentences: int
    holding: Mapping[str, int]
    weights: dict[str, float] = field(default_factory=dict)
    norms: dict[frozenset[str], float] = field(default_factory=dict)
    cosines: dict[tuple[frozenset[str], frozenset[str]], float] = field(default_factory=dict)

    def of(self, what: str) -> float:
        """From near 0, for what nearly every sentence holds, upwards."""
        known = self.weights.get(what)
        if known is None:
            known = log(1 + (self.sentences + BACKGROUND) / (self.holding.get(what, 0) + 1))
            self.weights[what] = known
        return known

    def shared(self, one: frozenset[str], other: frozenset[str]) -> float:
        """The cosine of two sets under these weights, from 0 to 1."""
        common = one & other
        if not common:
            return 0.0
        of = self.of
        return sum([of(what) ** 2 for what in sorted(common)]) / (self.norm(one) * self.norm(other))

    def remembered(self, one: frozenset[str], other: frozenset[str]) -> float:
        """``shared`` of two sets that are asked for again and again; ``forget`` ends that."""
        known = self.cosines.get((one, other))
        if known is None:
            known = self.cosines[one, other] = self.shared(one, other)
        return known

    def forget(self) -> None:
        """Let go of what was remembered: in a large case it is much."""
        self.cosines.clear()

    def norm(self, some: frozenset[str]) -> float:
        """The length of a set as a vector, at least one."""
        known = self.norms.get(some)
        if known is None:
            known = self.norms[some] = max(1.0, sqrt(sum(self.of(what) ** 2 for what in sorted(some))))
        return known


def rarity(texts: Iterable[str]) -> Rarity:
    """From the sentences of all texts."""
    sentences = [sentence for text in texts for sentence in SENTENCE.findall(text) if sentence.strip()]
    holding: Counter[str] = Counter()
    for sentence in sentences:
        holding.update(content(sentence) | kinds_of(sentence) | _acts(sentence))
    return Rarity(max(1, len(sentences)), holding)


def _acts(sentence: str) -> frozenset[str]:
    words = sentence.split()
    pairs = [" ".join(words[n : n + 2]) for n in range(len(words))]
    return frozenset(f"act {act}" for pair in pairs for act in acts_named(pair))
