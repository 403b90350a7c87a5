"""From sources to proposals: the whole walk of reading."""

from collections.abc import Callable, Iterable, Iterator

from testimonia.model.proposals import Proposals
from testimonia.model.source import Source
from testimonia.model.text import Text
from testimonia.reading.frame import Frame
from testimonia.reading.mentions import mentions_of
from testimonia.reading.parser import DEFAULT_MODEL, parser
from testimonia.reading.passage import Document, parsed
from testimonia.reading.segments import segments_of
from testimonia.reading.statements import statements_of

READER = "english/2"  # raised whenever the same words would be read otherwise


def reader_name(model: str = DEFAULT_MODEL, frame: Frame | None = None) -> str:
    """The reader's version, the model it reads by and the days of the case; what was read by others is read again."""
    days = f" {frame.day.isoformat()}{' by night' if frame.by_night else ''}" if frame else ""
    return f"{READER} {model}{days}"


def read(
    sources: Iterable[tuple[Source, Text]],
    identify: Callable[..., str],
    model: str = DEFAULT_MODEL,
    frame: Frame | None = None,
) -> Iterator[Proposals]:
    """Proposals for each source, in order. ``identify`` makes an id of a source's id and what a statement holds.

    ``frame`` is the day about which the dates of the whole case gather (see frame.frame_of).

    ModelMissing where the model is not installed.
    """
    segmented = ((source, text, segments_of(source, text)) for source, text in sources)
    for document in parsed(segmented, parser(model)):
        yield _proposals(document, identify, frame)


def _proposals(document: Document, identify: Callable[..., str], frame: Frame | None) -> Proposals:
    return Proposals(
        source=document.source.id,
        mentions=tuple(mentions_of(document)),
        statements=tuple(statements_of(document, identify, frame)),
    )
