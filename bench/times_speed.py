"""How fast is the time reader, beside dateparser on the same texts, in one run, and does its time grow with the text?

    python bench/times_speed.py [--rounds 3]

The narratives of ../shared/bench/times where that is there, else the words of the example case. Both read whole texts
in one thread, warm, by turns; medians are compared. Then texts made to be hard are read at three lengths.
"""

import argparse
import json
import random
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from statistics import median

from dateparser.search import search_dates

from testimonia.language.times import find_times

ROOT = Path(__file__).resolve().parent.parent
GOLD = ROOT.parent / "shared" / "bench" / "times" / "data" / "dev-en-narratives.jsonl"
TELLING = date(2009, 12, 19)
SIZES = (1_000, 100_000, 10_000_000)
WORDS = (
    "14 March 31 April 2023 9999 the of on by before since at ten o'clock half evening night that next day two later "
    "ago every , . 0 -"
)
CHANCE = random.Random(1)  # noqa: S311  words in any order, no secret
HARD: dict[str, Callable[[int], str]] = {
    "digits": lambda size: "1" * size,
    "the same word": lambda size: "the " * (size // 4),
    "brackets": lambda size: "(" * size,
    "mixed scripts": lambda size: "".join(CHANCE.choices("a\u0431\u03b21.,:/-'\u2019 \n", k=size)),
    "time words": lambda size: " ".join(CHANCE.choices(WORDS.split(), k=size // 5))[:size],
    "dates": lambda size: "14 March 2023, " * (size // 15),
}


def main() -> None:
    """Print both speeds, their ratio, and the time for a character of each hard text."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--rounds", type=int, default=3)
    ask.add_argument("--largest", type=int, default=SIZES[-1], help="the length of the longest hard text")
    options = ask.parse_args()
    texts = _texts()
    length = sum(len(text) for text in texts)
    ours, theirs = [], []
    for _ in range(options.rounds):
        ours.append(length / _seconds(lambda text: find_times(text, TELLING), texts))
        theirs.append(length / _seconds(_dateparser, texts))
    mine, other = median(ours), median(theirs)
    print(f"testimonia {mine:,.0f} characters a second, dateparser {other:,.0f}: {mine / other:.1f} times as fast")
    for name, make in HARD.items():
        spent = [_per_character(make(size)) for size in (*SIZES[:-1], options.largest)]
        figures = " ".join(f"{one * 1e6:8.2f}" for one in spent)
        print(f"{name:14} {figures} microseconds a character; {max(spent) / min(spent):.2f} apart")


def _texts() -> list[str]:
    if GOLD.exists():
        return [json.loads(line)["text"] for line in GOLD.read_text("utf-8").splitlines() if line]
    return [path.read_text("utf-8") for path in sorted((ROOT / "examples").rglob("*.txt"))]


def _dateparser(text: str) -> None:
    """Paragraph by paragraph, which is how it is quickest."""
    for paragraph in text.split("\n"):
        if paragraph.strip():
            search_dates(paragraph, languages=["en"], settings={"PREFER_DATES_FROM": "past"})


def _seconds(read: Callable[[str], object], texts: list[str]) -> float:
    read(texts[0][:2000])
    began = time.process_time()
    for text in texts:
        read(text)
    return time.process_time() - began


def _per_character(text: str) -> float:
    repeated = max(1, 50_000 // len(text))
    began = time.process_time()
    for _ in range(repeated):
        find_times(text, TELLING)
    return (time.process_time() - began) / repeated / len(text)


if __name__ == "__main__":
    main()
