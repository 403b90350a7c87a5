"""What reviewers do to a case: decide about statements and names, comment, and take back."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from sqlalchemy import Connection

from testimonia.casebook.changes import as_kept, brought_in, decided_as
from testimonia.casebook.deeds import Commented, Imported, Joined, Judged, Kept, Renamed, Split, Undone
from testimonia.casebook.derived import source_proposing
from testimonia.casebook.history import Done, done_in, last_to_redo, last_to_undo, undoable
from testimonia.casebook.ledger import SourceLine
from testimonia.casebook.replay import decided_of, standing_of
from testimonia.casebook.store import Store
from testimonia.casebook.words import Words, words_for
from testimonia.errors import NoSuchFile, NoSuchStatement
from testimonia.model.comment import Comment
from testimonia.model.identity import Ruling, Verdict
from testimonia.model.judgement import Judgement
from testimonia.model.statement import Statement

DEEDS: dict[Verdict, type[Joined | Split | Renamed]] = {
    Verdict.JOIN: Joined,
    Verdict.SPLIT: Split,
    Verdict.RENAME: Renamed,
}
_LOOK_UP = "Look the id up with: testimonia export CASE --format json -o case.json"


class Reviewing:
    """The part of a casebook that reviewers write in. Instants ``at`` are ISO 8601 in UTC, ``by`` is a name."""

    def __init__(self, opened_store: Store) -> None:
        """Keep the store."""
        self._store = opened_store

    def judge(self, judgement: Judgement, changed: Statement | None = None) -> Statement:
        """Keep what a reviewer decided; for a change, ``changed`` is the statement as it should be.

        The statement keeps its id and source. Raises ``NoSuchStatement`` and ``BadValue``.
        """
        with self._store.writing() as connection:
            before = self._statement(connection, judgement.statement)
            return self._judge(connection, before, judgement, changed)

    def judge_all(self, judgements: Sequence[Judgement], of: Sequence[Statement] = ()) -> tuple[Statement, ...]:
        """Keep several decisions, none of them a change: an entry for each, and all of them or none.

        ``of`` are statements as the reviewer saw them, where that is not as they stand. Raises ``NoSuchStatement``,
        which names every id that is not in the case.
        """
        with self._store.writing() as connection:
            before = self._statements(connection, [one.statement for one in judgements])
            before |= {one.id: one for one in of}
            return tuple(self._judge(connection, before[one.statement], one, None) for one in judgements)

    def _judge(
        self, connection: Connection, before: Statement, judgement: Judgement, changed: Statement | None
    ) -> Statement:
        decided = decided_as(before, judgement, changed)
        pen = self._store.pen()
        deed = Judged(before.source, before.id, judgement.decision, pen.keep(decided, before.source))
        self._store.append(connection, deed, pen, by=judgement.reviewer, at=judgement.made_at)
        return decided

    def statement(self, statement: str) -> Statement:
        """One statement as it stands. Raises ``NoSuchStatement``."""
        with self._store.reading() as connection:
            return self._statement(connection, statement)

    def revise(self, deed: type[Imported], statements: Sequence[Statement], *, by: str, at: str) -> None:
        """Keep statements as they are given, in one entry of this kind. Raises ``NoSuchFile``."""
        with self._store.writing() as connection:
            pen = self._store.pen()
            kept = tuple(
                Kept(self._line(one.source).id, one.id, pen.keep(replace(one, reviewer=by), one.source))
                for one in statements
            )
            self._store.append(connection, deed(kept), pen, by=by, at=at)

    def bring_in(self, statements: Sequence[Statement], *, by: str, at: str) -> int:
        """Keep statements from outside as accepted by ``by``; how many were not here just so. Raises ``NoSuchFile``."""
        with self._store.writing() as connection:
            mine = [brought_in(one, by) for one in statements]
            here = self._decided_in(connection, {one.source for one in mine})
            new = {one.id: one for one in mine if here.get(one.id) != one}
            if new:
                pen = self._store.pen()
                kept = tuple(Kept(one.source, one.id, pen.keep(one, one.source)) for one in new.values())
                self._store.append(connection, Imported(kept), pen, by=by, at=at)
        return len(new)

    def comment(self, comment: Comment) -> None:
        """Keep what a reviewer noted. Raises ``NoSuchStatement``."""
        with self._store.writing() as connection:
            source = self._statement(connection, comment.statement).source
            pen = self._store.pen()
            deed = Commented(source, comment.statement, pen.keep(as_kept(comment, Comment), source))
            self._store.append(connection, deed, pen, by=comment.by, at=comment.at)

    def undo(self, entry: int | None, *, by: str, at: str) -> Done:
        """Take back what an entry decided; None takes the last of this reviewer's that stands.

        The answer is the entry that decided it, also where an entry was taken back that had taken that one back.
        Raises ``BadValue``.
        """
        return self._take_back(
            lambda connection: last_to_undo(self._store, connection, by) if entry is None else entry, by=by, at=at
        )

    def redo(self, *, by: str, at: str) -> Done:
        """Do again what this reviewer took back last, and say what that is. Raises ``BadValue``."""
        return self._take_back(lambda connection: last_to_redo(self._store, connection, by), by=by, at=at)

    def _take_back(self, choose: Callable[[Connection], int], *, by: str, at: str) -> Done:
        with self._store.writing() as connection:
            entry = choose(connection)
            undoable(self._store, connection, entry)
            deed = done_in(self._store, connection, entry).deed
            self._store.append(connection, Undone(entry), None, by=by, at=at)
        with self._store.reading() as connection:  # the ledger stands behind the new entry now
            return done_in(self._store, connection, deed.entry if isinstance(deed, Undone) else entry)

    def rule(self, ruling: Ruling) -> None:
        """Keep what a reviewer said of two names, or of how one is to be called; of the same the last word holds."""
        is_of_one = ruling.verdict is Verdict.RENAME
        names = (ruling.name,) if is_of_one else sorted((ruling.name, ruling.other))
        with self._store.writing() as connection:
            pen = self._store.pen()
            pair = self._store.key.identify("called" if is_of_one else "pair", ruling.type, *names)
            deed = DEEDS[ruling.verdict](pair, pen.keep(ruling))
            self._store.append(connection, deed, pen, by=ruling.reviewer, at=ruling.made_at)

    def _line(self, source: str) -> SourceLine:
        line = self._store.ledger.sources.get(source)
        if line is None:
            raise NoSuchFile(f"The case has no source {source}.", _LOOK_UP)
        return line

    def _words(self, connection: Connection, *sources: str) -> Words:
        return words_for(connection, self._store.key, self._store.ledger.held_for(sources))

    def _statement(self, connection: Connection, statement: str) -> Statement:
        return self._statements(connection, [statement])[statement]

    def _statements(self, connection: Connection, wanted: Sequence[str]) -> dict[str, Statement]:
        """These statements as they stand. Raises ``NoSuchStatement``, which names all that are not there."""
        sources = dict.fromkeys(source for one in wanted if (source := self._home(connection, one)) is not None)
        found = {one.id: one for source in sources for one in standing_of(self._store, connection, source)}
        if missing := [one for one in wanted if one not in found]:
            raise NoSuchStatement(f"The case has no statement {', '.join(missing)}.")
        return found

    def _home(self, connection: Connection, statement: str) -> str | None:
        """The source in which somebody decided about a statement, or for which it was proposed."""
        decided = (of for of, kept in self._store.ledger.decided.items() if of and statement in kept)
        return next(decided, None) or source_proposing(connection, statement)

    def _decided_in(self, connection: Connection, sources: Iterable[str]) -> dict[str, Statement]:
        lines = [self._line(source).id for source in sources]
        words = self._words(connection, *lines)
        return {one.id: one for line in lines for one in decided_of(line, self._store.ledger, words)}
