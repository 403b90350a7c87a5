"""``agreement``: how far two reviewers who judged by themselves decided alike, and where they did not."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from testimonia.casebook import book
from testimonia.casebook.history import Decided
from testimonia.model.judgement import Decision
from testimonia.model.statement import Statement, Status

SLOTS = (
    "teller", "act", "participants", "when", "where", "quantities", "polarity", "modality", "knowledge",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Parting:
    """One statement that two decided differently about, and the slots in which they made it say different things."""

    one: Decided
    other: Decided
    slots: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Agreement:
    """``both`` is how many statements both judged; None for a measure that is not defined.

    ``raw`` is the share of them that both accepted or both rejected, and ``kappa`` that share beyond chance (Cohen,
    A coefficient of agreement for nominal scales, 1960); a change accepts. ``alike`` is the share decided alike in
    every slot. ``counts`` are statements by what each of the two decided.
    """

    both: int
    raw: float | None
    kappa: float | None
    alike: float | None
    counts: Counter[tuple[Decision, Decision]]
    partings: tuple[Parting, ...]


def agreement(folder: Path, one: str, other: str) -> Agreement:
    """Compare the last decisions of two reviewers. Raises what opening the case raises."""
    with book.opened(folder, writing=False) as case:
        decided = case.decided()
    return agreed(decided, one, other)


def reviewers(folder: Path) -> tuple[str, ...]:
    """Everybody who decided about a statement, by name."""
    with book.opened(folder, writing=False) as case:
        return tuple(sorted({one.by for one in case.decided()}))


def agreed(decided: Iterable[Decided], one: str, other: str) -> Agreement:
    """The same of decisions in their order."""
    lasts: dict[str, dict[str, Decided]] = {one: {}, other: {}}
    for each in decided:
        if each.by in lasts:
            lasts[each.by][each.content.id] = each
    pairs = [(mine, lasts[other][name]) for name, mine in lasts[one].items() if name in lasts[other]]
    counts = Counter((mine.decision, theirs.decision) for mine, theirs in pairs)
    partings = tuple(parting for pair in pairs if (parting := _parting(*pair)) is not None)
    raw = _share(sum(_accepts(a) == _accepts(b) for a, b in pairs), len(pairs))
    alike = _share(len(pairs) - len(partings), len(pairs))
    return Agreement(len(pairs), raw, _kappa(pairs, raw), alike, counts, partings)


def _accepts(one: Decided) -> bool:
    return one.content.status is not Status.REJECTED


def _share(some: int, of: int) -> float | None:
    return some / of if of else None


def _kappa(pairs: list[tuple[Decided, Decided]], raw: float | None) -> float | None:
    """None where nothing was judged by both, or both decided the same about everything: then chance explains it all."""
    if raw is None:
        return None
    mine = sum(_accepts(a) for a, _ in pairs) / len(pairs)
    theirs = sum(_accepts(b) for _, b in pairs) / len(pairs)
    chance = mine * theirs + (1 - mine) * (1 - theirs)
    return None if chance == 1 else (raw - chance) / (1 - chance)


def _parting(one: Decided, other: Decided) -> Parting | None:
    if _accepts(one) != _accepts(other):
        return Parting(one, other, ())
    if not _accepts(one):
        return None
    slots = tuple(slot for slot in SLOTS if getattr(one.content, slot) != getattr(other.content, slot))
    moved = one.content.anchor != other.content.anchor
    return Parting(one, other, (*slots, *(("words",) if moved else ()))) if slots or moved else None


def as_seen_by(reviewer: str, proposed: Iterable[Statement], decided: Iterable[Decided]) -> tuple[Statement, ...]:
    """What a reviewer sees who judges blind: what was proposed, and the own last decisions, nobody else's."""
    mine = {one.content.id: one.content for one in decided if one.by == reviewer}
    seen = {one.id: replace(one, status=Status.PROPOSED, reviewer=None) for one in proposed}
    return tuple({**seen, **mine}.values())
