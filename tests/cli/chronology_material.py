"""A small chronology for tests of the screen: the mill of Orlec, its carts and its bridge."""

import io

from rich.console import Console

from testimonia.actions.chronology import Charted, charted
from testimonia.actions.chronology_choice import Asked
from testimonia.cli.chronology_page import print_chronology
from testimonia.model.anchor import anchor_at
from testimonia.model.case import Case
from testimonia.model.chronology import Bound, Bounds, Chronology, EventLine, Line, Reason, Strength
from testimonia.model.entity import Entity, Event
from testimonia.model.finding import Code, Finding, Slot
from testimonia.model.mention import MentionType
from testimonia.model.source import Described, Format, Source
from testimonia.model.statement import Participant, Polarity, Statement
from testimonia.model.text import Text
from testimonia.model.when import When

TEXT = "On 4 March we left the mill. The carts followed.\nThe bridge did not burn. Ten years before Caesar died. A dog."
FOURTH = ("2031-03-04T00:00:00", "2031-03-04T23:59:59")
SIXTH = "2031-03-06T23:59:59"
FOLLOWED = Reason("Ada Brenn tells it\nafter “On 4 March we left the mill”.", ("s-left", "s-carts"), Strength.INFERRED)


def statement(name: str, quote: str, teller: str = "Ada Brenn", polarity: Polarity = Polarity.AFFIRMED) -> Statement:
    start = TEXT.index(quote)
    return Statement(name, anchor_at("a", TEXT, start, start + len(quote)), teller, (), "be", polarity=polarity)


def case() -> Case:
    """Four lines of which one has reasons, one a clash, one a year that no calendar holds; one statement undated."""
    left = statement("s-left", "On 4 March we left the mill")
    left = Statement(
        left.id, left.anchor, left.teller, (), "leave",
        (Participant("companion", "Jon", "p-jon"),), When("4 March", "2031-03-04", "2031-03-04", "2031-03-04"),
    )  # fmt: skip
    return Case(
        "mill",
        sources=(Source("a", "a.txt", Described(), "0" * 64, 9, Format.TXT),),
        texts=(Text("a", TEXT, ()),),
        statements=(
            left,
            statement("s-carts", "The carts followed"),
            statement("s-bridge", "The bridge did not burn", "Jon Marn", Polarity.DENIED),
            statement("s-caesar", "Ten years before Caesar died"),
            statement("s-dog", "A dog", "Jon Marn; Ada Brenn"),
        ),
        entities=(Entity("p-jon", MentionType.PERSON, "Jon Marn", ("Jon",)),),
        events=(Event("e-carts", "follow: carts", ("s-left", "s-carts"), "2031-03-04", None),),
        findings=(
            Finding("f-1", Code.IMPOSSIBLE_ORDER, "This cannot be.", Slot.ORDER, ("s-left", "s-bridge")),
        ),
        chronology=Chronology(
            (
                Line("s-caesar", "-0054-01-01T00:00:00", "-0054-12-31T23:59:59"),
                Line("s-left", *FOURTH),
                Line("s-bridge", *FOURTH),
                Line("s-carts", None, None, Bounds(Bound(FOURTH[0], (FOLLOWED,)), None, None, Bound(SIXTH))),
            ),
            ("s-dog",),
            (EventLine("e-carts", Bounds(Bound(FOURTH[0], (FOLLOWED,)), None, None, Bound(SIXTH))),),
        ),
    )  # fmt: skip


def laid(asked: Asked = Asked()) -> Charted:  # noqa: B008  frozen
    return charted(case(), asked)


def printed(width: int, *, reasons: bool = False, undated: bool = False, asked: Asked = Asked()) -> list[str]:  # noqa: B008
    """The lines of the page on an output of this width that is no terminal."""
    screen = io.StringIO()
    console = Console(file=screen, width=width, highlight=False, markup=False, soft_wrap=True)
    print_chronology(laid(asked), console, with_reasons=reasons, with_undated=undated)
    return screen.getvalue().splitlines()
