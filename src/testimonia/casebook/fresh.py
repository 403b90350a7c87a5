"""What was done to a case since somebody looked, so that only that must be looked at again."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import Connection

from testimonia.casebook.deeds import Deed, Imported, Judged
from testimonia.casebook.journal import entries_after
from testimonia.casebook.replay import standing_of
from testimonia.casebook.store import Store
from testimonia.model.statement import Statement


@dataclass(frozen=True, slots=True)
class Fresh:
    """What came after an entry.

    ``last`` is the number of the last entry, ``statements`` all of each source in which something was decided, as they
    stand now; ``is_more`` is whether anything else was done, so that the whole case must be looked at.
    """

    last: int
    statements: Mapping[str, tuple[Statement, ...]]
    is_more: bool


def fresh_after(store: Store, connection: Connection, seq: int) -> Fresh:
    """What came after entry ``seq``."""
    touched = [_touched(entry.deed) for entry in entries_after(connection, seq)]
    sources = dict.fromkeys(source for some in touched if some for source in some)
    is_more = any(some is None for some in touched)
    told = {} if is_more else {source: standing_of(store, connection, source) for source in sources}
    return Fresh(store.ledger.seq, told, is_more)


def _touched(deed: Deed) -> tuple[str, ...] | None:
    """The sources in which a deed decided about statements; None for a deed that did anything else."""
    match deed:
        case Judged(source=source):
            return (source,)
        case Imported(kept=kept):
            return tuple(one.source for one in kept)
        case _:
            return None
