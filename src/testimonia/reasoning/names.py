"""Names as keys: without title and article, and whose name is part of whose."""

from testimonia.reasoning.words import listed, words_of

FULL = 2  # words that make a full name


def bare(name: str) -> tuple[str, ...]:
    """The words of a name in lower case, without articles before it and titles anywhere but alone.

    >>> bare("the late Captain Oleg Marn")
    ('oleg', 'marn')
    """
    dropped = listed("names", "articles") | listed("names", "titles")
    words = words_of(name)
    kept = tuple(word for word in words if word not in dropped)
    return kept or words


def whose(words: tuple[str, ...], full_names: dict[frozenset[str], frozenset[frozenset[str]]]) -> frozenset[str] | None:
    """The one full name that holds all these words; None where none or several do.

    "John Marn" is no part of "John Marn, jun.": father and son are two. ``full_names`` leads from a name's words to
    itself and the longer names that contain it (see ``nested``).
    """
    mine = frozenset(words)
    generation = listed("names", "generation")
    holders = {name for name in full_names.get(mine, frozenset()) if name == mine or not name - mine <= generation}
    longest = {
        name for name in holders if not any(name < other and not other - name <= generation for other in holders)
    }
    return longest.pop() if len(longest) == 1 else None


def nested(names: frozenset[frozenset[str]]) -> dict[frozenset[str], frozenset[frozenset[str]]]:
    """For every name the full names that hold all its words, itself among them."""
    full = [name for name in names if len(name) >= FULL]
    by_word: dict[str, set[frozenset[str]]] = {}
    for name in full:
        for word in name:
            by_word.setdefault(word, set()).add(name)
    return {
        name: frozenset.intersection(*(frozenset(by_word.get(word, ())) for word in name)) for name in names if name
    }
