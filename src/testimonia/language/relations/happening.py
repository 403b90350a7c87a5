"""The words of the other happening, and whether they are a happening at all."""

from testimonia.language.relations.words import RelationWords, relation_words
from testimonia.language.times import find_times

LEADING = 12  # code points before a relation that still stands first in its sentence ("And only ...")
FEW = 2  # words that a happening has at least before a new subject ends it


def happening(text: str, begins: int, leads: int, words: RelationWords) -> tuple[str, int]:
    """The words of the happening from ``begins``, and where they end; empty where they only point back."""
    rest = text[begins:]
    lead = len(rest) - len(rest.lstrip())
    back = words.again.match(rest.lstrip())
    if back:
        return "", begins + lead + back.end()
    end = _clause_end(rest, words)
    if leads - _sentence_begins(text, leads, words) <= LEADING:
        for subject in words.subjects.finditer(rest[:end]):
            if len(rest[: subject.start()].split()) >= FEW:
                end = subject.start()
                break
    return rest[:end].strip(), begins + end


def _sentence_begins(text: str, before: int, words: RelationWords) -> int:
    ends = (at for at in range(before - 1, -1, -1) if text[at] in ".!?" and not words.short.search(text[: at + 1]))
    return next((at + 1 for at in ends), 0)


def _clause_end(rest: str, words: RelationWords) -> int:
    for at, char in enumerate(rest):
        if char in ',;:!?()"\u00bb\u201d' or (char == "." and not words.short.search(rest[: at + 1])):
            return at
    return len(rest)


def is_time(event: str, language: str) -> bool:
    """Are the words a time rather than a happening ("after Easter", "since Monday morning")?

    A sentence may go on behind a time that it began with: "after Easter the ferry ran again".
    """
    times = find_times(event, None, language) if event else ()
    told = sum(time.end - time.start for time in times)
    goes_on = any(relation_words(language).goes_on.match(event[time.end :]) for time in times if not time.start)
    return goes_on or told * 2 > len(event)
