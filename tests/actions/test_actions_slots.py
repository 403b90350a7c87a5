"""What a reviewer writes into the slots of a statement."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.actions.slots import ROLES, Slots, applied, as_words, chosen
from testimonia.errors import BadValue
from testimonia.model.anchor import anchor_at
from testimonia.model.statement import Knowledge, Modality, Participant, Polarity, Quantity, Statement, Where
from testimonia.model.text import Text
from testimonia.model.when import When

WORDS = "On 3 May twelve men burned the mill at Orlec; two days later I left."
TEXT = Text("ada", WORDS, ())
BURNED = Statement(
    "one",
    anchor_at("ada", WORDS, 0, 44),
    "Ada Brenn",
    ("Gazette",),
    "burn",
    (Participant("agent", "twelve men", "e1"), Participant("patient", "the mill")),
    When("3 May", "2031-05-03", "2031-05-03", "2031-05-03", reason="the year of the telling"),
    Where("at Orlec", "Orlec", 50.1, 30.2),
    (Quantity(12, "man", "man", "about", 10, 14),),
)


def change(**slots: object) -> Statement:
    return applied(BURNED, Slots(**slots), TEXT, "2031-06-01")  # type: ignore[arg-type]


def test_what_is_left_as_it_was_keeps_what_the_words_alone_do_not_say() -> None:
    same = change(
        act="burn", teller="Ada Brenn", when="3 May", where="at Orlec", quantities=("about 12 man",),
        polarity=Polarity.AFFIRMED,
    )  # fmt: skip
    assert same == BURNED
    assert change() == BURNED


@pytest.mark.parametrize(
    ("written", "earliest", "latest", "edtf"),
    [
        ("14 March 2023", "2023-03-14", "2023-03-14", "2023-03-14"),
        ("2023-03-14", "2023-03-14", "2023-03-14", "2023-03-14"),
        ("2023-03", "2023-03-01", "2023-03-31", "2023-03"),
        ("2023-03-12/2023-03-14", "2023-03-12", "2023-03-14", "2023-03-12/2023-03-14"),
        ("../2023-03-14", None, "2023-03-14", "../2023-03-14"),
        ("two weeks before 20 May 2031", "2031-05-06", "2031-05-06", "2031-05-06"),
    ],
)
def test_a_time_is_written_in_words_or_in_edtf(
    written: str, earliest: str | None, latest: str | None, edtf: str
) -> None:
    when = change(when=written).when
    assert when is not None
    assert (when.text, when.earliest, when.latest, when.edtf) == (written, earliest, latest, edtf)


def test_empty_words_empty_a_slot() -> None:
    blank = change(when=" ", where="", quantities=(), participants=())
    assert (blank.when, blank.where, blank.quantities, blank.participants) == (None, None, (), ())


@pytest.mark.parametrize(
    "slots",
    [
        {"act": " "},
        {"teller": ""},
        {"when": "some day"},
        {"when": "3 May or 5 June"},
        {"quantities": ("many men",)},
        {"participants": (("hero", "he"),)},
        {"start": 5, "end": 5},
        {"start": 0, "end": 10_000},
        {"act": "x" * 3000},
    ],
)
def test_what_cannot_be_understood_is_refused_with_what_to_do(slots: dict[str, object]) -> None:
    with pytest.raises(BadValue) as refused:
        change(**slots)
    assert refused.value.remedy


@given(start=st.integers(-3, 75), end=st.integers(-3, 75))
def test_a_selection_holds_its_words_without_the_space_around_them_or_is_refused(start: int, end: int) -> None:
    try:
        anchor = chosen(TEXT, start, end)
    except BadValue:
        assert not 0 <= start < end <= len(WORDS) or not WORDS[start:end].strip()
    else:
        assert anchor.holds_in(WORDS)
        assert anchor.quote == WORDS[start:end].strip()


@given(
    number=st.integers(0, 10**6),
    hedge=st.sampled_from(["", "about", "more than"]),
    unit=st.sampled_from(["", "men", "old trucks"]),
)
def test_a_number_that_is_written_is_read_back(number: int, hedge: str, unit: str) -> None:
    words = " ".join(part for part in (hedge, str(number), unit) if part)
    (quantity,) = change(quantities=(words,)).quantities
    assert (quantity.number, quantity.hedge or "", quantity.unit or "") == (number, hedge, unit)
    assert as_words(quantity) == words


def said(one: Statement) -> Slots:
    """All slots as a reviewer would write them who wants exactly this statement."""
    return Slots(
        one.teller,
        one.act,
        one.when.text if one.when else "",
        one.where.text if one.where else "",
        tuple((part.role, part.text) for part in one.participants if part.text),
        tuple(map(as_words, one.quantities)),
        one.polarity,
        one.modality,
        one.knowledge,
        one.anchor.start,
        one.anchor.end,
    )


QUANTITIES = st.sampled_from(["12 men", "about 3 trucks", "1,500", "2.5 km"])
WRITTEN = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
SPANS = st.tuples(st.integers(0, len(WORDS)), st.integers(0, len(WORDS))).filter(lambda span: span[0] < span[1])


@st.composite
def changes(draw: st.DrawFn) -> Slots:
    """Changes that a reviewer can write; any slot may be left as it is."""
    start, end = draw(st.just((None, None)) | SPANS.filter(lambda span: WORDS[span[0] : span[1]].strip() != ""))
    return Slots(
        draw(st.none() | WRITTEN.filter(str.strip)),
        draw(st.none() | WRITTEN.filter(str.strip)),
        draw(st.none() | st.sampled_from(["", "2031-05", "5 May 2031", "../2031-05-04"])),
        draw(st.none() | WRITTEN),
        draw(st.none() | st.lists(st.tuples(st.sampled_from(ROLES), WRITTEN), max_size=3).map(tuple)),
        draw(
            st.none()
            | st.lists(st.sampled_from(["12 men", "about 3 trucks", "1,500", "2.5 km"]), max_size=2).map(tuple)
        ),
        draw(st.none() | st.sampled_from(Polarity)),
        draw(st.none() | st.sampled_from(Modality)),
        draw(st.none() | st.sampled_from(Knowledge)),
        start,
        end,
    )


def test_who_writes_what_stands_changes_nothing() -> None:
    assert applied(BURNED, said(BURNED), TEXT, "2031-06-01") == BURNED


@given(change=changes())
def test_a_change_back_says_what_was_said_and_every_anchor_holds(change: Slots) -> None:
    changed = applied(BURNED, change, TEXT, "2031-06-01")
    assert changed.anchor.holds_in(WORDS)
    assert (changed.id, changed.chain, changed.status) == (BURNED.id, BURNED.chain, BURNED.status)
    assert applied(changed, said(changed), TEXT, "2031-06-01") == changed
    back = applied(changed, said(BURNED), TEXT, "2031-06-01")
    assert back.anchor == BURNED.anchor
    assert said(back) == said(BURNED)
    assert back.when is not None
    assert (back.when.earliest, back.when.latest) == ("2031-05-03", "2031-05-03")
