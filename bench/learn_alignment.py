"""Learn how much each sign counts that two statements tell of one event; writes reasoning/data/alignment.toml.

    python bench/learn_alignment.py ../shared/bench/cases [--leave-out CASE] [--check]

The cases are read, and once more taken with the statements that people wrote down, so that the weights hold for both.
Each case weighs the same. ``--check`` leaves out each case in turn and says how well its events are found (B-cubed).
"""

import argparse
import json
import sys
import tempfile
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from testimonia.casebook import book
from testimonia.model.case import Case
from testimonia.reasoning.accounts.grouping import groups
from testimonia.reasoning.accounts.likely import FLOOR, neighbours
from testimonia.reasoning.accounts.pair import SIGNS, signs
from testimonia.reasoning.accounts.rarity import rarity
from testimonia.reasoning.accounts.telling import tellings
from testimonia.reasoning.reason import as_told, linked_case

Matrix = NDArray[np.float64]
HELD_BACK = "harvest-column"  # looked at rarely, never learned from
PENALTY = 1.0  # of large weights (ridge), on signs of unit spread
ROUNDS = 40
TINY = 1e-9
PROGRAM = (sys.executable, "-c", "'from testimonia.cli.main import run; run()'")
OUT = Path(__file__).parents[1] / "src/testimonia/reasoning/data/alignment.toml"


@dataclass(frozen=True)
class Lesson:
    """One case: its pairs, whether both statements are within one source, and whether they are of one event."""

    name: str
    pairs: list[tuple[int, int]]
    rows: Matrix
    within: NDArray[np.bool_]
    same: NDArray[np.int8]  # -1 where nobody said
    known: dict[int, str]  # statement number: gold statement
    gold_events: dict[str, str]
    count: int


def lessons(folder: Path, leave_out: set[str]) -> list[Lesson]:
    """Two of each case: as read, and with the statements of its gold."""
    sys.path.insert(0, str(folder))
    import score_all  # type: ignore[import-not-found]  # noqa: PLC0415 - stands beside the data
    import score_case  # type: ignore[import-not-found]  # noqa: PLC0415

    found = []
    for place in sorted(path.parent for path in folder.glob("*/gold.json") if path.parent.name not in leave_out):
        for gold_statements in (True, False):
            with tempfile.TemporaryDirectory() as made:
                score_all.export(_program(Path(made)), place, Path(made), gold_statements)
                with book.opened(Path(made) / "case", writing=False) as kept:
                    case = linked_case(kept.case())
            found.append(_lesson(place, case, score_case))
            print(
                place.name, "gold statements" if gold_statements else "as read", len(found[-1].pairs), file=sys.stderr
            )
    return found


def _program(folder: Path) -> Path:
    script = folder / "testimonia"
    script.write_text(f'#!/bin/sh\nexec {" ".join(PROGRAM)} "$@"\n', "utf-8")
    script.chmod(0o700)
    return script


def _lesson(place: Path, case: Case, score_case: object) -> Lesson:
    told = tellings(case, as_told(case.statements, case))
    weigh = rarity(text.content for text in case.texts)
    beside = neighbours(told)
    pairs = list(combinations(range(len(told)), 2))
    rows = np.array([signs(told[a], told[b], (beside[a], beside[b]), weigh) for a, b in pairs])
    within = np.array([told[a].statement.source == told[b].statement.source for a, b in pairs])
    matched, events, last = _gold(place, case, score_case)
    known = {n: matched[one.statement.id] for n, one in enumerate(told) if one.statement.id in matched}
    same = np.array([_verdict(known.get(a), known.get(b), events) for a, b in pairs], dtype=np.int8)
    return Lesson(place.name, pairs, rows, within, same, known, last, len(told))


def _verdict(one: str | None, other: str | None, events: dict[str, set[str]]) -> int:
    if one is None or other is None:
        return -1
    return int(bool(events.get(one, set()) & events.get(other, set())))


def _gold(place: Path, case: Case, score_case) -> tuple[dict[str, str], dict[str, set[str]], dict[str, str]]:  # type: ignore[no-untyped-def]  # noqa: ANN001
    gold = json.loads((place / "gold.json").read_text("utf-8"))
    texts = score_case.read_texts(place / "sources")
    system = {
        "sources": [{"id": s.id, "name": s.name, "sha256": s.sha256} for s in case.sources],
        "statements": [
            {
                "id": s.id,
                "source": s.source,
                "start": s.anchor.start,
                "end": s.anchor.end,
                "quote": s.anchor.quote,
                "act": s.act,
            }
            for s in case.statements
        ],
    }
    theirs = score_case.read_statements(gold, {s["id"]: s["id"] for s in gold["sources"]}, texts)
    mine = score_case.read_statements(system, score_case.source_map(system, gold), texts)
    fits = score_case.all_fits(mine, theirs)
    by_mine, by_gold = {m["id"]: m for m in mine}, {g["id"]: g for g in theirs}
    matched = score_case.one_to_one(fits, by_mine, by_gold, score_case.act_judge(gold))
    events: dict[str, set[str]] = {}
    for event in gold["events"]:
        for statement in event["statements"]:
            events.setdefault(statement, set()).add(event["id"])
    return matched, events, score_case.event_of(gold)


def learned(some: list[Lesson], *, is_within: bool) -> tuple[Matrix, float]:
    """Weights of the signs and a bias, by ridge logistic regression (Newton's steps)."""
    parts = [
        (one.rows[mask], one.same[mask]) for one in some if (mask := (one.same >= 0) & (one.within == is_within)).any()
    ]
    rows = np.vstack([r for r, _ in parts])
    target = np.concatenate([s for _, s in parts]).astype(float)
    share = np.concatenate([np.full(len(s), 1 / len(s)) for _, s in parts])
    share *= len(share) / share.sum()
    middle, spread = rows.mean(0), rows.std(0)
    spread[spread < TINY] = np.inf  # a sign that never varies weighs nothing
    scaled = np.hstack([(rows - middle) / spread, np.ones((len(rows), 1))])
    weights = np.zeros(scaled.shape[1])
    ridge = np.diag([*[PENALTY * 3] * len(SIGNS), 0.0])
    for _ in range(ROUNDS):
        chance = 1 / (1 + np.exp(-scaled @ weights))
        slope = scaled.T @ (share * (chance - target)) + ridge @ weights
        curve = (scaled * (share * chance * (1 - chance))[:, None]).T @ scaled + ridge
        step = np.linalg.solve(curve, slope)
        weights -= step
        if np.abs(step).max() < TINY:
            break
    plain = weights[:-1] / spread
    return plain, float(weights[-1] - (plain * middle).sum())


def check(some: list[Lesson]) -> None:
    """Leave out each case in turn."""
    sys.path.insert(0, str(Path("../shared/bench/cases")))
    import score_case  # noqa: PLC0415

    for name in sorted({one.name for one in some}):
        rest = [one for one in some if one.name != name]
        models = {inside: learned(rest, is_within=inside) for inside in (True, False)}
        for one in (lesson for lesson in some if lesson.name == name):
            chances = np.zeros(len(one.rows))
            for inside, (weights, bias) in models.items():
                mask = one.within == inside
                chances[mask] = 1 / (1 + np.exp(-(one.rows[mask] @ weights + bias)))
            likely = {pair: float(c) for pair, c in zip(one.pairs, chances, strict=True) if c >= FLOOR}
            home = {n: at for at, group in enumerate(groups(range(one.count), likely)) for n in group}
            mine = {str(n): ("event", at) for n, at in home.items()}
            print(name, score_case.b_cubed([(str(n), g) for n, g in one.known.items()], mine, one.gold_events))


def write(some: list[Lesson]) -> None:
    """Put the weights where the program reads them, rounded so that they can be read."""
    lines = ["# How much each sign counts that two statements tell of one event. Made by bench/learn_alignment.py."]
    for inside, title in ((True, "within"), (False, "between")):
        weights, bias = learned(some, is_within=inside)
        lines += ["", f"[{title}]", f"bias = {bias:.4f}", "", f"[{title}.signs]"]
        lines += [f'"{sign}" = {weight:.4f}' for sign, weight in zip(SIGNS, weights, strict=True)]
    OUT.write_text("\n".join(lines) + "\n", "utf-8")


def main() -> None:
    """Learn from all cases but the one held back."""
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("folder", type=Path)
    ask.add_argument("--leave-out", action="append", default=[HELD_BACK])
    ask.add_argument("--check", action="store_true")
    args = ask.parse_args()
    some = lessons(args.folder, set(args.leave_out))
    if args.check:
        check(some)
    write(some)


if __name__ == "__main__":
    main()
