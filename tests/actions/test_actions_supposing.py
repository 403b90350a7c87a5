"""What a person wants left out is made out from names; a name that is not there, or fits several, is refused."""

import pytest

from testimonia.actions.supposing import NOTHING, LeavingOut, supposing
from testimonia.errors import BadValue
from testimonia.model.anchor import Anchor
from testimonia.model.case import Case
from testimonia.model.source import Described, Format, Source
from testimonia.model.statement import Statement, Status
from testimonia.reasoning.supposing import Supposing, supposed


def source(key: str, name: str) -> Source:
    return Source(key, name, Described(), "0" * 64, 9, Format.TXT)


def statement(key: str, teller: str, of: str, status: Status = Status.PROPOSED) -> Statement:
    return Statement(key, Anchor(of, 0, 1, "x"), teller, (), "run", status=status)


CASE = Case(
    "mill",
    (source("s1", "2031/01-mill.txt"), source("s2", "02-ferry.txt")),
    statements=(
        statement("one", "Ada Brenn; Jon Marn", "s1", Status.ACCEPTED),
        statement("two", "Ada Brenn", "s1"),
        statement("three", "Ivo Brenn", "s2"),
        statement("four", "Lia Korn", "s2", Status.REJECTED),
    ),
)


def left(said: LeavingOut) -> list[str]:
    """The statements that stay."""
    return [one.id for one in supposed(CASE, supposing(CASE, said)).statements]


def test_nothing_is_left_out_unasked() -> None:
    assert supposing(CASE, NOTHING) == Supposing()
    assert supposing(CASE, NOTHING).leaves_all
    assert supposed(CASE, supposing(CASE, NOTHING)) is CASE


@pytest.mark.parametrize("name", ["Ada Brenn", "Ada", "ada b"])
def test_a_teller_is_known_by_any_part_of_the_name_that_fits_one_alone(name: str) -> None:
    assert left(LeavingOut(tellers=(name,))) == ["one", "two"]


def test_what_several_tell_together_stays_where_one_of_them_is_named() -> None:
    assert left(LeavingOut(tellers=("Jon Marn",))) == ["one"]
    assert left(LeavingOut(tellers=("Jon Marn", "Ivo"))) == ["one", "three"]


@pytest.mark.parametrize("name", ["s1", "2031/01-mill.txt", "01-mill.txt"])
def test_a_source_is_known_by_id_by_name_and_by_the_last_part_of_its_path(name: str) -> None:
    assert left(LeavingOut(without=(name,))) == ["three", "four"]


def test_only_what_was_accepted_stays_when_that_is_asked_for() -> None:
    assert left(LeavingOut(only_accepted=True)) == ["one"]
    assert left(LeavingOut(only_accepted=True, tellers=("Ivo Brenn",))) == []


def test_the_sources_and_texts_of_what_is_left_out_are_all_there_still() -> None:
    assert supposed(CASE, supposing(CASE, LeavingOut(without=("s1",)))).sources == CASE.sources


def test_a_part_of_two_names_is_refused_and_both_are_offered() -> None:
    with pytest.raises(BadValue, match="2 tellers of this case are called 'Brenn'") as refused:
        supposing(CASE, LeavingOut(tellers=("Brenn",)))
    assert refused.value.remedy == "Name one of: Ada Brenn; Ivo Brenn."


def test_a_teller_whom_nobody_knows_is_refused_and_those_who_stand_are_offered() -> None:
    with pytest.raises(BadValue, match="no tellers of this case are called 'Karel'") as refused:
        supposing(CASE, LeavingOut(tellers=("Karel",)))
    assert refused.value.remedy == "Name one of: Ada Brenn; Ivo Brenn; Jon Marn."


def test_a_teller_of_nothing_but_rejected_statements_is_not_there() -> None:
    with pytest.raises(BadValue, match="Lia Korn"):
        supposing(CASE, LeavingOut(tellers=("Lia Korn",)))


def test_of_many_tellers_a_dozen_are_offered() -> None:
    many = Case("mill", CASE.sources, statements=tuple(statement(f"n{n}", f"Teller {n:02}", "s1") for n in range(15)))
    with pytest.raises(BadValue, match="15 tellers") as refused:
        supposing(many, LeavingOut(tellers=("Teller",)))
    assert refused.value.remedy.endswith("Teller 11 and 3 more.")


def test_a_source_that_is_not_there_is_refused() -> None:
    with pytest.raises(BadValue, match=r"no source 'mill\.txt'") as refused:
        supposing(CASE, LeavingOut(without=("mill.txt",)))
    assert "as it was added" in refused.value.remedy


def test_a_name_that_two_sources_bear_is_refused_and_both_are_named() -> None:
    case = Case("mill", (source("a", "first/01.txt"), source("b", "second/01.txt")))
    with pytest.raises(BadValue, match="2 sources") as refused:
        supposing(case, LeavingOut(without=("01.txt",)))
    assert "first/01.txt; second/01.txt" in refused.value.remedy
    assert supposing(case, LeavingOut(without=("second/01.txt",))).without == {"b"}
