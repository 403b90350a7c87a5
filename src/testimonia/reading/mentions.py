"""Anchored names of persons, groups and places, as the parser finds them, and times as the time reader does."""

from collections.abc import Iterator

from testimonia.model.mention import Mention, MentionType
from testimonia.reading.cast import without_title
from testimonia.reading.passage import Document

_TYPES = {
    "PERSON": MentionType.PERSON,
    "ORG": MentionType.GROUP,
    "NORP": MentionType.GROUP,
    "GPE": MentionType.PLACE,
    "LOC": MentionType.PLACE,
    "FAC": MentionType.PLACE,
}


def mentions_of(document: Document) -> Iterator[Mention]:
    """Named persons, groups and places of every passage, in the order of the text."""
    content = document.text.content
    for passage in document.passages:
        for entity in passage.doc.ents:
            kind = _TYPES.get(entity.label_)
            if kind is None:
                continue
            start, end = passage.at(entity.start_char, entity.end_char)
            words = content[start:end]
            name = without_title(" ".join(words.split()))
            yield Mention(document.source.id, start, end, words, kind, name)
