"""A small invented case for tests of what reviewers do: one source, four sentences, four proposals."""

from pathlib import Path

from testimonia.actions.hand import Hand
from testimonia.casebook.book import create, opened
from testimonia.model.anchor import anchor_at
from testimonia.model.arrival import Arrival
from testimonia.model.proposals import Proposals
from testimonia.model.source import Described, Format, Kind
from testimonia.model.statement import Statement
from testimonia.model.text import Spot, SpotKind

AT = "2031-06-01T09:00:00Z"
MARA, JON = Hand("Mara Lind", lambda: AT), Hand("Jon Hale", lambda: AT)
SENTENCES = ("They came at night.", "The mill burned.", "Nobody was inside.", "I ran to the bridge.")
ACTS = ("come", "burn", "be", "run")
STORY = " ".join(SENTENCES)
CAME, BURNED, EMPTY, RAN = ("came", "burned", "empty", "ran")  # ids of the proposals


def mill(folder: Path) -> str:
    """The case, read; the id of its source."""
    create(folder, by=MARA.name, at=AT)
    with opened(folder) as book:
        described = Described(kind=Kind.TESTIMONY, teller="Ada Kovalenko", language="en")
        spots = (Spot(SpotKind.LINE, 0, len(STORY), 1),)
        source = book.add(
            Arrival("interview.txt", STORY.encode(), described, Format.TXT, STORY, spots), by=MARA.name, at=AT
        ).id
        told = tuple(
            proposed(source, sentence, name, act)
            for sentence, name, act in zip(SENTENCES, (CAME, BURNED, EMPTY, RAN), ACTS, strict=True)
        )
        book.propose(Proposals(source, (), told), "reader-1", by=MARA.name, at=AT)
    return source


def proposed(source: str, words: str, name: str, act: str) -> Statement:
    """What a reader proposes about these words of the story."""
    start = STORY.index(words)
    return Statement(name, anchor_at(source, STORY, start, start + len(words)), "Ada Kovalenko", (), act)
