"""In what roles somebody undergoes an act, and which words name a place."""

from testimonia.model.statement import Where
from testimonia.reasoning.words import listed, words_of

UNDERGOING = ("patient", "theme", "experiencer")


def place_words(where: Where | None) -> frozenset[str]:
    """The words of a place that name it."""
    dropped = listed("names", "articles") | listed("names", "after_head") | listed("names", "anywhere")
    said = words_of(f"{where.place or ''} {where.text}") if where else ()
    return frozenset(word for word in said if word not in dropped)
