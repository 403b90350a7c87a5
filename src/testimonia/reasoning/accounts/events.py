"""An event: what happened, as several statements tell of it."""

from collections import Counter
from collections.abc import Mapping, Sequence

from testimonia.model.entity import Event
from testimonia.model.when import When
from testimonia.reasoning.accounts.figure import Figure
from testimonia.reasoning.accounts.telling import Telling
from testimonia.reasoning.entities import head_words
from testimonia.reasoning.ids import id_of
from testimonia.reasoning.words import listed


def event_of(group: Sequence[Telling], names: Mapping[str, str]) -> Event:
    """The event that these statements tell of. ``names`` leads from entities to their names."""
    ids = tuple(one.statement.id for one in group)
    earliest, latest = _bounds([one.statement.when for one in group if one.statement.when])
    return Event(id_of("event", *ids), _label(group, names), ids, earliest, latest)


def _label(group: Sequence[Telling], names: Mapping[str, str]) -> str:
    """The act told most, and whom or what it most often happened to."""
    acts = Counter(one.statement.act for one in group if one.statement.act not in listed("weigh", "light"))
    acts = acts or Counter(one.statement.act for one in group)
    act = _most(acts)
    told = Counter(_called(figure, names) for one in group if one.statement.act == act for figure in one.subjects)
    told = told or Counter(_called(figure, names) for one in group for figure in one.subjects)
    thing = _most(Counter({called: count for called, count in told.items() if called}))
    return f"{act}: {thing}" if thing else act


def _most(counts: Counter[str]) -> str:
    """The commonest; of several, the one told first."""
    return max(counts, key=lambda one: counts[one], default="")


def _called(figure: Figure, names: Mapping[str, str]) -> str:
    if figure.entity and figure.entity in names:
        return names[figure.entity]
    return "" if figure.is_guessed or not figure.kinds else head_words(figure.text)


def _bounds(times: list[When]) -> tuple[str | None, str | None]:
    """From the first bound that anybody sets to the last; nothing is narrowed, since accounts may differ."""
    starts = [t.earliest for t in times if t.earliest]
    ends = [t.latest for t in times if t.latest]
    return (min(starts) if starts else None), (max(ends) if ends else None)
