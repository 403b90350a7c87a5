"""What a good interviewer would still ask of what is told: when, where, who."""

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from testimonia.model.finding import Code, Finding, Slot
from testimonia.model.source import Kind, Source
from testimonia.model.statement import Knowledge, Modality, Participant, Polarity, Statement
from testimonia.reasoning.accounts.concepts import acts_named
from testimonia.reasoning.accounts.figure import kinds_called
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
WHO_CAME, BY_WHOM, WHAT_HAPPENED = "Who came with it?", "By whom?", "What happened to it?"
UNCOUNTED = "How many were there?"
WHO_WAS = "Who was “{}”?"
WHO_WERE = "Who were “{}”?"
EACH, FEWEST = 6, 12  # statements for each question at most, and the questions that any case may have
UNNAMED_SOURCE = "From whom does {teller} know this?"
ADJECTIVES = 2  # words that may stand before the noun of a stranger ("a tall young man")
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
    uncounted = [_gap(Slot.HOW_MANY, (s,), UNCOUNTED) for s in asked if _is_uncounted(s)]
    found = (*named, *_told_by_whom(hearsay, statements), *runs, *uncounted)
    return found[: max(FEWEST, len(statements) // EACH)]


def _is_uncounted(statement: Statement) -> bool:
    """People are said to have been killed, hurt or taken, and not how many."""
    if statement.quantities or not acts_named(statement.act) & listed("asked", "counted_acts"):
        return False
    quote = f" {' '.join(words_of(statement.anchor.quote))} "
    return any(f" {wording} " in quote for wording in listed("asked", "vague_numbers"))


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
    stranger = head_words(unknown.text or "") if unknown else _stranger_in(statement)
    if stranger and statement.polarity is Polarity.AFFIRMED:
        yield _gap(Slot.WHO, (statement,), WHO_WAS.format(stranger))
    elif _is_done_by_them(statement):
        yield _gap(Slot.WHO, (statement,), WHO_WERE.format("they"))
    elif _is_by_vehicle(statement):
        yield _gap(Slot.WHO, (statement,), WHO_CAME)
    elif _is_told_by_none(statement):
        yield _gap(Slot.WHO, (statement,), BY_WHOM)
    elif _is_gone(statement):
        yield _gap(Slot.WHO, (statement,), WHAT_HAPPENED)
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


def _stranger_in(statement: Statement) -> str | None:
    """Somebody who is not named, anywhere in the words: "a lieutenant", "somebody", "a woman from some office"."""
    is_told = statement.act != "be" and statement.modality not in {Modality.POSSIBLE, Modality.FEARED}
    words = words_of(statement.anchor.quote) if is_told else ()
    return next((found for at in range(len(words)) if (found := _stranger_at(words[at:]))), None)


def _stranger_at(words: Sequence[str]) -> str | None:
    if words[0] in listed("who", "somebody"):
        return words[0]
    behind = words[1 : 1 + ADJECTIVES]
    noun = next((n for n, word in enumerate(behind) if singular(word) in listed("who", "stranger")), None)
    if words[0] not in listed("who", "some") or noun is None or set(behind[:noun]) & listed("names", "after_head"):
        return None
    return " ".join((words[0], *behind[: noun + 1]))


def _is_done_by_them(statement: Statement) -> bool:
    """They did something to somebody, or took or changed something, and nothing says who they were."""
    if statement.polarity is Polarity.DENIED or statement.modality is Modality.FEARED:
        return False
    doers = [words_of(p.text or "") for p in statement.participants if p.role == "agent" and p.entity is None]
    is_them = any(words[:1] == ("they",) for words in doers) or words_of(statement.anchor.quote)[:1] == ("they",)
    return is_them and bool(acts_named(statement.act) & listed("asked", "deeds"))


def _is_by_vehicle(statement: Statement) -> bool:
    """Did a vehicle bring or take somebody, and nobody is said to have driven it?"""
    agents = [p for p in statement.participants if p.role == "agent" and p.entity is None]
    kinds = {kind for p in agents for kind in kinds_called(p.text or "")}
    is_deed = bool(acts_named(statement.act) & listed("asked", "deeds"))
    return is_deed and statement.polarity is Polarity.AFFIRMED and bool(kinds & listed("asked", "vehicles"))


def _is_told_by_none(statement: Statement) -> bool:
    """Was somebody told or advised something, and nothing says by whom?"""
    words = words_of(statement.anchor.quote)
    pairs = pairwise(words)
    is_passive = any(a in listed("who", "passive") and b in listed("asked", "told") for a, b in pairs)
    return is_passive and "by" not in words and statement.polarity is Polarity.AFFIRMED


def _is_gone(statement: Statement) -> bool:
    """Is a thing gone that somebody must have taken?"""
    quote = f" {' '.join(words_of(statement.anchor.quote))} "
    is_thing = not any(p.entity or p.role == "agent" for p in statement.participants)
    return is_thing and any(f" {wording} " in quote for wording in listed("asked", "gone"))


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
        and bool({"patient", "theme"} & roles)
        and deed in listed("weigh", "done")
    )


def _is_hearsay(statement: Statement) -> bool:
    """Told by others who are not named. A promise or a plan that was passed on is nobody's account of what happened."""
    is_account = statement.modality not in {Modality.PROMISED, Modality.INTENDED}
    return statement.knowledge is Knowledge.TOLD and not statement.chain and is_account


def _gap(slot: Slot, statements: tuple[Statement, ...], question: str | None = None) -> Finding:
    ids = tuple(s.id for s in statements)
    message = question or ASKED[slot][len(ids) > 1]
    return Finding(id_of("finding", Code.GAP, slot, *ids), Code.GAP, message, slot, ids, None, (statements[0].source,))
