"""Events as rows: each with its bounds, and the accounts of it beneath."""

from testimonia.language.chronology_words import Ends, allowed_ends
from testimonia.model.case import Case
from testimonia.model.chronology import Bounds
from testimonia.model.entity import Event
from testimonia.model.when import When
from testimonia.publication.numbering import Numbering
from testimonia.publication.rows import Cluster, Row, statement_rows
from testimonia.publication.spans import span
from testimonia.publication.time_clashes import TimeClash, touching


def event_clusters(case: Case, numbers: Numbering, clashes: tuple[TimeClash, ...]) -> tuple[Cluster, ...]:
    """Every event with a time that can be drawn, by its beginning; under it a row for what each teller says of when."""
    lines = {line.statement: line for line in case.chronology.dated}
    clusters = []
    for number, event in enumerate(case.events, 1):
        head = _event_row(event, number, event_bounds(case, event), clashes)
        if head:
            told = (lines[one] for one in event.statements if one in lines)
            clusters.append((head, *statement_rows(told, numbers, clashes)))
    return tuple(sorted(clusters, key=lambda cluster: (cluster[0].start, cluster[0].stop, cluster[0].event)))


def event_bounds(case: Case, event: Event) -> Bounds:
    """What the whole case allows of an event; open where it says nothing of it."""
    return next((line.bounds for line in case.chronology.events if line.event == event.id), Bounds())


def event_ends(event: Event) -> Ends:
    """From the first bound that anybody tells to the last, to the second."""
    told = When("", None, event.earliest, event.latest)
    return told.first_instant, told.last_instant


def _event_row(event: Event, number: int, bounds: Bounds, clashes: tuple[TimeClash, ...]) -> Row | None:
    told = event_ends(event)
    spans = span(*told), span(*allowed_ends(bounds, told))
    return (
        None
        if spans == (None, None)
        else Row(event.label, *spans, (), touching(clashes, event.statements), event=number)
    )
