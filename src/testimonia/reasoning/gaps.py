"""What a good interviewer would still ask of what is told: when, where, who."""

from collections.abc import Iterator
from itertools import groupby

from testimonia.model.finding import Code, Finding, Slot
from testimonia.model.source import Kind, Source
from testimonia.model.statement import Knowledge, Modality, Participant, Polarity, Statement
from testimonia.reasoning.entities import head_words
from testimonia.reasoning.ids import id_of
from testimonia.reasoning.messages import briefly
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
    named = [gap for s in statements for gap in _unnamed(s)]
    asked_for = {s for gap in named for s in gap.statements}
    hearsay = [s for s in statements if s.id not in asked_for and _is_hearsay(s)]
    return (*runs, *named, *_told_by_whom(hearsay, statements))


def _runs(weighty: list[Statement], slot: Slot, statements: tuple[Statement, ...]) -> Iterator[Finding]:
    """Statements that follow one another in a source and lack the same are asked for at once."""
    order = {s.id: n for n, s in enumerate(statements)}
    lacking = [s for s in weighty if _lacks(slot, s, statements[max(0, order[s.id] - SCENE) : order[s.id] + 1])]
    for run in _together(lacking, order):
        yield _gap(slot, run)


def _told_by_whom(hearsay: list[Statement], statements: tuple[Statement, ...]) -> Iterator[Finding]:
    """One question for what a teller passes on in one go."""
    order = {s.id: n for n, s in enumerate(statements)}
    for run in _together(hearsay, order):
        yield _gap(Slot.WHO, run, UNNAMED_SOURCE.format(teller=briefly(run[0].teller)))


def _together(some: list[Statement], order: dict[str, int]) -> Iterator[tuple[Statement, ...]]:
    """Statements of one teller that follow one another in a source."""
    numbered = enumerate(some)
    for _, group in groupby(numbered, key=lambda pair: (pair[1].source, pair[1].teller, order[pair[1].id] - pair[0])):
        yield tuple(s for _, s in group)


def _lacks(slot: Slot, statement: Statement, scene: tuple[Statement, ...]) -> bool:
    return _is_undated(statement) if slot is Slot.WHEN else _is_unplaced(statement, scene)


def _is_undated(statement: Statement) -> bool:
    return statement.when is None or (statement.when.earliest is None and statement.when.latest is None)


def _is_unplaced(statement: Statement, scene: tuple[Statement, ...]) -> bool:
    """Neither its own words nor what is told just before say where."""
    here = (s for s in scene if s.source == statement.source)
    return not any(s.where or any(p.role in {"goal", "origin"} for p in s.participants) for s in here)


def _unnamed(statement: Statement) -> Iterator[Finding]:
    """At most one question for a statement: who that was, or else who did it."""
    acting = () if statement.act == "be" else statement.participants  # "what an officer is" tells of nobody
    unknown = next((p for p in acting if _is_unnamed(p)), None)
    if unknown and statement.polarity is Polarity.AFFIRMED:
        yield _gap(Slot.WHO, (statement,), f"Who was “{head_words(unknown.text or '')}”?")
    elif _lacks_doer(statement):
        yield _gap(Slot.WHO, (statement,), UNTOLD_DOER)


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
    words = set(words_of(statement.anchor.quote))
    if not words & listed("who", "passive") or (deed == "take" and not words & listed("who", "away")):
        return False
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
