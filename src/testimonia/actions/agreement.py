"""``agreement``: how far two reviewers who judged by themselves decided alike, and where they did not."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from testimonia.actions.named import named
from testimonia.casebook import book
from testimonia.casebook.history import Decided
from testimonia.errors import BadValue
from testimonia.model.judgement import Decision
from testimonia.model.statement import Status

SLOTS = (
    "teller", "chain", "act", "participants", "when", "where", "quantities", "polarity", "modality", "knowledge",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Parting:
    """One statement that two decided differently about, and the slots in which they made it say different things.

    The slot ``words`` is the place in the text; there are no slots where one accepted what the other rejected.
    """

    one: Decided
    other: Decided
    slots: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Agreement:
    """``one`` and ``other`` are the reviewers, ``both`` is how many statements both judged.

    A measure that is not defined is None: any of them where nothing was judged by both, and ``kappa`` where both
    decided the same about everything, so that chance alone would have them agree.
    ``raw`` is the share of them that both accepted or both rejected, and ``kappa`` that share beyond chance (Cohen,
    A coefficient of agreement for nominal scales, 1960); a change accepts. ``alike`` is the share decided alike in
    every slot. ``counts`` are statements by what each of the two decided.
    """

    one: str
    other: str
    both: int
    raw: float | None
    kappa: float | None
    alike: float | None
    counts: Counter[tuple[Decision, Decision]]
    partings: tuple[Parting, ...]


def agreement(folder: Path, one: str, other: str) -> Agreement:
    """Compare the last decisions of two reviewers, each named in full or by a part that fits one alone.

    Raises BadValue for who judged nothing, or for one who is named twice, and what opening the case raises.
    """
    with book.opened(folder, writing=False) as case:
        decided = case.decided()
    who = sorted({each.by for each in decided})
    first, second = (named(said, who, "reviewers of this case") for said in (one, other))
    if first == second:
        raise BadValue(f"{first} cannot be compared with {first}.", "Name two reviewers.")
    return agreed(decided, first, second)


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
    return Agreement(one, other, len(pairs), raw, _kappa(pairs, raw), alike, counts, partings)


def _accepts(one: Decided) -> bool:
    return one.content.status is not Status.REJECTED


def _share(some: int, of: int) -> float | None:
    return some / of if of else None


def _kappa(pairs: list[tuple[Decided, Decided]], raw: float | None) -> float | None:
    """How far the share ``raw`` lies above what two would share who decided by chance, each as often as they did."""
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
