"""Does the sentence about a time look ahead or back? Told from the nearest word that shows it."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any

REACH, BEHIND = 90, 50  # characters before and behind a time in which its verb is looked for
SENTENCE_END = re.compile(r"[.!?\u2026][\"'\u201d\u2019\u00bb)\]]*\s+(?=[^a-z\u0430-\u044f\d])|\n\s*\n")


class Direction(Enum):
    """Where the words about a time look."""

    AHEAD = "ahead"
    BACK = "back"
    UNSAID = "unsaid"


@dataclass(frozen=True, slots=True)
class Tense:
    """The words of one language that look ahead, and those that look back."""

    ahead: re.Pattern[str]
    back: re.Pattern[str]

    def at(self, text: str, start: int, end: int) -> Direction:
        """The direction of the nearest such word before a time in its sentence, else of the nearest behind it."""
        before = SENTENCE_END.split(text[max(0, start - REACH) : start])[-1]
        found = self._nearest(before, last=True)
        if found is not Direction.UNSAID:
            return found
        behind = SENTENCE_END.split(text[end : end + BEHIND], maxsplit=1)[0]
        return self._nearest(behind, last=False)

    def _nearest(self, words: str, *, last: bool) -> Direction:
        ahead, back = (_place(pattern, words, last=last) for pattern in (self.ahead, self.back))
        if ahead is None and back is None:
            return Direction.UNSAID
        if ahead is None or back is None:
            return Direction.BACK if ahead is None else Direction.AHEAD
        return Direction.AHEAD if (ahead >= back) == last else Direction.BACK


def _place(pattern: re.Pattern[str], words: str, *, last: bool) -> int | None:
    places = [match.start() for match in pattern.finditer(words)]
    return (places[-1] if last else places[0]) if places else None


def tense_of(settings: Mapping[str, Any]) -> Tense:
    """The tense words of a language's settings: ``future`` and ``past`` (words), ``past_form`` (a pattern)."""
    form = settings.get("past_form")
    return Tense(_any_of(settings.get("future", ())), _any_of(settings.get("past", ()), form))


def _any_of(words: Iterable[str], form: str | None = None) -> re.Pattern[str]:
    options = [re.escape(word) for word in words] + ([form] if form else [])
    return re.compile(rf"(?<!\w)(?:{'|'.join(options)})(?!\w)" if options else r"(?!)", re.IGNORECASE)
