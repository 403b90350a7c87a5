"""Where somebody was: denied and told, in two places, and there before he came."""

from dataclasses import replace

from reasoning_material import at, case_of, found, placed, said

from testimonia.model.finding import Code, Slot
from testimonia.model.statement import Polarity, Statement

DIFFER = (Code.CONTRADICTION, Code.VARIATION)


def slots(*told: Statement, named: tuple[str, ...] = ()) -> list[Slot | None]:
    return [finding.slot for finding in found(case_of(*told, named=named), *DIFFER)]


def denied(statement: Statement) -> Statement:
    return replace(statement, polarity=Polarity.DENIED)


def was(source: str, teller: str, quote: str, who: str, where: str, act: str = "be") -> Statement:
    return placed(said(source, teller, act, quote, agent=who), where)


def test_never_in_the_camp_and_seen_there() -> None:
    never = denied(was("a", "Ada Roth", "I was never in the camp at Sorn", "I", "camp at Sorn"))
    seen = was("b", "Jon", "Ada Roth drew bread in the camp at Sorn", "Ada Roth", "camp at Sorn", "draw bread")
    assert slots(never, seen, named=("Ada Roth",)) == [Slot.WHERE]


def test_another_was_in_the_camp() -> None:
    never = denied(was("a", "Ada Roth", "I was never in the camp at Sorn", "I", "camp at Sorn"))
    seen = was("b", "Jon", "Lena Marn drew bread in the camp at Sorn", "Lena Marn", "camp at Sorn", "draw bread")
    assert slots(never, seen, named=("Ada Roth", "Lena Marn")) == []


def test_in_two_places_at_one_time() -> None:
    one = at(was("a", "Ada", "Ivo Kern sat in the inn", "Ivo Kern", "inn", "sit"), "2031-05-02T22:00:00")
    other = at(was("b", "Jon", "Ivo Kern lay in the barn", "Ivo Kern", "barn", "lie"), "2031-05-02T22:00:00")
    later = at(was("b", "Jon", "Ivo Kern lay in the barn", "Ivo Kern", "barn", "lie"), "2031-05-03T22:00:00")
    assert slots(one, other, named=("Ivo Kern",)) == [Slot.WHERE]
    assert slots(one, later, named=("Ivo Kern",)) == []


def test_there_before_he_came() -> None:
    there = at(was("a", "Ivo Kern", "I was at the wreck by two", "I", "wreck"), "2031-05-02T02:00:00")
    came = at(said("b", "Jon", "arrive", "Ivo Kern arrived at half past nine", agent="Ivo Kern"), "2031-05-02T09:30:00")
    soon = at(said("b", "Jon", "arrive", "Ivo Kern arrived before two", agent="Ivo Kern"), "2031-05-02T01:50:00")
    assert slots(there, came, named=("Ivo Kern",)) == [Slot.WHEN]
    assert slots(there, soon, named=("Ivo Kern",)) == []


def test_nobody_in_a_room_that_others_sat_in() -> None:
    empty = was("a", "The Ministry", "not one patient lay in ward six", "not one patient", "ward six", "lie")
    full = was("b", "Jon", "eleven of us lay in ward six", "eleven of us", "ward six", "lie")
    elsewhere = was("b", "Jon", "eleven of us lay in the cellar", "eleven of us", "cellar", "lie")
    assert slots(denied(empty), full) == [Slot.POLARITY]
    assert slots(denied(empty), elsewhere) == []


def test_laid_elsewhere_and_not_there() -> None:
    here = placed(said("a", "Ada", "lay", "we laid them in the chapel", agent="we", patient="them"), "chapel")
    quote = "they lie in the garage, nobody laid them in the chapel"
    there = placed(said("b", "Jon", "lie", quote, patient="they"), "garage")
    assert Slot.WHERE in slots(here, there)
