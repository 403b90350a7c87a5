"""A cleared case for other programs: the contract ``testimonia-case/1``, and the texts that its offsets count in."""

import json
import math
import re
from pathlib import PurePosixPath
from typing import Any

from testimonia.model.cleared import Cleared
from testimonia.model.entity import Entity, Event
from testimonia.model.finding import Code, Finding
from testimonia.model.identity import Identity, by_entity
from testimonia.model.source import Source
from testimonia.model.statement import Quantity, Statement, Where
from testimonia.model.when import When

FORMAT = "testimonia-case/1"
LONGEST_NAME = 60  # code points: below the 255 bytes that file systems allow, whatever the script
UNSAFE = re.compile(r"[^\w.()-]+")
# Windows opens devices, not files, under these names (Microsoft, Naming Files, Paths, and Namespaces).
DEVICES = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)", re.IGNORECASE)

Json = dict[str, Any]


def case_json(cleared: Cleared) -> str:
    """The case as JSON. Keys are always present, null where nothing is known; the same case gives the same bytes."""
    case = cleared.case
    names = by_entity(case.identities)
    document = {
        "format": FORMAT,
        "sources": [_source(source, case.findings) for source in case.sources],
        "statements": [_statement(statement) for statement in case.statements],
        "entities": [_entity(entity, names.get(entity.id, ())) for entity in case.entities],
        "events": [_event(event) for event in case.events],
        "findings": [_finding(finding) for finding in case.findings],
    }
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def source_texts(cleared: Cleared) -> tuple[tuple[str, str], ...]:
    """A file name that is safe everywhere and taken once, and the exact text, for every source in order."""
    contents = {text.source: text.content for text in cleared.case.texts}
    taken: set[str] = set()
    return tuple((_file_name(source, taken), contents.get(source.id, "")) for source in cleared.case.sources)


def _file_name(source: Source, taken: set[str]) -> str:
    stem = PurePosixPath(source.name).stem or source.id
    safe = UNSAFE.sub("_", stem).strip("._")[:LONGEST_NAME] or source.id
    wanted = f"_{safe}" if DEVICES.match(safe) else safe
    name, again = wanted, 2
    while name.casefold() in taken:
        name, again = f"{wanted}-{again}", again + 1
    taken.add(name.casefold())
    return f"{name}.txt"


def _source(source: Source, findings: tuple[Finding, ...]) -> Json:
    said = source.described
    return {
        "id": source.id,
        "name": source.name,
        "kind": said.kind,
        "teller": said.teller,
        "made_on": said.made_on,
        "language": said.language,
        "sha256": source.sha256,
        "copies_from": _originals(source, findings),
    }


def _originals(source: Source, findings: tuple[Finding, ...]) -> list[str]:
    """In a finding ``copy`` the first source is the copy, the others are what it was copied from."""
    copies = (f.sources for f in findings if f.code is Code.COPY and f.sources[:1] == (source.id,))
    return sorted({original for sources in copies for original in sources[1:]})


def _statement(statement: Statement) -> Json:
    anchor = statement.anchor
    return {
        "id": statement.id,
        "source": anchor.source,
        "start": anchor.start,
        "end": anchor.end,
        "quote": anchor.quote,
        "teller": statement.teller,
        "chain": list(statement.chain),
        "act": statement.act,
        "participants": [{"role": p.role, "text": p.text, "entity": p.entity} for p in statement.participants],
        "when": _when(statement.when),
        "where": _where(statement.where),
        "quantities": [_quantity(quantity) for quantity in statement.quantities],
        "polarity": statement.polarity,
        "modality": statement.modality,
        "knowledge": statement.knowledge,
        "status": statement.status,
    }


def _when(when: When | None) -> Json | None:
    if when is None:
        return None
    return {
        "text": when.text,
        "edtf": when.edtf,
        "earliest": when.earliest,
        "latest": when.latest,
        "from": when.basis,
    }


def _where(where: Where | None) -> Json | None:
    if where is None:
        return None
    return {"text": where.text, "place": where.place, "lat": where.lat, "lon": where.lon}


def _quantity(quantity: Quantity) -> Json:
    """The contract's keys; where the wording allows a range, it is added."""
    plain: Json = {"number": _number(quantity.number), "unit": quantity.unit, "of": quantity.of}
    if quantity.hedge is None and quantity.least is None and quantity.most is None:
        return plain
    return plain | {"least": _number(quantity.least), "most": _number(quantity.most), "hedge": quantity.hedge}


def _number(value: float | None) -> float | int | None:
    if value is None or not math.isfinite(value):
        return None  # JSON has no infinity
    return int(value) if value == int(value) else value


def _entity(entity: Entity, names: tuple[Identity, ...]) -> Json:
    reasons = [
        {"name": one.name, "ground": one.ground, "message": one.reason, "sources": list(one.sources)} for one in names
    ]
    aliases = list(entity.aliases)
    return {"id": entity.id, "type": entity.type, "name": entity.name, "aliases": aliases, "reasons": reasons}


def _event(event: Event) -> Json:
    return {
        "id": event.id,
        "label": event.label,
        "statements": list(event.statements),
        "earliest": event.earliest,
        "latest": event.latest,
    }


def _finding(finding: Finding) -> Json:
    return {
        "id": finding.id,
        "code": finding.code,
        "slot": finding.slot,
        "statements": list(finding.statements),
        "sides": [list(side) for side in finding.sides] if finding.sides else None,
        "sources": list(finding.sources),
        "message": finding.message,
    }
