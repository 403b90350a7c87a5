"""What a statement says beside its teller: polarity, modality, knowledge, act, numbers, place and time."""

import pytest
from reading_material import ARTICLE, LOG, OFFICE, WITNESS, holding, one, told

from testimonia.model.source import Described
from testimonia.model.statement import Knowledge, Modality, Polarity
from testimonia.model.when import Basis


@pytest.mark.parametrize(
    "text",
    [
        "We did not sign.",
        "Nobody opened the gate.",
        "Not one of the carts came back.",
        "No shot was fired at the mill.",
        "He never left the house.",
        "I denied that I had taken the key.",
        "There was no shelling that night.",
        "Neither of them crossed the river.",
    ],
)
def test_what_did_not_happen_is_denied(text: str) -> None:
    assert told(text)[0].polarity is Polarity.DENIED


@pytest.mark.parametrize(
    "text",
    [
        "We signed.",
        "Not only the mill burned.",
        "He did not deny that he had the key.",
        "They left only after midnight.",
    ],
)
def test_what_happened_is_affirmed(text: str) -> None:
    assert told(text)[0].polarity is Polarity.AFFIRMED


def test_who_did_not_see_it_does_not_deny_it() -> None:
    statement = one("She did not see the fire break out.")
    assert (statement.act, statement.polarity) == ("see", Polarity.DENIED)


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("The captain ordered us to leave the mill.", Modality.ORDERED),
        ("They told me to sign the paper.", Modality.ORDERED),
        ("They wanted to burn the mill.", Modality.INTENDED),
        ("Our plan was that he go first.", Modality.INTENDED),
        ("I fear that they will arrest my brother.", Modality.FEARED),
        ("They promised us bread for the morning.", Modality.PROMISED),
        ("Perhaps the gate was open.", Modality.POSSIBLE),
        ("The gate was open.", Modality.ASSERTED),
        ("He gave no order to burn the mill.", Modality.ASSERTED),
    ],
)
def test_in_what_way_a_thing_is_said_to_be(text: str, modality: Modality) -> None:
    assert told(text)[-1].modality is modality


def test_an_office_that_says_will_promises() -> None:
    assert one("A new bridge will be built by May.", OFFICE).modality is Modality.PROMISED


@pytest.mark.parametrize(
    ("text", "described", "knowledge"),
    [
        ("We crossed the river.", WITNESS, Knowledge.DID),
        ("The mill burned.", WITNESS, Knowledge.SAW),
        ("I saw the mill burn.", WITNESS, Knowledge.SAW),
        ("I heard the bridge fall.", WITNESS, Knowledge.HEARD),
        ("I was told that the mill burned.", WITNESS, Knowledge.TOLD),
        ("I think the mill burned.", WITNESS, Knowledge.INFERRED),
        ("The mill burned.", ARTICLE, Knowledge.UNKNOWN),
    ],
)
def test_how_the_teller_knows(text: str, described: Described, knowledge: Knowledge) -> None:
    assert one(text, described).knowledge is knowledge


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("They blew up the bridge.", "blow up"),
        ("The captain gave the order to leave.", "order"),
        ("Two men were wounded.", "wound"),
        ("The miller was dead.", "be dead"),
        ("She was born in May.", "be born"),
        ("They had the boards removed.", "remove"),
        ("It was Danko who rang the bell.", "ring"),
        ("I saw the men carrying sacks.", "carry"),
        ("There was no repair.", "repair"),
        ("She asked me to write that the door was open.", "write"),
    ],
)
def test_the_act_is_the_verb_that_carries_the_meaning(text: str, act: str) -> None:
    assert act in {s.act for s in told(text)}


@pytest.mark.parametrize(
    ("text", "number", "unit"),
    [
        ("Eleven men drowned.", 11, "man"),
        ("We were about forty people.", 40, "people"),
        ("They took two of the carts.", 2, "cart"),
        ("Three hundred and twelve sacks burned.", 312, "sack"),
        ("Eleven drowned.", 11, None),
    ],
)
def test_how_many_of_what(text: str, number: float, unit: str | None) -> None:
    (quantity,) = told(text)[0].quantities
    assert (quantity.number, quantity.unit) == (number, unit)


def test_a_hedge_loosens_a_number_and_a_date_is_no_number() -> None:
    (quantity,) = one("About ten men came on 14 March 2031.").quantities
    assert (quantity.hedge, quantity.number) == ("about", 10)
    assert quantity.least is not None
    assert quantity.most is not None
    assert quantity.least < quantity.number < quantity.most


@pytest.mark.parametrize(
    ("text", "where", "place"),
    [
        ("The captain fell at the old mill.", "at the old mill", "the old mill"),
        ("He died in Orlec.", "in Orlec", "Orlec"),
        ("The men stood near the bridge in May.", "near the bridge", "the bridge"),
    ],
)
def test_where_it_was(text: str, where: str, place: str) -> None:
    told_place = one(text).where
    assert told_place is not None
    assert (told_place.text, told_place.place) == (where, place)


def test_a_time_is_no_place() -> None:
    assert one("The mill burned in May.").where is None


def test_a_statement_has_its_own_time_or_that_of_its_sentence() -> None:
    text = "On 14 March 2031 the dam broke, and the water took the mill."
    first, second = told(text, ARTICLE)
    assert first.when is not None
    assert (first.when.earliest, first.when.basis) == ("2031-03-14", Basis.OWN)
    assert second.when is not None
    assert (second.when.earliest, second.when.basis) == ("2031-03-14", Basis.INHERITED)


def test_an_hour_told_a_year_later_is_not_of_the_day_of_the_telling() -> None:
    """Told on 2 May 2031, of a night that has no date."""
    statement = one("The fire broke out at half past two.")
    assert statement.when is not None
    assert (statement.when.text, statement.when.edtf, statement.when.earliest) == ("half past two", None, None)


def test_the_hour_of_an_entry_dates_what_it_says() -> None:
    when = holding("Train held", "Log of the station.\n17:20 Train held.\n", LOG).when
    assert when is not None
    assert when.earliest == "2031-05-02T17:20:00"


def test_participants_have_their_roles() -> None:
    statement = one("The captain gave Danko the key with a smile.")
    assert {(p.role, p.text) for p in statement.participants} >= {
        ("agent", "The captain"),
        ("recipient", "Danko"),
        ("patient", "the key"),
    }
    passive = one("The gate was opened by the miller.")
    assert {(p.role, p.text) for p in passive.participants} == {("patient", "The gate"), ("agent", "the miller")}
