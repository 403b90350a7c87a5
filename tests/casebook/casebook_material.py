"""Small invented material for the tests of the casebook, and the child that is killed."""

import itertools
import os
import sys
from pathlib import Path

from testimonia.casebook.book import Casebook, opened
from testimonia.model.anchor import anchor_at
from testimonia.model.arrival import Arrival, Refusal
from testimonia.model.judgement import Decision, Judgement
from testimonia.model.mention import Mention, MentionType
from testimonia.model.proposals import Proposals
from testimonia.model.source import Described, Format, Kind
from testimonia.model.statement import Participant, Statement
from testimonia.model.text import Spot, SpotKind

AT = "2026-11-24T20:00:00Z"
BY = "Mara Lind"
STORY = "They burned the mill in Orlec. I saw it from the bridge. Nobody was inside."
SENTENCES = ((0, 30), (31, 56), (57, 75))


def arrival(name: str = "ivo.txt", content: str = STORY, teller: str | None = "Ivo Brand") -> Arrival:
    described = Described(kind=Kind.TESTIMONY, teller=teller, language="en")
    spots = (Spot(SpotKind.LINE, 0, len(content), 1),)
    return Arrival(name, content.encode("utf-8", "replace"), described, Format.TXT, content, spots)


def statement(source: str, start: int, end: int, identity: str | None = None, content: str = STORY) -> Statement:
    return Statement(
        id=identity or f"{source}-{start}-{end}",
        anchor=anchor_at(source, content, start, end),
        teller="Ivo Brand",
        chain=(),
        act="burn",
        participants=(Participant("agent", "They"),),
    )


def proposals(source: str, spans: tuple[tuple[int, int], ...] = SENTENCES) -> Proposals:
    mention = Mention(source, 24, 29, "Orlec", MentionType.PLACE, "Orlec")
    return Proposals(source, (mention,), tuple(statement(source, start, end) for start, end in spans))


def judgement(identity: str, decision: Decision = Decision.ACCEPT) -> Judgement:
    return Judgement(identity, decision, BY, AT)


def fill(book: Casebook) -> None:
    """Two sources, one read and judged, one refused file, one statement from outside."""
    first = book.add(arrival(), by=BY, at=AT)
    second = book.add(arrival("vera.txt", STORY.replace("mill", "barn"), "Vera Moss"), by=BY, at=AT)
    book.propose(proposals(first.id), "reader-1", by=BY, at=AT)
    book.judge(judgement(f"{first.id}-0-30"))
    book.refuse(Refusal("scan.pdf", "It has no text.", "Type it out and add that."), by=BY, at=AT)
    book.bring_in([statement(second.id, 31, 56, "outside")], by="Jon Hale", at=AT)


def work_until_killed(folder: Path, start: int) -> None:
    """Add, propose and judge without end; print the number of each entry that is done."""
    with opened(folder) as book:
        for number in itertools.count(start):
            source = book.add(arrival(f"{number}.txt", f"{STORY} {number}"), by=BY, at=AT)
            _acknowledge(book.last_entry)
            book.propose(proposals(source.id), "reader-1", by=BY, at=AT)
            _acknowledge(book.last_entry)
            book.judge(judgement(f"{source.id}-0-30"))
            _acknowledge(book.last_entry)


def _acknowledge(entry: int) -> None:
    os.write(1, f"{entry}\n".encode())


if __name__ == "__main__":
    work_until_killed(Path(sys.argv[1]), int(sys.argv[2]))
