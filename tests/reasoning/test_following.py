"""What follows from a case is the same whether it is judged step by step or read anew."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st
from reasoning_material import at, case_of, counting, said

from testimonia.model.case import Case
from testimonia.model.statement import Status
from testimonia.reasoning.reason import Following, reasoned

JUDGED = st.lists(st.tuples(st.integers(0, 5), st.sampled_from(Status)), max_size=6)


def mill() -> Case:
    """Three tell of the mill: on two days, with two numbers of men."""
    return case_of(
        at(said("ada", "Ada Brenn", "burn", "the mill burned on 3 May", agent="the mill"), "2031-05-03"),
        counting(said("ada", "Ada Brenn", "come", "twelve men came to the mill", agent="twelve men"), 12, "man"),
        at(said("ivo", "Ivo Kast", "burn", "the mill burned on 5 May", agent="the mill"), "2031-05-05"),
        counting(said("ivo", "Ivo Kast", "come", "four men came to the mill", agent="four men"), 4, "man"),
        at(said("lea", "Lea Toll", "burn", "on 3 May the mill burned", agent="the mill"), "2031-05-03"),
        said("lea", "Lea Toll", "sleep", "I slept in the barn", agent="I"),
        named=("Ada Brenn", "Ivo Kast"),
    )


@given(judged=JUDGED)
@settings(deadline=None, derandomize=True, max_examples=25)
def test_judging_step_by_step_is_as_reading_the_judged_case(judged: list[tuple[int, Status]]) -> None:
    case = mill()
    following = Following(case)
    statements = list(case.statements)
    for place, status in judged:
        statements[place] = replace(statements[place], status=status, reviewer="Mara Lind")
        assert following.judged(statements[place])
    assert following.case() == reasoned(replace(case, statements=tuple(statements)))


def test_the_clash_goes_with_the_statement_that_is_rejected_and_comes_back_with_it() -> None:
    following = Following(mill())
    wrong = next(one for one in mill().statements if one.anchor.quote == "the mill burned on 5 May")
    before = {finding.id for finding in following.case().findings}
    following.judged(replace(wrong, status=Status.REJECTED))
    without = following.case().findings
    assert not any(wrong.id in finding.statements for finding in without)
    assert len(without) < len(before)
    following.judged(wrong)
    assert {finding.id for finding in following.case().findings} == before


def test_a_statement_that_says_something_else_is_not_taken() -> None:
    case = mill()
    following = Following(case)
    before = following.case()
    assert not following.judged(at(case.statements[0], "2031-05-09"))
    assert not following.judged(replace(case.statements[0], id="nobody"))
    assert following.case() == before
