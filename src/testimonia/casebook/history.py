"""What was done to a case, by whom and when, with the words that an entry leads to; and the way to take it back."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sqlalchemy import Connection

from testimonia.casebook.deeds import (
    Commented,
    Deed,
    Held,
    Imported,
    Joined,
    Judged,
    Renamed,
    Split,
    Undone,
    Verb,
    words_of,
)
from testimonia.casebook.journal import Entry, entries_after
from testimonia.casebook.ledger import Ledger
from testimonia.casebook.store import Store
from testimonia.casebook.words import Words, words_for
from testimonia.errors import BadValue
from testimonia.model.comment import Comment
from testimonia.model.identity import Ruling
from testimonia.model.judgement import Decision
from testimonia.model.statement import Statement, Status

UNDOABLE = (Judged, Imported, Joined, Split, Renamed, Undone)


@dataclass(frozen=True, slots=True)
class Done:
    """One entry. ``deed`` is in ids; ``statements`` or ``ruling`` are what it decided, where it decided anything.

    ``comment`` is what was noted. ``can_be_undone`` is whether it stands, with nothing decided over it.
    """

    entry: int
    at: str
    by: str
    verb: Verb
    deed: Deed
    statements: tuple[Statement, ...] = ()
    ruling: Ruling | None = None
    comment: Comment | None = None
    can_be_undone: bool = False


@dataclass(frozen=True, slots=True)
class Decided:
    """One decision of one reviewer about one statement, whether it stands or was decided over since."""

    entry: int
    decision: Decision
    content: Statement
    by: str
    at: str


def done(store: Store, connection: Connection, last: int | None) -> tuple[Done, ...]:
    """The last entries, the latest first; all where ``last`` is None."""
    first = 0 if last is None else max(0, store.ledger.seq - last)
    entries = tuple(entries_after(connection, first))
    words = words_for(connection, store.key, [one for entry in entries for one in _told_by(entry.deed)])
    return tuple(_done(entry, words, store.ledger) for entry in reversed(entries))


def done_in(store: Store, connection: Connection, entry: int) -> Done:
    """One entry that is there."""
    found = next(entries_after(connection, entry - 1))
    words = words_for(connection, store.key, _told_by(found.deed))
    return _done(found, words, store.ledger)


def _told_by(deed: Deed) -> tuple[Held, ...]:
    """The rows of words that a line about this deed is made of; the words of a whole source are not among them."""
    return words_of(deed) if isinstance(deed, (*UNDOABLE, Commented)) else ()


def _done(entry: Entry, words: Words, ledger: Ledger) -> Done:
    deed = entry.deed
    statements, ruling = _contents(deed, words)
    noted = words.content(Comment, deed.comment) if isinstance(deed, Commented) and words.has(deed.comment) else None
    can = ledger.decisions.can_be_taken_back(entry.seq)
    return Done(entry.seq, entry.at, entry.by, Verb(entry.verb), deed, statements, ruling, noted, can)


def _contents(deed: Deed, words: Words) -> tuple[tuple[Statement, ...], Ruling | None]:
    """What an entry decided; of a source that was withdrawn since nothing is left."""
    match deed:
        case Judged(content=content):
            kept = [content]
        case Imported(kept=some):
            kept = [one.content for one in some]
        case Joined(ruling=ruling) | Split(ruling=ruling) | Renamed(ruling=ruling):
            return (), words.content(Ruling, ruling) if words.has(ruling) else None
        case _:
            kept = []
    return tuple(words.content(Statement, one) for one in kept if words.has(one)), None


def undoable(store: Store, connection: Connection, entry: int) -> None:
    """Raise BadValue, with what to do instead, where an entry cannot be taken back."""
    found = next(iter(entries_after(connection, entry - 1)), None) if entry > 0 else None
    decisions = store.ledger.decisions
    if found is None or found.seq != entry:
        raise BadValue(f"The journal has no entry {entry}.", "Its entries are listed by: testimonia journal CASE")
    if not isinstance(found.deed, UNDOABLE):
        raise BadValue(f"Entry {entry} ({found.verb}) decided nothing, and cannot be taken back.", _instead(found.verb))
    later = decisions.hindrance(entry)
    if later is not None:
        raise BadValue(f"Entry {later} decided about the same since entry {entry}.", f"Take entry {later} back first.")
    if not decisions.can_be_taken_back(entry):
        raise BadValue(f"What entry {entry} decided does not stand any more.", "There is nothing to take back.")


def _instead(verb: str) -> str:
    return _INSTEAD.get(Verb(verb), "What was decided is listed by: testimonia journal CASE")


_INSTEAD = {
    Verb.ADDED: "A source is taken out for good by: testimonia withdraw CASE SOURCE",
    Verb.DESCRIBED: "Describe it anew: testimonia add CASE FILE, with --kind, --teller, --made-on or --language",
    Verb.REFUSED: "Mend the file and add it: testimonia add CASE FILE",
    Verb.READ: "Reject what is wrong: testimonia judge CASE reject ID...",
    Verb.COMMENTED: "Put it right in another comment: testimonia comment CASE ID WORDS",
    Verb.WITHDRAWN: "What was destroyed is gone. With consent given anew, add the file anew: testimonia add CASE FILE",
}


def last_to_undo(store: Store, connection: Connection, by: str) -> int:
    """The last entry of a reviewer that decided anything and stands. Raises BadValue where there is none."""
    decisions = store.ledger.decisions
    mine = (
        entry.seq
        for entry in _latest_first(connection, by)
        if decisions.can_be_taken_back(entry.seq) and not decisions.is_taking_back(entry.seq)
    )
    return _first(mine, f"Nothing that {by} decided is left to take back.")


def last_to_redo(store: Store, connection: Connection, by: str) -> int:
    """The reviewer's last entry that took one back, where nothing was decided by the same since."""
    decisions = store.ledger.decisions
    for entry in _latest_first(connection, by):
        if decisions.is_taking_back(entry.seq) and decisions.can_be_taken_back(entry.seq):
            return entry.seq
        if isinstance(entry.deed, UNDOABLE) and not isinstance(entry.deed, Undone):
            break  # something was decided since, whatever became of it
    raise BadValue(f"Nothing that {by} took back is left to do again.", "Undo something first.")


def _latest_first(connection: Connection, by: str) -> Iterator[Entry]:
    return (entry for entry in reversed(tuple(entries_after(connection, 0))) if entry.by == by)


def _first(entries: Iterable[int], trouble: str) -> int:
    found = next(iter(entries), None)
    if found is None:
        raise BadValue(trouble, "What others decided is taken back by its number: testimonia undo CASE ENTRY")
    return found


def decided_by_all(store: Store, connection: Connection) -> tuple[Decided, ...]:
    """Every decision of every reviewer about a statement that was not taken back, in their order."""
    lifted = store.ledger.decisions.lifted
    entries = (entry for entry in entries_after(connection, 0) if entry.verb in _JUDGING)
    standing = [entry for entry in entries if entry.seq not in lifted]
    words = words_for(connection, store.key, [held for entry in standing for held in words_of(entry.deed)])
    return tuple(one for entry in standing for one in _decided(entry, words))


_JUDGING = frozenset({Verb.JUDGED, Verb.STATED, Verb.DIVIDED, Verb.UNITED, Verb.IMPORTED})


def _decided(entry: Entry, words: Words) -> Iterator[Decided]:
    deed = entry.deed
    statements, _ = _contents(deed, words)
    for content in statements:
        decision = deed.decision if isinstance(deed, Judged) else _decision_in(content)
        yield Decided(entry.seq, decision, content, entry.by, entry.at)


def _decision_in(content: Statement) -> Decision:
    """Of what was cut anew or brought in: a statement that became a part of another is rejected."""
    return Decision.REJECT if content.status is Status.REJECTED else Decision.CHANGE
