"""Who is who: which names are taken for one, why, and what a reviewer says of it."""

from dataclasses import replace
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reasoning_material import case_of, said

from testimonia.model.case import Case
from testimonia.model.identity import Ground, Ruling, Verdict
from testimonia.model.mention import MentionType
from testimonia.reasoning.entities import register, written_names
from testimonia.reasoning.identity.spelling import folded, is_form_of, is_spelt_like
from testimonia.reasoning.reason import reasoned


def told(*quotes: str, named: tuple[str, ...]) -> Case:
    return case_of(*(said(f"s{n}", "Ada Brenn", "come", quote) for n, quote in enumerate(quotes)), named=named)


def one(case: Case, name: str, other: str) -> bool:
    who = register(case)
    found = who.find(name, MentionType.PERSON), who.find(other, MentionType.PERSON)
    return found[0] is not None and found[0] == found[1]


def ground(case: Case, name: str) -> Ground:
    (found,) = [identity.ground for identity in register(case).identities if identity.name == name]
    return found


def ruled(case: Case, *verdicts: tuple[Verdict, str, str]) -> Case:
    made = (Ruling(v, MentionType.PERSON, a, b, "R", "2031-06-01T10:00:00Z") for v, a, b in verdicts)
    return replace(case, rulings=(*case.rulings, *made))


@pytest.mark.parametrize(
    ("full", "other", "why"),
    [
        ("Oleksandr Marn", "Sasha Marn", Ground.NICKNAME),
        ("Christopher Penn", "Kit", Ground.NICKNAME),
        ("Serhii Dolhan", "Sergey Dolgan", Ground.SPELLING),
        ("Oleh Hrabar", "Олег Грабар", Ground.SPELLING),
        ("Vera Tolkan", "Tolkan", Ground.PART),
    ],
)
def test_two_names_of_one_person(full: str, other: str, why: Ground) -> None:
    case = told(f"{full} came", f"{other} went", named=(full, other))
    assert one(case, full, other)
    assert why in {identity.ground for identity in register(case).identities}


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Oleg Marn", "Vera Marn"),
        ("John Marn", "John Marn, jun."),
        ("Oleg Marn", "Oleg Tolk"),
        ("Marn", "Maren"),
        ("Sasha Penn", "Kit Penn"),
    ],
)
def test_two_people_stay_two(name: str, other: str) -> None:
    assert not one(told(f"{name} came", f"{other} went", named=(name, other)), name, other)


def test_a_given_name_that_two_could_have_is_nobodys() -> None:
    names = ("Oleksandr Marn", "Aleksandr Tolk", "Sasha")
    case = told("Oleksandr Marn came", "Aleksandr Tolk went", "Sasha laughed", named=names)
    assert not one(case, "Sasha", "Oleksandr Marn")
    assert not one(case, "Sasha", "Aleksandr Tolk")


def test_a_call_sign_is_believed_where_the_text_says_whose_it_is() -> None:
    case = told("Ivo Penn, call sign Raven, stood there", "Raven shot", named=("Ivo Penn", "Raven"))
    assert one(case, "Raven", "Ivo Penn")
    assert ground(case, "Raven") is Ground.SAID


def test_the_captain_is_the_only_captain_of_the_case() -> None:
    """Captain Penn came; the captain shouted."""
    case = case_of(
        said("a", "Ada Brenn", "come", "Captain Ivo Penn came", agent="Captain Ivo Penn"),
        said("b", "Jon Abel", "shout", "the captain shouted", agent="the captain"),
    )
    came, shouted = (p.entity for s in reasoned(case).statements for p in s.participants)
    assert came is not None
    assert came == shouted
    assert ground(case, "the captain") is Ground.ROLE


def test_of_two_captains_the_captain_is_neither() -> None:
    case = case_of(
        said("a", "Ada Brenn", "come", "Captain Ivo Penn came", agent="Captain Ivo Penn"),
        said("b", "Ada Brenn", "go", "Captain Vera Tolk went", agent="Captain Vera Tolk"),
        said("c", "Jon Abel", "shout", "the captain shouted", agent="the captain"),
    )
    *_, shouted = (p.entity for s in reasoned(case).statements for p in s.participants)
    assert shouted is None


def test_a_calling_set_beside_a_name() -> None:
    case = case_of(
        said("a", "Ada Brenn", "say", "the driver, Ivo Penn, said nothing", agent="the driver, Ivo Penn"),
        said("b", "Jon Abel", "die", "the driver died", agent="the driver"),
        named=("Ivo Penn",),
    )
    assert [i.name for i in register(case).identities if i.ground is Ground.ROLE] == ["the driver"]


def test_no_one_is_called_general_hospital() -> None:
    assert ("person", "Hospital") not in {(str(t), n) for t, n in written_names(told("at General Hospital", named=()))}


def test_every_reason_names_both_and_where_it_was_read() -> None:
    case = told("Vera Tolkan came", "Tolkan went", named=("Vera Tolkan", "Tolkan"))
    (identity,) = register(case).identities
    assert identity.reason == "“Tolkan” is a part of “Vera Tolkan”, and of no other full name in the case"
    assert (identity.name, identity.of, identity.sources) == ("Tolkan", "Vera Tolkan", ("s0", "s1"))


def test_a_reviewer_splits_what_was_proposed_and_joins_what_was_not() -> None:
    case = told("Oleksandr Marn came", "Sasha Marn went", "Nan fled", named=("Oleksandr Marn", "Sasha Marn", "Nan"))
    split = ruled(case, (Verdict.SPLIT, "Sasha Marn", "Oleksandr Marn"))
    assert not one(split, "Sasha Marn", "Oleksandr Marn")
    joined = ruled(split, (Verdict.JOIN, "Nan", "Oleksandr Marn"))
    assert one(joined, "Nan", "Oleksandr Marn")
    assert ground(joined, "Nan") is Ground.DECIDED


def test_a_reviewer_says_whose_an_ambiguous_surname_is() -> None:
    """Oleg Marn and Vera Marn are named; a reviewer knows that "Marn" is Vera."""
    case = told("Oleg Marn came", "Vera Marn went", "Marn laughed", named=("Oleg Marn", "Vera Marn", "Marn"))
    assert not one(case, "Marn", "Vera Marn")
    joined = ruled(case, (Verdict.JOIN, "Marn", "Vera Marn"))
    assert one(joined, "Marn", "Vera Marn")
    assert not one(joined, "Marn", "Oleg Marn")
    assert not one(ruled(joined, (Verdict.SPLIT, "Marn", "Vera Marn")), "Marn", "Vera Marn")


def test_what_is_split_is_not_joined_through_a_third_name() -> None:
    case = told("Nan Marn came", "Raven went", "Kestrel fled", named=("Nan Marn", "Raven", "Kestrel"))
    case = ruled(case, (Verdict.JOIN, "Raven", "Nan Marn"), (Verdict.SPLIT, "Kestrel", "Nan Marn"))
    case = ruled(case, (Verdict.JOIN, "Kestrel", "Raven"))
    assert not one(case, "Kestrel", "Nan Marn")


def test_a_split_and_a_join_leave_who_is_who_as_it_was() -> None:
    case = told("Vera Tolkan came", "Tolkan went", named=("Vera Tolkan", "Tolkan"))
    there_and_back = ruled(case, (Verdict.SPLIT, "Tolkan", "Vera Tolkan"), (Verdict.JOIN, "Tolkan", "Vera Tolkan"))
    assert register(there_and_back).entities == register(case).entities


NAMES = ("Oleksandr Marn", "Sasha Marn", "Marn", "Олександр Марн", "Vera Tolk", "V. Tolk", "Kit Penn", "Penn", "Sasha")


@given(st.permutations(NAMES))
def test_the_order_of_the_sources_does_not_change_who_is_who(names: list[str]) -> None:
    here = register(told(*(f"{name} came" for name in names), named=tuple(names)))
    there = register(told(*(f"{name} came" for name in NAMES), named=NAMES))
    assert {(e.id, e.name, e.aliases) for e in here.entities} == {(e.id, e.name, e.aliases) for e in there.entities}


@pytest.mark.parametrize(("one_way", "other_way"), [*permutations(("Dolhan", "Dolgan", "Долган"), 2)])
def test_ways_of_romanising_fold_to_one(one_way: str, other_way: str) -> None:
    assert folded(one_way) == folded(other_way)


def test_short_words_are_one_only_where_they_are_the_same() -> None:
    assert not is_spelt_like("Ann", "Arn")
    assert is_form_of("Kit", "Christopher")
    assert not is_form_of("Kit", "Pavel")
