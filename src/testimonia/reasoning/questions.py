"""What is not yet known about a source itself."""

from collections.abc import Iterator

from testimonia.model.finding import Code, Finding
from testimonia.model.source import Source
from testimonia.reasoning.ids import id_of


def questions(sources: tuple[Source, ...]) -> Iterator[Finding]:
    """One finding for each thing that nobody has said about a source."""
    for source in sources:
        for question in _open(source):
            yield Finding(
                id_of("finding", Code.QUESTION, source.id, question), Code.QUESTION, question, sources=(source.id,)
            )


def _open(source: Source) -> Iterator[str]:
    said, name = source.described, source.name
    if said.kind is None:
        yield f"What is {name}: testimony, official statement, press, record, or something else?"
    if said.teller is None:
        yield f"Who speaks in {name}, or who wrote it?"
    if said.made_on is None:
        yield f"When was {name} made?"
    if said.language is None:
        yield f"In which language is {name}?"
