"""What was done to a case since somebody looked, so that only that must be looked at again."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import Connection

from testimonia.casebook.deeds import Commented, Imported, Judged, Undone
from testimonia.casebook.journal import Entry, entries_after
from testimonia.casebook.ledger import Ledger
from testimonia.casebook.replay import comments_of, standing_of
from testimonia.casebook.store import Store
from testimonia.model.comment import Comment
from testimonia.model.statement import Statement


@dataclass(frozen=True, slots=True)
class Fresh:
    """What came after an entry.

    ``last`` is the number of the last entry and ``head`` its hash, ``statements`` all of each source in which something
    was decided, as they stand now, ``comments`` all of the case; ``is_more`` is whether anything else was done, so that
    the whole case must be looked at.
    """

    last: int
    head: str
    statements: Mapping[str, tuple[Statement, ...]]
    comments: tuple[Comment, ...]
    is_more: bool


def fresh_after(store: Store, connection: Connection, seq: int, head: str) -> Fresh:
    """What came after entry ``seq``, whose hash was ``head``; where it is another now, a backup was put back."""
    known, *entries = (*entries_after(connection, seq - 1),) or (None,)
    touched = [_touched(entry, store.ledger) for entry in entries]
    sources = dict.fromkeys(source for some in touched if some for source in some)
    is_more = any(some is None for some in touched) or known is None or known.hash != head
    told = {} if is_more else {source: standing_of(store, connection, source) for source in sources}
    return Fresh(store.ledger.seq, store.ledger.head, told, comments_of(store, connection), is_more)


def _touched(entry: Entry, ledger: Ledger) -> tuple[str, ...] | None:
    """The sources in which an entry decided about statements; None for one that did anything else."""
    match entry.deed:
        case Judged(source=source) | Commented(source=source):
            return (source,)
        case Imported(kept=kept):
            return tuple(one.source for one in kept)
        case Undone():
            sources = ledger.decisions.sources_of(entry.seq) or ledger.decisions.sources_of(entry.deed.entry)
            return sources if all(sources) and sources else None
        case _:
            return None
