"""A small case for tests of publication, with words that a page must not fall for."""

from testimonia.model.anchor import Anchor, anchor_at
from testimonia.model.case import Case
from testimonia.model.chronology import Chronology, Line
from testimonia.model.cleared import Cleared
from testimonia.model.entity import Entity, Event
from testimonia.model.finding import Code, Finding, Slot
from testimonia.model.mention import MentionType
from testimonia.model.source import Described, Format, Kind, Source
from testimonia.model.statement import (
    Knowledge,
    Modality,
    Participant,
    Polarity,
    Quantity,
    Statement,
    Status,
    Where,
)
from testimonia.model.text import Spot, SpotKind, Text
from testimonia.model.when import Basis, When
from testimonia.protection.clear import clear

MADE_AT = "2031-06-01T08:30:00Z"
HOSTILE = (
    '</div><script src="https://evil.example/x.js">steal()</script><img src=x onerror=steal()> \u202ednalsi\u202c & "q"'
)
TEXT = f"Page one.\nWe left the mill at six, with three carts.\nNobody stopped us. {HOSTILE}\nThe end."


def anchored(quote: str, text: str = TEXT, source: str = "source-1") -> Anchor:
    start = text.index(quote)
    return anchor_at(source, text, start, start + len(quote))


LEFT = Statement(
    id="statement-left",
    anchor=anchored("We left the mill at six, with three carts."),
    teller="Ada Brenn",
    chain=("Clerk of the court",),
    act="leave",
    participants=(
        Participant("agent", "We"),
        Participant("origin", "the mill", "place-mill"),
        Participant("goal", None),
    ),
    when=When("at six", "2031-03-04", "2031-03-04T06:00:00", "2031-03-04T06:00:00", Basis.OWN, "the day told before"),
    where=Where("the mill", "Mill of Orlec", 50.5, 4.25),
    quantities=(Quantity(3.0, "cart", "carts"), Quantity(10.0, "man", None, "about", 8.0, 12.5)),
    knowledge=Knowledge.DID,
    status=Status.ACCEPTED,
    reviewer="K. Rau",
)
CARTS = Statement(
    id="statement-carts",
    anchor=anchored("with three carts"),
    teller="Ada Brenn",
    chain=(),
    act="be",
    modality=Modality.POSSIBLE,
)
STOPPED = Statement(
    id="statement-stopped",
    anchor=anchored(f"Nobody stopped us. {HOSTILE}"),
    teller=f"<b>Jon</b> {HOSTILE}",
    chain=(),
    act="stop",
    when=When("", None, None, "2031-03-05", Basis.INHERITED),
    polarity=Polarity.DENIED,
)
LOST = Statement(
    id="statement-lost", anchor=Anchor("source-1", 3, 9, "elsewhere"), teller="Ada Brenn", chain=(), act="run"
)
REJECTED = Statement(
    id="statement-rejected", anchor=anchored("The end"), teller="Ada Brenn", chain=(), act="end", status=Status.REJECTED
)


def cleared() -> Cleared:
    return clear(case())


def case() -> Case:
    spots = (Spot(SpotKind.PAGE, 0, 50, 1), Spot(SpotKind.PAGE, 50, len(TEXT), 2))
    return Case(
        name=f"Mill {HOSTILE}",
        sources=(
            Source(
                "source-1",
                "letters/ada.pdf",
                Described(Kind.TESTIMONY, "Ada Brenn", "2031-05", "en"),
                "a" * 64,
                9,
                Format.PDF,
            ),
            Source("source-2", f"{HOSTILE}.txt", Described(), "b" * 64, 0, Format.TXT),
        ),
        texts=(Text("source-1", TEXT, spots), Text("source-2", "שלום <i>and</i> more", ())),
        statements=(LEFT, CARTS, STOPPED, LOST, REJECTED),
        entities=(Entity("place-mill", MentionType.PLACE, "Mill of Orlec", ("the mill",)),),
        events=(Event("event-1", "leave: mill", ("statement-left", "statement-stopped"), "2031-03-04", None),),
        findings=(
            Finding(
                "finding-1",
                Code.CONTRADICTION,
                "one; the other",
                Slot.WHEN,
                ("statement-left", "statement-stopped"),
                (("statement-left",), ("statement-stopped",)),
                ("source-1",),
            ),
            Finding("finding-2", Code.GAP, "Who did that?", Slot.WHO, ("statement-carts",), None, ("source-1",)),
            Finding("finding-3", Code.UNREADABLE_SOURCE, f"{HOSTILE} cannot be read"),
            Finding("finding-4", Code.COPY, "copied", None, (), None, ("source-2", "source-1")),
            Finding("finding-5", Code.ANCHOR_LOST, "not there", None, ("statement-lost",), None, ("source-1",)),
        ),
        chronology=Chronology(
            (
                Line("statement-stopped", None, "2031-03-05T23:59:59"),
                Line("statement-left", "2031-03-04T06:00:00", "2031-03-04T06:00:00"),
            ),
            ("statement-carts", "statement-lost"),
        ),
    )
