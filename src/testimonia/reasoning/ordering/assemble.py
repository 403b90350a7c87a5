"""All grounds of a case, gathered from what every statement says."""

from collections.abc import Sequence
from dataclasses import dataclass

from testimonia.model.case import Case
from testimonia.model.statement import Status
from testimonia.reasoning.ordering.finder import Finder
from testimonia.reasoning.ordering.grounds import Ground
from testimonia.reasoning.ordering.known import Known, known_of
from testimonia.reasoning.ordering.related import Related, ages_told, lengths_told, relations_told
from testimonia.reasoning.ordering.same import same_happenings
from testimonia.reasoning.ordering.sense import alightings, deeds_before_death
from testimonia.reasoning.ordering.sequel import sequels, stale_days
from testimonia.reasoning.ordering.timed import days_of_telling, times_told
from testimonia.reasoning.ordering.told import Told, known_names, telling
from testimonia.reasoning.ordering.ways import ways_told


@dataclass(frozen=True, slots=True)
class Grounds:
    """What a case says of order.

    ``plain`` holds every ground but those of relations; of the accounts in one entry of ``related`` only one is meant.
    """

    told: tuple[Told, ...]
    plain: tuple[Ground, ...]
    related: tuple[Related, ...]

    @property
    def accounts(self) -> int:
        """How many accounts a relation has at most."""
        return max((len(one.grounds) for one in self.related), default=1)

    def taking(self, account: int) -> tuple[Ground, ...]:
        """All grounds, with the account of that number (from 0) of every relation, or its last."""
        chosen = (one.grounds[min(account, len(one.grounds) - 1)] for one in self.related)
        return (*self.plain, *chosen)


def grounds_of(case: Case) -> Grounds:
    """The grounds of all standing statements, in the order of telling; the same case gives the same grounds."""
    told = telling(case)
    known = known_in(case)
    finder = Finder(told, known)
    related = tuple(relations_told(told, finder))
    plain = (
        *times_told(told, _told_otherwise(told, related) | stale_days(told)),
        *lengths_told(told),
        *ages_told(told),
        *sequels(told),
        *same_happenings(told, finder),
        *ways_told(told),
        *deeds_before_death(told, frozenset(known.bearers)),
        *alightings(told),
        *days_of_telling(told, case.sources),
    )
    return Grounds(told, plain, related)


def known_in(case: Case) -> Known:
    """What the texts of a case show of its words and names."""
    contents = [text.content for text in case.texts]
    return known_of(contents, known_names(contents), (statement.teller for statement in case.statements))


def _told_otherwise(told: Sequence[Told], related: Sequence[Related]) -> frozenset[str]:
    """Statements whose time is told by a relation to a happening that was found: the relation says more.

    What a reviewer accepted stays, where the words only point back ("the morning after"): it is the reviewer's reading.
    """
    placed = {one.told for one in related if any(tie.least is not None for g in one.grounds for tie in g.ties)}
    return frozenset(one.id for one in told if one.is_measured or (one.id in placed and _is_by_relation(one)))


def _is_by_relation(one: Told) -> bool:
    if one.own is None:
        return True
    telling_when = [r for r in one.tied.relations if one.tells_when(r)]
    is_settled = one.statement.status is Status.ACCEPTED and not all(r.event for r in telling_when)
    return bool(telling_when) and not is_settled
