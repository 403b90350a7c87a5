"""``read``: propose statements for what is new or changed."""

from collections.abc import Callable, Generator, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from testimonia.actions.hand import Hand
from testimonia.actions.languages import is_read_here, language_of
from testimonia.casebook import book
from testimonia.casebook.book import Casebook
from testimonia.model.proposals import Proposals
from testimonia.model.source import Source
from testimonia.model.text import Text
from testimonia.reading import reader
from testimonia.reading.frame import Frame, frame_of
from testimonia.reading.parser import DEFAULT_MODEL


@dataclass(frozen=True, slots=True)
class Reading:
    """One source: how many statements are newly proposed, stayed as they were, or are no longer there.

    ``foreign`` is its language where this version does not read that; then nothing was proposed.
    """

    source: Source
    new: int = 0
    kept: int = 0
    gone: int = 0
    foreign: str | None = None


def read(
    folder: Path,
    hand: Hand,
    model: str = DEFAULT_MODEL,
    expect: Callable[[int], None] = lambda _: None,
) -> Generator[Reading, None, None]:
    """Read every source that this reader has not read as it is described now, and keep what it proposes.

    The proposals of a source are kept before it is told, so that a stop loses nothing and the next run goes on. The
    case is held only while they are kept: others may judge it meanwhile. ``expect`` is told how many sources wait.
    Raises ModelMissing, and what opening the case raises.
    """
    with book.kept_open(folder):
        with book.opened(folder, writing=False) as case:
            frame = _frame(case)
            version = reader.reader_name(model, frame)
            waiting = [(source, case.text(source.id)) for source in case.unread(version)]
            identify = case.keyed_id
        expect(len(waiting))
        readable, foreign = _parted(waiting)
        yield from foreign
        yield from _proposed(folder, readable, version, hand, reader.read(readable, identify, model, frame))


def _parted(waiting: list[tuple[Source, Text]]) -> tuple[list[tuple[Source, Text]], list[Reading]]:
    readable, foreign = [], []
    for source, text in waiting:
        language = language_of(source, text)
        if is_read_here(language):
            readable.append((source, text))
        else:
            foreign.append(Reading(source, foreign=language))
    return readable, foreign


def _frame(case: Casebook) -> Frame | None:
    """The days of the case, from all sources that are read here, new or not."""
    whole = case.case()
    texts = {text.source: text for text in whole.texts}
    pairs = ((source, texts[source.id]) for source in whole.sources if source.id in texts)
    return frame_of((source, text) for source, text in pairs if is_read_here(language_of(source, text)))


def _proposed(
    folder: Path, readable: list[tuple[Source, Text]], version: str, hand: Hand, proposals: Iterable[Proposals]
) -> Iterator[Reading]:
    sources = {source.id: source for source, _ in readable}
    for proposed in proposals:
        with book.opened(folder) as case:
            done = case.propose(proposed, version, by=hand.name, at=hand.at)
        yield Reading(sources[proposed.source], done.new, done.kept, done.gone)
