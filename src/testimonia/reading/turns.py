"""From lines to turns: which stretch of a text is spoken by whom, before anybody's part in it is known."""

from collections import Counter
from dataclasses import dataclass

from testimonia.language.lexicon import lexicon
from testimonia.model.source import Format, Source
from testimonia.model.text import Spot, SpotKind, Text
from testimonia.reading.labels import Label, clock_of, dash_of, explained_labels, label_of
from testimonia.reading.lines import paragraphs

_EACH_LINE = frozenset({Format.HTML, Format.DOCX, Format.ODT, Format.RTF})
_SENTENCE_ENDS = '.!?…"”»)'
_LONGEST_RUN = 1200  # code points of subtitles without voices that are read together


@dataclass(frozen=True, slots=True)
class Turn:
    """Code points ``start`` to ``end`` of the words themselves; ``label`` is None outside of any dialogue."""

    start: int
    end: int
    label: str | None = None
    stamped: bool = False
    entry: bool = False  # a line of a log
    opens_line: int | None = None  # where the line with the label begins


def turns_of(source: Source, text: Text) -> tuple[Turn, ...]:
    """The turns of a text in its order: cues joined by voice, labelled lines, or plain paragraphs."""
    cues = [spot for spot in text.spots if spot.kind is SpotKind.CUE]
    if cues:
        return tuple(_cue_turns(text.content, cues))
    spans = list(paragraphs(text.content, each_line=source.format in _EACH_LINE))
    return tuple(_labelled(text.content, spans, source.described.teller))


def _cue_turns(content: str, cues: list[Spot]) -> list[Turn]:
    joined: list[Turn] = []
    for cue in cues:
        last = joined[-1] if joined else None
        if last and last.label == cue.voice and not _is_complete(content, last, cue):
            joined[-1] = Turn(last.start, cue.end, cue.voice)
        else:
            joined.append(Turn(cue.start, cue.end, cue.voice))
    return joined


def _is_complete(content: str, turn: Turn, cue: Spot) -> bool:
    """Without voices, a run of cues ends with a sentence once it is long enough."""
    if cue.voice is not None:
        return False
    long = turn.end - turn.start > _LONGEST_RUN
    return long and content[turn.start : turn.end].rstrip().endswith(tuple(_SENTENCE_ENDS))


def _labelled(content: str, spans: list[tuple[int, int]], teller: str | None) -> list[Turn]:
    spans = [piece for span in spans for piece in _split_at_labels(content, span)]
    labels = [label_of(content[s:e]) for s, e in spans]
    trusted = _trusted(labels, content, teller)
    turns: list[Turn] = []
    speaking: str | None = None
    for (start, end), label in zip(spans, labels, strict=True):
        dash = dash_of(content[start:end])
        if label and _key(label) in trusted:
            speaking = None if label.entry else _who(label)
            turns.append(Turn(start + label.words_start, end, _who(label), label.stamped, label.entry, start))
        elif dash and speaking is None:
            turns.append(Turn(start + dash, end, "-", opens_line=start))
        else:
            turns.append(Turn(start + clock_of(content[start:end]), end, speaking))
    return turns


def _who(label: Label) -> str:
    """The name in a label; of a broadcaster's own desk the label itself."""
    return label.name if label.name.casefold() in lexicon().words("interview.house") else label.full_name


def _split_at_labels(content: str, span: tuple[int, int]) -> list[tuple[int, int]]:
    """Lines that each open with a sure label are turns of their own even where no blank line parts them."""
    pieces: list[tuple[int, int]] = []
    start, at = span[0], span[0]
    for line in content[span[0] : span[1]].splitlines(keepends=True):
        label = label_of(line)
        if ((label and label.sure) or clock_of(line)) and at > start:
            pieces.append((start, at))
            start = at
        at += len(line)
    pieces.append((start, span[1]))
    return [(s, s + len(content[s:e].rstrip())) for s, e in pieces if content[s:e].strip()]


def _key(label: Label) -> str:
    return label.name.casefold()


def _trusted(labels: list[Label | None], content: str, teller: str | None) -> frozenset[str]:
    """Labels that are speakers: sure by their form, explained by the header, the teller's own, or seen again."""
    counts = Counter(_key(label) for label in labels if label)
    sure = {_key(label) for label in labels if label and label.sure and len(label.name.split()) <= 5}  # noqa: PLR2004
    if sum(counts[name] for name in sure) < 2 and not any(label and label.stamped for label in labels):  # noqa: PLR2004
        sure = set()  # one line in capitals before a colon is a place or a heading, no conversation
    explained = {label.casefold() for label, _ in explained_labels(content[:1500])}
    recurring = {name for name, count in counts.items() if count > 1 and len(name.split()) <= 3}  # noqa: PLR2004
    own = {name for name in counts if set(name.split()) <= set((teller or "").casefold().split())}
    return frozenset(sure | recurring | own | (explained & set(counts)))
