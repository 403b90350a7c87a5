"""The case as it stands, from ledger, words and what was proposed."""

from collections.abc import Iterator

from sqlalchemy import Connection

from testimonia.casebook.deeds import Held
from testimonia.casebook.derived import damaged, shelves
from testimonia.casebook.ledger import Ledger, SourceLine
from testimonia.casebook.standing import standing
from testimonia.casebook.store import Store
from testimonia.casebook.words import Description, Sealed, Words, words_for
from testimonia.model.arrival import Refusal
from testimonia.model.case import Case
from testimonia.model.comment import Comment
from testimonia.model.finding import Code, Finding
from testimonia.model.identity import Ruling
from testimonia.model.proposals import Proposals
from testimonia.model.source import Source
from testimonia.model.statement import Statement
from testimonia.model.text import Text


def case_of(store: Store, connection: Connection) -> Case:
    """Everything as it stands. Raises ``CaseDamaged``."""
    ledger = store.ledger
    words = words_for(connection, store.key, _everything(ledger))
    read = proposals_of(store, connection)
    lines = tuple(ledger.sources.values())
    nothing = Proposals("")
    return Case(
        name=store.folder.name,
        sources=tuple(source_of(line, words) for line in lines),
        texts=tuple(words.content(Text, line.text) for line in lines),
        mentions=tuple(one for line in lines for one in read.get(line.id, nothing).mentions),
        statements=tuple(
            one
            for line in lines
            for one in standing(read.get(line.id, nothing).statements, decided_of(line.id, ledger, words))
        ),
        findings=tuple(finding_of(one, words.content(Refusal, held)) for one, held in ledger.refusals.items()),
        comments=comments_of(store, connection),
        withdrawn=tuple(ledger.withdrawn),
        rulings=tuple(words.content(Ruling, held) for held in ledger.rulings.values()),
    )


def _everything(ledger: Ledger) -> Iterator[Held]:
    yield from ledger.held_for(ledger.sources)
    yield from (line.text for line in ledger.sources.values())
    yield from ledger.refusals.values()
    yield from ledger.rulings.values()


def comments_of(store: Store, connection: Connection) -> tuple[Comment, ...]:
    """What reviewers noted, source by source."""
    held = [one for some in store.ledger.comments.values() for one in some]
    words = words_for(connection, store.key, held)
    return tuple(words.content(Comment, one) for one in held)


def proposals_of(store: Store, connection: Connection) -> dict[str, Proposals]:
    """What was proposed for every source that was read. Raises ``CaseDamaged``."""
    found: dict[str, Proposals] = {}
    for entry, shelf in shelves(connection):
        if not shelf.holds(store.key, entry, store.ledger.readings.get(shelf.source)):
            raise damaged(shelf.source)
        found[shelf.source] = shelf.proposals
    return found


def standing_of(store: Store, connection: Connection, source: str) -> tuple[Statement, ...]:
    """The statements of one source as they stand; a damaged reading proposes nothing."""
    words = words_for(connection, store.key, store.ledger.held_for([source]))
    reading = store.ledger.readings.get(source)
    sound = [shelf for entry, shelf in shelves(connection, source) if shelf.holds(store.key, entry, reading)]
    proposals = sound[0].proposals.statements if sound else ()
    return standing(proposals, decided_of(source, store.ledger, words))


def source_of(line: SourceLine, words: Words) -> Source:
    """One source as it is described now."""
    sealed = words.content(Sealed, line.sealed)
    described = words.content(Description, line.description).described
    return Source(line.id, sealed.name, described, sealed.sha256, sealed.size, sealed.format)


def decided_of(source: str, ledger: Ledger, words: Words) -> tuple[Statement, ...]:
    """The statements of a source that somebody decided about."""
    return tuple(words.content(Statement, held) for held in ledger.decided.get(source, {}).values())


def finding_of(identity: str, refusal: Refusal) -> Finding:
    """The finding that stands for a file that could not be read."""
    name = "".join(letter if letter.isprintable() else "\ufffd" for letter in refusal.name)
    message = f"{name}: {refusal.message} {refusal.remedy}".rstrip()
    return Finding(identity, Code.UNREADABLE_SOURCE, message)
