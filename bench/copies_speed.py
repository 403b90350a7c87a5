"""Copies among ten thousand made-up texts: speed beside rensa's MinHash, and how many reused sentences are found.

    python bench/copies_speed.py [--texts 10000]

The texts are drawn from a made-up vocabulary with the frequencies of natural language (Zipf), and all bear the same
formula at their end. Some repeat another with edits, some quote one sentence of 8 to 40 words; every tenth word is
changed.
"""

import argparse
import random
import time
from dataclasses import dataclass

from rensa import RMinHash, RMinHashLSH  # type: ignore[import-untyped]

from testimonia.model.source import Described, Format, Source
from testimonia.model.text import Text
from testimonia.reasoning.independence.copies import copies

WORDS, VOCABULARY = 400, 30_000
FORMULA = 30
COPIED, QUOTING = 0.02, 0.02  # shares of the texts that repeat another, and that quote a sentence of one
EDITED = 0.1
SHORTEST, LONGEST = 8, 40
PERMUTATIONS, BANDS, SHINGLE = 128, 16, 5


@dataclass(frozen=True)
class Made:
    """The texts, and which pairs repeat each other, by what."""

    texts: list[list[str]]
    repeats: set[tuple[int, int]]
    quotes: set[tuple[int, int]]


def made(count: int, seed: int = 7) -> Made:
    """Texts with planted copies."""
    chance = random.Random(seed)  # noqa: S311 - words in any order, no secret
    vocabulary = [f"w{n}" for n in range(VOCABULARY)]
    weights = [1 / (n + 3) for n in range(VOCABULARY)]
    formula = chance.choices(vocabulary, weights, k=FORMULA)
    texts = [chance.choices(vocabulary, weights, k=WORDS - FORMULA) for _ in range(count)]
    free = chance.sample(range(count), k=int(count * (COPIED + QUOTING)) * 2)
    pairs = list(zip(free[::2], free[1::2], strict=True))
    repeats, quotes = pairs[: int(count * COPIED)], pairs[int(count * COPIED) :]
    for one, other in repeats:
        texts[other] = edited(texts[one], vocabulary, chance)
    for number, (one, other) in enumerate(quotes):
        length = chance.randint(SHORTEST, LONGEST)
        at, to = chance.randrange(WORDS - FORMULA - length), chance.randrange(WORDS - FORMULA)
        said = edited(texts[one][at : at + length], vocabulary, chance)
        texts[other][to:to] = ['"', *said, '"'] if number % 2 else said
    return Made([text + formula for text in texts], _sorted(repeats), _sorted(quotes))


def _sorted(pairs: list[tuple[int, int]]) -> set[tuple[int, int]]:
    return {(min(pair), max(pair)) for pair in pairs}


def edited(words: list[str], vocabulary: list[str], chance: random.Random) -> list[str]:
    """Every tenth word another, on average."""
    return [chance.choice(vocabulary) if chance.random() < EDITED else word for word in words]


def ours(texts: list[str]) -> set[tuple[int, int]]:
    """The pairs that Testimonia finds."""
    sources = [Source(str(n), f"{n}.txt", Described(), "0" * 64, 9, Format.TXT) for n in range(len(texts))]
    found = copies(sources, [Text(str(n), text, ()) for n, text in enumerate(texts)])
    return {(min(int(c.source), int(c.other)), max(int(c.source), int(c.other))) for c in found}


def peer(texts: list[str]) -> int:
    """Candidate pairs by MinHash of the same 5-grams, in 16 bands of 128 permutations."""
    index = RMinHashLSH(threshold=0.3, num_perm=PERMUTATIONS, num_bands=BANDS)
    hashes = []
    for number, text in enumerate(texts):
        words = text.split()
        one = RMinHash(num_perm=PERMUTATIONS, seed=1)
        one.update([" ".join(words[n : n + SHINGLE]) for n in range(len(words) - SHINGLE + 1)])
        index.insert(number, one)
        hashes.append(one)
    return sum(len(index.query(one)) - 1 for one in hashes) // 2


def main() -> None:
    """Both in one run."""
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("--texts", type=int, default=10_000)
    count = ask.parse_args().texts
    known = made(count)
    texts = [" ".join(text) for text in known.texts]
    ours(texts[:9])  # the compiled parts are loaded once
    start = time.perf_counter()
    found = ours(texts)
    mine = time.perf_counter() - start
    start = time.perf_counter()
    candidates = peer(texts)
    theirs = time.perf_counter() - start
    right = len(found & (known.repeats | known.quotes))
    print(f"{count} texts of {WORDS} words: {mine:.2f} s, {count / mine:.0f} a second; rensa {theirs:.2f} s")
    print(f"ratio to rensa {mine / theirs:.2f}; rensa's candidate pairs {candidates} (it says nothing of passages)")
    print(f"edited copies found {len(found & known.repeats)} of {len(known.repeats)}")
    print(f"quoted sentences found {len(found & known.quotes)} of {len(known.quotes)}")
    print(f"pairs found {len(found)}, right {right}, precision {right / max(1, len(found)):.3f}")


if __name__ == "__main__":
    main()
