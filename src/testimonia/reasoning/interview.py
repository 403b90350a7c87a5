"""From gaps, variations and contradictions the questions for the next interview.

They are open and neutral, and nobody is told what another said: a question about a difference is put to each teller
about his own passage alone (Principles on Effective Interviewing for Investigations and Information Gathering, 2021).
"""

from collections import defaultdict
from collections.abc import Iterator

from testimonia.model.case import Case
from testimonia.model.finding import Code, Finding, Slot
from testimonia.model.question import Question
from testimonia.model.statement import Statement
from testimonia.reasoning.gaps import UNNAMED_SOURCE
from testimonia.reasoning.messages import briefly

OPEN = {
    Slot.WHEN: "When was that?",
    Slot.WHERE: "Where was that?",
    Slot.WHO: "Who did that?",
    Slot.HOW_MANY: "How many were there?",
    Slot.POLARITY: "Please tell what happened there.",
    Slot.OUTCOME: "What became of it?",
    Slot.ORDER: "In what order did these things happen?",
}
FROM_WHOM = "From whom do you know this?"
HOW_KNOWN = "How do you know that?"
WEIGHT = {Code.IMPOSSIBLE_ORDER: 4.0, Code.CONTRADICTION: 3.0, Code.VARIATION: 3.0, Code.GAP: 1.0}
EACH_STATEMENT = 0.1  # what each statement of a finding adds: the more tell of it, the more it would settle


def interview(case: Case) -> tuple[Question, ...]:
    """The questions of a reasoned case, by person, those that would settle most first."""
    told = {statement.id: statement for statement in case.standing}
    asked: dict[tuple[str, tuple[str, ...]], list[tuple[Slot, str, Finding]]] = defaultdict(list)
    for finding in case.findings:
        for person, statements, slot, words in _put(finding, told):
            asked[person, statements].append((slot, words, finding))
    questions = [_question(person, statements, some) for (person, statements), some in asked.items()]
    ranked = sorted(questions, key=lambda question: -question.weight)
    heaviest: dict[str, float] = {}
    for question in ranked:
        heaviest.setdefault(question.person, question.weight)
    return tuple(sorted(ranked, key=lambda question: (-heaviest[question.person], question.person, -question.weight)))


def _put(finding: Finding, told: dict[str, Statement]) -> Iterator[tuple[str, tuple[str, ...], Slot, str]]:
    """To whom a finding leads, about which of his own statements, and how it is asked."""
    if finding.code not in WEIGHT or finding.slot is None:
        return
    by_person: dict[str, list[str]] = defaultdict(list)
    for name in finding.statements:
        if name in told:
            by_person[told[name].teller].append(name)
    for person, statements in by_person.items():
        if finding.code is Code.GAP:
            is_of_source = finding.message == UNNAMED_SOURCE.format(teller=briefly(person))
            yield person, tuple(statements), finding.slot, FROM_WHOM if is_of_source else finding.message
        elif finding.slot is Slot.ORDER:
            yield person, tuple(statements), finding.slot, OPEN[Slot.ORDER if len(statements) > 1 else Slot.WHEN]
        else:
            yield person, tuple(statements), finding.slot, OPEN[finding.slot]


def _question(person: str, statements: tuple[str, ...], some: list[tuple[Slot, str, Finding]]) -> Question:
    slots = tuple(dict.fromkeys(slot for slot, _, _ in some))
    words = dict.fromkeys(words for _, words, _ in some)
    if any(finding.code is not Code.GAP for _, _, finding in some):
        words[HOW_KNOWN] = None
    findings = {finding.id: finding for _, _, finding in some}
    weight = sum(WEIGHT[f.code] + EACH_STATEMENT * len(f.statements) for f in findings.values())
    return Question(person, statements, tuple(words), slots, tuple(findings), round(weight, 2))
