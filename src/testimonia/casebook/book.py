"""The casebook: one method for everything that can be done to a case."""

import os
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection

from testimonia.casebook import originals, withdrawal
from testimonia.casebook.changes import filled
from testimonia.casebook.deeds import (
    Added,
    Redescribed,
    Refused,
)
from testimonia.casebook.derived import deed_for, shelved, store
from testimonia.casebook.engine import DATABASE, Mode, engine_for, explained, mode_for_verifying
from testimonia.casebook.form import plain
from testimonia.casebook.fresh import Fresh, fresh_after
from testimonia.casebook.history import Decided, Done, decided_by_all, done
from testimonia.casebook.journal import Entry, entries_after
from testimonia.casebook.kept import keeping, kept_of
from testimonia.casebook.lock import held
from testimonia.casebook.making import make
from testimonia.casebook.replay import case_of, finding_of, proposals_of, source_of, standing_of
from testimonia.casebook.reviewing import Reviewing
from testimonia.casebook.store import Store
from testimonia.casebook.unread import is_shelved, unread_by
from testimonia.casebook.words import Description, Sealed, words_for
from testimonia.errors import NoSuchCase
from testimonia.model.arrival import Arrival, Refusal, Repeat
from testimonia.model.case import Case
from testimonia.model.finding import Finding
from testimonia.model.identity import Ruling
from testimonia.model.proposals import Proposals
from testimonia.model.source import Source
from testimonia.model.statement import Statement
from testimonia.model.text import Text


@dataclass(frozen=True, slots=True)
class Proposed:
    """How a reading changed what stands for a source, in statements; those decided about count as kept."""

    new: int
    kept: int
    gone: int


def create(folder: Path, *, by: str, at: str) -> None:
    """Make an empty case, readable by its owner only.

    Raises ``CaseExists`` where anything has that name already, and ``CannotWrite``.
    """
    make(folder.absolute(), by=by, at=at)


@contextmanager
def opened(folder: Path, *, patience: float = 10.0, writing: bool = True) -> Iterator["Casebook"]:
    """A case, held for writing or only read.

    ``patience`` is how many seconds to wait for another process. Raises ``NoSuchCase``, ``CaseBusy``, ``CaseDamaged``,
    ``CaseTooNew``, ``CannotWrite``.
    """
    folder = _case_in(folder)
    with ExitStack() as stack:
        kept = kept_of(folder)
        store = stack.enter_context(kept.taken(writing=writing, patience=patience)) if kept else None
        if writing:
            stack.enter_context(held(folder, patience))
            with explained(folder):
                originals.tidy(folder)
        if store is None:
            engine = engine_for(folder, Mode.WRITE if writing else _reading_mode(folder), patience)
            stack.callback(engine.dispose)
            store = Store(folder, engine)
        if writing:
            with explained(folder):
                withdrawal.finish(store)
        yield Casebook(store)


@contextmanager
def kept_open(folder: Path, *, patience: float = 10.0) -> Iterator[None]:
    """Until the block ends, ``opened`` goes on in this process where it left off, from any thread.

    Others may read and write the case all the while. Raises what ``opened`` raises.
    """
    folder = _case_in(folder)
    with keeping(folder, _reading_mode(folder), patience):
        yield


def _case_in(folder: Path) -> Path:
    folder = folder.resolve()
    if not (folder / DATABASE).is_file():
        raise NoSuchCase(f"{folder} is not a case.")
    return folder


def _reading_mode(folder: Path) -> Mode:
    return Mode.READ if os.access(folder, os.W_OK) else mode_for_verifying(folder)


class Casebook(Reviewing):
    """A case that is open. Instants ``at`` are ISO 8601 in UTC, ``by`` is the reviewer's name."""

    @property
    def name(self) -> str:
        """The folder's name."""
        return self._store.folder.name

    @property
    def last_entry(self) -> int:
        """The number of the last entry that is on disk."""
        with self._store.reading():
            return self._store.ledger.seq

    @property
    def head(self) -> str:
        """The hash of the last entry that is on disk."""
        with self._store.reading():
            return self._store.ledger.head

    def keyed_id(self, *parts: str) -> str:
        """An id of twenty characters: the same for the same parts in this case, and in no other."""
        return self._store.key.identify(*parts)

    def has_original(self, sha256: str) -> bool:
        """Is a source with this SHA-256 in the case?"""
        with self._store.reading():
            return self._source_id(sha256) in self._store.ledger.sources

    def add(self, arrival: Arrival, *, by: str, at: str, mended: tuple[str, ...] = ()) -> Source:
        """Seal an original and keep its words. The same bytes again are only described. Raises ``CannotWrite``.

        ``mended`` are names of other files, descriptions beside it, that can be read now: findings about them end.
        """
        if self.has_original(arrival.sha256):
            repeat = Repeat(arrival.name, arrival.sha256, arrival.described)
            return self.describe(repeat, by=by, at=at, mended=mended)
        with explained(self._store.folder):
            originals.seal(self._store.folder, arrival.sha256, arrival.original)
        source = self._source_id(arrival.sha256)
        with self._store.writing() as connection:
            pen = self._store.pen()
            sealed = Sealed(arrival.name, arrival.sha256, len(arrival.original), arrival.format)
            deed = Added(
                source,
                pen.keep(sealed, source),
                pen.keep(Text(source, arrival.content, arrival.spots), source),
                pen.keep(Description(arrival.name, arrival.described), source),
                self._resolved_by(connection, arrival.name, *mended),
            )
            self._store.append(connection, deed, pen, by=by, at=at)
        return self.source(source)

    def describe(self, repeat: Repeat, *, by: str, at: str, mended: tuple[str, ...] = ()) -> Source:
        """Take in what is newly said of a source that is here; what is None leaves the old. Raises ``NoSuchFile``."""
        source = self._source_id(repeat.sha256)
        with self._store.writing() as connection:
            before = self._words(connection, source).content(Description, self._line(source).description)
            described = filled(before.described, repeat.described)
            resolved = self._resolved_by(connection, repeat.name, *mended)
            if described != before.described or resolved:
                pen = self._store.pen()
                deed = Redescribed(source, pen.keep(Description(repeat.name, described), source), resolved)
                self._store.append(connection, deed, pen, by=by, at=at)
        return self.source(source)

    def withdraw(self, source: str, pairs: Iterable[str], *, by: str, at: str) -> int:
        """Destroy a source: its words, what was decided about them, its original; how many rows of words that were.

        ``pairs`` are ids of names whose rulings go with it. Raises ``NoSuchFile``, ``CannotWrite``.
        """
        original = self.source(source).sha256
        with explained(self._store.folder):
            withdrawal.begin(self._store.folder, original)
        with self._store.writing() as connection:
            self._line(source)
            deed = withdrawal.destroy_words(self._store, connection, source, pairs, by, at)
        with explained(self._store.folder):
            withdrawal.finish(self._store)
        return len(deed.words)

    def rulings(self) -> tuple[tuple[str, Ruling], ...]:
        """What was decided of names, each with the id of its pair."""
        with self._store.reading() as connection:
            held = self._store.ledger.rulings
            words = words_for(connection, self._store.key, held.values())
            return tuple((pair, words.content(Ruling, one)) for pair, one in held.items())

    def refuse(self, refusal: Refusal, *, by: str, at: str) -> Finding:
        """Keep that a file could not be read, until a file of that name is added."""
        finding = self.keyed_id("refusal", refusal.name, refusal.message)
        with self._store.writing() as connection:
            if finding not in self._store.ledger.refusals:
                pen = self._store.pen()
                self._store.append(connection, Refused(finding, pen.keep(refusal)), pen, by=by, at=at)
        with self._store.reading() as connection:
            kept = self._store.ledger.refusals[finding]
            return finding_of(finding, words_for(connection, self._store.key, [kept]).content(Refusal, kept))

    def unread(self, reader: str) -> tuple[Source, ...]:
        """The sources that this reader has not read as they are described now, or whose reading is lost."""
        with self._store.reading() as connection:
            return unread_by(self._store, connection, reader)

    def source(self, source: str) -> Source:
        """One source. Raises ``NoSuchFile``."""
        with self._store.reading() as connection:
            return source_of(self._line(source), self._words(connection, source))

    def text(self, source: str) -> Text:
        """The words of a source. Raises ``NoSuchFile``."""
        with self._store.reading() as connection:
            kept = self._line(source).text
            return words_for(connection, self._store.key, [kept]).content(Text, kept)

    def original(self, source: str) -> bytes:
        """A source as it came. Raises ``NoSuchFile``, and ``CaseDamaged`` where it is not what was sealed."""
        return originals.original_of(self._store.folder, self.source(source).sha256)

    def propose(self, proposals: Proposals, reader: str, *, by: str, at: str) -> Proposed:
        """Replace what was proposed for a source; what was decided stays. Raises ``NoSuchFile``."""
        source = proposals.source
        with self._store.writing() as connection:
            description = self._line(source).description.id
            before = {one.id for one in standing_of(self._store, connection, source)}
            shelf = shelved(proposals)
            if not is_shelved(self._store, connection, shelf, reader):
                deed = deed_for(shelf, self._store.key, reader, description)
                entry = self._store.append(connection, deed, None, by=by, at=at)
                store(connection, shelf, entry.seq)
        with self._store.reading() as connection:
            after = {one.id for one in standing_of(self._store, connection, source)}
        return Proposed(len(after - before), len(after & before), len(before - after))

    def fresh(self, seq: int, head: str) -> Fresh:
        """What was done since entry ``seq``, whose hash was ``head``. Raises ``CaseDamaged``."""
        with self._store.reading() as connection:
            return fresh_after(self._store, connection, seq, head)

    def done(self, last: int | None = None) -> tuple[Done, ...]:
        """What was done last, the latest first; everything where ``last`` is None."""
        with self._store.reading() as connection:
            return done(self._store, connection, last)

    def decided(self) -> tuple[Decided, ...]:
        """Every decision about a statement that was not taken back, whoever made it, in their order."""
        with self._store.reading() as connection:
            return decided_by_all(self._store, connection)

    def proposed(self) -> tuple[Statement, ...]:
        """What readers proposed, whatever was decided about it. Raises ``CaseDamaged``."""
        with self._store.reading() as connection:
            found = proposals_of(self._store, connection)
        return tuple(one for some in found.values() for one in some.statements)

    def case(self) -> Case:
        """Everything as it stands at this moment. Raises ``CaseDamaged``."""
        with self._store.reading() as connection:
            return case_of(self._store, connection)

    def entries(self) -> Iterator[Entry]:
        """The journal from its first entry."""
        with self._store.reading() as connection:
            return iter(tuple(entries_after(connection, 0)))

    def _source_id(self, sha256: str) -> str:
        return self.keyed_id("source", sha256)

    def _resolved_by(self, connection: Connection, *names: str) -> tuple[str, ...]:
        read = {plain(name) for name in names}
        refusals = self._store.ledger.refusals
        words = words_for(connection, self._store.key, refusals.values())
        return tuple(one for one, kept in refusals.items() if words.content(Refusal, kept).name in read)
