"""A cleared case as FollowTheMoney entities, a line of JSON for each, for OpenAleph and its like.

FollowTheMoney is the exchange format of the investigative field; its library checks and cleans every value. It brings
much with it and is therefore an extra: ``testimonia[ftm]``.

A source is a ``Document``; persons, groups and places are ``Person``, ``Organization`` and ``Address``; an event is an
``Event``; a statement is a ``Note`` about its event, with the document as proof. FollowTheMoney knows no uncertain
time: dates stand only where all that is told agrees on a day, and the uncertainty stands in words in the summary.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from testimonia.language.chronology_words import span_words
from testimonia.model.case import Case
from testimonia.model.cleared import Cleared
from testimonia.model.entity import Entity, Event
from testimonia.model.mention import MentionType
from testimonia.model.source import Source
from testimonia.model.statement import Statement

MADE_BY = "Testimonia, as FollowTheMoney"
SCHEMATA = {MentionType.PERSON: "Person", MentionType.GROUP: "Organization", MentionType.PLACE: "Address"}
DAY = len("2031-05-01")

Values = Mapping[str, Sequence[str | None]]


def ftm(cleared: Cleared) -> str:
    """Every entity on a line of its own; raises ImportError where the library is not installed."""
    from followthemoney import model  # type: ignore[import-not-found]  # noqa: PLC0415 - an extra

    written = (_entity(model, *one) for one in _all(cleared.case))
    return "".join(f"{json.dumps(entity, ensure_ascii=False, sort_keys=True)}\n" for entity in written)


def _entity(model: Any, schema: str, key: str, values: Values) -> dict[str, Any]:
    """Cleaned by the library: what it takes for no value of its kind is left out."""
    proxy = model.make_entity(schema)
    proxy.id = key
    for name, some in values.items():
        for value in some:
            if value:
                proxy.add(name, value, quiet=True)
    made: dict[str, Any] = proxy.to_dict()
    return made


def _all(case: Case) -> Iterator[tuple[str, str, Values]]:
    yield from (_document(source) for source in case.sources)
    yield from (_named(entity) for entity in case.entities if entity.type in SCHEMATA)
    told = {statement.id: statement for statement in case.standing}
    yield from (_event(event, told) for event in case.events)
    homes = {name: event.id for event in case.events for name in event.statements}
    yield from (_note(statement, homes.get(statement.id)) for statement in case.standing)


def _document(source: Source) -> tuple[str, str, Values]:
    said = source.described
    return "Document", source.id, {
        "title": [source.name],
        "fileName": [source.name],
        "author": [said.teller],
        "authoredAt": [said.made_on],
        "language": [said.language],
        "generator": [MADE_BY],
        "description": [f"SHA-256 of the original: {source.sha256}"],
    }  # fmt: skip


def _named(entity: Entity) -> tuple[str, str, Values]:
    full = [entity.name] if entity.type is MentionType.PLACE else []
    return SCHEMATA[entity.type], entity.id, {"name": [entity.name], "alias": entity.aliases, "full": full}


def _event(event: Event, told: Mapping[str, Statement]) -> tuple[str, str, Values]:
    accounts = [told[name] for name in event.statements if name in told]
    days = {(event.earliest or "")[:DAY], (event.latest or "")[:DAY]}
    when = span_words(event.earliest, event.latest)
    return "Event", event.id, {
        "name": [event.label],
        "date": [*days] if len(days) == 1 else [],
        "summary": [f"Told: {when}" if when else "Nobody tells when."],
        "description": [f"{one.teller}: “{one.anchor.quote}”" for one in accounts],
        "involved": sorted({p.entity for one in accounts for p in one.participants if p.entity}),
        "proof": sorted({one.source for one in accounts}),
        "location": sorted({one.where.text for one in accounts if one.where}),
    }  # fmt: skip


def _note(statement: Statement, event: str | None) -> tuple[str, str, Values]:
    when = statement.when
    time = f"{when.text}: {span_words(when.earliest, when.latest)}" if when else "no time"
    how = f"{statement.polarity}, {statement.modality}, {statement.knowledge}, {statement.status}"
    return "Note", statement.id, {
        "name": [f"{statement.teller}: {statement.act}"],
        "description": [statement.anchor.quote],
        "notes": [f"{how}; {time}; code points {statement.anchor.start} to {statement.anchor.end}"],
        "entity": [event],
        "proof": [statement.source],
        "keywords": [statement.act],
        "publisher": [MADE_BY],
    }  # fmt: skip
