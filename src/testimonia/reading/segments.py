"""Segments: turns with the part they play, and the names of those who speak."""

import re

from testimonia.language.lexicon import lexicon
from testimonia.model.segment import Segment, SegmentRole
from testimonia.model.source import Source
from testimonia.model.text import Text
from testimonia.reading.formulas import is_formula, is_heading
from testimonia.reading.labels import explained_labels
from testimonia.reading.turns import Turn, turns_of

_ASKING_SHARE = 0.5  # a speaker half of whose turns end with a question mark is the one who asks


def segments_of(source: Source, text: Text) -> tuple[Segment, ...]:
    """Every segment of a text, in its order; answers know the question they answer."""
    turns = turns_of(source, text)
    parts = _Parts(source, text, turns)
    segments: list[Segment] = []
    question: tuple[int, int] | None = None
    for turn in turns:
        role, speaker = parts.role_of(turn), parts.speaker_of(turn)
        answered = question if (role is SegmentRole.TOLD and turn.opens_line is not None) or parts.in_cues else None
        segments.append(Segment(turn.start, turn.end, role, speaker, answered if role is SegmentRole.TOLD else None))
        if role is SegmentRole.QUESTION:
            question = (turn.start, turn.end)
        elif role is SegmentRole.TOLD:
            question = None
    return tuple(segments)


class _Parts:
    """Who asks and who tells in one text."""

    def __init__(self, source: Source, text: Text, turns: tuple[Turn, ...]) -> None:
        self._content = text.content
        self._teller = source.described.teller or ""
        self._stamped = any(turn.stamped for turn in turns)
        self.in_cues = bool(turns) and turns[0].opens_line is None and turns[0].label is not None
        labelled = [turn for turn in turns if turn.label is not None]
        # a dash opens an answer, and as often a line of a list, so what stands before it is no mere heading
        self._first_label = next((turn.start for turn in labelled if not turn.entry and turn.label != "-"), None)
        self._roles = dict(explained_labels(text.content[:1500]))
        self._labels = list(dict.fromkeys(turn.label for turn in labelled if turn.label))
        self._own = self._teller_label()
        self._asking = frozenset(label for label in self._labels if self._asks(label, labelled))

    def role_of(self, turn: Turn) -> SegmentRole:
        words = self._content[turn.start : turn.end]
        if turn.label is None:
            if self._first_label is not None and turn.start < self._first_label:
                return SegmentRole.HEADING
            if is_heading(words):
                return SegmentRole.HEADING
            return SegmentRole.FORMULA if is_formula(words) else SegmentRole.TOLD
        if turn.opens_line is None and not self.in_cues and is_formula(words):
            return SegmentRole.FORMULA
        if turn.label == "-":
            return SegmentRole.QUESTION if words.rstrip().endswith("?") else SegmentRole.TOLD
        return SegmentRole.QUESTION if turn.label in self._asking else SegmentRole.TOLD

    def speaker_of(self, turn: Turn) -> str | None:
        """The speaker's name; None where the source's own teller speaks."""
        if turn.label in (None, "-") or (turn.label or "").casefold() == self._own:
            return None
        return self._roles.get(turn.label or "", turn.label)

    def _teller_label(self) -> str | None:
        """The label under which the source's teller speaks, in lower case."""
        names = set(self._teller.casefold().split())
        initials = "".join(word[0] for word in self._teller.split()).casefold()
        for label in self._labels:
            plain = label.casefold().strip(".")
            explained = set(self._roles.get(label, "").casefold().split())
            if set(plain.split()) <= names or explained & names:
                return label.casefold()
            if len(plain) <= 3 and (plain == initials or (initials and plain == initials[0])):  # noqa: PLR2004
                return label.casefold()
        answering = lexicon().words("interview.answerers")
        return next((label.casefold() for label in self._labels if label.casefold().strip(".") in answering), None)

    def _asks(self, label: str, labelled: list[Turn]) -> bool:
        if self._stamped or label.casefold() == self._own or self._own is None:
            return False
        said = f"{label} {self._roles.get(label, '')}".casefold()
        if set(re.findall(r"\w+", said)) & lexicon().words("interview.questioners"):
            return True
        turns = [self._content[t.start : t.end] for t in labelled if t.label == label]
        asking = sum("?" in words for words in turns)
        return len(self._labels) <= 3 and asking >= _ASKING_SHARE * len(turns)  # noqa: PLR2004
