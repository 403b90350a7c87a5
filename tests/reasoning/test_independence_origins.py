"""How many independent origins an account has."""

from dataclasses import replace

from reasoning_material import case_of, found, said

from testimonia.model.case import Case
from testimonia.model.finding import Code
from testimonia.model.independence import Copy, CopyKind, Passage
from testimonia.model.source import Described, Kind
from testimonia.model.statement import Knowledge, Polarity, Statement
from testimonia.reasoning.independence.origins import agreement
from testimonia.reasoning.independence.origins import copied as copied_passages
from testimonia.reasoning.reason import reasoned


def collapsed(source: str, teller: str, words: str, knowledge: Knowledge = Knowledge.SAW) -> Statement:
    return replace(said(source, teller, "collapse", words, patient="the bell tower"), knowledge=knowledge)


HEARD = collapsed("a", "Mira Tolk", "The bell tower collapsed while we were at supper")
SEEN = collapsed("b", "Jon Abel", "I saw the bell tower collapse")


def test_two_who_saw_it_are_two_origins() -> None:
    (finding,) = found(case_of(HEARD, SEEN), Code.CORROBORATION)
    assert "2 independent origins: Mira Tolk, Jon Abel" in finding.message
    assert len(finding.sources) == 2


def test_one_teller_in_two_sources_is_one_origin() -> None:
    again = collapsed("c", "Mira Tolk", "The bell tower collapsed in the evening")
    (finding,) = found(case_of(HEARD, SEEN, again), Code.CORROBORATION)
    assert "2 independent origins" in finding.message


def test_those_who_sign_together_are_one_origin() -> None:
    together = collapsed("c", "Mira Tolk; Ada Brenn", "The bell tower collapsed, we both saw it")
    (finding,) = found(case_of(HEARD, SEEN, together), Code.CORROBORATION)
    assert "2 independent origins" in finding.message


def test_what_was_only_heard_of_from_others_makes_no_origin() -> None:
    told = collapsed("b", "Jon Abel", "They told me that the bell tower had collapsed", Knowledge.TOLD)
    assert found(case_of(HEARD, told), Code.CORROBORATION) == ()


LONG = (
    "The bell tower collapsed shortly after seven in the evening, and the sexton Peter Raab, who had warned the parish"
    " council twice in writing, was buried under the beams with his lantern"
)


def copied() -> Case:
    case = case_of(collapsed("a", "Mira Tolk", LONG), collapsed("b", "Daily Echo", LONG))
    made = {"a": "2031-05-01", "b": "2031-05-02"}
    described = [Described(Kind.PRESS, None, made[source.id], "en") for source in case.sources]
    sources = tuple(replace(s, described=d) for s, d in zip(case.sources, described, strict=True))
    return replace(case, sources=sources)


def test_a_copy_adds_no_origin_and_is_a_finding_of_its_own() -> None:
    findings = reasoned(copied()).findings
    assert not [f for f in findings if f.code is Code.CORROBORATION]
    (copy,) = [f for f in findings if f.code is Code.COPY]
    assert copy.sources == ("b", "a")
    assert "b.txt seems to have it from a.txt" in copy.message


def test_tellers_who_differ_do_not_corroborate_each_other() -> None:
    """One denies what the other tells."""
    never = replace(collapsed("b", "Jon Abel", "The bell tower never collapsed"), polarity=Polarity.DENIED)
    assert found(case_of(HEARD, never), Code.CORROBORATION) == ()


LAST = (
    collapsed("a", "Ministry", "The bell tower collapsed"),
    collapsed("b", "Gazette", "The bell tower collapsed"),
    collapsed("c", "Jon Abel", "I saw the bell tower collapse"),
)


def of_other_words(source: str, other: str) -> Copy:
    """A copied passage that none of the statements stands in."""
    return Copy(source, other, CopyKind.PASSAGES, (Passage(5000, 5400, 5000, 5400, 70),), 0.4, is_directed=True, why="")


def test_a_short_sentence_of_a_text_that_copies_is_copied_too() -> None:
    """The paper has long passages of the ministry; a line too short to prove anything by itself is the ministry's."""
    origins = agreement("e", LAST, copied_passages([of_other_words("b", "a")])).origins
    assert [one.name for one in origins] == ["Ministry", "Jon Abel"]
    assert origins[0].copies == (LAST[1].id,)


def test_the_same_short_words_of_two_who_copy_nothing_are_two_origins() -> None:
    assert len(agreement("e", LAST, copied_passages([])).origins) == len(LAST)
    elsewhere = copied_passages([of_other_words("b", "d")])
    assert len(agreement("e", LAST, elsewhere).origins) == len(LAST)
