"""``journal``: what was done to a case, by whom and when, in words; the words of a source only while it is there."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from testimonia.casebook import book
from testimonia.casebook.book import Casebook
from testimonia.casebook.deeds import Added, Commented, Judged, Redescribed, Renamed, Undone, Verb, WasRead
from testimonia.casebook.history import Done

LONGEST = 70  # code points of a quote in a line


@dataclass(frozen=True, slots=True)
class JournalLine:
    """One entry. ``statement`` and ``source`` are ids that it is about, where it is about one; ``at`` is UTC."""

    entry: int
    at: str
    by: str
    verb: str
    words: str
    source: str | None
    statement: str | None
    can_be_undone: bool


def journal(folder: Path, last: int | None = None) -> tuple[JournalLine, ...]:
    """The last entries, the latest first; all where ``last`` is None. Raises what opening the case raises."""
    with book.opened(folder, writing=False) as case:
        names = {source.id: source.name for source in case.case().sources}
        return tuple(line_of(one, names) for one in case.done(last))


def journal_lines(folder: Path, last: int, names: Mapping[str, str]) -> tuple[JournalLine, ...]:
    """The same for who holds the names of the sources, by their ids, already."""
    with book.opened(folder, writing=False) as case:
        return tuple(line_of(one, names) for one in case.done(last))


def line_in(case: Casebook, done: Done) -> JournalLine:
    """An entry that decided something, in words, of a case that is open."""
    sources = {one.source for one in done.statements}
    return line_of(done, {source: case.source(source).name for source in sources})


def line_of(done: Done, names: Mapping[str, str]) -> JournalLine:
    """An entry in words; ``names`` are those of the sources."""
    first = done.statements[0] if done.statements else None
    source = first.source if first else getattr(done.deed, "source", None)
    statement = first.id if first else getattr(done.deed, "statement", None)
    words = _words(done, names.get(source or "", _GONE))
    return JournalLine(done.entry, done.at, done.by, done.verb, words, source, statement, done.can_be_undone)


def _words(done: Done, source: str) -> str:
    match done.deed:
        case Judged(decision=decision):
            return f"{decision}{'d' if decision.endswith('e') else 'ed'} {_quoted(done, source)}"
        case Undone(entry=entry):
            return f"took back entry {entry}"
        case Added():
            return f"added {source}"
        case Redescribed():
            return f"described {source}"
        case WasRead(statements=statements):
            return f"read {source}: {statements} proposed"
        case Commented():
            noted = f": “{_short(done.comment.words)}”" if done.comment else ""
            return f"commented a statement of {source}{noted}"
        case Renamed() if done.ruling is not None:
            return f"named “{done.ruling.name}” “{done.ruling.other}”"
        case _ if done.ruling is not None:
            apart = "are not of one" if done.verb is Verb.SPLIT else "are of one"
            return f"said that “{done.ruling.name}” and “{done.ruling.other}” {apart}"
        case _:
            return _PLAIN.get(done.verb, str(done.verb)).format(_quoted(done, source), n=len(done.statements))


_PLAIN = {
    Verb.WITHDRAWN: "withdrew a source: its words and its file are destroyed",
    Verb.CREATED: "made the case",
    Verb.REFUSED: "a file could not be read",
    Verb.IMPORTED: "brought in {n} statements",
    Verb.STATED: "stated {}",
    Verb.DIVIDED: "divided {}",
    Verb.UNITED: "united into {}",
    Verb.JOINED: "joined two names",
    Verb.RENAMED: "renamed somebody or something",
    Verb.SPLIT: "kept two names apart",
}


_GONE = "a source that is not here any more"


def _quoted(done: Done, source: str) -> str:
    """The words of a statement, with whoever tells it and the source."""
    if not done.statements:
        return "a statement that is not here any more"
    first = done.statements[0]
    return f"“{_short(first.anchor.quote)}” ({first.teller}, {source})"


def _short(said: str) -> str:
    words = " ".join(said.split())
    return words if len(words) <= LONGEST else f"{words[:LONGEST].rstrip()} …"
