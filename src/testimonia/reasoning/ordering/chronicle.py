"""The order of a whole case, kept as it is judged: one judgement costs what it touches."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from testimonia.model.case import Case
from testimonia.model.chronology import Chronology, Line, Retraction
from testimonia.model.entity import Event
from testimonia.model.finding import Finding
from testimonia.model.statement import Statement, Status
from testimonia.reasoning.network.budget import Budget
from testimonia.reasoning.ordering.assemble import known_in, local_grounds, told_otherwise
from testimonia.reasoning.ordering.clash import Clash, worth_showing
from testimonia.reasoning.ordering.far import Far
from testimonia.reasoning.ordering.finder import Finder
from testimonia.reasoning.ordering.findings import finding_of
from testimonia.reasoning.ordering.grounds import Ground
from testimonia.reasoning.ordering.impossible import clashes_of
from testimonia.reasoning.ordering.independent import tellers_of_times
from testimonia.reasoning.ordering.lines import Bounded, arranged, bounded, line_of
from testimonia.reasoning.ordering.parts import Part, happenings, parts_of
from testimonia.reasoning.ordering.related import Related, event_keys, relations_told
from testimonia.reasoning.ordering.retraction import least_retraction
from testimonia.reasoning.ordering.same import same_happenings, same_with
from testimonia.reasoning.ordering.timed import years_named
from testimonia.reasoning.ordering.told import Told, telling

T = TypeVar("T", Ground, Related)
ROUNDS = 6  # in which the lightest set is looked for again, with what clashed without the one before
STEPS = 2_000  # of the search for clashes, in each part


@dataclass(frozen=True, slots=True)
class Solved:
    """What follows from one part. It holds the part, so that its mark stays its own."""

    part: Part
    clashes: tuple[Clash, ...]
    bounded: Bounded
    lines: Mapping[str, Line]
    happenings: frozenset[str]


class Chronicle:
    """Reads a case once; afterwards takes judgements one by one. The same as if the judged case were read anew."""

    def __init__(self, case: Case) -> None:
        """Read what every statement says of order, and solve every part."""
        self._shown: dict[int, tuple[Clash, Finding]] = {}  # by the clash itself, which is kept so that it stays so
        self._begin(case)
        self._solve()

    def judged(self, statement: Statement) -> None:
        """Take a statement as it stands after a judgement. One whose words or slots changed has its case read anew."""
        old = self._told[self._at[statement.id]]
        before = old.statement
        if replace(before, status=statement.status, reviewer=statement.reviewer) != statement:
            now = {one.id: one.statement for one in self._told} | {statement.id: statement}
            statements = tuple(now[one.id] for one in self._case.statements)
            self._begin(replace(self._case, statements=statements))
            self._solve()
        else:
            self._take([replace(old, statement=statement)])

    @property
    def told(self) -> tuple[Told, ...]:
        """All statements with what their words say, in the order of telling."""
        return tuple(self._told)

    @property
    def parts(self) -> tuple[tuple[str, ...], ...]:
        """The statements of each part of the case that no ground joins to another."""
        return tuple(tuple(solved.lines) for solved in self._solved)

    def findings(self) -> tuple[Finding, ...]:
        """Orders that cannot be, each once."""
        told = {one.id: one for one in self._told}
        shown = self._shown_clashes()
        self._shown = {id(clash): self._shown.get(id(clash)) or (clash, finding_of(clash, told)) for clash in shown}
        return tuple(finding for _, finding in self._shown.values())

    def retraction(self) -> Retraction:
        """The statements that weigh least together and without which every order could be.

        Without a statement a time that was counted from it is counted anew, and may clash again: it is tried.
        """
        clashes = list(self._shown_clashes())
        parts = tuple(solved.part for solved in self._solved if solved.clashes)
        found = least_retraction(clashes, parts, {one.id: one for one in self._told})
        for _ in range(ROUNDS):
            left = self._clashes_without(found.statements)
            if not left:
                return found
            clashes += left
            found = least_retraction(clashes, parts, {one.id: one for one in self._told})
        return self._enough(found)

    def _enough(self, found: Retraction) -> Retraction:
        """As many statements more as it takes, one of each clash that is left; no longer the least."""
        chosen = found.statements
        while left := self._clashes_without(chosen):
            chosen += tuple(dict.fromkeys(min(set(clash.statements) - set(chosen)) for clash in left))
        return Retraction(tuple(sorted(chosen, key=self._at.__getitem__)), is_least=False)

    def _shown_clashes(self) -> tuple[Clash, ...]:
        return worth_showing(clash for solved in self._solved for clash in solved.clashes)

    def _clashes_without(self, names: Iterable[str]) -> tuple[Clash, ...]:
        """The clashes that the case would have if these statements were rejected; it is as before afterwards."""
        standing = [self._told[self._at[name]] for name in names]
        gone = [replace(one, statement=replace(one.statement, status=Status.REJECTED)) for one in standing]
        if not gone:
            return self._shown_clashes()
        self._take(gone)
        try:
            return self._shown_clashes()
        finally:
            self._take(standing)

    def _take(self, judged: Sequence[Told]) -> None:
        """Put judged statements in the place of what they were before, and solve again what they touch."""
        sources = tuple(sorted({source for one in judged for source in self._asking(one)}))
        before = self._grounds(sources)
        self._touch(judged, sources)
        self._solve_again(before, self._grounds(sources))

    def chronology(self, events: Iterable[Event] = ()) -> Chronology:
        """What the whole case allows of every standing statement, and of the events."""
        solved = {what: one for one in self._solved for what in one.lines}
        lines = [
            solved[one.id].lines[one.id] if one.id in solved else line_of(one, None) for one in self._told if one.stands
        ]
        return arranged(lines, events)

    def _begin(self, case: Case) -> None:
        self._case = case
        self._told = list(telling(case))
        self._at = {one.id: n for n, one in enumerate(self._told)}
        self._slices = _slices(self._told)
        self._known = known_in(case)
        self._years = years_named(case.statements)
        self._finder = Finder(self._told, self._known)
        self._askers = _askers(self._told)
        self._related: dict[str, tuple[Related, ...]] = {}
        self._local: dict[str, tuple[Ground, ...]] = {}
        for source in self._slices:
            self._relate(source)
        self._same = tuple(same_happenings(self._told, self._finder))
        self._far = Far(self._told, frozenset(self._known.bearers))
        self._solved: tuple[Solved, ...] = ()

    def _relate(self, source: str) -> None:
        """Make the grounds of one source again; those that come out the same stay the very same."""
        told = self._told[self._slices[source]]
        related = _kept(self._related.get(source, ()), relations_told(told, self._finder))
        self._related[source] = related
        local = local_grounds(told, told_otherwise(told, related), self._case.sources, self._years)
        self._local[source] = _kept(self._local.get(source, ()), local)

    def _asking(self, one: Told) -> tuple[str, ...]:
        """The source of a statement, and those that tell something from a happening that it may tell of."""
        asked = dict.fromkeys(asker for key in sorted(self._finder.keys(one)) for asker in self._askers.get(key, ()))
        sources = {teller.statement.source for event, teller in asked if self._finder.may_tell(event, teller, one)}
        return tuple(sorted(sources | {one.statement.source}))

    def _touch(self, judged: Sequence[Told], sources: Iterable[str]) -> None:
        """Make again what hangs on statements: these sources, their doubles, and what lies between them and others."""
        for one in judged:
            self._told[self._at[one.id]] = one
            self._finder.judged(one)
        for source in sources:
            self._relate(source)
        for one in judged:
            mine = [ground for ground in self._same if one.id in ground.statements]
            others = (ground for ground in self._same if one.id not in ground.statements)
            self._same = (*others, *_kept(mine, same_with(one, self._finder)))
            self._far.judged(one, self._told)

    def _grounds(self, sources: Iterable[str]) -> tuple[dict[int, Ground], dict[int, Related]]:
        """The grounds of these sources and those between sources, and the relations with their accounts."""
        local = (ground for source in sources for ground in self._local[source])
        plain = {id(ground): ground for ground in (*local, *self._same, *self._far.grounds)}
        return plain, {id(one): one for source in sources for one in self._related[source]}

    def _solve(self) -> None:
        plain, related = self._grounds(self._slices)
        told = {one.id: one for one in self._told}
        self._solved = tuple(solved_part(part, told) for part in parts_of([*plain.values()], [*related.values()]))

    def _solve_again(
        self, before: tuple[dict[int, Ground], dict[int, Related]], now: tuple[dict[int, Ground], dict[int, Related]]
    ) -> None:
        """Solve again only the parts that lost a ground or gained one."""
        gone = (before[0].keys() - now[0].keys(), before[1].keys() - now[1].keys())
        new_plain = [ground for key, ground in now[0].items() if key not in before[0]]
        new_related = [one for key, one in now[1].items() if key not in before[1]]
        touched = happenings(new_plain, new_related)
        kept: list[Solved] = []
        broken: list[Solved] = []
        for solved in self._solved:
            is_broken = not touched.isdisjoint(solved.happenings) or not {*solved.part.mark}.isdisjoint(
                gone[0] | gone[1]
            )
            (broken if is_broken else kept).append(solved)
        plain = [g for one in broken for g in one.part.plain if id(g) not in gone[0]] + new_plain
        related = [r for one in broken for r in one.part.related if id(r) not in gone[1]] + new_related
        told = {one.id: one for one in self._told}
        self._solved = (*kept, *(solved_part(part, told) for part in parts_of(plain, related)))


def solved_part(part: Part, told: Mapping[str, Told]) -> Solved:
    """The clashes and bounds of a part."""
    tellers = tellers_of_times(part.plain, told)
    found = bounded(part, tellers, Budget(STEPS))
    whats = happenings(part.plain, part.related)
    lines = {name: line_of(told[name], found) for name in sorted(whats) if name in told}
    return Solved(part, clashes_of(part, tellers, Budget(STEPS)), found, lines, whats)


def _kept(old: Iterable[T], new: Iterable[T]) -> tuple[T, ...]:
    """The new ones, those that are as before being the very same."""
    before = {one: one for one in old}
    return tuple(before.get(one, one) for one in new)


def _slices(told: Sequence[Told]) -> dict[str, slice]:
    first: dict[str, int] = {}
    last: dict[str, int] = {}
    for n, one in enumerate(told):
        first.setdefault(one.statement.source, n)
        last[one.statement.source] = n + 1
    return {source: slice(first[source], last[source]) for source in first}


def _askers(told: Iterable[Told]) -> dict[str, list[tuple[str, Told]]]:
    """For each stem the happenings that it helps to name, with who tells something from them."""
    found: dict[str, list[tuple[str, Told]]] = defaultdict(list)
    for one in told:
        for relation in one.tied.relations:
            for key in event_keys(relation):
                found[key].append((relation.event, one))
    return found
