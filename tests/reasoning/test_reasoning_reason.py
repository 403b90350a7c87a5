from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from reasoning_material import at, case_of, found, said

from testimonia.model.anchor import Anchor
from testimonia.model.case import Case
from testimonia.model.finding import Code, Finding
from testimonia.model.when import When
from testimonia.reasoning.reason import reasoned

DAYS = st.sampled_from([None, "2031-03-01", "2031-03-02", "2031-03-03T10:00:00", "2031-03-03T11:30:00"])
SAID = st.builds(
    lambda source, teller, act, patient: said(source, teller, act, f"{teller} {act} {patient}", patient=patient),
    st.sampled_from("abc"),
    st.sampled_from(["Ada Brenn", "Jon Abel", "Ministry of Roads"]),
    st.sampled_from(["burn", "die", "take", "arrest"]),
    st.sampled_from(["the mill", "Pavel Tolk", "two carts", "it"]),
)
CASES = st.lists(st.tuples(SAID, DAYS), max_size=12, unique_by=lambda pair: pair[0].id).map(
    lambda pairs: case_of(*(at(s, day) if day else s for s, day in pairs), named=("Pavel Tolk",))
)


def test_dated_statements_stand_by_earliest_then_latest_and_undated_ones_as_told() -> None:
    open_end = replace(said("a", "Ada", "run", "until noon"), when=When("", None, None, "2031-03-02"))
    case = case_of(
        at(said("a", "Ada", "run", "second"), "2031-03-02"),
        said("b", "Bea", "run", "undated"),
        at(said("a", "Ada", "run", "first, and longer"), "2031-03-01", "2031-03-09"),
        at(said("a", "Ada", "run", "first"), "2031-03-01T10:00:00"),
        open_end,
        said("c", "Cyr", "run", "undated too"),
    )
    told = reasoned(case).chronology
    assert [line.statement.partition("/")[2] for line in told.dated] == [
        "until noon",
        "first, and longer",
        "first",
        "second",
    ]
    assert (told.dated[0].earliest, told.dated[0].latest) == (None, "2031-03-02T23:59:59")
    assert [name.partition("/")[2] for name in told.undated] == ["undated", "undated too"]


def test_statements_of_one_happening_make_an_event() -> None:
    case = case_of(
        at(said("a", "Ada", "burn down", "the mill burned down", patient="the mill"), "2031-03-04"),
        at(said("b", "Jon", "burn", "they burned the mill", agent="they", patient="the mill"), "2031-03-05"),
        at(said("b", "Jon", "burn", "the barn burned", patient="the barn"), "2031-03-05"),
    )
    (event,) = reasoned(case).events
    assert event.statements == ("a/the mill burned down", "b/they burned the mill")
    assert (event.label, event.earliest, event.latest) == ("burn down: the mill", "2031-03-04", "2031-03-05")


def test_a_lost_anchor_is_found() -> None:
    case = case_of(said("a", "Ada", "run", "we ran"))
    moved = replace(case.statements[0], anchor=Anchor("a", 1, 7, "we ran"))
    (finding,) = found(replace(case, statements=(moved,)), Code.ANCHOR_LOST)
    assert finding.statements == (moved.id,)
    assert not found(case, Code.ANCHOR_LOST)


def test_stored_findings_stay_and_stand_first() -> None:
    stored = Finding("finding-x", Code.UNREADABLE_SOURCE, "cannot be read")
    case = replace(case_of(said("a", "Ada", "beat", "Jon beat him", agent="Jon", patient="him")), findings=(stored,))
    again = reasoned(reasoned(case))
    assert again.findings[0] == stored
    assert again.findings == reasoned(case).findings


@given(CASES)
def test_the_same_case_gives_the_same_and_every_id_is_there(case: Case) -> None:
    result = reasoned(case)
    assert result == reasoned(case)
    known = {s.id for s in case.statements}
    entities = {e.id for e in result.entities}
    for finding in result.findings:
        assert set(finding.statements) <= known
        if finding.sides:
            assert set(finding.sides[0]).isdisjoint(finding.sides[1])
            assert finding.sides[0] + finding.sides[1] == finding.statements
    assert {p.entity for s in result.statements for p in s.participants} - {None} <= entities
    lines = [line.statement for line in result.chronology.dated]
    assert sorted([*lines, *result.chronology.undated]) == sorted(known)
    assert len({f.id for f in result.findings}) == len(result.findings)
