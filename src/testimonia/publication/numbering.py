"""The numbers by which a dossier refers to its parts, in the order of the sources and of their words."""

from dataclasses import dataclass

from testimonia.model.case import Case
from testimonia.model.source import Source
from testimonia.model.statement import Statement
from testimonia.model.text import Text


@dataclass(frozen=True, slots=True)
class Numbering:
    """Sources and standing statements, counted from 1, and the way from an id to what it names."""

    statements: tuple[Statement, ...]
    _numbers: dict[str, int]
    _sources: dict[str, tuple[int, Source]]
    _statements: dict[str, Statement]
    _texts: dict[str, Text]

    def number(self, statement: str) -> int:
        """The number of the standing statement with this id; KeyError for one that does not stand."""
        return self._numbers[statement]

    def statement(self, name: str) -> Statement | None:
        """The standing statement with this id."""
        return self._statements.get(name)

    def source(self, name: str) -> tuple[int, Source] | None:
        """The source with this id, and its number."""
        return self._sources.get(name)

    def text(self, source: str) -> Text | None:
        """The text of the source with this id."""
        return self._texts.get(source)

    def text_holding(self, statement: Statement) -> Text | None:
        """The text in which the statement's words stand; None where the anchor is lost."""
        text = self._texts.get(statement.source)
        holds = text and statement.anchor.quote and statement.anchor.holds_in(text.content)
        return text if holds else None

    def words_link(self, statement: Statement) -> str:
        """Where the words are to be seen: the mark in the text, or the text where the anchor is lost."""
        if self.text_holding(statement):
            return f"#w{self.number(statement.id)}"
        source = self.source(statement.source)
        return f"#t{source[0]}" if source else "#texts"


def numbering(case: Case) -> Numbering:
    """Number everything once."""
    sources = {source.id: (number, source) for number, source in enumerate(case.sources, 1)}

    def as_told(statement: Statement) -> tuple[int, int, int, str]:
        anchor = statement.anchor
        number = sources[anchor.source][0] if anchor.source in sources else len(sources) + 1
        return number, anchor.start, anchor.end, statement.id

    standing = tuple(sorted(case.standing, key=as_told))
    return Numbering(
        statements=standing,
        _numbers={s.id: number for number, s in enumerate(standing, 1)},
        _sources=sources,
        _statements={s.id: s for s in standing},
        _texts={text.source: text for text in case.texts},
    )
