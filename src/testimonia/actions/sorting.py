"""What each statement of an imported file means for the case; pure."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from testimonia.actions.exchange import SentCase, SentStatement
from testimonia.actions.likeness import changed_into, says_the_same, statement_of
from testimonia.actions.placing import matching, placed
from testimonia.model.anchor import Anchor
from testimonia.model.case import Case
from testimonia.model.judgement import Decision
from testimonia.model.statement import Statement, Status
from testimonia.model.text import Text


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Not kept: the id it has in the file, and why."""

    id: str
    reason: str


@dataclass(frozen=True, slots=True)
class Fresh:
    """The case has no such statement yet."""

    statement: Statement


@dataclass(frozen=True, slots=True)
class Decided:
    """The case knows the statement; ``changed`` is what it should say, for a change."""

    id: str
    decision: Decision
    changed: Statement | None = None


@dataclass(frozen=True, slots=True)
class Unchanged:
    """The case holds it just so."""

    id: str


Meaning = LeftOut | Fresh | Decided | Unchanged


def sorted_out(sent: SentCase, case: Case, identify: Callable[..., str]) -> Iterator[Meaning]:
    """What every statement of the file means, in its order. ``identify`` makes the ids of those that are new."""
    homes = _homes(sent, case)
    how_often = Counter(statement.id for statement in sent.statements)
    known = {statement.id: statement for statement in case.statements}
    for statement in sent.statements:
        text = homes.get(statement.source)
        anchor = placed(text, statement.start, statement.end, statement.quote) if text else None
        if how_often[statement.id] > 1:
            yield LeftOut(statement.id, "its id stands more than once in the file")
        elif text is None:
            yield LeftOut(statement.id, f"no source of the case matches its source {statement.source!r}")
        elif anchor is None:
            yield LeftOut(statement.id, f"its words are not in the source: {_shortened(statement.quote)!r}")
        else:
            yield _meaning(statement, anchor, known, identify)


def _homes(sent: SentCase, case: Case) -> dict[str, Text]:
    texts = {text.source: text for text in case.texts}
    pairs = ((source.id, matching(source, case.sources)) for source in sent.sources)
    return {theirs: texts[mine.id] for theirs, mine in pairs if mine is not None}


def _shortened(quote: str, most: int = 60) -> str:
    return quote if len(quote) <= most else f"{quote[:most]}…"


def _meaning(sent: SentStatement, anchor: Anchor, known: dict[str, Statement], identify: Callable[..., str]) -> Meaning:
    ids = _ids(sent, anchor, identify)
    same = next((known[one] for one in ids if one in known and known[one].anchor.overlaps(anchor)), None)
    if same is not None:
        return _about_known(sent, statement_of(sent, anchor, same.id), same)
    if sent.status is Status.REJECTED:
        return LeftOut(sent.id, "it was rejected where it comes from")
    return Fresh(statement_of(sent, anchor, next(one for one in ids[1:] if one not in known)))


def _ids(sent: SentStatement, anchor: Anchor, identify: Callable[..., str]) -> Sequence[str]:
    """The id as sent, then ids of our own.

    A statement from outside is never kept under the id it was sent with: that may hold words, and the journal must
    not. The last one serves two programs that call different statements of one source alike.
    """
    own = identify("imported", anchor.source, sent.id)
    return (sent.id, own, identify("imported", anchor.source, sent.id, str(anchor.start), str(anchor.end)))


def _about_known(sent: SentStatement, incoming: Statement, known: Statement) -> Meaning:
    if sent.status is Status.REJECTED:
        gone = known.status is Status.REJECTED
        return Unchanged(known.id) if gone else Decided(known.id, Decision.REJECT)
    if sent.status is Status.PROPOSED and known.status is Status.REJECTED:
        return LeftOut(sent.id, "it was rejected in this case, and the file has not accepted it")
    if not says_the_same(incoming, known):
        return Decided(known.id, Decision.CHANGE, changed_into(known, incoming))
    return Unchanged(known.id) if known.status is Status.ACCEPTED else Decided(known.id, Decision.ACCEPT)
