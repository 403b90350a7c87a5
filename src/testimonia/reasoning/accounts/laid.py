"""The accounts of a case laid side by side, kept as it is judged: what two statements have in common is asked once."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import combinations

from testimonia.model.case import Case
from testimonia.model.entity import Event
from testimonia.model.finding import Code, Finding, Slot
from testimonia.model.statement import Statement, Status
from testimonia.reasoning.accounts import leading
from testimonia.reasoning.accounts.agreeing import agreeing, ties_of
from testimonia.reasoning.accounts.beginnings import are_of_one_place, beginnings, differ
from testimonia.reasoning.accounts.differing import differences_of
from testimonia.reasoning.accounts.events import event_of
from testimonia.reasoning.accounts.grouping import groups
from testimonia.reasoning.accounts.leading import leads
from testimonia.reasoning.accounts.likely import Pair, likely
from testimonia.reasoning.accounts.rarity import Rarity, rarity
from testimonia.reasoning.accounts.scenes import Scenes
from testimonia.reasoning.accounts.sides import Sides, gathered, merged
from testimonia.reasoning.accounts.telling import Telling, tellings
from testimonia.reasoning.ids import id_of
from testimonia.reasoning.messages import WHO_BEGAN, difference_message

BEGUN = 0.1  # likelihood of one event from which on two tell of one beginning
LED = 0.2  # and from which on they tell of one act that somebody did first


@dataclass(frozen=True, slots=True)
class Difference:
    """Two statements, by their places in the order of telling, that differ in a slot."""

    slot: Slot
    code: Code
    pair: Pair


class Accounts:
    """Reads a case once; a judgement afterwards costs what it touches. Rejected statements are kept, and left out."""

    def __init__(self, case: Case, statements: tuple[Statement, ...]) -> None:
        """``statements`` are all of the case, in the order of the words, source by source."""
        self._case = case
        self._begin(statements)

    def judged(self, statement: Statement) -> None:
        """Take a statement as it stands after a judgement. One whose words or slots changed has all compared anew."""
        at = self._at[statement.id]
        before = self._told[at].statement
        if replace(before, status=statement.status, reviewer=statement.reviewer) == statement:
            self._told[at] = replace(self._told[at], statement=statement)
        else:
            self._begin(tuple(statement if one.statement.id == statement.id else one.statement for one in self._told))

    def events(self) -> tuple[Event, ...]:
        """What at least two standing statements tell of, in the order of telling."""
        names = {entity.id: entity.name for entity in self._case.entities}
        return tuple(
            event_of([self._told[n] for n in group], names) for group in groups(self._standing(), self._likely)
        )

    def agreeing(self) -> tuple[tuple[Statement, ...], ...]:
        """Groups of standing statements of different tellers that tell the same."""
        found = agreeing(self._ties, self._standing())
        return tuple(tuple(self._told[n].statement for n in group) for group in found)

    def findings(self) -> tuple[Finding, ...]:
        """Contradictions and variations among standing statements, in the order of telling."""
        standing = set(self._standing())
        pairs: dict[tuple[Slot, Code], list[Pair]] = defaultdict(list)
        for difference in self._differences:
            if standing.issuperset(difference.pair):
                pairs[difference.slot, difference.code].append(difference.pair)
        order = {one.statement.id: n for n, one in enumerate(self._told)}
        found = [
            self._finding(code, slot, sides)
            for (slot, code), some in pairs.items()
            for sides in self._sides(some, order)
        ]
        return tuple(sorted(found, key=lambda f: (order[f.statements[0]], f.code, f.id)))

    def _sides(self, pairs: list[Pair], order: Mapping[str, int]) -> Iterator[Sides]:
        named = [frozenset(self._told[n].statement.id for n in pair) for pair in pairs]
        tellers = {one.statement.id: one.tellers for one in self._told}
        yield from merged(gathered(named, order), named, order, tellers)

    def _begin(self, statements: tuple[Statement, ...]) -> None:
        self._told: list[Telling] = list(tellings(self._case, statements))
        self._at = {one.statement.id: n for n, one in enumerate(self._told)}
        weigh = rarity(text.content for text in self._case.texts)
        self._likely = likely(self._told, weigh)
        self._differences = tuple(self._compared(weigh))
        self._differing = frozenset(difference.pair for difference in self._differences)
        self._ties = ties_of(self._told, self._likely, self._differing)

    def _compared(self, weigh: Rarity) -> list[Difference]:
        found = []
        for (a, b), chance in self._likely.items():
            one, other = self._told[a], self._told[b]
            if code := between(one.statement, other.statement, one.tellers, other.tellers):
                found += [Difference(slot, code, (a, b)) for slot in differences_of(one, other, chance, weigh)]
        return self._begun(found)

    def _begun(self, known: list[Difference]) -> list[Difference]:
        """Those of who began it, which take more than two statements to see."""
        began = beginnings(self._told, {text.source: text.content for text in self._case.texts})
        self._telling_who_began = frozenset(self._told[n].statement.id for n in began)
        scenes = Scenes(self._case.mentions)
        told_in_words = {d.pair for d in known if d.slot is Slot.ORDER and not began.keys() >= set(d.pair)}
        found = [d for d in known if d.slot is not Slot.ORDER or d.pair in told_in_words]
        for a, b in combinations(sorted(began), 2):
            one, other = self._told[a], self._told[b]
            code = between(one.statement, other.statement, one.tellers, other.tellers)
            is_there = are_of_one_place(began[a], began[b], scenes)
            if is_there is None:
                is_there = self._likely.get((a, b), 0.0) >= BEGUN
            if code and is_there and differ(began[a], began[b]):
                found.append(Difference(Slot.ORDER, code, (a, b)))
        return [*found, *self._led({d.pair for d in found if d.slot is Slot.ORDER})]

    def _led(self, known: set[Pair]) -> Iterator[Difference]:
        """Those of who did something first."""
        first = leads(self._told)
        for a, b in combinations(sorted(first), 2):
            one, other = self._told[a], self._told[b]
            code = between(one.statement, other.statement, one.tellers, other.tellers)
            if (
                code
                and (a, b) not in known
                and self._likely.get((a, b), 0.0) >= LED
                and leading.differ(first[a], first[b])
            ):
                yield Difference(Slot.ORDER, code, (a, b))

    def _standing(self) -> list[int]:
        return [n for n, one in enumerate(self._told) if one.statement.status is not Status.REJECTED]

    def _finding(self, code: Code, slot: Slot, sides: Sides) -> Finding:
        def statement(name: str) -> Statement:
            return self._told[self._at[name]].statement

        statements = sides[0] + sides[1]
        about = WHO_BEGAN if slot is Slot.ORDER and self._telling_who_began.issuperset(statements) else None
        message = difference_message(code, slot, tuple(tuple(statement(s) for s in side) for side in sides), about)
        sources = tuple(dict.fromkeys(statement(s).source for s in statements))
        return Finding(id_of("finding", code, slot, *statements), code, message, slot, statements, sides, sources)


def between(one: Statement, other: Statement, mine: frozenset[str], theirs: frozenset[str]) -> Code | None:
    """Of different tellers, or of one teller on two occasions; within one telling a story simply goes on."""
    if not mine & theirs:
        return Code.CONTRADICTION
    return Code.VARIATION if one.teller == other.teller and one.source != other.source else None
