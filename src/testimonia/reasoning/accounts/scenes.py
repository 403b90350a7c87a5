"""Where a story has come to: the place that was named last, for statements that name none themselves."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable

from testimonia.language.stems import stem
from testimonia.model.mention import Mention, MentionType
from testimonia.model.statement import Statement
from testimonia.reasoning.words import words_of

REACH = 1000  # code points through which a story stays where it has come to
TOGETHER = 40  # code points within which two places are named in one breath ("the North Bridge in Concord")


class Scenes:
    """The places named in each source, in the order of the words."""

    def __init__(self, mentions: Iterable[Mention]) -> None:
        """Names of places alone are kept."""
        self._named: dict[str, list[tuple[int, str]]] = defaultdict(list)
        for mention in sorted(mentions, key=lambda m: (m.source, m.start)):
            if mention.type is MentionType.PLACE:
                self._named[mention.source].append((mention.start, mention.name))
        self._all = _stems(name for named in self._named.values() for _, name in named)

    def of(self, statement: Statement) -> frozenset[str]:
        """The words of what was named last up to where the statement ends; empty where nothing was."""
        named = self._named.get(statement.source, [])
        last = bisect_left(named, (statement.anchor.end, ""))
        if not last or statement.anchor.start - named[last - 1][0] > REACH:
            return frozenset()
        at = named[last - 1][0]
        return _stems(name for start, name in named[:last] if at - start <= TOGETHER)

    def are_names(self, words: frozenset[str]) -> bool:
        """Is one of these words part of a place's name?"""
        return bool(words & self._all)


def _stems(names: Iterable[str]) -> frozenset[str]:
    return frozenset(stem(word) for name in names for word in words_of(name))
