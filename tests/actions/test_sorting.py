from dataclasses import replace

from testimonia.actions.exchange import SentCase, SentSource, SentStatement
from testimonia.actions.sorting import Decided, Fresh, LeftOut, Unchanged, sorted_out
from testimonia.model.anchor import anchor_at
from testimonia.model.case import Case
from testimonia.model.judgement import Decision
from testimonia.model.source import Described, Format, Source
from testimonia.model.statement import Participant, Polarity, Statement, Status
from testimonia.model.text import Text
from testimonia.model.when import When

CONTENT = "The gate was shut. Nobody opened it."
KNOWN = Statement(
    id="known",
    anchor=anchor_at("s1", CONTENT, 0, 17),
    teller="Ilka Brand",
    chain=(),
    act="shut",
    participants=(Participant("patient", "The gate", "e1"),),
    when=When("at noon", "2023-03-14T12:00:00", "2023-03-14T12:00:00", "2023-03-14T12:00:00", reason="the day told"),
)


def case_with(*statements: Statement) -> Case:
    source = Source("s1", "gate.txt", Described(), "aa", len(CONTENT), Format.TXT)
    return Case("gate", (source,), (Text("s1", CONTENT, ()),), statements=statements)


def identify(*parts: str) -> str:
    return "/".join(parts)


def sent(**changes: object) -> SentStatement:
    """The known statement as an export has it, with ``changes``."""
    as_exported = {
        "id": "known",
        "source": "theirs",
        "start": 0,
        "end": 17,
        "quote": "The gate was shut",
        "teller": "Ilka Brand",
        "act": "shut",
        "participants": ({"role": "patient", "text": "The gate"},),
        "when": {"text": "at noon", "edtf": "2023-03-14T12:00:00"}
        | dict.fromkeys(("earliest", "latest"), "2023-03-14T12:00:00"),
    }
    return SentStatement.model_validate(as_exported | changes, strict=True)


def meanings(case: Case, *statements: SentStatement) -> list[object]:
    whole = SentCase(
        format="testimonia-case/1", sources=(SentSource(id="theirs", name="gate.md"),), statements=statements
    )
    return list(sorted_out(whole, case, identify))


def test_what_the_case_does_not_know_is_new_under_an_id_that_the_case_makes() -> None:
    (fresh,) = meanings(case_with(), sent(id="theirs-1"))
    assert isinstance(fresh, Fresh)
    assert fresh.statement.id == "imported/s1/theirs-1"  # here the keyed id; the case's own does not show its parts
    assert fresh.statement.anchor == KNOWN.anchor


def test_importing_the_same_file_again_finds_what_it_brought_the_first_time() -> None:
    (fresh,) = meanings(case_with(), sent(id="theirs-1"))
    assert isinstance(fresh, Fresh)
    kept = replace(fresh.statement, status=Status.ACCEPTED)
    assert meanings(case_with(kept), sent(id="theirs-1")) == [Unchanged(kept.id)]


def test_a_proposal_that_comes_back_as_it_was_is_accepted() -> None:
    assert meanings(case_with(KNOWN), sent()) == [Decided("known", Decision.ACCEPT)]


def test_a_known_id_that_says_something_else_is_a_change_and_an_untouched_time_keeps_its_reason() -> None:
    (change,) = meanings(case_with(KNOWN), sent(polarity=Polarity.DENIED))
    assert isinstance(change, Decided)
    assert change.decision is Decision.CHANGE
    assert change.changed is not None
    assert change.changed.polarity is Polarity.DENIED
    assert change.changed.when == KNOWN.when


def test_a_known_id_at_other_words_is_another_statement() -> None:
    (fresh,) = meanings(case_with(KNOWN), sent(start=19, end=35, quote="Nobody opened it"))
    assert isinstance(fresh, Fresh)
    assert fresh.statement.id != "known"


def test_what_was_rejected_where_it_comes_from_is_never_accepted_here() -> None:
    (left_out,) = meanings(case_with(), sent(status=Status.REJECTED))
    assert isinstance(left_out, LeftOut)
    assert meanings(case_with(KNOWN), sent(status=Status.REJECTED)) == [Decided("known", Decision.REJECT)]


def test_what_was_rejected_here_comes_back_only_where_the_file_has_accepted_it() -> None:
    rejected = replace(KNOWN, status=Status.REJECTED)
    (left_out,) = meanings(case_with(rejected), sent())
    assert isinstance(left_out, LeftOut)
    assert meanings(case_with(rejected), sent(status=Status.ACCEPTED)) == [Decided("known", Decision.ACCEPT)]


def test_what_cannot_be_placed_is_named_and_the_rest_is_kept() -> None:
    told = meanings(
        case_with(), sent(id="1", source="elsewhere"), sent(id="2", quote="The door was shut"), sent(id="3")
    )
    assert [type(one) for one in told] == [LeftOut, LeftOut, Fresh]


def test_an_id_that_stands_twice_in_the_file_is_left_out_both_times() -> None:
    assert [type(one) for one in meanings(case_with(), sent(id="1"), sent(id="1"))] == [LeftOut, LeftOut]
