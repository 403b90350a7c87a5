"""``chronology``: when everything happened, as told and as the whole case allows it, and for what reasons."""

from dataclasses import dataclass, replace
from pathlib import Path

from testimonia.actions.chronology_choice import Asked, chosen
from testimonia.actions.supposing import NOTHING, LeavingOut
from testimonia.actions.whole import whole
from testimonia.model.case import Case
from testimonia.model.chronology import Chronology
from testimonia.protection.clear import clear
from testimonia.publication.charts import Chart, charts
from testimonia.publication.event_rows import event_clusters
from testimonia.publication.numbering import Numbering, numbering
from testimonia.publication.rows import statement_rows
from testimonia.publication.time_clashes import TimeClash, time_clashes, touching


@dataclass(frozen=True, slots=True)
class Charted:
    """What was asked for of a case, and its charts.

    ``case`` holds only the chronology and the events that were asked for; ``numbers`` are those of the dossier.
    ``charts`` have a row for each statement, ``event_charts`` each event with its accounts beneath.
    """

    case: Case
    numbers: Numbering
    clashes: tuple[TimeClash, ...]
    charts: tuple[Chart, ...]
    event_charts: tuple[Chart, ...]
    events: tuple[tuple[int, str], ...]  # the number of an event in the dossier, and its id


def chronology(folder: Path, asked: Asked, leaving_out: LeavingOut = NOTHING) -> Charted:
    """Lay the times of a case on charts, or what is left of it without some statements.

    Raises BadValue for what nobody tells of, and what opening the case raises.
    """
    return charted(clear(whole(folder, leaving_out)).case, asked)


def charted(case: Case, asked: Asked) -> Charted:
    """What was asked for, on charts; raises BadValue for what nobody tells of."""
    numbers, clashes = numbering(case), time_clashes(case)
    names = chosen(case, asked)
    shown = _only(case, names)
    kept = frozenset(event.id for event in shown.events)
    events = {number: event.id for number, event in enumerate(case.events, 1) if event.id in kept}
    rows = statement_rows(shown.chronology.dated, numbers, clashes, apart=True)
    return Charted(
        shown,
        numbers,
        touching(clashes, names),
        charts((row,) for row in rows),
        charts(cluster for cluster in event_clusters(case, numbers, clashes) if cluster[0].event in events),
        tuple(events.items()),
    )


def _only(case: Case, names: frozenset[str]) -> Case:
    told = case.chronology
    events = tuple(event for event in case.events if names.intersection(event.statements))
    wanted = {event.id for event in events}
    return replace(
        case,
        events=events,
        chronology=Chronology(
            tuple(line for line in told.dated if line.statement in names),
            tuple(name for name in told.undated if name in names),
            tuple(line for line in told.events if line.event in wanted),
            told.routes,
        ),
    )
