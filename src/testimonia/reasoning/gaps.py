"""What a good interviewer would still ask of what is told: when, where, who."""

from collections.abc import Iterator
from itertools import groupby

from testimonia.model.finding import Code, Finding, Slot
from testimonia.model.source import Kind, Source
from testimonia.model.statement import Knowledge, Modality, Participant, Polarity, Statement
from testimonia.reasoning.entities import head_words
from testimonia.reasoning.ids import id_of
from testimonia.reasoning.words import act_name, listed, singular, words_of

ASKED = {
    Slot.WHEN: ("When was that?", "When was each of these?"),
    Slot.WHERE: ("Where was that?", "Where was each of these?"),
    Slot.WHO: ("Who was that?", "Who was it, each time?"),
}
UNTOLD_DOER = "Who did that?"
UNNAMED_SOURCE = "From whom does {teller} know this?"
SCENE = 4  # statements before, through which a place that was named still holds


def gaps(statements: tuple[Statement, ...], sources: tuple[Source, ...]) -> tuple[Finding, ...]:
    """Few and right: only for what is said to have happened and weighs, and where neither words nor story give it."""
    told = {source.id for source in sources if source.described.kind in {Kind.TESTIMONY, None}}
    asked = [s for s in statements if s.modality is Modality.ASSERTED and s.polarity is Polarity.AFFIRMED]
    witnessed = [s for s in asked if s.source in told and act_name(s.act) in listed("weigh", "violence")]
    runs = [*_runs(witnessed, Slot.WHEN, statements), *_runs(witnessed, Slot.WHERE, statements)]
    return (*runs, *(finding for s in statements for finding in _unnamed(s)))


def _runs(weighty: list[Statement], slot: Slot, statements: tuple[Statement, ...]) -> Iterator[Finding]:
    """Statements that follow one another in a source and lack the same are asked for at once."""
    order = {s.id: n for n, s in enumerate(statements)}
    lacking = [
        s for s in weighty if (_is_undated(s) if slot is Slot.WHEN else _is_unplaced(s, statements, order[s.id]))
    ]
    numbered = enumerate(lacking)
    for _, group in groupby(numbered, key=lambda pair: (pair[1].source, order[pair[1].id] - pair[0])):
        yield _gap(slot, tuple(s for _, s in group))


def _is_undated(statement: Statement) -> bool:
    return statement.when is None or (statement.when.earliest is None and statement.when.latest is None)


def _is_unplaced(statement: Statement, statements: tuple[Statement, ...], number: int) -> bool:
    """Neither its own words nor what is told just before say where."""
    before = (s for s in statements[max(0, number - SCENE) : number + 1] if s.source == statement.source)
    return not any(s.where or any(p.role in {"goal", "origin"} for p in s.participants) for s in before)


def _unnamed(statement: Statement) -> Iterator[Finding]:
    """At most one question for a statement: who did it, or else who told it."""
    unknown = next((p for p in statement.participants if _is_unnamed(p)), None)
    if unknown and statement.polarity is Polarity.AFFIRMED:
        yield _gap(Slot.WHO, (statement,), f"Who was “{head_words(unknown.text or '')}”?")
    elif _lacks_doer(statement):
        yield _gap(Slot.WHO, (statement,), UNTOLD_DOER)
    elif _is_hearsay(statement):
        yield _gap(Slot.WHO, (statement,), UNNAMED_SOURCE.format(teller=statement.teller))


def _is_unnamed(participant: Participant) -> bool:
    """One who acted and is not named: somebody, a man, an officer, a voice."""
    if participant.role != "agent" or participant.entity is not None or not participant.text:
        return False
    words = words_of(head_words(participant.text))
    if not words:
        return False
    is_stranger = singular(words[-1]) in listed("who", "stranger")
    return words[0] in listed("who", "somebody") or (words[0] in listed("who", "some") and is_stranger)


def _lacks_doer(statement: Statement) -> bool:
    is_deed = statement.modality is Modality.ASSERTED and statement.polarity is Polarity.AFFIRMED
    roles = {p.role for p in statement.participants if p.text}
    deed = act_name(statement.act.removeprefix("be "))
    return (
        is_deed
        and "agent" not in roles
        and "cause" not in roles
        and "patient" in roles
        and deed in listed("weigh", "done")
    )


def _is_hearsay(statement: Statement) -> bool:
    """Told by others who are not named. A promise or a plan that was passed on is nobody's account of what happened."""
    is_account = statement.modality not in {Modality.PROMISED, Modality.INTENDED}
    return statement.knowledge is Knowledge.TOLD and not statement.chain and is_account


def _gap(slot: Slot, statements: tuple[Statement, ...], question: str | None = None) -> Finding:
    ids = tuple(s.id for s in statements)
    one, several = ASKED[slot]
    message = question or (one if len(ids) == 1 else several)
    return Finding(id_of("finding", Code.GAP, slot, *ids), Code.GAP, message, slot, ids, None, (statements[0].source,))
