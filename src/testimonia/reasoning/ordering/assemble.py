"""The grounds of a case, gathered from what every statement says."""

from collections.abc import Iterable, Iterator, Sequence

from testimonia.model.case import Case
from testimonia.model.source import Source
from testimonia.reasoning.ordering.grounds import Ground
from testimonia.reasoning.ordering.known import Known, known_of
from testimonia.reasoning.ordering.related import Related, ages_told, lengths_told
from testimonia.reasoning.ordering.sequel import sequels, stale_days
from testimonia.reasoning.ordering.timed import days_of_telling, times_told
from testimonia.reasoning.ordering.told import Told, known_names


def known_in(case: Case) -> Known:
    """What the texts of a case show of its words and names."""
    contents = [text.content for text in case.texts]
    return known_of(contents, known_names(contents), (statement.teller for statement in case.statements))


def local_grounds(
    told: Sequence[Told], otherwise: frozenset[str], sources: Iterable[Source], years: frozenset[str]
) -> Iterator[Ground]:
    """The grounds that one source gives by itself. ``otherwise`` are the statements whose time a relation tells."""
    yield from times_told(told, otherwise | stale_days(told), years)
    yield from lengths_told(told)
    yield from ages_told(told)
    yield from sequels(told)
    yield from days_of_telling(told, sources)


def told_otherwise(told: Sequence[Told], related: Sequence[Related]) -> frozenset[str]:
    """Statements whose time is told by a relation to a happening that was found: the relation says more.

    That a reviewer accepted it does not settle a day to which its words only point back ("the morning after").
    """
    placed = {one.told for one in related if any(tie.least is not None for g in one.grounds for tie in g.ties)}
    return frozenset(one.id for one in told if one.is_measured or (one.id in placed and _is_by_relation(one)))


def _is_by_relation(one: Told) -> bool:
    if one.own is None:
        return True
    return any(one.tells_when(relation) for relation in one.tied.relations)
